import { parseArn, partitionOf } from '../arn.ts'
import { failureOf, type Mistake } from '../failure.ts'
import { policyMistakes } from './policies.ts'

/** What an action is asked for, as its inputs say it; their names stand in the mistakes. */
export interface AskedSession {
  /** undefined where none is known: then no partition is checked. */
  readonly region: string | undefined
  /** `role-to-assume`: ARN. */
  readonly role: string | undefined
  /** `role-chain`: ARNs. */
  readonly chain: readonly string[] | undefined
  readonly audience: string | undefined
  /** `role-session-name` */
  readonly name: string | undefined
  readonly externalId: string | undefined
  readonly allowedAccountIds: readonly string[] | undefined
  readonly durationSeconds?: number
  /** `session-tags` */
  readonly tags?: ReadonlyMap<string, string> | undefined
  /** `inline-session-policy`: JSON. */
  readonly policy?: string | undefined
  /** `managed-session-policies`: ARNs. */
  readonly policyArns?: readonly string[] | undefined
}

/** A session of a role, and the way to it; everything checked that can be known before STS is asked. */
export interface RoleSession {
  /** ARN of the role that the OIDC token is exchanged for; undefined: the way begins with the credentials at hand. */
  readonly first: string | undefined
  /** ARNs, each assumed with the credentials of the one before it. */
  readonly chain: readonly string[]
  /** Of the OIDC token. */
  readonly audience: string
  readonly name: string
  /** Seconds that the last session lasts; all before it live only to open the next. */
  readonly duration: number
  /** For every role of the chain. */
  readonly externalId: string | undefined
  /** Of the last session, when the chain opens it. */
  readonly tags: ReadonlyMap<string, string>
  /** What the last session is narrowed to. */
  readonly policy: string | undefined
  readonly policyArns: readonly string[]
  readonly allowedAccountIds: readonly string[] | undefined
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
const longestChained = 3_600
const usualDuration = 3_600

/**
 * The session that is asked for; undefined when it is none, and the credentials at hand are meant as they are.
 * @throws Failure `invalid-input` with every mistake
 */
export function roleSession(asked: AskedSession): RoleSession | undefined {
  const { region, role, chain = [], tags = new Map(), policyArns = [], durationSeconds = usualDuration } = asked
  const isAsked = role !== undefined || chain.length > 0
  const mistakes = isAsked
    ? [
        ...partitionMistakes(asked),
        ...accountMistakes(asked),
        ...chainMistakes(asked),
        ...policyMistakes(asked.policy, policyArns),
      ]
    : withoutRole(asked)
  if (mistakes.length > 0) {
    throw failureOf(mistakes, {
      code: 'invalid-input',
      what: 'the role cannot be assumed as asked',
      remedy: `Correct the step's "with:".`,
    })
  }
  if (!isAsked) return undefined
  return {
    ...{ first: role, chain, tags, policyArns, policy: asked.policy, duration: durationSeconds },
    ...{ externalId: asked.externalId, allowedAccountIds: asked.allowedAccountIds },
    audience: asked.audience ?? usualAudience(region),
    name: asked.name ?? 'ecs-actions',
  }
}

/** What AWS has its identity providers for GitHub registered with. */
function usualAudience(region: string | undefined): string {
  return region !== undefined && partitionOf(region) === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'
}

function withoutRole({ audience, name, externalId }: AskedSession): Mistake[] {
  const given = Object.entries({ audience, 'role-session-name': name, 'role-external-id': externalId })
  return given
    .filter(([, value]) => value !== undefined)
    .map(([at]) => ({ at, message: 'says how to assume a role, but there is no role-to-assume' }))
}

function partitionMistakes({ region, role, chain = [] }: AskedSession): Mistake[] {
  if (region === undefined) return []
  const expected = partitionOf(region)
  const roles = [{ at: 'role-to-assume', arn: role }, ...chain.map((arn) => ({ at: 'role-chain', arn }))]
  return roles.flatMap(({ at, arn }) => {
    const found = arn === undefined ? expected : parseArn(arn)?.partition
    if (found === expected) return []
    const message = `${arn} is in partition "${found}", but region ${region} belongs to "${expected}": correct aws-region, or begin the ARN with arn:${expected}:`
    return [{ at, message }]
  })
}

function accountMistakes({ role, chain = [], allowedAccountIds }: AskedSession): Mistake[] {
  const last = chain.at(-1) ?? role
  const account = last === undefined ? undefined : parseArn(last)?.accountId
  if (last === undefined || !allowedAccountIds || allowedAccountIds.includes(account ?? '')) return []
  const message = `${last} belongs to account ${account}, which is not among them (${allowedAccountIds.join(', ')})`
  return [{ at: 'allowed-account-ids', message }]
}

function chainMistakes({ chain = [], externalId, tags, durationSeconds = usualDuration }: AskedSession): Mistake[] {
  if (chain.length > 0) {
    if (durationSeconds <= longestChained) return []
    const message = `AWS limits a session that another session opens to one hour: at most ${longestChained} with role-chain, found ${durationSeconds}. Let the OIDC token open the last role directly, or have the credentials renewed: role-to-assume and role-chain at the steps that wait, or credential-process: true`
    return [{ at: 'role-duration-seconds', message }]
  }
  const mistakes: Mistake[] = []
  const oidcTakesNone = 'is for a role of role-chain; a session from an OIDC token takes none'
  if (externalId !== undefined) mistakes.push({ at: 'role-external-id', message: oidcTakesNone })
  if (tags && tags.size > 0) mistakes.push({ at: 'session-tags', message: oidcTakesNone })
  return mistakes
}
