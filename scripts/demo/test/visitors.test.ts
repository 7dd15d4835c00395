import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, expect, test } from '@jest/globals'
import { trafficOf } from '../traffic.ts'
import { visitors } from '../visitors.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** What visitors see of a service that answers like this. */
async function seenWith(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const crowd = visitors(`http://127.0.0.1:${address.port}`)
  while (crowd.visits().length < 8) await new Promise((resolve) => setTimeout(resolve, 5))
  await crowd.leave()
  return trafficOf(crowd.visits())
}

test('whole answers count for their release', async () => {
  const traffic = await seenWith((_, response) => response.end('{"release":"v1","notes":[]}'))
  expect(traffic.failed).toBe(0)
  expect([...traffic.answers.keys()]).toEqual(['v1'])
})

test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, string | RegExp]>([
  ['a bad gateway', (_, response) => response.writeHead(502).end('<html>'), 'HTTP 502'],
  ['a page that is not the notes', (_, response) => response.end('<html>'), 'HTTP 200'],
  ['a reset', (request) => request.socket.resetAndDestroy(), /ECONNRESET|socket hang up/],
  [
    'an answer that breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"release":"v1",')
      setImmediate(() => response.destroy())
    },
    /aborted|broke off|terminated/,
  ],
])('%s is a failed request', async (_what, answer, why) => {
  const traffic = await seenWith(answer)
  expect(traffic.failed).toBe(traffic.requests)
  expect(traffic.failures.join()).toMatch(why)
})
