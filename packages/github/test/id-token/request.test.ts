import { idToken } from '@ecs-actions/github/id-token'
import { describe, expect, test } from '@jest/globals'
import { impatientClock } from './impatient-clock.ts'

/** Asks with these variables; gives the address that the request went to. */
async function askAt(url: string, token = 'runtime-token'): Promise<string> {
  const asked: string[] = []
  await idToken({
    audience: 'a b&c',
    environment: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token },
    clock: impatientClock(),
    mask: () => {},
    async get(address) {
      asked.push(address.href)
      return { status: 200, text: '{"value":"the.jwt"}', retryAfter: undefined }
    },
  })
  return asked.join()
}

const remedy = 'The runner sets both variables itself: find the step or env: that changes them, and leave them alone.'

describe('the address for tokens', () => {
  test.each([
    ['https://pipelines.example/x?api-version=2.0', 'https://pipelines.example/x?api-version=2.0&audience=a+b%26c'],
    ['https://pipelines.example/x', 'https://pipelines.example/x?audience=a+b%26c'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x?audience=a+b%26c'],
    ['http://localhost/x', 'http://localhost/x?audience=a+b%26c'],
    ['http://[::1]/x', 'http://[::1]/x?audience=a+b%26c'],
  ])('%s is asked for the audience', async (url, asked) => {
    expect(await askAt(url)).toBe(asked)
  })

  test.each([
    'http://pipelines.example/x?secret=in-query',
    'http://127.0.0.1.evil.example/x',
    'http://localhost.evil.example/x',
  ])('%s is refused: the request token would go in clear', async (url) => {
    await expect(askAt(url)).rejects.toMatchObject({
      code: 'credentials',
      message: `ACTIONS_ID_TOKEN_REQUEST_URL would send the request token to ${new URL(url).host} in clear.`,
      remedy,
    })
  })

  test.each(['pipelines.example/secret', 'ftp://secret', 'file:///secret', 'https://'])(
    '%s is refused without repeating it',
    async (url) => {
      await expect(askAt(url)).rejects.toMatchObject({
        code: 'credentials',
        message: 'ACTIONS_ID_TOKEN_REQUEST_URL is no https URL.',
        remedy,
      })
    },
  )

  test.each(['two words', 'a\r\nx-header: b', 'ü'])('goes with no request token like %j', async (token) => {
    await expect(askAt('https://pipelines.example/x', token)).rejects.toMatchObject({
      code: 'credentials',
      message: 'ACTIONS_ID_TOKEN_REQUEST_TOKEN is no token.',
      remedy,
    })
  })
})
