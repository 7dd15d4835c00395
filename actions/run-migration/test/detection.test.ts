import { taskSnapshot } from '@ecs-actions/aws/task-snapshot'
import { isTaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { MigrationEvent } from '@ecs-actions/run-migration/events'
import { follow } from '@ecs-actions/run-migration/follow'
import { createSimulator, type Simulator, scenario, VirtualClock } from '@ecs-actions/simulator'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyIdentity, program, taskDefinition, world } from './world.ts'

/** As many of milliseconds as of seconds and of minutes. */
function upTo(longest: number) {
  return fc.double({ min: 0, max: 1, noNaN: true }).map((part) => Math.round(longest ** part))
}

const hour = 3_600_000
// Of a thousand some ten take hours, up to the longest that wait-minutes allows: each of them costs thousands of looks.
const duration = fc.oneof(
  { weight: 99, arbitrary: upTo(600_000) },
  { weight: 1, arbitrary: fc.integer({ min: hour, max: 5.4 * hour }) },
)
const phase = upTo(20_000)

// Without a word of ECS in between, a task of hours may be gone within milliseconds.
const anyEnd = fc.record({
  lasts: duration,
  exit: fc.constantFrom(0, 1),
  timing: fc.record({
    ...{ provisioning: phase, pending: phase, activating: phase },
    ...{ deactivating: phase, stopping: phase, deprovisioning: phase },
    logVisibility: fc.integer({ min: 100, max: 5_000 }),
  }),
})
type End = typeof anyEnd extends fc.Arbitrary<infer T> ? T : never

interface Measured {
  /** ms from the task's stoppedAt to the line with the verdict */
  readonly verdict: number
  /** ms from there to the end of the log */
  readonly drain: number
  readonly lines: number
}

function measured(events: readonly { at: number; event: MigrationEvent }[], stoppedAt: number): Measured {
  const at = (kind: MigrationEvent['kind']) => events.find(({ event }) => event.kind === kind)?.at ?? Number.NaN
  const lines = events.flatMap(({ event }) => (event.kind === 'log' ? event.lines : [])).length
  return { verdict: at('verdict') - stoppedAt, drain: at('log-ended') - at('verdict'), lines }
}

const cluster = 'prod'

/** The watch of one task, on the state of the simulator itself: no wire, so that hours cost nothing. */
async function watched({ lasts, exit, timing }: End): Promise<Measured> {
  const clock = new VirtualClock()
  const images = [{ image: 'app:v2', program: program({ lasts, exit }) }]
  const taskDefinitions = [taskDefinition]
  const simulator = createSimulator({
    scenario: scenario({ clusters: [cluster], logGroups: ['/ecs/app'], images, taskDefinitions, timing }),
    clock,
  })
  const { tasks, clusters, taskDefinitions: registered } = simulator.ecs
  const where = { cluster: clusters.active(cluster), registered: registered.runnable('app') }
  const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-1'] } }
  const order = { cluster, taskDefinition: 'app', launchType: 'FARGATE' as const, networkConfiguration }
  const started = tasks.run(order, where).tasks?.[0]
  if (!started || !isTaskDefinition(taskDefinition)) throw new Error('the simulator started nothing')
  const events: { at: number; event: MigrationEvent }[] = []
  const ports = {
    ...{ region: 'eu-west-1', clock, cancelled: new AbortController().signal, identity: anyIdentity() },
    ecs: {
      async task({ arn }: { arn: string }) {
        const task = tasks.find(arn, clock.now())
        return task && taskSnapshot(task)
      },
      stopTask: async () => {},
    },
    logs: async () => ({ page: async (wanted: Wanted) => pageOf(simulator, wanted) }),
    remember: () => {},
    emit: (event: MigrationEvent) => void events.push({ at: clock.now(), event }),
  }
  const inputs = { 'wait-minutes': 330, 'on-timeout': 'stop', 'on-cancel': 'stop' } as const
  const course = { inputs, ports, cluster, container: 'app', definition: taskDefinition }
  const { task } = await clock.drive(follow(taskSnapshot(started), course))
  return measured(events, task.stoppedAt ?? Number.NaN)
}

interface Wanted {
  readonly group: string
  readonly stream: string
  readonly token: string | undefined
}

async function pageOf({ logGroups, clock }: Simulator, { group, stream, token }: Wanted) {
  const now = clock.now()
  const found = logGroups.group(group).findStream(stream, now)
  const events = found?.visibleAt(now).slice(Number(token ?? 0)) ?? []
  return found && { events, nextToken: String(Number(token ?? 0) + events.length) }
}

/** The whole use case, with the SDK between it and the simulator. */
async function run({ lasts, exit, timing }: End): Promise<Measured> {
  const found = world({ images: [{ image: 'app:v2', program: program({ lasts, exit }) }], timing })
  const start = found.clock.now()
  const { task } = await found.migrate({ 'wait-minutes': '330' })
  return measured(found.events, (task.stoppedAt ?? Number.NaN) - start)
}

async function distribution(ends: readonly End[], measure: (end: End) => Promise<Measured>) {
  const all: Measured[] = []
  for (const end of ends) all.push(await measure(end))
  const verdicts = all.map(({ verdict }) => verdict).sort((a, b) => a - b)
  const at = (share: number) => verdicts[Math.ceil(share * verdicts.length) - 1] ?? Number.NaN
  const drains = all.map(({ drain }) => drain)
  return {
    ...{ median: at(0.5), p99: at(0.99), latest: at(1), earliest: at(1 / ends.length) },
    ...{ longestDrain: Math.max(...drains), incomplete: all.filter(({ lines }) => lines !== 2).length },
  }
}

/** Fails with everything that was measured, and with the seed that gives it again. */
function expectTimely(found: Awaited<ReturnType<typeof distribution>>, seed: number): void {
  const { median, p99, earliest, longestDrain, incomplete } = found
  const isTimely = median <= 3_000 && p99 <= 6_000 && earliest >= 0 && longestDrain <= 30_000 && incomplete === 0
  expect({ ...found, seed, isTimely }).toEqual({ ...found, seed, isTimely: true })
}

test('of 1000 tasks that end at any moment, the verdict is told within 3 s (median) and 6 s (p99), and the log ends 30 s later at most', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  expectTimely(await distribution(fc.sample(anyEnd, { numRuns: 1_000, seed }), watched), seed)
}, 120_000)

test('the same holds for whole runs, with every call over the wire', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const ends = fc.sample(anyEnd, { numRuns: 200, seed }).filter(({ lasts }) => lasts < 240_000)
  expectTimely(await distribution(ends.slice(0, 40), run), seed)
}, 120_000)
