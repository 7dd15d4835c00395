import { PutLogEvents$ } from '@aws-sdk/client-cloudwatch-logs'
import { UploadLayerPart$ } from '@aws-sdk/client-ecr'
import { RunTask$ } from '@aws-sdk/client-ecs'
import { describe, expect, test } from '@jest/globals'
import { NormalizedSchema } from '@smithy/core/schema'
import fc from 'fast-check'
import { ServiceError } from '../../src/service.ts'
import { jsonWire } from '../../src/wire/json.ts'

const wire = jsonWire({ kind: 'json', version: '1.1', target: 'T' })
const runTask = NormalizedSchema.of(RunTask$[4])
const runTaskReply = NormalizedSchema.of(RunTask$[5])

function encoded(output: object): unknown {
  return JSON.parse(wire.encode({ operation: 'RunTask', schema: runTaskReply, output, requestId: 'r' }).body)
}

describe('a JSON request', () => {
  test('keeps what the schema knows and names what it drops', () => {
    const body = {
      taskDefinition: 'web',
      overides: {},
      overrides: { containerOverrides: [{ name: 'a', enviroment: [] }, { name: 'b' }] },
    }

    expect(wire.decode(runTask, JSON.stringify(body))).toEqual({
      value: { taskDefinition: 'web', overrides: { containerOverrides: [{ name: 'a' }, { name: 'b' }] } },
      dropped: ['overides', 'overrides.containerOverrides[0].enviroment'],
    })
  })

  test('treats null members as absent', () => {
    expect(wire.decode(runTask, '{"taskDefinition":"web","group":null,"nonsense":null}')).toEqual({
      value: { taskDefinition: 'web' },
      dropped: [],
    })
  })

  test('reads blobs as bytes and leaves plain longs alone', () => {
    expect(wire.decode(NormalizedSchema.of(UploadLayerPart$[4]), '{"layerPartBlob":"aGk="}').value).toEqual({
      layerPartBlob: Buffer.from('hi'),
    })
    const events = '{"logEvents":[{"timestamp":1767225600123,"message":"m"}]}'
    expect(wire.decode(NormalizedSchema.of(PutLogEvents$[4]), events).value).toEqual({
      logEvents: [{ timestamp: 1_767_225_600_123, message: 'm' }],
    })
  })

  test('leaves wrong types for the operation to refuse', () => {
    expect(wire.decode(runTask, '{"count":"x","overrides":[1]}').value).toEqual({ count: 'x', overrides: [1] })
  })

  test('may have an empty body', () => {
    expect(wire.decode(runTask, '')).toEqual({ value: {}, dropped: [] })
  })

  test('that is not JSON is refused as AWS refuses it', () => {
    expect(() => wire.decode(runTask, '{"count":')).toThrow(
      expect.objectContaining({ name: 'SerializationException', status: 400 }),
    )
  })

  test('cannot reach the prototype of anything', () => {
    const { value, dropped } = wire.decode(runTask, '{"__proto__":{"polluted":true},"constructor":1}')

    expect(value).toEqual({})
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(dropped).toEqual(['__proto__', 'constructor'])
  })

  test('of whatever JSON decodes without a crash into known members only', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        const { value } = wire.decode(runTask, body)
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
          const known = [...runTask.structIterator()].map(([name]) => name)
          expect(known).toEqual(expect.arrayContaining(Object.keys(value)))
        }
      }),
    )
  })
})

describe('a JSON reply', () => {
  test('writes timestamps as fractional epoch seconds', () => {
    expect(encoded({ tasks: [{ createdAt: new Date(1_767_225_600_123) }] })).toEqual({
      tasks: [{ createdAt: 1_767_225_600.123 }],
    })
  })

  test('leaves undefined members out and keeps zero, false, empty texts and lists', () => {
    const container = { name: '', exitCode: 0, reason: undefined, networkBindings: [] }
    expect(encoded({ tasks: [{ containers: [container], enableExecuteCommand: false }], failures: undefined })).toEqual(
      {
        tasks: [{ containers: [{ name: '', exitCode: 0, networkBindings: [] }], enableExecuteCommand: false }],
      },
    )
  })

  test('gives back every moment that a request can carry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
        const output = { tasks: [{ createdAt: new Date(ms) }] }
        expect(wire.decode(runTaskReply, JSON.stringify(encoded(output))).value).toEqual(output)
      }),
    )
  })

  test('of an error carries its type in body and header, and its modelled members', () => {
    const error = new ServiceError('ConflictException', 'reused', { members: { resourceIds: ['a'] } })

    const reply = wire.encodeError(error, 'request-1')

    expect(reply).toMatchObject({
      status: 400,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': 'request-1',
        'x-amzn-errortype': 'ConflictException',
      },
    })
    expect(JSON.parse(reply.body)).toEqual({ __type: 'ConflictException', message: 'reused', resourceIds: ['a'] })
  })
})
