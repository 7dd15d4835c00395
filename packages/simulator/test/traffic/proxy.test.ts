import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { address, send, trafficWorld, until } from './traffic-world.ts'

let world: Awaited<ReturnType<typeof trafficWorld>>

beforeEach(async () => {
  world = await trafficWorld()
})

afterEach(() => world.close())

describe('a request', () => {
  test('reaches the target with its method, path, headers and body, and the answer comes back', async () => {
    await world.serve('blue', async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const { method, url } = request
      response.writeHead(201, 'Made', { 'x-answer': 'yes', 'set-cookie': ['a=1', 'b=2'] })
      response.end(JSON.stringify({ method, url, header: request.headers['x-question'], body }))
    })

    const answer = await send(world.url(), {
      method: 'PUT',
      path: '/orders/1?full=true',
      headers: { 'x-question': 'why', 'content-type': 'text/plain' },
      body: 'because',
    })

    expect(answer).toMatchObject({ status: 201, headers: { 'x-answer': 'yes', 'set-cookie': ['a=1', 'b=2'] } })
    expect(JSON.parse(answer.body)).toEqual({
      method: 'PUT',
      url: '/orders/1?full=true',
      header: 'why',
      body: 'because',
    })
  })

  test('tells the target for whom it comes, and keeps to itself what is between two connections', async () => {
    const seen: object[] = []
    await world.serve('blue', ({ headers }, response) => {
      seen.push(headers)
      response.end()
    })

    await send(world.url(), {
      headers: {
        host: 'shop.example',
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-proto': 'https',
        connection: 'close, x-secret',
        'x-secret': '1',
        te: 'trailers',
      },
    })

    expect(seen).toEqual([
      {
        host: 'shop.example',
        'x-forwarded-for': '203.0.113.7, 127.0.0.1',
        'x-forwarded-proto': 'http',
        'x-forwarded-port': '80',
        connection: 'keep-alive',
      },
    ])
  })

  test('is answered before its body has come, and its connection serves the next one', async () => {
    await world.serve('blue', (asked, response) => {
      asked.resume()
      response.writeHead(asked.method === 'POST' ? 413 : 200).end()
    })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const { port } = new URL(world.url())
    const ask = (method: string, body: Buffer) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request({ port, method, agent }, (answer) => {
          answer.resume()
          answer.once('end', () => resolve(answer.statusCode))
        })
        asked.once('error', reject)
        asked.end(body)
      })

    // More than the buffers on the way can hold.
    await expect(ask('POST', Buffer.alloc(20_000_000))).resolves.toBe(413)
    await expect(ask('GET', Buffer.alloc(0))).resolves.toBe(200)
    agent.destroy()
  })

  test('with a body of unknown length streams, and the answer streams back before it has ended', async () => {
    await world.serve('blue', (request, response) => void request.pipe(response))
    const { readable: body, writable } = new TextEncoderStream()
    const writer = writable.getWriter()

    void writer.write('first')
    const answer = await fetch(world.url(), { method: 'POST', body, duplex: 'half' })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()

    expect((await reader?.read())?.value).toBe('first')
    void writer.write('second')
    expect((await reader?.read())?.value).toBe('second')
    void writer.close()
    expect((await reader?.read())?.done).toBe(true)
  })

  test.each(['HEAD', 'GET'])('with %s gets the headers of the target', async (method) => {
    await world.serve('blue', (_request, response) => response.writeHead(200, { 'content-length': '4' }).end('four'))

    const answer = await send(world.url(), { method })

    expect(answer.headers['content-length']).toBe('4')
    expect(answer.body).toBe(method === 'HEAD' ? '' : 'four')
  })

  test('to a scripted target is answered with the status of its script', async () => {
    world.join('blue', { kind: 'scripted', status: () => 418 })

    await expect(send(world.url())).resolves.toMatchObject({ status: 418 })
  })

  test('to become a WebSocket is refused', async () => {
    await world.serve('blue', (_request, response) => response.end())

    await expect(
      send(world.url(), { headers: { connection: 'upgrade', upgrade: 'websocket' } }),
    ).resolves.toMatchObject({ status: 501 })
  })
})

