import type { RoleSession } from '@ecs-actions/domain/role/session'
import type { AssumedRole, SessionCredentials, Sts } from '../sts.ts'
import { requireAllowed } from './allowed.ts'
import { newKeyHint, tokenHint } from './hints.ts'
import { type Effort, persist, type RetryClock } from './persist.ts'
import { refusedChain, refusedIdentity } from './refusals.ts'

export type Signer = SessionCredentials | 'at-hand'

export interface MintPorts {
  /** A fresh OIDC token of the job: each lives five minutes. */
  idToken(audience: string, effort: Effort): Promise<string>
  /** STS that signs with these credentials, or with those at hand; undefined: that does not sign. */
  sts(signer?: Signer): Promise<Pick<Sts, 'assumeRoleWithWebIdentity' | 'assumeRole'>>
  mask(secret: string): void
  readonly clock: RetryClock
  /** From 0 up to 1. */
  random(): number
}

// A session on the way lives only to open the next one: the shortest that STS grants.
const onTheWay = 900

/**
 * Opens a session anew, from the token to the last role of the chain. Every secret is masked before the next call.
 * @throws Failure; `isPassing` when a later try may succeed
 */
export async function mint(session: RoleSession, ports: MintPorts, effort: Effort): Promise<AssumedRole> {
  const { first, chain } = session
  let role = first === undefined ? undefined : await exchangeToken(first, { session, ports, effort })
  for (const [index, arn] of chain.entries()) {
    const isLast = index === chain.length - 1
    const caller = index === 0 ? first : chain[index - 1]
    role = await assumeNext(arn, { session, ports, effort, isLast, from: role?.credentials, caller })
  }
  if (!role) throw new Error('a session without any role')
  requireAllowed({ what: role.arn, accountId: role.accountId }, session.allowedAccountIds)
  return role
}

interface Hop {
  readonly session: RoleSession
  readonly ports: MintPorts
  readonly effort: Effort
}

async function exchangeToken(role: string, { session, ports, effort }: Hop): Promise<AssumedRole> {
  const sts = await ports.sts()
  const scope = lastScope(session, session.chain.length === 0)
  let notGiven: unknown
  const exchange = async () => {
    const token = await ports.idToken(session.audience, effort).catch((error: unknown) => {
      notGiven = error
      throw error
    })
    try {
      return await sts.assumeRoleWithWebIdentity({ role, name: session.name, ...scope, token })
    } catch (error) {
      throw refusedIdentity(error, { role, token })
    }
  }
  // Who asks GitHub has tried long enough.
  const hint = (error: unknown) => (error === notGiven ? 'never' : tokenHint(error))
  return masked(await persist(exchange, { ...ports, effort, hint }), ports)
}

interface NextHop extends Hop {
  readonly isLast: boolean
  /** Of the session before; undefined: the credentials at hand. */
  readonly from: SessionCredentials | undefined
  /** ARN of its role. */
  readonly caller: string | undefined
}

async function assumeNext(
  role: string,
  { session, ports, effort, isLast, from, caller }: NextHop,
): Promise<AssumedRole> {
  const { name, externalId } = session
  const sts = await ports.sts(from ?? 'at-hand')
  const tags = isLast ? session.tags : new Map<string, string>()
  const assume = async () => {
    try {
      return await sts.assumeRole({ role, name, ...lastScope(session, isLast), externalId, tags })
    } catch (error) {
      throw refusedChain(error, { role, caller, externalId, tagged: tags.size > 0 })
    }
  }
  return masked(await persist(assume, { ...ports, effort, hint: newKeyHint }), ports)
}

function lastScope({ duration, policy, policyArns }: RoleSession, isLast: boolean) {
  return isLast ? { duration, policy, policyArns } : { duration: onTheWay }
}

function masked(role: AssumedRole, { mask }: MintPorts): AssumedRole {
  const { accessKeyId, secretAccessKey, sessionToken } = role.credentials
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) mask(secret)
  return role
}
