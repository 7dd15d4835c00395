import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionRun, type RunActionOptions, runAction, VirtualTime } from '@ecs-actions/rehearsal'
import {
  type Clock,
  createSimulator,
  type LogEntry,
  type ScenarioInput,
  type Simulator,
  SystemClock,
  scenario,
  startServer,
  VirtualClock,
} from '@ecs-actions/simulator'
import { repository } from './repository.ts'

const logs = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' }
const taskDefinition = {
  family: 'app',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
  containerDefinitions: [{ name: 'app', image: 'app:v2', logConfiguration: { logDriver: 'awslogs', options: logs } }],
}

const defaults: ScenarioInput = { clusters: ['prod'], logGroups: ['/ecs/app'], images: [{ image: 'app:v2' }] }

type StepOptions = Partial<Omit<RunActionOptions, 'action' | 'workspace' | 'time'>>

export interface LocalAws {
  readonly simulator: Simulator
  /** Every request so far, in the order in which they were answered. */
  readonly requests: readonly LogEntry[]
  /** With which clients find the simulator, and a job its token endpoint. */
  readonly environment: Record<string, string>
  /** Bundles live on this clock too; undefined in real time. */
  readonly time: VirtualTime | undefined
  /** Runs one action of the bundle under test as a child process, with the credentials of the simulator's user. */
  step(action: string, options?: StepOptions): Promise<ActionRun>
  /** The same for a migration with everything that it needs. */
  migrate(inputs?: Record<string, string>, options?: StepOptions): Promise<ActionRun>
  /** Puts a file into the workspace. */
  write(name: string, text: string): Promise<void>
  close(): Promise<void>
}

/** A simulator behind a real loopback server, a workspace, and the bundle as child processes on the same clock. */
export async function localAws(input: ScenarioInput, kind: 'virtual' | 'real'): Promise<LocalAws> {
  const virtual = kind === 'virtual' ? new VirtualClock() : undefined
  const clock: Clock = virtual ?? new SystemClock()
  const requests: LogEntry[] = []
  const log = (entry: LogEntry) => requests.push(entry)
  const simulator = createSimulator({ scenario: scenario({ ...defaults, ...input }), clock, log })
  const server = await startServer(simulator)
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'))
  await writeFile(join(workspace, 'td.json'), JSON.stringify(taskDefinition))
  const time = virtual && new VirtualTime({ clock: virtual, activity: () => simulator.activity() })
  const step = (action: string, options: StepOptions = {}) =>
    runAction({
      action: join(repository, 'actions', action),
      workspace,
      environment: server.environment,
      ...(time ? { time } : {}),
      ...options,
    })
  return {
    ...{ simulator, requests },
    environment: server.environment,
    time,
    step,
    migrate: (inputs = {}, options = {}) =>
      step('run-migration', {
        inputs: { 'task-definition': 'td.json', cluster: 'prod', subnets: 'subnet-1', ...inputs },
        ...options,
      }),
    write: (name, text) => writeFile(join(workspace, name), text),
    async close() {
      await server.close()
      await simulator.close()
      await rm(workspace, { recursive: true, force: true })
    },
  }
}
