import { STSClient } from '@aws-sdk/client-sts'
import { Sts } from '@ecs-actions/aws/sts'
import { describe, expect, test } from '@jest/globals'
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols'

const refusal = '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>'

/** What STS is sent. */
async function sent(call: (sts: Sts) => Promise<unknown>): Promise<Record<string, string>> {
  const forms: Record<string, string>[] = []
  const handle = async ({ body }: HttpRequest) => {
    forms.push(Object.fromEntries(new URLSearchParams(body)))
    return { response: new HttpResponse({ statusCode: 403, headers: {}, body: Buffer.from(refusal) }) }
  }
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: 'secret' }
  const sts = new Sts(new STSClient({ region: 'eu-west-1', credentials, requestHandler: { handle }, maxAttempts: 1 }))
  await call(sts).catch(() => undefined)
  const [{ Action, Version, ...form } = {}] = forms
  return form
}

const role = 'arn:aws:iam::123456789012:role/deploy'
const plain = { role, name: 'me', duration: 1_800 }
const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
const plainForm = { RoleArn: role, RoleSessionName: 'me', DurationSeconds: '1800' }

describe('for a session, STS is sent', () => {
  test('what is asked for, and no more', async () => {
    expect(await sent((sts) => sts.assumeRole(plain))).toEqual(plainForm)
    expect(await sent((sts) => sts.assumeRole({ ...plain, policyArns: [], tags: new Map() }))).toEqual(plainForm)
  })

  test('external id, tags and policies', async () => {
    const narrowed = { policy: '{}', policyArns: [arn], externalId: 'x1', tags: new Map([['team', 'web']]) }
    expect(await sent((sts) => sts.assumeRole({ ...plain, ...narrowed }))).toEqual({
      ...{ ...plainForm, ExternalId: 'x1', Policy: '{}', 'PolicyArns.member.1.arn': arn },
      ...{ 'Tags.member.1.Key': 'team', 'Tags.member.1.Value': 'web' },
    })
  })

  test('the token, with the policies', async () => {
    const asked = { ...plain, token: 'the.jwt', policy: '{}', policyArns: [arn] }
    expect(await sent((sts) => sts.assumeRoleWithWebIdentity(asked))).toEqual({
      ...{ ...plainForm, WebIdentityToken: 'the.jwt', Policy: '{}', 'PolicyArns.member.1.arn': arn },
    })
  })
})
