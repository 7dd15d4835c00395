import { setSecret } from '@actions/core'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { getText, type TextReply } from './get-text.ts'
import type { Environment } from './inputs/read.ts'

export interface Sleeper {
  /** Milliseconds. */
  sleep(ms: number): Promise<void>
}

// GitHub's token service has bad minutes; the toolkit's own client gives up on a reset or a time-out at once.
const pauses = [500, 1_000, 2_000, 4_000, 8_000]
const patience = 10_000

/**
 * A fresh OIDC token of this job, masked in the log. It lives five minutes.
 * @throws Failure `credentials` when the job may not ask for one, or GitHub does not give one
 */
export async function idToken(options: {
  audience: string
  environment: Environment
  clock: Sleeper
}): Promise<string> {
  const { audience, environment, clock } = options
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment
  if (!requestUrl || !requestToken) throw notAllowed()
  // The URL has a query already.
  const url = new URL(requestUrl)
  url.searchParams.set('audience', audience)
  const ask = () =>
    getText(url, {
      headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' },
      timeout: patience,
      environment,
    })
  let answer = await outcome(ask)
  for (const pause of pauses) {
    if (!isPassing(answer)) break
    await clock.sleep(pause)
    answer = await outcome(ask)
  }
  const token = 'status' in answer && answer.status === 200 ? tokenIn(answer.text) : undefined
  if (token === undefined) throw noToken(answer, url.host)
  setSecret(token)
  return token
}

type Answer = TextReply | { readonly error: unknown }

async function outcome(ask: () => Promise<TextReply>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    return { error }
  }
}

/** Trouble that may be over a moment later. */
function isPassing(answer: Answer): boolean {
  return 'error' in answer || answer.status === 429 || answer.status >= 500
}

function tokenIn(text: string): string | undefined {
  try {
    const reply: unknown = JSON.parse(text)
    const value = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : undefined
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}

function notAllowed(): Failure {
  return new Failure({
    code: 'credentials',
    message: 'this job may not ask GitHub for an OIDC token.',
    remedy:
      'Give the job "permissions: { id-token: write, contents: read }". A called workflow needs it from its caller; a pull request from a fork never gets it.',
  })
}

function noToken(answer: Answer, host: string): Failure {
  // The body is left out: it could hold a token in a shape that nobody expects.
  const what = 'error' in answer ? errorText(answer.error) : `HTTP status ${answer.status}`
  return new Failure({
    code: 'credentials',
    message: `${host} gave no OIDC token (${what}).`,
    remedy: 'Run the job again; https://www.githubstatus.com tells whether GitHub has trouble.',
    cause: 'error' in answer ? answer.error : undefined,
  })
}
