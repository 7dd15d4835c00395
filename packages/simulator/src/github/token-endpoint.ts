import { type Caller, ServiceError } from '../service.ts'
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
  /** @throws ServiceError 401 without the job's request token */
  authenticate(request: WireRequest): Caller
  answer(request: WireRequest): Promise<WireReply>
}

/** Where a job's steps ask GitHub for an OIDC token. */
export function tokenEndpoint(options: { readonly issuer: Issuer; readonly requestToken: string }): TokenEndpoint {
  const { issuer, requestToken } = options
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
