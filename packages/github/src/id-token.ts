import { setSecret } from '@actions/core'
import { getText, type TextGetter } from './get-text.ts'
import { ask, type WaitingClock } from './id-token/ask.ts'
import { refused, troubled } from './id-token/failures.ts'
import { pauseAfter } from './id-token/pause.ts'
import { tokenRequest } from './id-token/request.ts'
import type { Environment } from './inputs/read.ts'

interface IdTokenOptions {
  readonly audience: string
  readonly environment: Environment
  readonly clock: WaitingClock
  /** Whether trouble that may pass is waited out; true without it. */
  readonly retry?: boolean
  /** The value of the `job.workflow_ref` context, which tells a called workflow; empty where it is unknown. */
  readonly jobWorkflow?: string | undefined
  /** Hides a value in the log. */
  readonly mask?: (secret: string) => void
  /** From 0 up to 1: spreads the retries of jobs that began together. */
  readonly random?: () => number
  /** How GitHub is asked; over the network without it. */
  readonly get?: TextGetter
}

// GitHub's token service has bad minutes, but who waits for a token has other things to do, too.
const patience = 60_000
const longestRequest = 10_000

/**
 * A fresh OIDC token of this job, masked in the log. It lives five minutes. Lost connections, time-outs, replies without
 * a token, 429 and 5xx are tried again, for a minute in all; what GitHub refuses is not.
 * @throws Failure `credentials` when the job may not ask for one, or GitHub refuses; `unavailable` or `network`, so that
 *   a later try may succeed, when the minute is over
 */
export async function idToken(options: IdTokenOptions): Promise<string> {
  const { environment, clock, retry = true, mask = setSecret, random = Math.random, get = getText } = options
  const request = await tokenRequest(options)
  const end = clock.now() + patience
  for (let attempt = 1; ; attempt++) {
    const limit = Math.min(longestRequest, end - clock.now())
    const answer = await ask(request, { get, clock, limit, environment })
    if (answer.kind === 'token') {
      mask(answer.token)
      return answer.token
    }
    if (answer.kind === 'refused') throw refused(answer, request.url.host)
    const pause = pauseAfter(answer, { attempt, now: clock.now(), random })
    const isOver = !retry || clock.now() + pause >= end
    if (!isOver) await clock.sleep(pause)
    // A machine may sleep longer than it was asked to.
    if (isOver || clock.now() >= end) throw troubled(answer, { host: request.url.host, attempts: attempt })
  }
}
