import { Failure } from '@ecs-actions/domain/failure'
import { isLoopback } from '@ecs-actions/domain/loopback'
import type { Environment } from '../inputs/read.ts'
import { missingPermission } from './missing-permission.ts'

export interface TokenRequest {
  readonly url: URL
  readonly headers: Record<string, string>
}

/**
 * How this job asks for a token, as the runner's variables say it.
 * @throws Failure `credentials` when they are missing, or are none that the runner sets
 */
export async function tokenRequest(options: {
  readonly audience: string
  readonly environment: Environment
  readonly jobWorkflow?: string | undefined
}): Promise<TokenRequest> {
  const { audience, environment } = options
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = environment
  if (!address || !requestToken) throw await missingPermission(options)
  const url = trustedUrl(address)
  if (!/^[\x21-\x7e]+$/.test(requestToken)) throw notOfRunner('ACTIONS_ID_TOKEN_REQUEST_TOKEN is no token')
  // The URL has a query already.
  url.searchParams.set('audience', audience)
  return { url, headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' } }
}

/** The value is not repeated: nobody knows what is in it when it is not what it should be. */
function trustedUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url
  if (url?.protocol === 'http:') {
    throw notOfRunner(`ACTIONS_ID_TOKEN_REQUEST_URL would send the request token to ${url.host} in clear`)
  }
  throw notOfRunner('ACTIONS_ID_TOKEN_REQUEST_URL is no https URL')
}

function notOfRunner(what: string): Failure {
  return new Failure({
    code: 'credentials',
    message: `${what}.`,
    remedy: 'The runner sets both variables itself: find the step or env: that changes them, and leave them alone.',
  })
}
