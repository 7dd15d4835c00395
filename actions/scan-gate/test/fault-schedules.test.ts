import { Failure } from '@ecs-actions/domain/failure'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { indexed, openssl, scanned, world, zlib } from './world.ts'

type Fault = NonNullable<ScenarioInput['faults']>[number]

const minute = 60_000

const match = fc
  .record({
    operation: fc.constantFrom('DescribeImages', 'BatchGetImage', 'DescribeImageScanFindings'),
    from: fc.integer({ min: 0, max: 90_000 }),
    lasts: fc.integer({ min: 1, max: 60_000 }),
    probability: fc.constantFrom(0.2, 0.6, 1),
    seed: fc.nat({ max: 1_000 }),
  })
  .map(({ lasts, ...rest }) => ({ ...rest, until: rest.from + lasts }))

const fault: fc.Arbitrary<Fault> = fc.oneof(
  match.map((rest): Fault => ({ fault: 'throttle', ...rest })),
  match.map((rest): Fault => ({ fault: 'access-denied', ...rest })),
  match.map((rest): Fault => ({ fault: 'reset', ...rest })),
  match.map((rest): Fault => ({ fault: 'html', ...rest })),
  // Other calls that hang are ended by the client's own time-outs, which are real time.
  match.map((rest): Fault => ({ fault: 'hang', ...rest, operation: 'DescribeImageScanFindings' })),
  fc.tuple(match, fc.integer({ min: 1, max: 9_000 })).map(([rest, ms]): Fault => ({ fault: 'latency', ms, ...rest })),
)

const scan = fc.record({
  after: fc.integer({ min: 0, max: 3 * minute }),
  prematureEmpty: fc.integer({ min: 0, max: 2 * minute }),
  status: fc.constantFrom('COMPLETE' as const, 'COMPLETE' as const, 'FAILED' as const, 'IN_PROGRESS' as const),
  findings: fc.array(fc.constantFrom(openssl, zlib), { maxLength: 2 }),
})

const schedule = fc.record({
  faults: fc.array(fault, { maxLength: 3 }),
  scans: fc.array(scan, { minLength: 1, maxLength: 2 }),
  isIndex: fc.boolean(),
})

test('whatever goes wrong: a pass only when every scan completed and holds nothing that blocks, and never late', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ faults, scans, isIndex }) => {
      const platforms = scans.map((one, index) => ({ arch: `arch${index}`, scan: one }))
      const gated = isIndex ? scans : scans.slice(0, 1)
      const { gate, clock, elapsed } = world({
        ...(isIndex ? indexed(platforms) : scanned(gated[0] ?? {})),
        faults,
      })

      const result = await gate({ 'wait-minutes': '4' }).catch((error: unknown) => error)

      expect(elapsed()).toBeLessThanOrEqual(4 * minute + 90_000)
      if (result instanceof Failure) {
        expect(faults).not.toEqual([])
        return
      }
      const isDirty = gated.some(({ status, findings }) => status === 'COMPLETE' && findings.includes(openssl))
      const isComplete = gated.every(({ status }) => status === 'COMPLETE')
      const worstThere = isDirty ? 'fail' : isComplete ? 'pass' : 'indeterminate'
      // What went wrong may take evidence away; it never makes any.
      expect(result).toMatchObject({
        result:
          faults.length === 0 && gated.every(isInTime)
            ? worstThere
            : expect.stringMatching(`${worstThere}|indeterminate`),
      })
      expect(clock.nextAt()).toBeUndefined()
    }),
    { numRuns: 60 },
  )
}, 120_000)

function isInTime({ after, prematureEmpty }: { readonly after: number; readonly prematureEmpty: number }): boolean {
  return after + prematureEmpty < 3.5 * minute
}
