import { type Caller, ServiceError } from '../service.ts'
import type { Clock } from '../time/clock.ts'
import type { WireReply, WireRequest } from '../wire/message.ts'
import type { WireProtocol } from '../wire/protocol.ts'
import { githubWire } from './github-wire.ts'
import type { Issuer } from './issuer.ts'

const PATH = '/github/oidc/token'

export interface TokenEndpoint {
  readonly service: 'github'
  readonly operation: 'GetIdToken'
  readonly wire: WireProtocol
  /** The values of ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  environment(endpoint: string): Readonly<Record<string, string>>
  owns(request: WireRequest): boolean
  /** @throws ServiceError 401 without the job's request token, and when that is over */
  authenticate(request: WireRequest): Caller
  answer(request: WireRequest): Promise<WireReply>
}

export interface TokenEndpointOptions {
  readonly issuer: Issuer
  readonly clock: Clock
  readonly requestToken: string
  /** How long the request token is good for, in minutes from now. */
  readonly requestTokenMinutes: number
}

/** Where a job's steps ask GitHub for an OIDC token, from the moment at which the job begins. */
export function tokenEndpoint(options: TokenEndpointOptions): TokenEndpoint {
  const { issuer, clock, requestToken, requestTokenMinutes } = options
  const end = clock.now() + requestTokenMinutes * 60_000
  return {
    service: 'github',
    operation: 'GetIdToken',
    wire: githubWire(),
    environment: (endpoint) => ({
      ACTIONS_ID_TOKEN_REQUEST_URL: `${endpoint}${PATH}?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    }),
    owns: ({ target }) => target === PATH || target.startsWith(`${PATH}?`),
    authenticate: ({ method, headers }) => {
      if (method !== 'GET') throw new ServiceError('MethodNotAllowed', `use GET, not ${method}`, { status: 405 })
      if (headers.authorization !== `Bearer ${requestToken}`) {
        throw new ServiceError('Unauthorized', 'the request token is missing or wrong', { status: 401 })
      }
      if (clock.now() >= end) {
        const message = `the request token is over: it was good for ${requestTokenMinutes} minutes`
        throw new ServiceError('Unauthorized', message, { status: 401 })
      }
      return { accountId: 'github', arn: 'job', userId: 'job' }
    },
    answer: async ({ target }) => {
      const audience = new URLSearchParams(target.slice(PATH.length + 1)).get('audience')
      const value = issuer.issue(audience || issuer.defaultAudience)
      return {
        kind: 'reply',
        status: 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ count: 1, value }),
      }
    },
  }
}
