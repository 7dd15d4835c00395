import type { Task } from '@aws-sdk/client-ecs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ecsWorld } from './ecs-world.ts'

const order = [
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
  'DEACTIVATING',
  'STOPPING',
  'DEPROVISIONING',
  'STOPPED',
]

const program = fc.record({
  runsFor: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }),
  code: fc.integer({ min: 0, max: 255 }),
  onSigterm: fc.constantFrom<number | 'ignore'>(0, 143, 'ignore'),
})

const world = fc.record({
  app: program,
  sidecar: program,
  pullError: fc.boolean(),
  stopAt: fc.option(fc.integer({ min: 0, max: 25_000 }), { nil: undefined }),
  interruptAt: fc.option(fc.integer({ min: 0, max: 25_000 }), { nil: undefined }),
})

function steps({
  runsFor,
  code,
  onSigterm,
}: {
  runsFor: number | undefined
  code: number
  onSigterm: number | 'ignore'
}) {
  return [{ after: 0, onSigterm }, ...(runsFor === undefined ? [] : [{ after: runsFor, exit: { code } }])]
}

test('however a task lives and is ended, what reads see is a life that ECS could show', () => {
  fc.assert(
    fc.property(world, ({ app, sidecar, pullError, stopAt, interruptAt }) => {
      const { clock, run, register, state } = ecsWorld({
        programs: { 'app:1': steps(app), 'sidecar:1': steps(sidecar) },
        images: pullError ? { 'app:1': { pullError: 'CannotPullContainerError: no' } } : {},
      })
      register({
        containerDefinitions: [
          { name: 'app', image: 'app:1' },
          { name: 'sidecar', image: 'sidecar:1', essential: false },
        ],
      })
      const start = clock.now()
      const { arn, task, stop } = run()
      if (stopAt !== undefined) clock.schedule(start + stopAt, () => stop('enough'))
      if (interruptAt !== undefined) {
        clock.schedule(start + interruptAt, () => state.tasks.interrupt(arn, 'SpotInterruption'))
      }
      clock.advanceTo(start + 120_000)

      const seen: Task[] = []
      for (let time = start; time <= clock.now(); time += 500) seen.push(task(time))

      const positions = seen.map(({ lastStatus = '' }) => order.indexOf(lastStatus))
      const versions = seen.map(({ version = 0 }) => version)
      expect(positions).toEqual(positions.toSorted((a, b) => a - b))
      expect(versions).toEqual(versions.toSorted((a, b) => a - b))
      for (const { lastStatus, desiredStatus, stopCode, startedAt, containers = [] } of seen) {
        if (lastStatus === 'RUNNING') expect([desiredStatus, startedAt]).toEqual(['RUNNING', expect.any(Date)])
        expect(stopCode !== undefined).toBe(desiredStatus === 'STOPPED')
        for (const { exitCode, runtimeId } of containers) if (runtimeId === undefined) expect(exitCode).toBeUndefined()
      }
      const last = task()
      const mustEnd = pullError || app.runsFor !== undefined || stopAt !== undefined || interruptAt !== undefined
      expect(last.lastStatus).toBe(mustEnd ? 'STOPPED' : 'RUNNING')
      if (!mustEnd) return
      const moments = [last.createdAt, last.startedAt, last.stoppingAt, last.executionStoppedAt, last.stoppedAt]
      const times = moments.filter((moment) => moment !== undefined).map((moment) => moment.getTime())
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      for (const { exitCode } of last.containers ?? [])
        expect(exitCode !== undefined).toBe(last.startedAt !== undefined)
    }),
    { numRuns: 60 },
  )
})
