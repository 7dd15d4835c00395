import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import { tailLog } from '@ecs-actions/operations/tail-log'
import { createSimulator, requestHandler, scenario, VirtualClock } from '@ecs-actions/simulator'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Fault } from './any-fault.ts'

const operation = 'GetLogEvents'
const until = fc.integer({ min: 1, max: 90_000 })
const seed = fc.nat({ max: 1_000 })
const probability = fc.constantFrom(0.1, 0.5, 0.9)
// A read that is older than the quiet at the end would end it too early.
const age = fc.integer({ min: 100, max: 2_500 })

const anyTrouble = fc.oneof(
  fc.record({ until, seed, probability }).map((part): Fault => ({ fault: 'throttle', operation, ...part })),
  fc.record({ until, seed, probability }).map((part): Fault => ({ fault: 'reset', operation, ...part })),
  fc
    .record({ until, seed, probability })
    .map((part): Fault => ({ fault: 'reset', when: 'after-effect', operation, ...part })),
  fc.record({ until, seed, probability }).map((part): Fault => ({ fault: 'html', operation, ...part })),
  fc.record({ ms: age, seed, probability }).map((part): Fault => ({ fault: 'stale-reads', operation, ...part })),
  fc.record({ ms: age, seed, probability }).map((part): Fault => ({ fault: 'latency', operation, ...part })),
)

/** Batches as the awslogs driver sends them: `pause` ms after the one before, of so many lines. */
const anyBatch = fc.record({
  pause: fc.integer({ min: 0, max: 9_000 }),
  // Over 10,000 lines are more than a page holds.
  lines: fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 1, arbitrary: fc.constant(12_000) },
  ),
  width: fc.constantFrom(1, 80, 200),
})

const schedule = fc.record({
  faults: fc.array(anyTrouble, { maxLength: 3 }),
  emptyLogPages: fc.boolean(),
  batches: fc.array(anyBatch, { maxLength: 8 }),
  /** From the last batch to the end of the task that is seen; negative: the driver sends after it. */
  endsAfter: fc.integer({ min: -2_000, max: 20_000 }),
})

type Schedule = typeof schedule extends fc.Arbitrary<infer T> ? T : never

async function tailed({ faults, emptyLogPages, batches, endsAfter }: Schedule) {
  const clock = new VirtualClock()
  const timing = { logVisibility: 1_500 }
  const simulator = createSimulator({ scenario: scenario({ logGroups: ['g'], faults, emptyLogPages, timing }), clock })
  const settings = clientSettings({
    ...{ region: 'eu-west-1', clock, environment: {}, action: 'test', credentials: simulator.userCredentials },
  })
  const source = new CloudWatchLogs(
    new CloudWatchLogsClient({ ...settings, requestHandler: requestHandler(simulator) }),
  )
  const sent: string[] = []
  let at = clock.now()
  for (const { pause, lines, width } of batches) {
    at += pause
    const messages = Array.from({ length: lines }, (_, index) => `${sent.length + index} ${'x'.repeat(width)}`)
    sent.push(...messages)
    clock.schedule(at, () => write(simulator, messages))
  }
  const ended = new AbortController()
  clock.schedule(Math.max(clock.now(), at + endsAfter), () => ended.abort())
  const printed: string[] = []
  const why = await clock.drive(
    tailLog({
      ...{ source, group: 'g', stream: 's', clock, ended: ended.signal, abandoned: new AbortController().signal },
      onLines: (lines) => void printed.push(...lines),
    }),
  )
  return { sent, printed, why }
}

function write({ logGroups, clock }: ReturnType<typeof createSimulator>, messages: readonly string[]): void {
  const group = logGroups.group('g')
  const stream = group.findStream('s', clock.now()) ?? group.createStream('s', clock.now())
  logGroups.ingest(
    stream,
    messages.map((message) => ({ timestamp: clock.now(), message })),
  )
}

test('through the SDK, each line comes once and in order, whatever fails for a while, and a gap is never kept quiet', async () => {
  let complete = 0
  await fc.assert(
    fc.asyncProperty(schedule, async (given) => {
      const { sent, printed, why } = await tailed(given)
      expect(printed).toEqual(sent.slice(0, printed.length))
      if (why === undefined) expect(printed).toHaveLength(sent.length)
      complete += why === undefined ? 1 : 0
    }),
    { numRuns: 80 },
  )
  // The property would hold of one that reads nothing and says so.
  expect(complete).toBeGreaterThan(50)
}, 120_000)
