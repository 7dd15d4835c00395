import type { Task } from '@aws-sdk/client-ecs'
import { Failure } from '@ecs-actions/domain/failure'
import { intentOf } from '@ecs-actions/run-migration/intent'
import { stopLeftovers } from '@ecs-actions/run-migration/post'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyFault } from '../../../packages/operations/test/any-fault.ts'
import { program, world } from './world.ts'

const lines = ['one', 'two', 'three']
const longest = 90_000

const fault = anyFault({
  operations: ['RegisterTaskDefinition', 'RunTask', 'DescribeTasks', 'ListTasks', 'StopTask', 'GetLogEvents'],
  from: fc.integer({ min: 0, max: 3 * longest }),
  lastsAtMost: 40_000,
  staleAtMost: 15_000,
})

/** One attempt of the workflow run: how it is cut short, and what comes between it and the next. */
const attempt = fc.record({
  kill: fc.option(
    fc.record({ at: fc.integer({ min: 1, max: 30 }), when: fc.constantFrom('before' as const, 'after' as const) }),
    { nil: undefined },
  ),
  cancelAfter: fc.option(fc.integer({ min: 0, max: longest }), { freq: 4, nil: undefined }),
  waitMinutes: fc.constantFrom('1', '30'),
  onTimeout: fc.constantFrom('stop', 'leave'),
  onCancel: fc.constantFrom('stop', 'leave'),
  /** A runner that is gone runs no post step. */
  hasPost: fc.boolean(),
  /** ms until the next attempt begins. */
  pause: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: longest })),
})

const schedule = fc.record({
  faults: fc.array(fault, { maxLength: 4 }),
  lasts: fc.integer({ min: 0, max: longest }),
  exit: fc.constantFrom(0, 0, 0, 1),
  visibility: fc.constantFrom(0, 2_000, 20_000),
  mayTag: fc.constantFrom(true, true, false),
  full: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 5, nil: undefined }),
  attempts: fc.array(attempt, { minLength: 1, maxLength: 4 }),
})

const at = (time: Date | undefined) => time?.getTime() ?? Number.POSITIVE_INFINITY
const succeeded = ({ containers, stopCode }: Task) =>
  stopCode === 'EssentialContainerExited' && containers?.[0]?.exitCode === 0

test('however often it is killed and run again: one task at a time, none after one that succeeded, each line once', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ faults, lasts, exit, visibility, mayTag, full, attempts }) => {
      const { clock, ecs, another, tasks } = world({
        faults: mayTag
          ? faults
          : [...faults, { fault: 'access-denied', operation: 'RunTask', action: 'ecs:TagResource' }],
        capacity: full === undefined ? [] : [{ reason: 'RESOURCE:CPU', times: full }],
        timing: { taskVisibility: visibility },
        images: [{ image: 'app:v2', program: program({ lines, lasts, exit }) }],
      })
      let green = false
      for (const [index, { kill, cancelAfter, pause, hasPost, ...policy }] of attempts.entries()) {
        const started = tasks().length
        const step = another({ attempt: index + 1 })
        const given = {
          ...{ 'wait-minutes': policy.waitMinutes, 'on-timeout': policy.onTimeout, 'on-cancel': policy.onCancel },
          'retry-on-capacity': 'true',
        }
        const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled (SIGINT).', remedy: 'r' })
        if (cancelAfter !== undefined)
          clock.schedule(clock.now() + cancelAfter, () => step.cancellation.abort(cancelled))
        const ending = kill ? step.migrateUntilKilled(kill, given) : step.migrate(given)
        const report = await ending.catch((error: unknown) => {
          expect(error).toBeInstanceOf(Failure)
          return undefined
        })
        expect(tasks().length - started).toBeLessThanOrEqual(1)
        if (report?.outcome.kind === 'succeeded') {
          green = true
          if (!step.kinds().includes('log-incomplete')) expect(step.lines()).toEqual(lines)
        }
        const last = step.remembered.at(-1)
        const intent = last === undefined || last === 'concluded' ? undefined : intentOf(JSON.stringify(last))
        const post = { ecs, clock, runUrl: 'https://run' }
        if (intent && hasPost) await clock.drive(stopLeftovers(intent, post).catch(() => undefined))
        if (green) break
        await clock.drive(clock.sleep(pause))
      }
      const found = tasks().toSorted((one, other) => at(one.createdAt) - at(other.createdAt))
      expect(found.filter(succeeded).length).toBeLessThanOrEqual(1)
      if (green) expect(found.filter(succeeded)).toHaveLength(1)
      for (const [index, task] of found.entries()) {
        const before = found[index - 1]
        if (!before) continue
        expect(at(task.createdAt)).toBeGreaterThanOrEqual(at(before.stoppedAt))
        expect(succeeded(before)).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
}, 600_000)
