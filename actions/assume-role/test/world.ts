import { STSClient } from '@aws-sdk/client-sts'
import { earlierText } from '@ecs-actions/assume-role/earlier-values'
import { action } from '@ecs-actions/assume-role/inputs'
import { restore } from '@ecs-actions/assume-role/restore'
import { type AssumeRolePorts, run } from '@ecs-actions/assume-role/run'
import { seal, unseal } from '@ecs-actions/assume-role/seal-client'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { type MintPorts, mint } from '@ecs-actions/aws/credentials/mint'
import { type SessionCredentials, Sts } from '@ecs-actions/aws/sts'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'

export const deployRole = 'arn:aws:iam::123456789012:role/deploy'
export const productionRole = 'arn:aws:iam::210987654321:role/production'
export const subject = 'repo:o/r:environment:production'

const github = 'token.actions.githubusercontent.com'

/** Role deploy, which this subject may have, and role production of another account, which deploy may have. */
export function roles(sub: string, more: { production?: object } = {}): ScenarioInput {
  return {
    github: { claims: { repository: 'o/r', environment: 'production' } },
    roles: [
      {
        name: 'deploy',
        trustPolicy: {
          Statement: {
            Effect: 'Allow',
            Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${github}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com', [`${github}:sub`]: sub } },
          },
        },
      },
      {
        ...{ name: 'production', accountId: '210987654321' },
        trustPolicy: {
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: deployRole },
            Action: ['sts:AssumeRole', 'sts:TagSession'],
            ...more.production,
          },
        },
      },
    ],
  }
}

/** One step of assume-role: a main phase, and the post phase after it. */
export interface Step {
  main(given?: Record<string, string>): ReturnType<typeof run>
  post(): Promise<void>
  /** What it did, in order, e.g. `mask ASIA…`, `write config`, `export AWS_REGION=eu-west-1`. */
  readonly journal: string[]
  /** Of its folder; gone after the post phase. */
  readonly files: Map<string, string>
  readonly warnings: string[]
  /** From 0: main fails with this entry of the journal. */
  failAt: number | undefined
  /** STS says that the credentials belong to this account. */
  accountId: string | undefined
}

/** A job on virtual time whose steps assume roles of the simulator. */
export function job(input: ScenarioInput = roles(subject), earlier: Record<string, string> = {}) {
  const clock = new VirtualClock()
  const calls: string[] = []
  const requests: string[] = []
  const simulator = createSimulator({
    scenario: scenario(input),
    clock,
    log: ({ operation }) => calls.push(operation),
  })
  const environment: Record<string, string> = { HOME: '/home/ada', ...earlier }
  const wire = requestHandler(simulator)
  const listening: typeof wire = {
    ...wire,
    handle(request, options) {
      requests.push(String(request.body))
      return wire.handle(request, options)
    },
  }

  function step(): Step {
    const folder = `/runner/temp/step-${steps.length}`
    const journal: string[] = []
    const files = new Map<string, string>()
    const state: Record<string, string> = {}
    const note = (entry: string) => {
      journal.push(entry)
      if (journal.length - 1 === made.failAt) throw new Error('failed half-way')
    }
    const set = (name: string, value: string) => {
      state.exported = 'true'
      environment[name] = value
      note(`export ${name}=${value}`)
    }
    const opening: MintPorts = {
      idToken: async (audience) => simulator.issuer.issue(audience),
      sts: async (signer) => client(signer === 'at-hand' ? undefined : signer),
      mask: (secret) => note(`mask ${secret}`),
      ...{ clock, random: () => 0.5 },
    }
    const ports: AssumeRolePorts = {
      ...{ environment, folder, clock, random: () => 0.5 },
      processCommand: ['/opt/node', '/actions/dist/assume-role/credential-process.js'],
      async sts(credentials) {
        const { accountId } = made
        return accountId === undefined ? client(credentials) : { accountId: async () => accountId }
      },
      mint: (session) => mint(session, opening, 'patient'),
      mask: (secret) => note(`mask ${secret}`),
      async remember(values) {
        const { box, key } = await seal(earlierText(values))
        Object.assign(state, { folder, key })
        files.set('earlier', box.toString('base64'))
        note(`remember ${[...values.keys()].join(' ')}`)
      },
      async writeFile(name, text) {
        files.set(name, text)
        note(`write ${name}`)
      },
      exportVariable: set,
    }
    const made: Step = {
      ...{ journal, files, warnings: [], failAt: undefined, accountId: undefined },
      main: async (given = {}) => clock.drive(run(readInputs(action, inputVariables(given)), ports)),
      post: () =>
        restore({
          ...{ environment, folder, isExported: state.exported === 'true' },
          earlier: () => unseal({ box: Buffer.from(files.get('earlier') ?? '', 'base64'), key: state.key ?? '' }),
          exportVariable: set,
          async removeFolder() {
            files.clear()
          },
          emit: ({ text }) => made.warnings.push(text),
        }),
    }
    steps.push(made)
    return made
  }

  function client(credentials?: SessionCredentials): Sts {
    const settings = clientSettings({
      ...{ region: 'eu-west-1', clock, environment: {}, action: 'assume-role' },
      ...(credentials ? { credentials } : {}),
    })
    const retryStrategy = clockedRetry({ clock, attempts: 1, random: () => 0.5 })
    return new Sts(new STSClient({ ...settings, retryStrategy, requestHandler: listening }))
  }

  const steps: Step[] = []
  return { step, clock, calls, requests, environment }
}

function inputVariables(given: Record<string, string>): Record<string, string> {
  const all = { 'role-to-assume': deployRole, 'aws-region': 'eu-west-1', ...given }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** The main phase of a job's only step. */
export async function assume(given: Record<string, string> = {}, input?: ScenarioInput) {
  const { step, clock, calls, requests } = job(input)
  const one = step()
  const result = await one.main(given)
  return { result, calls, requests, journal: one.journal, files: one.files, now: clock.now() }
}

/** Values by name of what a step exported. */
export function exported(journal: readonly string[]): Map<string, string> {
  const entries = journal.filter((entry) => entry.startsWith('export '))
  return new Map(
    entries.map((entry) => {
      const [, name = '', value = ''] = /^export (\w+)=(.*)$/s.exec(entry) ?? []
      return [name, value]
    }),
  )
}
