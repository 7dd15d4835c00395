import { Failure } from '@ecs-actions/domain/failure'
import { refusedToken, unknownProvider } from '@ecs-actions/domain/oidc/refusal'
import { errorName } from '../failures.ts'

/** What STS says about a token, with what the token claims in place of riddles; other errors as they are. */
export function refusedIdentity(error: unknown, { role, token }: { role: string; token: string }): unknown {
  if (!(error instanceof Failure) || !(error.cause instanceof Error)) return error
  const { cause } = error
  const words = `${cause.name}: ${cause.message}`
  const name = errorName(cause)
  if (name.startsWith('AccessDenied')) return because(refusedToken({ role, token, words }), cause)
  if (name.startsWith('InvalidIdentityToken')) return because(unknownProvider({ role, token, words }), cause)
  return error
}

/**
 * Both sides of a chain must allow it; STS names neither.
 * @param options.caller ARN of the role whose session asks; undefined: the credentials at hand, of whom STS tells
 */
export function refusedChain(
  error: unknown,
  options: { role: string; caller: string | undefined; externalId: string | undefined; tagged: boolean },
): unknown {
  if (!(error instanceof Failure) || error.code !== 'access-denied') return error
  const { role, externalId, tagged } = options
  const caller = options.caller ?? principal(callerOf(error.message))
  const action = tagged ? ['sts:AssumeRole', 'sts:TagSession'] : 'sts:AssumeRole'
  const permission = { Effect: 'Allow', Action: action, Resource: role }
  const trust = {
    ...{ Effect: 'Allow', Principal: { AWS: caller }, Action: action },
    ...(externalId === undefined ? {} : { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
  }
  return new Failure({
    code: 'access-denied',
    message: error.message,
    remedy: [
      `Two policies must allow it. A policy of ${caller}:`,
      JSON.stringify(permission),
      `and the trust policy of ${role}:`,
      JSON.stringify(trust),
    ].join('\n'),
    cause: error.cause,
  })
}

function because({ code, message, remedy }: Failure, cause: unknown): Failure {
  return new Failure({ code, message, remedy, cause })
}

/** "User: arn:… is not authorized to perform: sts:AssumeRole on resource: arn:…" */
function callerOf(message: string): string | undefined {
  return /User: (arn:[^\s]{1,2000}) is not authorized/.exec(message)?.[1]
}

/** The role behind the ARN of a session, which is what a policy names; without its path, which that ARN does not have. */
function principal(caller: string | undefined): string {
  const [, partition, account, role] = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(caller ?? '') ?? []
  if (role === undefined) return caller ?? 'the calling role'
  return `arn:${partition}:iam::${account}:role/${role}`
}
