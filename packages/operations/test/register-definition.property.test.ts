import { Failure } from '@ecs-actions/domain/failure'
import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyFault, anyMoment, type Fault } from './any-fault.ts'
import { appDefinition, definitionsWorld, somebodyElse } from './definitions-world.ts'

const asked = appDefinition('app:v2')
const stepAt = 300_000
const describing = { operation: 'DescribeTaskDefinition' } as const

// The start is what must not happen twice: its answers are lost more often than chance would have it.
const lostAnswers = fc
  .record({
    fault: fc.constantFrom('reset' as const, 'html' as const),
    when: anyMoment,
    skip: fc.nat({ max: 1 }),
    times: fc.integer({ min: 1, max: 3 }),
  })
  .map((fault): Fault => ({ ...fault, operation: 'RegisterTaskDefinition' }))

const anywhere = anyFault({
  operations: ['RegisterTaskDefinition', 'DescribeTaskDefinition'],
  from: fc.integer({ min: stepAt, max: stepAt + 30_000 }),
  lastsAtMost: 40_000,
  staleAtMost: 30_000,
})

/** What keeps a revision that was made from being seen. */
const hiding = fc.oneof(
  fc.integer({ min: 9_000, max: 60_000 }).map((ms): Fault => ({ fault: 'stale-reads', ms, ...describing })),
  fc.nat({ max: 2 }).map((skip): Fault => ({ fault: 'access-denied', skip, ...describing })),
  fc.record({ skip: fc.nat({ max: 2 }), times: fc.nat({ max: 30 }) }).map((part): Fault => {
    return { fault: 'reset', ...part, ...describing }
  }),
)

const refused = fc
  .integer({ min: 1, max: 2 })
  .map((skip): Fault => ({ fault: 'access-denied', operation: 'RegisterTaskDefinition', skip }))

function others(...images: string[]) {
  const registration = fc.record({ after: fc.nat({ max: 15_000 }), image: fc.constantFrom(...images) })
  return fc.array(registration, { maxLength: 3 })
}

async function play(faults: readonly Fault[], meanwhile: readonly { after: number; image: string }[]) {
  const world = definitionsWorld({ faults: [...faults] })
  const { clock, elsewhere, simulator, lines } = world
  elsewhere(appDefinition('app:v1'))
  for (const { after, image } of meanwhile) clock.schedule(clock.now() + after, () => elsewhere(appDefinition(image)))
  const result = await world.register(asked).then(
    ({ arn }) => ({ arn, failure: undefined }),
    (failure: unknown) => ({ arn: '', failure }),
  )
  const ours = world.revisions().filter(({ by }) => by !== somebodyElse)
  const found = (arn: string) => simulator.ecs.taskDefinitions.find(arn)
  return { ...result, ours, found, lines: lines() }
}

test('whatever calls fail, and whoever registers something else besides: a second revision never goes unnoticed', async () => {
  const anyFaults = fc.array(fc.oneof(lostAnswers, hiding, refused, anywhere), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(anyFaults, others('app:v1', 'app:v3'), async (faults, meanwhile) => {
      const { arn, failure, ours, found, lines } = await play(faults, meanwhile)
      if (failure !== undefined) {
        expect(failure).toBeInstanceOf(Failure)
        if (ours.length > 0) expect(String(failure)).toContain('Whether a revision of app was registered is not known.')
        return
      }
      const content = JSON.parse(JSON.stringify(found(arn)?.definition))
      expect(isSameContent(content, asked)).toBe(true)
      const twins = ours.filter(({ name }) => !arn.endsWith(name)).map(({ name }) => name)
      for (const name of twins) {
        expect(lines.filter((line) => line.startsWith('warning: ')).join('\n')).toMatch(
          new RegExp(`\\b${name} (has|cannot be read)|beside app:\\d+ cannot be read`),
        )
      }
    }),
    { numRuns: 300 },
  )
}, 120_000)

test('while reads are at most nine seconds old, lost answers and throttling never make a second revision', async () => {
  const stale = fc
    .nat({ max: 9_000 })
    .map((ms): Fault => ({ fault: 'stale-reads', operation: 'DescribeTaskDefinition', ms }))
  const throttled = fc
    .record({ skip: fc.nat({ max: 3 }), times: fc.integer({ min: 1, max: 3 }) })
    .map((fault): Fault => ({ fault: 'throttle', operation: 'RegisterTaskDefinition', ...fault }))
  const faults = fc.tuple(stale, fc.array(fc.oneof(lostAnswers, throttled), { maxLength: 4 }))
  await fc.assert(
    fc.asyncProperty(faults, others('app:v1', 'app:v2', 'app:v3'), async ([reads, rest], meanwhile) => {
      const { ours } = await play([reads, ...rest], meanwhile)
      expect(ours.length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
}, 120_000)
