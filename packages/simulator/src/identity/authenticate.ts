import type { Caller, Service } from '../service.ts'
import type { WireRequest } from '../wire/message.ts'
import type { WireProtocol } from '../wire/protocol.ts'
import { credentialScope } from './authorization-header.ts'
import type { CredentialStore } from './credential-store.ts'

export interface Authentication {
  readonly request: WireRequest
  readonly service: Service
  readonly operation: string
  readonly wire: WireProtocol
  readonly credentials: CredentialStore
  readonly region: string
  /** Epoch ms */
  readonly now: number
}

/** Operations that bring their own proof of identity. */
const UNSIGNED = ['AssumeRoleWithWebIdentity', 'AssumeRoleWithSAML']

const ANONYMOUS: Caller = { accountId: 'anonymous', arn: 'anonymous', userId: 'anonymous' }

export function isAnonymous(caller: Caller): boolean {
  return caller === ANONYMOUS
}

/**
 * Who sends the request. The signature itself is not checked: a client that signs wrongly passes here.
 * @throws ServiceError as AWS answers a request without valid credentials
 */
export function authenticate(authentication: Authentication): Caller {
  const { request, service, operation, wire, credentials, now } = authentication
  if (service.name === 'sts' && UNSIGNED.includes(operation)) return ANONYMOUS
  const scope = credentialScope(request.headers.authorization)
  if (!scope) throw wire.problem({ kind: 'missing-authentication' })
  const identity = credentials.find(scope.accessKeyId)
  if (!identity) throw wire.problem({ kind: 'unknown-credentials' })
  if (identity.session?.token !== request.headers['x-amz-security-token']) {
    throw wire.problem({ kind: 'unknown-credentials' })
  }
  if (identity.session) {
    const { knownFrom, expiration } = identity.session
    if (now < knownFrom) throw wire.problem({ kind: 'unknown-credentials' })
    if (now >= expiration) throw wire.problem({ kind: 'expired-credentials' })
  }
  const wrongScope = scopeProblem(scope, authentication)
  if (wrongScope) throw wire.problem({ kind: 'wrong-scope', message: wrongScope })
  return identity.caller
}

function scopeProblem(
  scope: { readonly region: string; readonly service: string },
  { service, region }: Authentication,
): string | undefined {
  if (scope.service !== service.name) return `Credential should be scoped to correct service: '${service.name}'. `
  // IAM has only a global endpoint and STS also one; its requests are signed for us-east-1.
  if (!['iam', 'sts'].includes(service.name) && scope.region !== region)
    return `Credential should be scoped to a valid region. `
  return undefined
}
