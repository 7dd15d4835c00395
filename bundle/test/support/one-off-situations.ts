import type { ScenarioInput } from '@ecs-actions/simulator'
import { app, endless, exits, image, onFargate, onInstances, quick, sidecar } from './one-off-parts.ts'

/** What a one-off task can run into, what actions of others make of it, and what the step must make of it. */
export interface Situation {
  /** The first two cells of its row in docs/comparison.md. */
  readonly situation: string
  readonly others: string
  readonly definition: object
  readonly scenario: ScenarioInput
  readonly inputs?: Readonly<Record<string, string>>
  /** Sent to the step a minute after its start. */
  readonly signal?: NodeJS.Signals
  readonly here: {
    /** Of the step. */
    readonly exitCode: 0 | 1
    /** Empty when no task was started. */
    readonly outcome: string
    /** Of the deciding container. */
    readonly containerExit: string
    /** In the one error; undefined for a green step. */
    readonly says: RegExp | undefined
    readonly stopTask: number
    readonly lines?: readonly string[]
  }
}

const pullError = 'CannotPullContainerError: pull image manifest has been retried 5 time(s): app:v2: not found'

export const situations: readonly Situation[] = [
  {
    situation: 'the app exits with 1, a sidecar listed first with 0',
    others: 'two of four actions that were run are green; official: `Run task failed: [null]`',
    definition: onFargate(sidecar, app),
    scenario: { images: [image('sidecar:v1', exits(0, 1_000)), image('app:v2', exits(1))] },
    here: { exitCode: 1, outcome: 'failed', containerExit: '1', says: /"app" exited with code 1/, stopTask: 0 },
  },
  {
    situation: 'the app exits with 0, a sidecar is killed with 137',
    others: 'all four are red',
    definition: onFargate(app, sidecar),
    scenario: { images: [image('app:v2', exits(0)), image('sidecar:v1', { onSigterm: 'ignore' })] },
    here: { exitCode: 0, outcome: 'succeeded', containerExit: '0', says: undefined, stopTask: 0 },
  },
  {
    situation: 'the task ends between two looks',
    others: 'one of four calls it a failed start',
    definition: onFargate(app),
    scenario: { images: [image('app:v2', exits(0, 10))], timing: { ...quick, deactivating: 100, stopping: 100 } },
    here: { exitCode: 0, outcome: 'succeeded', containerExit: '0', says: undefined, stopTask: 0 },
  },
  {
    situation: 'there is no capacity',
    others: 'two of four: a TypeError; a third drops the reason; official: `undefined is Capacity is unavailable…`',
    definition: onFargate(app),
    scenario: {
      images: [image('app:v2', exits(0))],
      capacity: [{ reason: 'Capacity is unavailable at this time. Please try again later.' }],
    },
    here: {
      ...{ exitCode: 1, outcome: '', containerExit: '', stopTask: 0 },
      says: /^ECS placed no task in cluster prod: Capacity is unavailable at this time.*Nothing was started/s,
    },
  },
  {
    situation: 'the image cannot be pulled, on Fargate',
    others: 'two of four print the reason of the task',
    definition: onFargate(app),
    scenario: { images: [{ image: 'app:v2', pullError }] },
    here: {
      ...{ exitCode: 1, outcome: 'never-started', containerExit: '', stopTask: 0 },
      says: /"app" never ran: CannotPullContainerError: .*app:v2: not found/,
    },
  },
  {
    situation: 'the same on EC2, where only the container has the reason',
    others: 'official: the reason of the container',
    definition: onInstances(app),
    scenario: { images: [{ image: 'app:v2', pullError }] },
    inputs: { subnets: '' },
    here: {
      ...{ exitCode: 1, outcome: 'never-started', containerExit: '', stopTask: 0 },
      says: /"app" never ran: Task failed to start; CannotPullContainerError: .*app:v2: not found/,
    },
  },
  {
    situation: 'a secret cannot be read on EC2, where only the task has the reason',
    others: 'official: `[null]` for each container; another: `One or more tasks failed`',
    definition: onInstances({
      ...app,
      secrets: [{ name: 'URL', valueFrom: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:url' }],
    }),
    scenario: { images: [image('app:v2', exits(0))] },
    inputs: { subnets: '' },
    here: {
      ...{ exitCode: 1, outcome: 'never-started', containerExit: '', stopTask: 0 },
      says: /"app" never ran: ResourceInitializationError: unable to pull secrets/,
    },
  },
  {
    situation: 'a container before it fails, so that it has no exit code',
    others: 'ecspresso: green, unless a reason is given; three of fifteen never look at exit codes',
    definition: onFargate(sidecar, { ...app, dependsOn: [{ containerName: 'sidecar', condition: 'SUCCESS' }] }),
    scenario: { images: [image('sidecar:v1', exits(3)), image('app:v2', exits(0))] },
    here: {
      ...{ exitCode: 1, outcome: 'never-started', containerExit: '', stopTask: 0 },
      says: /"app" never ran: .*TaskDependencyError/,
    },
  },
  {
    situation: 'several containers are essential, and none is named',
    others: 'none of fifteen reads `essential`: four judge the first container, seven all of them',
    definition: onFargate(app, { ...sidecar, essential: true }),
    scenario: { images: [image('app:v2', exits(0)), image('sidecar:v1', exits(0))] },
    here: {
      ...{ exitCode: 1, outcome: '', containerExit: '', stopTask: 0 },
      says: /container-name.*2 essential containers/s,
    },
  },
  {
    situation: 'Fargate Spot takes the task away',
    others: 'official: `[null]` for each container; another prints the reason of the task',
    definition: onFargate(app),
    scenario: {
      images: [image('app:v2', { onSigterm: 0, line: { text: 'working' } })],
      clusters: [{ name: 'prod', capacityProviders: ['FARGATE', 'FARGATE_SPOT'] }],
      interruptions: [{ stopCode: 'SpotInterruption', after: 60_000 }],
    },
    inputs: { 'capacity-provider-strategy': 'FARGATE_SPOT' },
    here: {
      ...{ exitCode: 1, outcome: 'interrupted', containerExit: '0', stopTask: 0 },
      says: /\(interrupted\): the task was interrupted \(SpotInterruption\).*exited with code 0/,
    },
  },
  {
    situation: '`DescribeTasks` is denied',
    others: 'official: silent until the limit, then a time-out',
    definition: onFargate(app),
    scenario: { images: [endless], faults: [{ fault: 'access-denied', operation: 'DescribeTasks' }] },
    here: {
      ...{ exitCode: 1, outcome: 'lost', containerExit: '', stopTask: 1 },
      says: /\(lost\): .*AccessDeniedException.*\{"Effect":"Allow","Action":"ecs:DescribeTasks"/s,
    },
  },
  {
    situation: 'the runner cancels the job (SIGINT)',
    others: 'two that were run: the process dies, no `StopTask`',
    definition: onFargate(app),
    scenario: { images: [endless] },
    signal: 'SIGINT',
    here: {
      ...{ exitCode: 1, outcome: 'cancelled', containerExit: '', stopTask: 1 },
      says: /\(cancelled\): the job was cancelled \(SIGINT\)/,
    },
  },
  {
    situation: 'the step is asked to end (SIGTERM)',
    others: 'the same two: the process dies, no `StopTask`',
    definition: onFargate(app),
    scenario: { images: [endless] },
    signal: 'SIGTERM',
    here: {
      ...{ exitCode: 1, outcome: 'cancelled', containerExit: '', stopTask: 1 },
      says: /\(cancelled\): the job was cancelled \(SIGTERM\)/,
    },
  },
  {
    situation: 'the logs of a second container',
    others: 'the only one with live logs: asked for the second it shows none, and says nothing',
    definition: onFargate(sidecar, app),
    scenario: {
      images: [
        image('sidecar:v1', { line: { text: 'proxy ready' } }),
        image('app:v2', { after: 2_000, line: { text: 'applied 001' } }, { line: { text: 'applied 002' } }, exits(0)),
      ],
    },
    here: {
      ...{ exitCode: 0, outcome: 'succeeded', containerExit: '0', says: undefined, stopTask: 0 },
      lines: ['sidecar │ proxy ready', 'app │ applied 001', 'app │ applied 002'],
    },
  },
]
