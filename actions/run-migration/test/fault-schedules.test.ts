import { Failure } from '@ecs-actions/domain/failure'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyFault } from '../../../packages/operations/test/any-fault.ts'
import { program, world } from './world.ts'

const fault = anyFault({
  operations: ['RegisterTaskDefinition', 'RunTask', 'DescribeTasks', 'StopTask', 'GetLogEvents'],
  from: fc.integer({ min: 0, max: 90_000 }),
  lastsAtMost: 40_000,
  staleAtMost: 15_000,
})

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
