import { Failure } from '@ecs-actions/domain/failure'
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyFault, anyMoment, type Fault } from '../../../packages/operations/test/any-fault.ts'
import { minute, revision, stepAt, warmUp, world } from './world.ts'

const stepAfter = 15 * minute
const stepStart = stepAt + stepAfter
const fault = anyFault({
  operations: [
    ...['CreateDeployment', 'GetDeployment', 'GetDeploymentTarget', 'ListDeployments', 'StopDeployment'],
    ...['DescribeServices', 'BatchGetDeployments', 'GetApplicationRevision', 'DescribeTaskDefinition'],
  ],
  // What is decided is decided from the first reads, so they are hit more often than chance would.
  from: fc.oneof(fc.constant(stepStart), fc.integer({ min: stepStart, max: stepStart + 8 * minute })),
  lastsAtMost: 90_000,
  staleAtMost: 25_000,
})

const schedule = fc.record({
  faults: fc.array(fault, { maxLength: 4 }),
  // What must not happen twice is hit more often than chance would.
  start: fc.option(
    fc.tuple(fc.constantFrom('reset' as const, 'html' as const), anyMoment, fc.integer({ min: 1, max: 2 })),
    {
      nil: undefined,
    },
  ),
  // Revision 2 was deployed so many minutes before the step: it is still in progress, or just over, or long done.
  ago: fc.constantFrom(1, 3, 5, 7, 8, 15),
  before: fc.constantFrom(1, 1, 3),
  waitFor: fc.constantFrom('completed', 'completed', 'traffic-shifted', 'none'),
  cancelAfter: fc.option(fc.integer({ min: 0, max: 12 * minute }), { freq: 4, nil: undefined }),
})

beforeAll(warmUp)

test('whatever goes wrong: at most one deployment of its own, and green only when the service runs the target', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ faults, start, ago, before, waitFor, cancelAfter }) => {
      const startFault: Fault[] = start
        ? [{ fault: start[0], when: start[1], operation: 'CreateDeployment', times: start[2] }]
        : []
      // app:3 is broken, so a rollback to it fails; while revision 2 is in progress app:1 is what ran before it.
      const history = before === 1 ? ['app:1'] : ['app:3']
      const found = world({ scenario: { faults: [...startFault, ...faults] }, group: { history } })
      await found.pass((stepAfter - ago * minute) / minute)
      found.elsewhere.deploy(2)
      await found.pass(ago)
      const earlier = found.deployments().length
      const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled (SIGINT).', remedy: 'r' })
      if (cancelAfter !== undefined) {
        found.clock.schedule(found.clock.now() + cancelAfter, () => found.cancellation.abort(cancelled))
      }

      const result = await found.rollback({ 'wait-for': waitFor }).then(
        (report) => ({ report }),
        (error: unknown) => ({ error }),
      )

      const own = found.deployments().slice(earlier)
      expect(own.length).toBeLessThanOrEqual(1)
      for (const { order } of own) expect(order.description).toContain('ecs-actions/rollback/')
      if ('error' in result) {
        expect(result.error).toBeInstanceOf(Failure)
        // Thrown before a deployment was known: the post step says that it may go on.
        if (own.length > 0) expect(found.remembered.at(-1)).toMatchObject({ onCancel: 'leave' })
        return
      }
      const { outcome, failure, end } = result.report
      expect(end?.to).not.toBe(revision(2))
      if (outcome === 'succeeded' || outcome === 'nothing-to-do') expect(await found.serving()).toBe(end?.to)
      if (outcome === 'nothing-to-do') expect(own).toHaveLength(0)
      if (outcome === 'in-progress') expect(waitFor).not.toBe('completed')
      expect(failure === undefined).toBe(['succeeded', 'nothing-to-do', 'in-progress'].includes(outcome ?? ''))
    }),
    { numRuns: 60 },
  )
}, 240_000)