describe('without an answer of a target the client gets', () => {
  test('503 and a page when no target is registered', async () => {
    await expect(send(world.url())).resolves.toMatchObject({
      status: 503,
      headers: { server: 'awselb/2.0', 'content-type': 'text/html' },
      body: expect.stringContaining('<h1>503 Service Temporarily Unavailable</h1>'),
    })
    expect(world.traffic.totals()).toMatchObject([{ status: 503, requests: 1, target: undefined }])
  })

  test('502 when nobody listens at the target', async () => {
    world.join('blue', undefined)

    await expect(send(world.url())).resolves.toMatchObject({ status: 502 })
  })

  test('502 when the target breaks the connection, or answers what is not HTTP', async () => {
    const broken = createServer((socket) => socket.once('data', () => socket.end('nonsense\r\n\r\n')))
    world.join('blue', await address(broken))

    await expect(send(world.url())).resolves.toMatchObject({ status: 502 })
    await expect(send(world.url(), { method: 'POST', body: 'x'.repeat(100_000) })).resolves.toMatchObject({
      status: 502,
    })
    broken.close()
  })

  test('504 when the target is silent for a minute', async () => {
    let asked = 0
    await world.serve('blue', () => {
      asked++
    })

    const answer = send(world.url())
    await until(() => asked === 1)
    world.pass(60)

    await expect(answer).resolves.toMatchObject({ status: 504 })
    expect(asked).toBe(1)
  })

  test('an answer that breaks off when the target breaks it off, which is counted as broken', async () => {
    await world.serve('blue', (_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('half')
      response.socket?.destroySoon()
    })

    await expect(send(world.url())).rejects.toThrow('aborted')
    await until(() => world.traffic.totals().length > 0)
    expect(world.traffic.totals()).toMatchObject([{ status: 200, broken: true, requests: 1 }])
  })
})

test('a client that goes away takes its request to the target with it', async () => {
  let gone = false
  let asked = false
  await world.serve('blue', (request) => {
    asked = true
    request.socket.once('close', () => {
      gone = true
    })
  })
  const abort = new AbortController()
  const request = fetch(world.url(), { signal: abort.signal }).catch(() => 'aborted')
  await until(() => asked)

  abort.abort()

  await expect(request).resolves.toBe('aborted')
  await until(() => gone)
  expect(world.traffic.totals()).toMatchObject([{ status: 460, requests: 1 }])
})

describe('requests are divided', () => {
  test('between target groups by weight, and in a group between its healthy targets in turn', async () => {
    const names = ['blue', 'blue', 'green']
    for (const [index, group] of names.entries()) {
      await world.serve(group, (_request, response) => response.end(`${group} ${index}`))
    }
    const { elb, group, listener } = world
    elb.listeners.forward(listener(80).arn, [
      { targetGroupArn: group('blue').arn, weight: 2 },
      { targetGroupArn: group('green').arn, weight: 1 },
    ])
    world.pass(4)

    const bodies: string[] = []
    for (let n = 0; n < 6; n++) bodies.push((await send(world.url())).body)

    expect(bodies.toSorted()).toEqual(['blue 0', 'blue 0', 'blue 1', 'blue 1', 'green 2', 'green 2'])
    expect(world.traffic.totals().map(({ requests, status }) => [requests, status])).toEqual([
      [2, 200],
      [2, 200],
      [2, 200],
    ])
  })

  test('by second, as the simulated clock has it', async () => {
    await world.serve('blue', (_request, response) => response.end())
    const start = world.clock.now()

    await send(world.url())
    await send(world.url())
    world.pass(1)
    await send(world.url())

    expect(world.traffic.seconds().map(({ at, requests }) => [at - start, requests])).toEqual([
      [0, 2],
      [1_000, 1],
    ])
    expect(world.traffic.totals(start + 1_000)).toMatchObject([{ requests: 1 }])
  })
})

describe('listeners', () => {
  test('that are created later are served, and those that are deleted are not any more', async () => {
    const { elb, group, servers, clock, listener } = world
    const { loadBalancerArn } = listener(80)
    const created = elb.listeners.create({
      loadBalancerArn,
      port: 8443,
      action: { kind: 'fixed-response', status: 404, contentType: 'text/plain', body: 'nothing here' },
    })
    clock.advanceTo(clock.now())
    await until(() => servers.listeners.length === 2)

    await expect(send(world.url(8443))).resolves.toMatchObject({ status: 404, body: 'nothing here' })
    expect(servers.listeners).toContainEqual({
      arn: created.arn,
      loadBalancer: 'web',
      port: 8443,
      url: world.url(8443),
    })

    const url = world.url(8443)
    elb.listeners.delete(created.arn)
    clock.advanceTo(clock.now())
    await until(() => servers.listeners.length === 1)
    await expect(send(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(group('blue').inUse).toBe(true)
  })

  test('send requests where the first rule says whose conditions hold', async () => {
    await world.serve('blue', (_request, response) => response.end('blue'))
    await world.serve('green', (_request, response) => response.end('green'))
    const { elb, group, listener } = world
    const action = { kind: 'forward', groups: [{ targetGroupArn: group('green').arn, weight: 1 }] } as const
    const conditions = [
      { field: 'http-header', headerName: 'X-Test', values: ['on*'] },
      { field: 'path-pattern', values: ['/api/*', '/?'] },
    ] as const
    elb.listeners.createRule({ listenerArn: listener(80).arn, priority: 10, conditions, action })
    world.pass(4)

    const to = async (path: string, headers = {}) => (await send(world.url(), { path, headers })).body
    await expect(to('/api/orders?x=1', { 'x-test': 'ON-1' })).resolves.toBe('green')
    await expect(to('/a', { 'x-test': 'on' })).resolves.toBe('green')
    await expect(to('/api/orders')).resolves.toBe('blue')
    await expect(to('/ab', { 'x-test': 'on' })).resolves.toBe('blue')
  })
})
