import { ECSClient } from '@aws-sdk/client-ecs'
import { STSClient } from '@aws-sdk/client-sts'
import { type ClientSettings, clientSettings } from '@ecs-actions/aws/client-settings'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { connected } from '@ecs-actions/aws/connect/client'
import { sessionSource } from '@ecs-actions/aws/credentials/session-source'
import { Ecs } from '@ecs-actions/aws/ecs'
import { Sts } from '@ecs-actions/aws/sts'
import { roleSession } from '@ecs-actions/domain/role/session'
import type { TextGetter } from '@ecs-actions/github/get-text'
import { idToken } from '@ecs-actions/github/id-token'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import type { HttpHandler } from '@smithy/core/protocols'

const provider = 'token.actions.githubusercontent.com'
const deployRole = 'arn:aws:iam::123456789012:role/deploy'
const productionRole = 'arn:aws:iam::210987654321:role/production'

const input: ScenarioInput = {
  github: { claims: { repository: 'o/r' } },
  taskDefinitions: [{ family: 'app', containerDefinitions: [{ name: 'app', image: 'app:v1', memory: 128 }] }],
  roles: [
    {
      name: 'deploy',
      trustPolicy: {
        Statement: {
          ...{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity' },
          Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` },
        },
      },
    },
    {
      ...{ name: 'production', accountId: '210987654321' },
      trustPolicy: { Statement: { Effect: 'Allow', Principal: { AWS: deployRole }, Action: 'sts:AssumeRole' } },
    },
  ],
}

export interface JobOptions {
  readonly faults?: NonNullable<ScenarioInput['faults']>
  readonly chained: boolean
  /** Milliseconds until a new key is known. */
  readonly knownAfter?: number
}

/** The clock of the runner, which somebody may set. */
class RunnerClock {
  readonly #clock: VirtualClock
  #ahead = 0

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  now(): number {
    return this.#clock.now() + this.#ahead
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#clock.sleep(ms, signal)
  }

  /** Forward or back. */
  set(ms: number): void {
    this.#ahead += ms
  }
}

interface Seen {
  readonly service: string
  readonly operation: string
  readonly at: number
  readonly error: string | undefined
}

/** A step of a job with a role of its own: GitHub's token endpoint, STS and ECS in one simulator, on virtual time. */
export function job({ faults = [], chained, knownAfter = 0 }: JobOptions) {
  const clock = new VirtualClock()
  const seen: Seen[] = []
  const simulator = createSimulator({
    scenario: scenario({ ...input, faults, timing: { credentialsKnownAfter: knownAfter } }),
    clock,
    log: ({ service, operation, at, result }) =>
      seen.push({ service, operation, at, error: result.kind === 'reset' ? 'reset' : result.error }),
  })
  const masked = new Set<string>()
  const unmasked: string[] = []
  const use = (secret: string | null | undefined) => {
    if (secret && !masked.has(secret)) unmasked.push(secret)
  }
  const inner = requestHandler(simulator)
  /** As the SDK's own handler, which ends what does not answer. */
  const wire = (limit: number): HttpHandler => ({
    ...inner,
    async handle(request, options) {
      use(request.headers['x-amz-security-token'])
      if (typeof request.body === 'string') use(new URLSearchParams(request.body).get('WebIdentityToken'))
      const done = new AbortController()
      const late = clock.sleep(limit, done.signal).then(() => {
        throw Object.assign(new Error('no answer'), { name: 'TimeoutError' })
      })
      try {
        return await Promise.race([inner.handle(request, options), late])
      } finally {
        done.abort()
      }
    },
  })
  class WiredSts extends STSClient {
    constructor(settings: ClientSettings) {
      super({ ...settings, requestHandler: wire(15_000) })
    }
  }
  class WiredEcs extends ECSClient {
    constructor(settings: ClientSettings) {
      super({ ...settings, requestHandler: wire(30_000) })
    }
  }
  const get: TextGetter = async ({ pathname, search }, { headers, signal }) => {
    const reply = await simulator.handle({ method: 'GET', target: `${pathname}${search}`, headers, body: '', signal })
    if (reply.kind === 'reset') throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    return { status: reply.status, text: reply.body, retryAfter: undefined }
  }
  const own = new RunnerClock(clock)
  const environment = simulator.environment('https://runner.example')
  const common = { region: 'eu-west-1', clock: own, environment: {}, action: 'test' }
  const mask = (secret: string) => void masked.add(secret)
  const session = roleSession({
    ...{ region: 'eu-west-1', role: deployRole, chain: chained ? [productionRole] : undefined },
    ...{ audience: undefined, name: undefined, externalId: undefined, allowedAccountIds: undefined },
  })
  if (!session) throw new Error('no session is asked for')
  const troubles: unknown[] = []
  let sessions = 0
  const credentials = sessionSource({
    session,
    ports: {
      idToken: (audience, effort) =>
        idToken({ audience, environment, clock: own, mask, get, random: () => 0.5, retry: effort === 'patient' }),
      async sts(signer) {
        const retryStrategy = clockedRetry({ clock: own, attempts: 1, random: () => 0.5 })
        if (signer === 'at-hand') throw new Error('there are no credentials at hand')
        const client = signer
          ? connected(WiredSts, { ...common, credentials: signer }, { retryStrategy })
          : new WiredSts({ ...clientSettings(common), retryStrategy })
        return new Sts(client)
      },
      ...{ mask, clock: own, random: () => 0.5 },
    },
    clock: own,
    onAssumed: () => {
      sessions += 1
    },
    onTrouble: (error) => void troubles.push(error),
  })
  const service = () => new Ecs(connected(WiredEcs, { ...common, credentials }))
  return { clock, own, seen, masked, unmasked, troubles, sessions: () => sessions, service }
}
