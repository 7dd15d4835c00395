import { CloudWatchClient, DescribeAlarmsCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'
import { describe, expect, test } from '@jest/globals'
import { cbor } from '@smithy/core/cbor'
import fc from 'fast-check'
import type { Simulator } from '../../src/simulator.ts'
import { startServer } from '../../src/transport/server.ts'
import type { WireRequest } from '../../src/wire/message.ts'
import { clients, world } from '../support/world.ts'

const alarms = [{ name: 'errors' }]

function authorization(simulator: Simulator): string {
  const { accessKeyId } = simulator.userCredentials
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/eu-west-1/monitoring/aws4_request, SignedHeaders=host, Signature=0`
}

async function send(request: (simulator: Simulator) => Partial<WireRequest>, simulator = world({ alarms }).simulator) {
  const reply = await simulator.handle({ method: 'POST', target: '/', headers: {}, body: '', ...request(simulator) })
  if (reply.kind === 'reset') throw new Error('no fault asked for a reset')
  return reply
}

function rpc(operation: string, bytes: Uint8Array) {
  return (simulator: Simulator) => ({
    target: `/service/GraniteServiceVersion20100801/operation/${operation}`,
    headers: {
      authorization: authorization(simulator),
      'content-type': 'application/cbor',
      'smithy-protocol': 'rpc-v2-cbor',
    },
    bytes,
  })
}

describe('JSON, as the SDK speaks it', () => {
  test('names an error in the body by its shape, and in a header by the code of the Query protocol', async () => {
    const reply = await send((simulator) => ({
      headers: {
        authorization: authorization(simulator),
        'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
        'x-amzn-query-mode': 'true',
      },
      body: JSON.stringify({ AlarmNames: ['a'], AlarmNamePrefix: 'a' }),
    }))

    expect(reply).toMatchObject({
      status: 400,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-query-error': 'InvalidParameterCombination;Sender',
      },
    })
    expect(JSON.parse(reply.body)).toMatchObject({ __type: 'InvalidParameterCombinationException' })
  })

  test('gives a denied call the name that it has in Query, and the action the name that IAM has for it', async () => {
    const { simulator } = world({ alarms, faults: [{ fault: 'access-denied', service: 'monitoring' }] })

    await expect(clients(simulator).cloudWatch.send(new DescribeAlarmsCommand({}))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('is not authorized to perform: cloudwatch:DescribeAlarms on resource'),
      $metadata: { httpStatusCode: 403 },
    })
  })
})

describe('CBOR, as botocore speaks it', () => {
  test('takes a request and answers with moments as tagged epoch seconds', async () => {
    const { simulator, clock } = world({ alarms })
    const reply = await send(rpc('DescribeAlarms', cbor.serialize({ AlarmNames: ['errors'] })), simulator)

    expect(reply).toMatchObject({ status: 200, headers: { 'smithy-protocol': 'rpc-v2-cbor' } })
    expect(cbor.deserialize(reply.bytes ?? new Uint8Array())).toMatchObject({
      MetricAlarms: [
        { AlarmName: 'errors', StateValue: 'OK', StateUpdatedTimestamp: { tag: 1, value: clock.now() / 1_000 } },
      ],
    })
  })

  test('names an error in the body, and in the header of the Query protocol', async () => {
    const reply = await send(
      rpc('SetAlarmState', cbor.serialize({ AlarmName: 'nope', StateValue: 'OK', StateReason: 'x' })),
    )

    expect(reply).toMatchObject({ status: 404, headers: { 'x-amzn-query-error': 'ResourceNotFound;Sender' } })
    expect(cbor.deserialize(reply.bytes ?? new Uint8Array())).toMatchObject({ __type: 'ResourceNotFound' })
  })

  test('refuses an operation that is not simulated, and a service that there is not', async () => {
    await expect(send(rpc('ListMetrics', new Uint8Array()))).resolves.toMatchObject({
      status: 400,
      headers: { 'x-amzn-errortype': 'InvalidAction' },
    })
    await expect(
      send((simulator) => ({ ...rpc('X', new Uint8Array())(simulator), target: '/service/Other/operation/X' })),
    ).resolves.toMatchObject({ status: 400, headers: { 'x-amzn-errortype': 'UnknownOperationException' } })
  })

  test('whatever the bytes are, it answers them or blames the request', async () => {
    const { simulator } = world({ alarms })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const { status } = await send(rpc('DescribeAlarms', bytes), simulator)
        expect([200, 400]).toContain(status)
      }),
    )
  })

  test('reaches the simulator over HTTP with its bytes as they are', async () => {
    const { simulator } = world({ alarms })
    const server = await startServer(simulator)
    const { target, headers } = rpc('DescribeAlarms', new Uint8Array())(simulator)

    // 0xbf begins a map of any length: no UTF-8, so it survives only as bytes.
    const body = Uint8Array.of(0xbf, ...cbor.serialize('AlarmNames'), ...cbor.serialize(['nope']), 0xff)
    const reply = await fetch(`${server.url}${target}`, { method: 'POST', headers, body })

    expect(cbor.deserialize(new Uint8Array(await reply.arrayBuffer()))).toMatchObject({ MetricAlarms: [] })
    await server.close()
  })
})

test('Query, as older clients speak it, is answered in XML', async () => {
  const form = new URLSearchParams({ Action: 'DescribeAlarms', Version: '2010-08-01', 'AlarmNames.member.1': 'errors' })
  const reply = await send((simulator) => ({
    headers: { authorization: authorization(simulator) },
    body: form.toString(),
  }))

  expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/xml' } })
  expect(reply.body).toContain('<MetricAlarms><member><AlarmName>errors</AlarmName>')
})

test('the SDK reaches it over HTTP', async () => {
  const { simulator } = world({ alarms })
  const server = await startServer(simulator)
  const client = new CloudWatchClient({
    endpoint: server.url,
    region: 'eu-west-1',
    credentials: simulator.userCredentials,
  })

  await client.send(new SetAlarmStateCommand({ AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'test' }))

  expect(simulator.alarms.state('errors')).toBe('ALARM')
  client.destroy()
  await server.close()
})
