import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { STSClient } from '@aws-sdk/client-sts'
import { ecs } from '@ecs-actions/aws/connect/ecs'
import { credentialsAtHand } from '@ecs-actions/aws/credentials/at-hand'
import { Sts } from '@ecs-actions/aws/sts'
import { createSimulator, type LogEntry, SystemClock, scenario, startServer } from '@ecs-actions/simulator'

const provider = 'token.actions.githubusercontent.com'
const federated = (name: string) => ({ Federated: `arn:aws:iam::123456789012:oidc-provider/${name}` })
const exchange = 'sts:AssumeRoleWithWebIdentity'

const input = scenario({
  github: { claims: { repository: 'o/r' } },
  taskDefinitions: [{ family: 'app', containerDefinitions: [{ name: 'app', image: 'app:v1', memory: 128 }] }],
  roles: [
    {
      name: 'deploy',
      trustPolicy: { Statement: { Effect: 'Allow', Action: exchange, Principal: federated(provider) } },
    },
    {
      name: 'closed',
      trustPolicy: { Statement: { Effect: 'Allow', Action: exchange, Principal: federated('other') } },
    },
    {
      name: 'open',
      trustPolicy: { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } } },
    },
  ],
})

interface Asked {
  readonly variables: Readonly<Record<string, string>>
  readonly allowedAccountIds?: readonly string[]
}

/** The machine's time; what sleeps is awake at once, and that much later. A limit is reached after that many real ms. */
class HastyClock extends SystemClock {
  #slept = 0
  limit = 60_000

  override now(): number {
    return super.now() + this.#slept
  }

  override async sleep(ms: number, limited?: AbortSignal): Promise<void> {
    if (limited) await super.sleep(this.limit, limited)
    this.#slept += ms
  }
}

export type Machine = Awaited<ReturnType<typeof machine>>

/** A simulator behind a loopback server, and a machine whose environment and files say where credentials are. */
export async function machine() {
  const requests: LogEntry[] = []
  const clock = new HastyClock()
  const simulator = createSimulator({
    scenario: input,
    clock,
    log: (entry) => void requests.push(entry),
  })
  const server = await startServer(simulator)
  const home = await mkdtemp(join(tmpdir(), 'home-'))
  await mkdir(join(home, '.aws'))
  const own = { HOME: home, AWS_ENDPOINT_URL: server.url, AWS_EC2_METADATA_DISABLED: 'true' }
  Object.assign(process.env, own)
  return {
    ...{ simulator, requests, home, clock },
    write: (name: string, text: string) => writeFile(join(home, name), text),
    pass: (ms: number) => clock.sleep(ms),
    reachLimitsAfter(ms: number) {
      clock.limit = ms
    },
    /** A service that is called with what this environment gives. */
    service({ variables, allowedAccountIds }: Asked) {
      for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
      const environment = { ...own, ...variables }
      Object.assign(process.env, environment)
      const common = { region: 'eu-west-1', clock, environment, action: 'test' }
      const credentials = credentialsAtHand({ ...common, allowedAccountIds, onTrouble: () => {} })
      const service = ecs({ ...common, credentials })
      return { call: () => service.describeTaskDefinition('app') }
    },
    /** Credentials of a session of this role. */
    async session(role: string) {
      const client = new STSClient({
        ...{ region: 'eu-west-1', endpoint: server.url, credentials: simulator.userCredentials },
      })
      const opened = await new Sts(client).assumeRole({
        ...{ role: `arn:aws:iam::123456789012:role/${role}`, name: 'me', duration: 900 },
      })
      return opened.credentials
    },
    callers: () => requests.filter(({ service }) => service === 'ecs').map(({ caller }) => caller),
    called: (operation: string) => requests.filter((request) => request.operation === operation).length,
    async close() {
      await server.close()
      await simulator.close()
      await rm(home, { recursive: true })
    },
  }
}
