import { Failure } from '@ecs-actions/domain/failure'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { program, world } from './world.ts'

type Fault = NonNullable<ScenarioInput['faults']>[number]

const operation = fc.constantFrom('RegisterTaskDefinition', 'RunTask', 'DescribeTasks', 'StopTask', 'GetLogEvents')
const window = fc.record({ from: fc.integer({ min: 0, max: 90_000 }), lasts: fc.integer({ min: 1, max: 40_000 }) })
const match = fc
  .record({ operation, window, probability: fc.constantFrom(0.2, 0.6, 1), seed: fc.nat({ max: 1_000 }) })
  .map(({ window: { from, lasts }, ...rest }) => ({ ...rest, from, until: from + lasts }))
const when = fc.constantFrom('before-effect' as const, 'after-effect' as const)

const fault: fc.Arbitrary<Fault> = fc.oneof(
  match.map((rest): Fault => ({ fault: 'throttle', ...rest })),
  match.map((rest): Fault => ({ fault: 'access-denied', ...rest })),
  fc.tuple(match, when).map(([rest, moment]): Fault => ({ fault: 'reset', when: moment, ...rest })),
  fc.tuple(match, when).map(([rest, moment]): Fault => ({ fault: 'html', when: moment, ...rest })),
  fc.tuple(match, fc.integer({ min: 1, max: 9_000 })).map(([rest, ms]): Fault => ({ fault: 'latency', ms, ...rest })),
  fc
    .tuple(match, fc.integer({ min: 1, max: 15_000 }))
    .map(([rest, ms]): Fault => ({ fault: 'stale-reads', ms, ...rest })),
)

const schedule = fc.record({
  faults: fc.array(fault, { maxLength: 4 }),
  lasts: fc.integer({ min: 0, max: 60_000 }),
  exit: fc.constantFrom(0, 0, 1),
  cancelAfter: fc.option(fc.integer({ min: 0, max: 120_000 }), { freq: 4, nil: undefined }),
})

test('whatever goes wrong: at most one task, green only when it exited with 0, and nothing left running', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ faults, lasts, exit, cancelAfter }) => {
      const lines = ['one', 'two', 'three']
      const { clock, cancellation, migrate, tasks, remembered, kinds, ...found } = world({
        faults,
        images: [{ image: 'app:v2', program: program({ lines, lasts, exit }) }],
      })
      const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled (SIGINT).', remedy: 'r' })
      if (cancelAfter !== undefined) clock.schedule(clock.now() + cancelAfter, () => cancellation.abort(cancelled))

      const result = await migrate().then(
        (report) => ({ report }),
        (error: unknown) => ({ error }),
      )

      expect(tasks().length).toBeLessThanOrEqual(1)
      const [task] = tasks()
      if ('error' in result) {
        // Thrown before a task was known: what may have been started all the same is for the post step to find.
        expect(result.error).toBeInstanceOf(Failure)
        if (task) expect(remembered.at(-1)).toMatchObject({ onCancel: 'stop' })
        return
      }
      if (result.report.outcome.kind === 'succeeded') {
        expect(task?.containers?.[0]?.exitCode).toBe(0)
        if (!kinds().includes('log-incomplete')) expect(found.lines()).toEqual(lines)
      }
      if (!kinds().includes('clean-up-failed')) expect(task?.desiredStatus).toBe('STOPPED')
    }),
    { numRuns: 150 },
  )
}, 120_000)
