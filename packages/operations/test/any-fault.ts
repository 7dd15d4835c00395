import type { ScenarioInput } from '@ecs-actions/simulator'
import fc from 'fast-check'

export type Fault = NonNullable<ScenarioInput['faults']>[number]

export const anyMoment = fc.constantFrom('before-effect' as const, 'after-effect' as const)

/** Whatever may go wrong with some operations for a while; times in milliseconds. */
export function anyFault(options: {
  operations: readonly string[]
  /** When it begins. */
  from: fc.Arbitrary<number>
  lastsAtMost: number
  /** How old a read may be. */
  staleAtMost: number
}): fc.Arbitrary<Fault> {
  const match = fc
    .record({
      operation: fc.constantFrom(...options.operations),
      from: options.from,
      lasts: fc.integer({ min: 1, max: options.lastsAtMost }),
      probability: fc.constantFrom(0.2, 0.6, 1),
      seed: fc.nat({ max: 1_000 }),
    })
    .map(({ lasts, ...rest }) => ({ ...rest, until: rest.from + lasts }))
  const upTo = (max: number) => fc.tuple(match, fc.integer({ min: 1, max }))
  return fc.oneof(
    match.map((rest): Fault => ({ fault: 'throttle', ...rest })),
    match.map((rest): Fault => ({ fault: 'access-denied', ...rest })),
    fc.tuple(match, anyMoment).map(([rest, when]): Fault => ({ fault: 'reset', when, ...rest })),
    fc.tuple(match, anyMoment).map(([rest, when]): Fault => ({ fault: 'html', when, ...rest })),
    upTo(9_000).map(([rest, ms]): Fault => ({ fault: 'latency', ms, ...rest })),
    upTo(options.staleAtMost).map(([rest, ms]): Fault => ({ fault: 'stale-reads', ms, ...rest })),
  )
}
