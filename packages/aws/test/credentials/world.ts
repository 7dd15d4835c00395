import { ECSClient } from '@aws-sdk/client-ecs'
import { STSClient } from '@aws-sdk/client-sts'
import { type ClientSettings, clientSettings } from '@ecs-actions/aws/client-settings'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { connected } from '@ecs-actions/aws/connect/client'
import type { MintPorts } from '@ecs-actions/aws/credentials/mint'
import { sessionSource } from '@ecs-actions/aws/credentials/session-source'
import type { CredentialSource } from '@ecs-actions/aws/credentials/source'
import { Ecs } from '@ecs-actions/aws/ecs'
import { Sts } from '@ecs-actions/aws/sts'
import { type AskedSession, type RoleSession, roleSession } from '@ecs-actions/domain/role/session'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'

export const minute = 60_000
export const hour = 60 * minute

const provider = 'token.actions.githubusercontent.com'
export const deployRole = 'arn:aws:iam::123456789012:role/deploy'
export const productionRole = 'arn:aws:iam::210987654321:role/production'

export const openRole = 'arn:aws:iam::123456789012:role/open'

type RoleInput = NonNullable<ScenarioInput['roles']>[number]

const deploy: RoleInput = {
  name: 'deploy',
  trustPolicy: {
    Statement: {
      ...{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity' },
      Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` },
      Condition: { StringEquals: { [`${provider}:sub`]: 'repo:o/r:ref:refs/heads/main' } },
    },
  },
}
const production: RoleInput = {
  ...{ name: 'production', accountId: '210987654321' },
  trustPolicy: { Statement: { Effect: 'Allow', Principal: { AWS: deployRole }, Action: ['sts:AssumeRole'] } },
}

const open: RoleInput = {
  name: 'open',
  trustPolicy: { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' } },
}

/** Roles deploy, which the job's token opens, and production in another account, which deploy opens; and open, for anybody. On virtual time. */
export function world(input: ScenarioInput = {}, { skew = 0 } = {}) {
  const clock = new VirtualClock()
  const calls: { operation: string; at: number; error: string | undefined; token?: string }[] = []
  const simulator = createSimulator({
    scenario: scenario({ github: { claims: { repository: 'o/r' } }, roles: [deploy, production, open], ...input }),
    clock,
    log: ({ operation, at, result }) =>
      calls.push({ operation, at, error: result.kind === 'reset' ? 'reset' : result.error }),
  })
  const wire = { requestHandler: requestHandler(simulator) }
  class WiredSts extends STSClient {
    constructor(settings: ClientSettings) {
      const retryStrategy = clockedRetry({ clock, attempts: 1, random: () => 0.5 })
      super({ ...settings, ...wire, retryStrategy })
    }
  }
  class WiredEcs extends ECSClient {
    constructor(settings: ClientSettings) {
      super({ ...settings, ...wire })
    }
  }
  const own = { now: () => clock.now() + skew, sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal) }
  const options = { region: 'eu-west-1', clock: own, environment: {}, action: 'test' }
  const tokens: string[] = []
  const masks: string[] = []
  const ports: MintPorts = {
    async idToken(audience) {
      const token = simulator.issuer.issue(audience)
      tokens.push(token)
      return token
    },
    async sts(signer) {
      const credentials = signer === 'at-hand' ? simulator.userCredentials : signer
      return new Sts(
        credentials ? connected(WiredSts, { ...options, credentials }) : new WiredSts(clientSettings(options)),
      )
    },
    mask: (secret) => masks.push(secret),
    ...{ clock: own, random: () => 0.5 },
  }
  const troubles: unknown[] = []
  const source = (asked: Partial<AskedSession> = {}) =>
    sessionSource({
      ...{ session: session(asked), ports, clock: own },
      onAssumed: () => {},
      onTrouble: (error) => troubles.push(error),
    })
  /** A service that every action calls; each has a client of its own. */
  const service = (credentials: CredentialSource) => new Ecs(connected(WiredEcs, { ...options, credentials }))
  const called = (operation: string) => calls.filter((call) => call.operation === operation)
  return { clock, simulator, ports, tokens, masks, troubles, calls, called, source, service }
}

export function session(asked: Partial<AskedSession> = {}): RoleSession {
  const nothing = { chain: undefined, audience: undefined, name: undefined, externalId: undefined }
  const made = roleSession({
    region: 'eu-west-1',
    role: deployRole,
    allowedAccountIds: undefined,
    ...nothing,
    ...asked,
  })
  if (!made) throw new Error('no role is asked for')
  return made
}
