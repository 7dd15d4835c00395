import type { Task } from '@aws-sdk/client-ecs'
import type { ActionRun } from '@ecs-actions/rehearsal'
import { type ScenarioInput, VirtualClock } from '@ecs-actions/simulator'
import type { LocalAws } from './local-aws.ts'

/** What the program of every test here prints. */
export const lines = ['one', 'two', 'three']

export function program({ lasts, exit = 0 }: { lasts: number; exit?: number }): NonNullable<ScenarioInput['images']> {
  const printed = lines.map((text) => ({ line: { text } }))
  const steps = [...printed, { after: lasts, exit: { code: exit } }]
  return [{ image: 'app:v2', program: { kind: 'scripted', steps } }]
}

/** Every task that was ever started, in that order, also one that reads do not show yet. */
export function tasksOf({ simulator }: LocalAws): readonly Task[] {
  const { clock, ecs } = simulator
  const tasks = ecs.tasks.visible(ecs.clusters.active('prod'), clock.now() + 60_000)
  return tasks.toSorted((one, other) => at(one.createdAt) - at(other.createdAt))
}

/** Epoch ms; of what has not happened, later than all else. */
export function at(time: Date | undefined): number {
  return time?.getTime() ?? Number.POSITIVE_INFINITY
}

/** What tells a job from one that looks like it. */
export interface Leg {
  readonly jobIndex?: number
  readonly orchestrationJob?: string
}

/** One attempt of the run 7. @param killedAfter ms after the start of the step, without a word */
export async function attempt(
  { migrate, time }: LocalAws,
  number: number,
  { killedAfter, more = {}, ...leg }: Leg & { killedAfter?: number | undefined; more?: Record<string, string> } = {},
): Promise<ActionRun> {
  let cancel: (() => void) | undefined
  const run = await migrate(
    { 'retry-on-capacity': 'true', exclusive: 'off', ...more },
    {
      ...leg,
      event: { runId: '7', runAttempt: String(number) },
      onStart(process) {
        if (killedAfter !== undefined) cancel = time?.after(killedAfter, () => process.kill('SIGKILL'))
      },
    },
  )
  cancel?.()
  return run
}

export function postStep({ step }: LocalAws, { state }: ActionRun, number = 1): Promise<ActionRun> {
  return step('run-migration', {
    phase: 'post',
    state,
    inputs: { 'task-definition': 'td.json' },
    event: { runId: '7', runAttempt: String(number) },
  })
}

/** Lets time pass while no process runs. */
export async function pass({ simulator: { clock } }: LocalAws, ms: number): Promise<void> {
  if (!(clock instanceof VirtualClock)) throw new Error('real time cannot be made to pass')
  await clock.drive(clock.sleep(ms))
}
