import { AssumeRole$, AssumeRoleWithWebIdentity$ } from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import { NormalizedSchema } from '@smithy/core/schema'
import fc from 'fast-check'
import { ServiceError } from '../../src/service.ts'
import { queryWire } from '../../src/wire/query.ts'

const wire = queryWire({
  kind: 'query',
  version: '2011-06-15',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
})
const assumeRole = NormalizedSchema.of(AssumeRole$[4])
const assumeRoleReply = NormalizedSchema.of(AssumeRole$[5])

function decode(fields: Record<string, string>) {
  return wire.decode(
    assumeRole,
    new URLSearchParams({ Action: 'AssumeRole', Version: '2011-06-15', ...fields }).toString(),
  )
}

describe('a Query request', () => {
  test('reads scalars by their schema, and lists of structures in the order of their numbers', () => {
    const { value, dropped } = decode({
      RoleArn: 'arn',
      DurationSeconds: '900',
      'Tags.member.10.Key': 'last',
      'Tags.member.2.Key': 'second',
      'Tags.member.2.Value': 'b',
      'Tags.member.1.Key': 'first',
      'PolicyArns.member.1.arn': 'p',
      'TransitiveTagKeys.member.1': 'x',
    })

    expect(value).toEqual({
      RoleArn: 'arn',
      DurationSeconds: 900,
      Tags: [{ Key: 'first' }, { Key: 'second', Value: 'b' }, { Key: 'last' }],
      PolicyArns: [{ arn: 'p' }],
      TransitiveTagKeys: ['x'],
    })
    expect(dropped).toEqual([])
  })

  test('reads an empty list, and names the fields it drops', () => {
    expect(decode({ Tags: '', RoleArm: 'x', 'Tags.member.0.Key': 'zero' })).toEqual({
      value: { Tags: [] },
      dropped: ['RoleArm', 'Tags.member.0.Key'],
    })
  })

  test.each(['abc', '1e3', '', '0x10'])('leaves %j in the place of a number for the operation to refuse', (text) => {
    expect(decode({ DurationSeconds: text }).value).toEqual({ DurationSeconds: text })
  })

  test('of whatever fields decodes without a crash', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('Tags', 'Tags.member', 'Tags.member.1.Key', 'Tags.member.1', '__proto__'),
    )
    fc.assert(fc.property(fc.dictionary(name, fc.string()), (fields) => void decode(fields)))
  })
})

describe('a Query reply', () => {
  test('wraps its members in XML with the request id', () => {
    const output = {
      Credentials: {
        AccessKeyId: 'A',
        SecretAccessKey: 's',
        SessionToken: 't',
        Expiration: new Date(1_767_225_600_000),
      },
      PackedPolicySize: 6,
    }

    expect(wire.encode({ operation: 'AssumeRole', schema: assumeRoleReply, output, requestId: 'r-1' }).body).toBe(
      '<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>' +
        '<Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>' +
        '<Expiration>2026-01-01T00:00:00Z</Expiration></Credentials><PackedPolicySize>6</PackedPolicySize>' +
        '</AssumeRoleResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></AssumeRoleResponse>',
    )
  })

  test('of an error says whose fault it is', () => {
    const sender = wire.encodeError(new ServiceError('AccessDenied', 'a < b & "c"', { status: 403 }), 'r-2')
    const receiver = wire.encodeError(new ServiceError('InternalFailure', '', { status: 500 }), 'r-3')

    expect(sender).toMatchObject({ status: 403, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': 'r-2' } })
    expect(sender.body).toBe(
      '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>' +
        '<Code>AccessDenied</Code><Message>a &lt; b &amp; &quot;c&quot;</Message></Error>' +
        '<RequestId>r-2</RequestId></ErrorResponse>',
    )
    expect(receiver.body).toContain('<Type>Receiver</Type>')
  })
})

test('the schemas of STS use only shapes that the form reader knows', () => {
  const { value } = wire.decode(
    NormalizedSchema.of(AssumeRoleWithWebIdentity$[4]),
    'WebIdentityToken=x&MinimumSessionTokenSize=1',
  )
  expect(value).toEqual({ WebIdentityToken: 'x', MinimumSessionTokenSize: 1 })
})
