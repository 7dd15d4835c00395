import type { RegisterTaskDefinitionRequest, RunTaskRequest, Task } from '@aws-sdk/client-ecs'
import type { CatalogImage } from '../../src/image-catalog.ts'
import { scriptedRuntime } from '../../src/runtime/scripted-runtime.ts'
import type { ScriptStep } from '../../src/runtime/task-runtime.ts'
import { type Timing, timing } from '../../src/scenario/timing.ts'
import type { Call } from '../../src/service.ts'
import { ecsService } from '../../src/services/ecs/index.ts'
import { logsService } from '../../src/services/logs/index.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

/** Every phase of a task lasts so long, in ms, unless a test says otherwise. */
export const phase = 1_000

const testTiming: Timing = timing({
  taskVisibility: 0,
  provisioning: phase,
  pending: phase,
  activating: phase,
  deactivating: phase,
  stopping: phase,
  deprovisioning: phase,
  logFlush: 5_000,
  logVisibility: 0,
})

export const digest = `sha256:${'d'.repeat(64)}`

export interface EcsWorldOptions {
  readonly timing?: Partial<Timing>
  /** What images do, by reference. */
  readonly programs?: Readonly<Record<string, readonly ScriptStep[]>>
  readonly images?: Readonly<Record<string, Partial<CatalogImage>>>
  readonly secrets?: Readonly<Record<string, string>>
}

/** ECS with its logs on virtual time, called below the wire, with a cluster `default` and a log group `group`. */
export function ecsWorld(options: EcsWorldOptions = {}) {
  const clock = new VirtualClock()
  const home = { clock, accountId: '123456789012', region: 'eu-west-1', timing: { ...testTiming, ...options.timing } }
  const logs = logsService(home)
  const { service, state } = ecsService({
    ...home,
    images: { find: (reference) => image(reference, options) },
    runtime: scriptedRuntime({ clock }),
    logs: logs.sink,
    secrets: options.secrets ?? {},
  })
  state.clusters.create({})
  logs.groups.create('group')

  const call = (name: string, input: object = {}, readAt: number = clock.now()): Promise<object> => {
    const operation = service.operations.find(({ schema }) => schema[2] === name)
    if (!operation) throw new Error(`the service has no operation ${name}`)
    return operation.handle(input, { ...caller, readAt })
  }
  /** Starts one task; `task()` is what DescribeTasks would show at this moment, or at another. */
  const run = (request: Partial<RunTaskRequest> = {}) => {
    const asked = { taskDefinition: 'app', launchType: 'FARGATE', networkConfiguration, ...request } as const
    const cluster = state.clusters.active(undefined)
    const registered = state.taskDefinitions.describe(asked.taskDefinition, clock.now())
    const { tasks: [started] = [] } = state.tasks.run(asked, { cluster, registered })
    const arn = started?.taskArn ?? ''
    const task = (time: number = clock.now()): Task => {
      const found = state.tasks.find(arn, time)
      if (!found) throw new Error(`no read at ${time} sees the task`)
      return found
    }
    return {
      arn,
      id: arn.slice(arn.lastIndexOf('/') + 1),
      task,
      stop: (reason?: string) => state.tasks.stop(arn, reason),
    }
  }
  const register = (changes: Partial<RegisterTaskDefinitionRequest> = {}) =>
    state.taskDefinitions.register({ ...fargateDefinition, ...changes }, caller.caller.arn)
  const pass = (ms: number) => clock.advanceTo(clock.now() + ms)
  const linesOf = (stream: string, time: number = clock.now()) =>
    logs.groups
      .group('group')
      .findStream(stream, time)
      ?.visibleAt(time)
      .map(({ message }) => message)
  return { clock, state, logs, call, run, register, pass, linesOf }
}

function image(reference: string, { programs = {}, images = {} }: EcsWorldOptions): CatalogImage | undefined {
  const steps = programs[reference]
  const known = images[reference]
  if (!steps && !known) return undefined
  return {
    digest,
    program: steps && { kind: 'scripted', steps },
    pullError: undefined,
    ...known,
  }
}

export const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-1'] } }

export const logConfiguration = {
  logDriver: 'awslogs',
  options: { 'awslogs-group': 'group', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' },
} as const

export const executionRoleArn = 'arn:aws:iam::123456789012:role/execution'

export const fargateDefinition: RegisterTaskDefinitionRequest = {
  family: 'app',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  executionRoleArn,
  containerDefinitions: [{ name: 'app', image: 'app:1', logConfiguration }],
}

const caller: Omit<Call, 'readAt'> = {
  requestId: '00000000-0000-4000-a000-000000000000',
  caller: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/tester', userId: 'AIDATESTER' },
}
