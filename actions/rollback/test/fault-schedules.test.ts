import { Failure } from '@ecs-actions/domain/failure'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { minute, revision, stepAt, warmUp, world } from './world.ts'

type Fault = NonNullable<ScenarioInput['faults']>[number]

const operation = fc.constantFrom(
  ...['CreateDeployment', 'GetDeployment', 'GetDeploymentTarget', 'ListDeployments', 'StopDeployment'],
  ...['DescribeServices', 'BatchGetDeployments', 'GetApplicationRevision', 'DescribeTaskDefinition'],
)
const stepAfter = 15 * minute
const match = fc
  .record({
    operation,
    // What is decided is decided from the first reads, so they are hit more often than chance would.
    from: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 * minute })),
    lasts: fc.integer({ min: 1, max: 90_000 }),
    probability: fc.constantFrom(0.2, 0.6, 1),
    seed: fc.nat({ max: 1_000 }),
  })
  .map(({ from, lasts, ...rest }) => {
    const start = stepAt + stepAfter + from
    return { ...rest, from: start, until: start + lasts }
  })
const when = fc.constantFrom('before-effect' as const, 'after-effect' as const)

const fault: fc.Arbitrary<Fault> = fc.oneof(
  match.map((rest): Fault => ({ fault: 'throttle', ...rest })),
  match.map((rest): Fault => ({ fault: 'access-denied', ...rest })),
  fc.tuple(match, when).map(([rest, moment]): Fault => ({ fault: 'reset', when: moment, ...rest })),
  fc.tuple(match, when).map(([rest, moment]): Fault => ({ fault: 'html', when: moment, ...rest })),
  fc.tuple(match, fc.integer({ min: 1, max: 9_000 })).map(([rest, ms]): Fault => ({ fault: 'latency', ms, ...rest })),
  fc
    .tuple(match, fc.integer({ min: 1, max: 25_000 }))
    .map(([rest, ms]): Fault => ({ fault: 'stale-reads', ms, ...rest })),
)

const schedule = fc.record({
  faults: fc.array(fault, { maxLength: 4 }),
  // What must not happen twice is hit more often than chance would.
  start: fc.option(fc.tuple(fc.constantFrom('reset' as const, 'html' as const), when, fc.integer({ min: 1, max: 2 })), {
    nil: undefined,
  }),
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
