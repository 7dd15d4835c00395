import type { Task } from '@aws-sdk/client-ecs'
import type { ActionRun } from '@ecs-actions/rehearsal'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyFault } from '../../packages/operations/test/any-fault.ts'
import { closedAfterEach } from './support/closed-after-each.ts'
import { at, attempt, lines, pass, postStep, program, tasksOf } from './support/job-attempts.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

const open = closedAfterEach<LocalAws>()

async function world(input: ScenarioInput): Promise<LocalAws> {
  const aws = await localAws(input, 'virtual')
  open.push(aws)
  return aws
}

const hasSucceeded = ({ containers, stopCode }: Task) =>
  stopCode === 'EssentialContainerExited' && containers?.[0]?.exitCode === 0
const logOf = (run: ActionRun) => run.lines.flatMap(({ text }) => text.match(/^app │ (.*)$/)?.[1] ?? [])

describe('a job that is killed and run again', () => {
  const longest = 60_000
  const schedule = fc.record({
    faults: fc.array(
      anyFault({
        operations: ['RunTask', 'DescribeTasks', 'ListTasks', 'GetLogEvents'],
        from: fc.integer({ min: 0, max: 2 * longest }),
        lastsAtMost: 30_000,
        staleAtMost: 10_000,
      }),
      { maxLength: 2 },
    ),
    lostAnswers: fc.integer({ min: 0, max: 3 }),
    lasts: fc.integer({ min: 0, max: longest }),
    exit: fc.constantFrom(0, 0, 0, 1),
    mayTag: fc.constantFrom(true, true, false),
    attempts: fc.array(
      fc.record({
        killedAfter: fc.option(fc.integer({ min: 0, max: longest }), { freq: 4, nil: undefined }),
        /** A runner that is gone runs no post step. */
        hasPost: fc.boolean(),
        pause: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: longest })),
      }),
      { minLength: 2, maxLength: 3 },
    ),
  })

  test('starts one task at a time, none after one that succeeded, exactly one when it is green, and prints each line once', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async ({ faults, lostAnswers, lasts, exit, mayTag, attempts }) => {
        const lost = { fault: 'reset', operation: 'RunTask', when: 'after-effect', times: lostAnswers } as const
        const denied = { fault: 'access-denied', operation: 'RunTask', action: 'ecs:TagResource' } as const
        const aws = await world({
          images: program({ lasts, exit }),
          faults: [...(lostAnswers > 0 ? [lost] : []), ...(mayTag ? [] : [denied]), ...faults],
        })
        let green: ActionRun | undefined
        for (const [index, { killedAfter, hasPost, pause }] of attempts.entries()) {
          const before = tasksOf(aws).length
          const run = await attempt(aws, index + 1, { killedAfter })
          expect(tasksOf(aws).length - before).toBeLessThanOrEqual(1)
          if (run.exitCode === 0) green = run
          if (hasPost) await postStep(aws, run, index + 1)
          if (green) break
          await pass(aws, pause)
        }
        const started = tasksOf(aws)
        expect(started.filter(hasSucceeded).length).toBeLessThanOrEqual(1)
        if (green) {
          expect(started.filter(hasSucceeded)).toHaveLength(1)
          const isIncomplete = green.annotations.some(({ message }) => message.includes('is incomplete'))
          if (!isIncomplete) expect(logOf(green)).toEqual(lines)
        }
        for (const [index, task] of started.entries()) {
          const before = started[index - 1]
          if (!before) continue
          expect(at(task.createdAt)).toBeGreaterThanOrEqual(at(before.stoppedAt))
          expect(hasSucceeded(before)).toBe(false)
        }
        await aws.close()
        open.splice(open.indexOf(aws), 1)
      }),
      { numRuns: 15 },
    )
  }, 300_000)

  test('goes on with the task of a runner that was lost, and prints its log from the first line', async () => {
    const aws = await world({ images: program({ lasts: 300_000 }) })
    expect(await attempt(aws, 1, { killedAfter: 60_000 })).toMatchObject({ signal: 'SIGKILL' })
    const run = await attempt(aws, 2)
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('does this at the moment') }),
    ])
    expect(logOf(run)).toEqual(lines)
    expect(tasksOf(aws)).toHaveLength(1)
  })

  test('does nothing again that a lost runner has seen through to success', async () => {
    const aws = await world({ images: program({ lasts: 20_000 }) })
    await attempt(aws, 1, { killedAfter: 25_000 })
    await pass(aws, 120_000)
    const run = await attempt(aws, 2)
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded', 'exit-code': '0' } })
    expect(run.annotations[0]?.message).toContain('has done this already')
    expect(tasksOf(aws)).toHaveLength(1)
  })

  test('sees a task to its end that an attempt has left running when its minutes were over', async () => {
    const aws = await world({ images: program({ lasts: 150_000 }) })
    const more = { 'wait-minutes': '1', 'on-timeout': 'leave' }
    const outcomes: (string | undefined)[] = []
    for (const number of [1, 2, 3]) {
      const run = await attempt(aws, number, { more })
      await postStep(aws, run, number)
      outcomes.push(run.outputs.outcome)
    }
    expect(outcomes).toEqual(['timed-out', 'timed-out', 'succeeded'])
    expect(tasksOf(aws)).toHaveLength(1)
  })

  test('starts anew after its post step has stopped the task', async () => {
    const aws = await world({ images: program({ lasts: 90_000 }) })
    const killed = await attempt(aws, 1, { killedAfter: 60_000 })
    await postStep(aws, killed)
    expect(await attempt(aws, 2)).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
    const [first, second, ...others] = tasksOf(aws)
    expect(others).toEqual([])
    expect(first?.stopCode).toBe('UserInitiated')
    expect(at(second?.createdAt)).toBeGreaterThanOrEqual(at(first?.stoppedAt))
  })
})
