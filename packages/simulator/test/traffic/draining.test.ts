import { Agent, createServer, type ServerResponse } from 'node:http'
import { createServer as createSocketServer, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { address, blueGreen, send, trafficWorld, until } from './traffic-world.ts'

let world: Awaited<ReturnType<typeof trafficWorld>>

afterEach(() => world.close())

/** A healthy target that answers only when told to. */
async function slowTarget(input = blueGreen) {
  world = await trafficWorld(input)
  const waiting: ServerResponse[] = []
  const slow = await world.serve('blue', (_request, response) => {
    waiting.push(response)
  })
  world.pass(4)
  return { slow, waiting }
}

describe('a deregistered target', () => {
  test('gets no new request, while those under way come to their end', async () => {
    const { slow, waiting } = await slowTarget()
    const underWay = send(world.url())
    await until(() => waiting.length === 1)
    await world.serve('blue', (_request, response) => response.end('quick'))
    world.pass(4)

    world.group('blue').deregister(slow.target)

    for (let n = 0; n < 5; n++) await expect(send(world.url())).resolves.toMatchObject({ body: 'quick' })
    world.pass(29)
    waiting[0]?.end('slow')
    await expect(underWay).resolves.toMatchObject({ status: 200, body: 'slow' })
    expect(waiting).toHaveLength(1)
  })

  test('has what is left cut after the deregistration delay', async () => {
    const { slow, waiting } = await slowTarget()
    const underWay = send(world.url())
    await until(() => waiting.length === 1)

    world.group('blue').deregister(slow.target)
    world.pass(30)

    await expect(underWay).resolves.toMatchObject({ status: 502 })
    expect(waiting).toHaveLength(1)
  })

  test('has its idle connections closed at once, so that it can end, and a busy one after its request', async () => {
    world = await trafficWorld()
    const waiting: ServerResponse[] = []
    const sockets = new Set<Socket>()
    const server = createServer((request, response) => {
      if (request.url === '/slow') waiting.push(response)
      else response.end()
    })
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    const target = world.join('blue', await address(server))
    world.pass(4)
    const slow = send(world.url(), { path: '/slow' })
    await until(() => waiting.length === 1)
    await send(world.url())
    expect(sockets.size).toBe(2)

    world.group('blue').deregister(target)
    world.pass(0)
    await until(() => sockets.size === 1)
    waiting[0]?.end()
    await slow
    await until(() => sockets.size === 0)

    const closed = new Promise((resolve) => server.close(resolve))
    await expect(closed).resolves.toBeUndefined()
  })

  test('is served again, on kept connections too, when it is registered again', async () => {
    world = await trafficWorld()
    let connections = 0
    const { server, target } = await world.serve('blue', (_request, response) => response.end())
    server.on('connection', () => connections++)
    world.pass(4)
    await send(world.url())
    world.group('blue').deregister(target)
    world.pass(1)
    world.group('blue').register(target)
    world.pass(4)

    for (let n = 0; n < 3; n++) await send(world.url())

    expect(connections).toBe(2)
  })
})

describe('where draining is broken on purpose, a deregistered target', () => {
  const broken = { ...blueGreen, targetGroups: [{ name: 'blue', draining: false }, { name: 'green' }] }

  test('has its requests under way cut at once', async () => {
    const { slow, waiting } = await slowTarget(broken)
    const underWay = send(world.url())
    await until(() => waiting.length === 1)

    world.group('blue').deregister(slow.target)
    world.pass(0)

    await expect(underWay).resolves.toMatchObject({ status: 502 })
  })

  test('still gets its share of the requests, which fail when it has ended', async () => {
    world = await trafficWorld(broken)
    const ended = createServer()
    const target = world.join('blue', await address(ended))
    await world.serve('blue', (_request, response) => response.end())
    world.pass(4)

    world.group('blue').deregister(target)
    ended.close()

    const statuses: number[] = []
    for (let n = 0; n < 4; n++) statuses.push((await send(world.url())).status)
    expect(statuses.toSorted()).toEqual([200, 200, 502, 502])
    expect(world.traffic.totals().find(({ status }) => status === 502)).toMatchObject({ target, requests: 2 })
  })
})

test('where draining is broken on purpose, kept connections of clients miss a shift of the traffic', async () => {
  world = await trafficWorld({ ...blueGreen, targetGroups: [{ name: 'blue', draining: false }, { name: 'green' }] })
  await world.serve('blue', (_request, response) => response.end('blue'))
  await world.serve('green', (_request, response) => response.end('green'))
  world.pass(4)
  const agent = new Agent({ keepAlive: true })
  const first = await send(world.url(), { agent })

  const { elb, group, listener } = world
  elb.listeners.forward(listener(80).arn, [
    { targetGroupArn: group('blue').arn, weight: 0 },
    { targetGroupArn: group('green').arn, weight: 1 },
  ])

  const kept = await send(world.url(), { agent })
  const fresh = await send(world.url())
  agent.destroy()
  expect([first.body, kept.body, fresh.body]).toEqual(['blue', 'blue', 'green'])
})

describe('a target that closes a kept connection at the moment it is used again', () => {
  /** Answers the first request of each connection, and resets the connection at the second. */
  async function closingAfterOne() {
    world = await trafficWorld()
    const requests: string[] = []
    let connections = 0
    const server = createSocketServer((socket) => {
      connections++
      let answered = false
      socket.on('error', () => {})
      socket.on('data', (chunk) => {
        requests.push(String(chunk).split(' ', 1)[0] ?? '')
        if (answered) socket.resetAndDestroy()
        else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
        answered = true
      })
    })
    world.join('blue', await address(server))
    world.pass(4)
    return { requests, connections: () => connections, close: () => server.close() }
  }

  test('fails no request that can be repeated', async () => {
    const { connections, close } = await closingAfterOne()

    for (let n = 0; n < 3; n++) await expect(send(world.url())).resolves.toMatchObject({ status: 200, body: 'ok' })

    expect(world.traffic.totals()).toMatchObject([{ status: 200, requests: 3 }])
    expect(connections()).toBeGreaterThan(1)
    close()
  })

  test('never meets a request that must not be repeated: it has a connection of its own', async () => {
    const { requests, connections, close } = await closingAfterOne()

    await send(world.url())
    for (let n = 0; n < 2; n++) {
      await expect(send(world.url(), { method: 'POST', body: '' })).resolves.toMatchObject({ status: 200 })
    }

    expect(requests).toEqual(['GET', 'POST', 'POST'])
    expect(connections()).toBe(3)
    close()
  })
})

test('a target that breaks off its work on a kept connection fails the request: it is not asked again', async () => {
  world = await trafficWorld(blueGreen, { idleCloseWindow: 0 })
  let asked = 0
  await world.serve('blue', (request, response) => {
    asked++
    if (request.url === '/work') request.socket.resetAndDestroy()
    else response.end()
  })
  world.pass(4)
  await send(world.url())

  await expect(send(world.url(), { path: '/work' })).resolves.toMatchObject({ status: 502 })
  expect(asked).toBe(2)
})
