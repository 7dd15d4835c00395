import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { ECSClient } from '@aws-sdk/client-ecs'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import { Ecs } from '@ecs-actions/aws/ecs'
import { readInputs } from '@ecs-actions/github/inputs/read'
import type { MigrationEvent } from '@ecs-actions/run-migration/events'
import { action } from '@ecs-actions/run-migration/inputs'
import type { MigrationPorts } from '@ecs-actions/run-migration/ports'
import { run } from '@ecs-actions/run-migration/run'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { definitionsOf } from '../../../packages/operations/test/definitions-of.ts'

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
  const events: { at: number; event: MigrationEvent }[] = []
  const remembered: unknown[] = []
  const cancellation = new AbortController()
  const start = clock.now()
  const ecs = new Ecs(new ECSClient(settings))
  const ports: MigrationPorts = {
    region: 'eu-west-1',
    ...{ ecs, definitions: definitionsOf(settings, clock) },
    logs: async () => new CloudWatchLogs(new CloudWatchLogsClient(settings)),
    readSource: async (name) => (name === 'td.json' ? JSON.stringify(taskDefinition) : undefined),
    clock,
    cancelled: cancellation.signal,
    token: 'a'.repeat(64),
    remember: (intent) => remembered.push(intent),
    runUrl: 'https://github.com/o/r/actions/runs/1',
    emit: (event) => events.push({ at: clock.now() - start, event }),
  }
  return {
    ...{ clock, simulator, ecs, events, remembered, ports, cancellation },
    lines: () => events.flatMap(({ event }) => (event.kind === 'log' ? [event.line] : [])),
    kinds: () => events.map(({ event }) => event.kind),
    /** Every task that was ever started and is still remembered, however AWS shows it. */
    tasks: () => simulator.ecs.tasks.visible(simulator.ecs.clusters.active('prod'), clock.now() + 60_000),
    /** Milliseconds since the start of the world. */
    elapsed: () => clock.now() - start,
    migrate(given: Record<string, string> = {}) {
      const all = { 'task-definition': 'td.json', cluster: 'prod', subnets: 'subnet-1', ...given }
      const environment = Object.fromEntries(
        Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      )
      return clock.drive(run(readInputs(action, environment), ports))
    },
  }
}
