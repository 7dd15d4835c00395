import { createServer } from 'node:net'
import { CreateListenerCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { startServer } from '../../src/transport/server.ts'
import { clients, world } from '../support/world.ts'
import { address, send, until } from './traffic-world.ts'

function scenario(localPort?: number): ScenarioInput {
  const listener = { port: 80, targetGroup: 'blue', ...(localPort !== undefined && { localPort }) }
  return { targetGroups: [{ name: 'blue' }], loadBalancers: [{ name: 'web', listeners: [listener] }] }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer()
  const found = await address(probe)
  await new Promise((resolve) => probe.close(resolve))
  return found.kind === 'address' ? found.port : 0
}

describe('a server', () => {
  test('serves the listeners of the scenario, on the local port if it names one, and tells their URLs', async () => {
    const { simulator } = world(scenario(await freePort()))
    const [listener] = simulator.elb.listeners.all()
    const told: object[] = []
    const server = await startServer(simulator, { listenerOpened: (opened) => told.push(opened) })

    const url = `http://127.0.0.1:${listener?.localPort}`
    expect(server.listeners).toEqual([{ arn: listener?.arn, loadBalancer: 'web', port: 80, url }])
    expect(told).toEqual(server.listeners)
    await expect(send(url)).resolves.toMatchObject({ status: 503 })
    expect(simulator.traffic.totals()).toMatchObject([{ listenerArn: listener?.arn, status: 503, requests: 1 }])

    await server.close()
    await expect(send(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('also serves listeners that clients create', async () => {
    const { simulator, clock } = world(scenario())
    const told: number[] = []
    const server = await startServer(simulator, { listenerOpened: ({ port }) => told.push(port) })
    const { elb } = clients(simulator, { endpoint: server.url })
    const balancer = simulator.elb.loadBalancers.named('web')?.arn

    await elb.send(
      new CreateListenerCommand({
        ...{ LoadBalancerArn: balancer, Protocol: 'HTTP', Port: 8_080 },
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '204' } }],
      }),
    )
    clock.advanceTo(clock.now())
    await until(() => server.listeners.length === 2)

    expect(told).toEqual([80, 8_080])
    await expect(send(server.listeners[1]?.url ?? '')).resolves.toMatchObject({ status: 204 })
    await server.close()
  })

  test('goes on although a load balancer is deleted while its listeners are being opened', async () => {
    const { simulator, clock } = world(scenario())
    const { elb } = simulator
    const server = await startServer(simulator)
    const fixed = { kind: 'fixed-response', status: 204, contentType: 'text/plain', body: '' } as const
    const { arn } = elb.loadBalancers.create({ name: 'brief' })
    for (const port of [81, 82]) elb.listeners.create({ loadBalancerArn: arn, port, action: fixed })

    // The first of them is on its way when the load balancer goes.
    clock.advanceTo(clock.now())
    await Promise.resolve()
    elb.loadBalancers.delete(arn)
    const { arn: other } = elb.loadBalancers.create({ name: 'other' })
    elb.listeners.create({ loadBalancerArn: other, port: 83, action: fixed })
    clock.advanceTo(clock.now())
    await until(() => server.listeners.some(({ port }) => port === 83))

    expect(server.listeners.map(({ port }) => port)).toEqual([80, 83])
    await server.close()
  })

  test('does not start when a local port is taken, and leaves nothing open', async () => {
    const taken = createServer()
    const found = await address(taken)
    const localPort = found.kind === 'address' ? found.port : 0
    const port = await freePort()

    await expect(startServer(world(scenario(localPort)).simulator, { port })).rejects.toThrow(
      `localPort ${localPort} of the listener web:80 cannot be had: listen EADDRINUSE`,
    )

    await expect(send(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    taken.close()
  })
})
