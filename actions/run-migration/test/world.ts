import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { ECSClient } from '@aws-sdk/client-ecs'
import { IAMClient } from '@aws-sdk/client-iam'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import { Ecs } from '@ecs-actions/aws/ecs'
import { EcsServices } from '@ecs-actions/aws/ecs-services'
import { Iam } from '@ecs-actions/aws/iam'
import { readInputs } from '@ecs-actions/github/inputs/read'
import type { RunIdentity } from '@ecs-actions/github/run-identity'
import type { MigrationEvent } from '@ecs-actions/run-migration/events'
import { action, type MigrationInputs } from '@ecs-actions/run-migration/inputs'
import type { MigrationPorts } from '@ecs-actions/run-migration/ports'
import { run } from '@ecs-actions/run-migration/run'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { definitionsOf } from '../../../packages/operations/test/definitions-of.ts'
import { type Kill, mortal } from '../../../packages/operations/test/mortal.ts'

export const taskDefinition = {
  family: 'app',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
  containerDefinitions: [
    {
      name: 'app',
      image: 'app:v2',
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' },
      },
    },
  ],
}

/** The first attempt of a run. */
export function anyIdentity(changes: Partial<RunIdentity> = {}): RunIdentity {
  return {
    ...{ repository: 'o/r', runId: '1', attempt: 1, job: 'migrate', step: '__self', sha: '1'.repeat(40) },
    ...{ actor: 'dependabot[bot]', url: 'https://github.com/o/r/actions/runs/1', ...changes },
  }
}

type Program = NonNullable<NonNullable<ScenarioInput['images']>[number]['program']>

/** Prints some lines and ends: the program of most tests. */
export function program(options: {
  lines?: readonly string[]
  lasts?: number
  exit?: number
  onSigterm?: number
}): Program {
  const { lines = ['first', 'last'], lasts = 10_000, exit = 0, onSigterm } = options
  return {
    kind: 'scripted',
    steps: [
      ...(onSigterm === undefined ? [] : [{ after: 0, onSigterm }]),
      ...lines.map((text) => ({ after: 0, line: { text } })),
      { after: lasts, exit: { code: exit } },
    ],
  }
}

/** A whole world on virtual time: the use case, the real SDK clients, and the simulator behind them. */
export function world(input: ScenarioInput = {}) {
  const clock = new VirtualClock()
  const simulator = createSimulator({
    scenario: scenario({
      clusters: ['prod'],
      logGroups: ['/ecs/app'],
      images: [{ image: 'app:v2', program: program({}) }],
      ...input,
    }),
    clock,
  })
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const settings = {
    ...clientSettings({
      region: 'eu-west-1',
      clock,
      environment: {},
      action: 'run-migration',
      credentials: { accessKeyId, secretAccessKey },
    }),
    requestHandler: requestHandler(simulator),
  }
  const start = clock.now()
  const ecs = new Ecs(new ECSClient(settings))
  const services = {
    ...{ services: new EcsServices(new ECSClient(settings)), definitions: definitionsOf(settings, clock), clock },
    iam: async () => new Iam(new IAMClient(settings)),
    logs: async () => new CloudWatchLogs(new CloudWatchLogsClient(settings)),
  }
  let processes = 0
  /** Another process of the action in the same world: another job, or the same job run again. */
  const another = (changes: Partial<RunIdentity> = {}, itsEcs: MigrationPorts['ecs'] = ecs) =>
    migrationProcess(
      { ...services, ecs: itsEcs },
      { start, identity: anyIdentity(changes), id: `start-${++processes}` },
    )
  const { ports, cancellation, events, remembered, lines, kinds, migrate, migrateUntilKilled } = another()
  return {
    ...{ clock, simulator, ecs, another },
    ...{ ports, cancellation, events, remembered, lines, kinds, migrate, migrateUntilKilled },
    /** Every task that was ever started and is still remembered, however AWS shows it. */
    tasks: () => simulator.ecs.tasks.visible(simulator.ecs.clusters.active('prod'), clock.now() + 60_000),
    /** Milliseconds since the start of the world. */
    elapsed: () => clock.now() - start,
  }
}

interface Services extends Pick<MigrationPorts, 'ecs' | 'services' | 'definitions' | 'iam' | 'logs'> {
  readonly clock: VirtualClock
}

/** One process of the action: what it remembers, prints and is told is its own. */
function migrationProcess(
  { clock, ...services }: Services,
  { start, identity, id }: { start: number; identity: RunIdentity; id: string },
) {
  const events: { at: number; event: MigrationEvent }[] = []
  const remembered: unknown[] = []
  const cancellation = new AbortController()
  const ports: MigrationPorts = {
    ...{ region: 'eu-west-1', clock, identity, start: id, ...services },
    readSource: async (name) => (name === 'td.json' ? JSON.stringify(taskDefinition) : undefined),
    cancelled: cancellation.signal,
    remember: (intent) => remembered.push(intent),
    emit: (event) => events.push({ at: clock.now() - start, event }),
  }
  return {
    ...{ events, remembered, ports, cancellation },
    lines: () => events.flatMap(({ event }) => (event.kind === 'log' ? event.lines : [])),
    kinds: () => events.map(({ event }) => event.kind),
    migrate: (given: Record<string, string> = {}) => clock.drive(run(inputsOf(given), ports)),
    /** The same until it is killed; undefined then. */
    migrateUntilKilled(kill: Kill, given: Record<string, string> = {}) {
      const { death, isDead, wrapped } = mortal(kill)
      const dying: MigrationPorts = {
        ...ports,
        ...{ ecs: wrapped(ports.ecs), definitions: wrapped(ports.definitions) },
        remember: (intent) => (isDead() ? undefined : ports.remember(intent)),
        emit: (event) => (isDead() ? undefined : ports.emit(event)),
      }
      return clock.drive(Promise.race([death.then(() => undefined), run(inputsOf(given), dying)]))
    },
  }
}

/** ECS with answers of its own to some calls, for what the simulator does not do. */
export function answering(ecs: Ecs, answers: Partial<MigrationPorts['ecs']>): MigrationPorts['ecs'] {
  return new Proxy(ecs, {
    get(object, name) {
      const member: unknown = Reflect.get(answers, name) ?? Reflect.get(object, name, object)
      return typeof member === 'function' ? member.bind(object) : member
    },
  })
}

/** What a step is given, on top of what every migration here needs. */
function inputsOf(given: Record<string, string>): MigrationInputs {
  const all = { 'task-definition': 'td.json', cluster: 'prod', subnets: 'subnet-1', ...given }
  const environment = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  return readInputs(action, environment)
}
