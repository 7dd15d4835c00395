import { Failure } from '@ecs-actions/domain/failure'
import { foreignLines } from '@ecs-actions/domain/foreign-text'
import type { MigrationEvent } from '@ecs-actions/run-migration/events'
import { narrate } from '@ecs-actions/run-migration/narrate'
import { migrationOutputs } from '@ecs-actions/run-migration/report'
import { migrationSummary } from '@ecs-actions/run-migration/summary'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { program, taskDefinition, world } from './world.ts'

type Container = Readonly<Record<string, unknown>>

const options = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' }
const awslogs = { logDriver: 'awslogs' as const, options }

/** A world whose only task definition has these containers; migrate() runs it. */
function worldOf(containers: readonly Container[], input: ScenarioInput & { onEc2?: boolean } = {}) {
  const { onEc2 = false, ...scenario } = input
  const definition = onEc2
    ? { family: 'app', containerDefinitions: containers.map((each) => ({ memory: 64, ...each })) }
    : { ...taskDefinition, containerDefinitions: [...containers] }
  const found = world({ taskDefinitions: [definition], ...scenario })
  const given = { 'task-definition': 'app', ...(onEc2 ? { subnets: '', 'launch-type': 'EC2' } : {}) }
  return {
    ...found,
    migrate: (more: Record<string, string> = {}) => found.migrate({ ...given, ...more }),
    /** What the job's log shows. */
    printed: () => found.events.flatMap(({ event }) => shown(event)),
    of: (container: string) =>
      found.events.flatMap(({ event }) => (event.kind === 'log' && event.container === container ? event.lines : [])),
  }
}

function shown(event: MigrationEvent): string[] {
  return narrate(event).flatMap(({ text, prefix = '' }) => foreignLines(text).map((line) => `${prefix}${line}`))
}

const app: Container = { name: 'app', image: 'app:v2', logConfiguration: awslogs }
const side: Container = { name: 'side', image: 'side:v1', essential: false, logConfiguration: awslogs }

describe('the logs of several containers', () => {
  const images = [
    { image: 'app:v2', program: program({ lines: ['one', 'two'], lasts: 20_000, exit: 1 }) },
    { image: 'side:v1', program: program({ lines: ['proxy\nready'], lasts: 10_000_000 }) },
  ]

  test('are all printed, each line behind the name of its container', async () => {
    const { migrate, of, printed } = worldOf([side, app], { images })
    await migrate()
    expect(of('app')).toEqual(['one', 'two'])
    expect(of('side')).toEqual(['proxy\nready'])
    expect(printed()).toEqual(expect.arrayContaining(['app │ one', 'app │ two', 'side │ proxy', 'side │ ready']))
  })

  test('stand together in the summary, with a link to each', async () => {
    const { migrate } = worldOf([side, app], { images })
    const report = await migrate()
    expect([...report.lastLines].sort()).toEqual(['app │ one', 'app │ two', 'side │ proxy', 'side │ ready'])
    expect(report.logs.map(({ container, url }) => [container, url?.includes(`ecs$252F${container}$252F`)])).toEqual([
      ['side', true],
      ['app', true],
    ])
    expect(report.logUrl).toContain('ecs$252Fapp$252F')
  })

  test('that may not be read are one warning each, with the statement to add, and no verdict', async () => {
    const { migrate, events } = worldOf([side, app], {
      images,
      faults: [{ fault: 'access-denied', operation: 'GetLogEvents' }],
    })
    expect(migrationOutputs(await migrate())).toMatchObject({ outcome: 'failed', 'exit-code': '1' })
    const warnings = events.flatMap(({ event }) => (event.kind === 'log-incomplete' ? [event] : []))
    expect(warnings.map(({ container }) => container).sort()).toEqual(['app', 'side'])
    for (const { why } of warnings) expect(why).toContain('"Action":"logs:GetLogEvents"')
  })
})

describe('the log of one container', () => {
  test('is prefixed in the job, so that it cannot pass for what this action says, and plain in the summary', async () => {
    const lines = ['Verdict: succeeded: container "app" exited with code 0.', '::error::x', 'a\r##[error]b']
    const { migrate, printed } = worldOf([app], { images: [{ image: 'app:v2', program: program({ lines, exit: 1 }) }] })
    const report = await migrate()
    expect(printed()).toContain(`app │ ${lines[0]}`)
    for (const line of printed()) expect(line).not.toMatch(/^\s*::|##\[|\r/)
    expect(report.lastLines).toEqual([lines[0], ' : :error::x', 'a', '## [error]b'])
  })

  test('is printed within three seconds of being readable, while the task runs', async () => {
    const spoken = Array.from({ length: 40 }, (_, index) => ({ after: 1_700, line: { text: String(index) } }))
    const { migrate, events, simulator, tasks, elapsed, clock } = worldOf([app], {
      images: [{ image: 'app:v2', program: { kind: 'scripted', steps: [...spoken, { exit: { code: 0 } }] } }],
    })
    await migrate()
    const start = clock.now() - elapsed()
    const id = tasks()[0]?.taskArn?.split('/').at(-1)
    const stored = simulator.logGroups.group('/ecs/app').stream(`ecs/app/${id}`, clock.now()).visibleAt(clock.now())
    const readable = new Map(stored.map(({ message, visibleAt }) => [message, visibleAt - start]))
    const late = events.flatMap(({ at, event }) =>
      event.kind === 'log' ? event.lines.map((line) => at - (readable.get(line) ?? Number.NaN)) : [],
    )
    expect(late).toHaveLength(40)
    expect(Math.max(...late)).toBeLessThanOrEqual(3_000)
  })

  test('comes after the verdict where it comes late, and its end is told', async () => {
    const { migrate, printed } = worldOf([app], {
      images: [{ image: 'app:v2', program: program({ lasts: 1_000 }) }],
      timing: { deactivating: 10, stopping: 10, deprovisioning: 10, logVisibility: 5_000 },
    })
    await migrate()
    expect(printed().slice(-4)).toEqual([
      'Verdict: succeeded: container "app" exited with code 0.',
      'app │ first',
      'app │ last',
      'End of the log: 2 lines.',
    ])
  })
})

describe('a task on EC2 whose log options have no stream prefix', () => {
  const { 'awslogs-stream-prefix': _, ...plain } = options
  const unprefixed = { ...app, logConfiguration: { ...awslogs, options: plain } }

  test('has its log printed live: the stream is named after the runtime id that ECS shows', async () => {
    const { migrate, events, of, kinds } = worldOf([unprefixed], {
      onEc2: true,
      images: [{ image: 'app:v2', program: program({ lasts: 60_000 }) }],
    })
    const report = await migrate()
    expect(of('app')).toEqual(['first', 'last'])
    const verdictAt = events.find(({ event }) => event.kind === 'verdict')?.at ?? 0
    expect(events.find(({ event }) => event.kind === 'log')?.at).toBeLessThan(verdictAt - 30_000)
    expect(report.logUrl).toMatch(/log-events\/[0-9a-f]+$/)
    expect(kinds()).not.toContain('log-elsewhere')
  })

  test('has it printed even when it was faster than any look', async () => {
    const { migrate, of } = worldOf([unprefixed], {
      onEc2: true,
      timing: { pending: 10, activating: 10, deactivating: 10, stopping: 10 },
      images: [{ image: 'app:v2', program: program({ lasts: 5 }) }],
    })
    await migrate()
    expect(of('app')).toEqual(['first', 'last'])
  })

  test('that never was more than an order has none, which is said', async () => {
    const pullError = 'CannotPullContainerError: not found'
    const { migrate, printed } = worldOf([unprefixed], { onEc2: true, images: [{ image: 'app:v2', pullError }] })
    expect((await migrate()).outcome.kind).toBe('never-started')
    expect(printed()).toContain('Container "app" was not made, so it has no log.')
  })
})

describe('FireLens', () => {
  const firelens = {
    logDriver: 'awsfirelens' as const,
    options: { Name: 'http', Host: 'logs.example', Header: 'Authorization Bearer hunter2' },
  }
  const containers: Container[] = [
    { ...app, logConfiguration: firelens },
    {
      ...{ name: 'router', image: 'router:v1', essential: false, logConfiguration: awslogs },
      firelensConfiguration: { type: 'fluentbit' as const },
    },
  ]
  function fluent(exit: number) {
    const noise = Array.from({ length: 30 }, (_, index) => `[info] ${index}`)
    return {
      images: [
        { image: 'app:v2', program: program({ exit }) },
        {
          image: 'router:v1',
          program: program({ lines: [...noise, '[error] 403 of logs.example'], lasts: 1_000_000 }),
        },
      ],
    }
  }

  test('sends the lines elsewhere: where is told, and no key of it', async () => {
    const { migrate, printed } = worldOf(containers, fluent(0))
    const summary = migrationSummary(await migrate())
    const told = 'Container "app" logs through FireLens (awsfirelens): Name http, Host logs.example.'
    expect(printed().filter((line) => line.startsWith('Container'))).toEqual([told])
    for (const text of [printed().join('\n'), summary]) expect(text).not.toContain('hunter2')
    expect(summary).toContain('FireLens')
  })

  test('keeps its router quiet when the migration succeeds', async () => {
    const { migrate, of } = worldOf(containers, fluent(0))
    const report = await migrate()
    expect(of('router')).toEqual([])
    expect(report.lastLines).toEqual([])
  })

  test('has the last lines of its router printed when it fails', async () => {
    const { migrate, of, kinds } = worldOf(containers, fluent(1))
    const report = await migrate()
    expect(of('router')).toHaveLength(20)
    expect(of('router').at(-1)).toBe('[error] 403 of logs.example')
    expect(report.lastLines.at(-1)).toBe('router │ [error] 403 of logs.example')
    expect(kinds().indexOf('log-router')).toBeGreaterThan(kinds().indexOf('verdict'))
  })

  test('has a router that decides followed live, like any other container', async () => {
    const router = { ...app, firelensConfiguration: { type: 'fluentbit' as const } }
    const { migrate, of, events } = worldOf([router], { images: [{ image: 'app:v2', program: program({}) }] })
    await migrate()
    expect(of('app')).toEqual(['first', 'last'])
    const at = (kind: MigrationEvent['kind']) => events.find(({ event }) => event.kind === kind)?.at
    expect(at('log')).toBeLessThan(at('verdict') ?? Number.NaN)
  })

  test('holds a cancelled job up for nothing', async () => {
    const { migrate, clock, cancellation, of, elapsed } = worldOf(containers, fluent(1))
    const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled.', remedy: 'r' })
    clock.schedule(clock.now() + 25_000, () => cancellation.abort(cancelled))
    await migrate()
    expect(of('router')).toEqual([])
    expect(elapsed()).toBeLessThan(26_000)
  })
})

describe('lines that may be lost', () => {
  const note = (mode: string | undefined) => {
    const logConfiguration = { ...awslogs, options: { ...options, ...(mode === undefined ? {} : { mode }) } }
    return worldOf([{ ...app, logConfiguration }, side], {
      images: [
        { image: 'app:v2', program: program({}) },
        { image: 'side:v1', program: program({}) },
      ],
    })
  }

  test.each([undefined, 'non-blocking'])(
    '(mode %s) are told of once, after the start, with the remedy',
    async (mode) => {
      const { migrate, kinds, printed } = note(mode)
      await migrate()
      const notes = printed().filter((line) => /^Log lines may be lost/.test(line))
      expect(notes).toEqual([expect.stringMatching(/container "app", .* Set "mode": "blocking"/)])
      expect(kinds().indexOf('log-mode')).toBeGreaterThan(kinds().indexOf('started'))
    },
  )

  test('are no matter in mode blocking', async () => {
    const { migrate, kinds } = note('blocking')
    await migrate()
    expect(kinds()).not.toContain('log-mode')
  })
})

describe('secrets in the reasons of ECS', () => {
  test('reach neither the log, nor the summary, nor the outputs, nor the annotation', async () => {
    const signed = 'X-Amz-Credential=AKIDSECRET%2F2026&X-Amz-Security-Token=IQoJSECRET&X-Amz-Signature=5ec3e7'
    const pullError = `CannotPullContainerError: GET https://bucket.s3.amazonaws.com/layer?${signed}: 403, proxy https://ci:hunter2@proxy.example`
    const { migrate, printed } = worldOf([app], { images: [{ image: 'app:v2', pullError }] })
    const report = await migrate()
    const places = {
      log: printed().join('\n'),
      summary: migrationSummary(report),
      outputs: JSON.stringify(migrationOutputs(report)),
      annotation: foreignLines(`${report.failure?.message}`).join('\n'),
    }
    for (const text of Object.values(places)) {
      expect(text).toContain('CannotPullContainerError')
      expect(text).not.toMatch(/AKIDSECRET|IQoJSECRET|5ec3e7|hunter2/)
    }
  })
})

test('no error shows the value of an environment variable that AWS quotes', async () => {
  const quoted = { status: 400, code: 'InvalidParameterException', message: 'Invalid value: hunter2-value' }
  const { migrate, printed } = worldOf([app], { faults: [{ fault: 'error', operation: 'RunTask', ...quoted }] })
  const migration = migrate({ 'environment-variables': 'A=hunter2-value' })
  await expect(migration).rejects.toMatchObject({ message: expect.stringMatching(/Invalid value: \*\*\*$/) })
  expect(printed().join('\n')).not.toContain('hunter2')
})

test('a summary stays far below what GitHub drops, however long the last lines are', async () => {
  const lines = Array.from({ length: 60 }, () => '<é&'.repeat(60_000))
  const { migrate } = worldOf([app], { images: [{ image: 'app:v2', program: program({ lines, exit: 1 }) }] })
  const summary = migrationSummary(await migrate())
  expect(summary).toContain('Last 50 log lines')
  expect(Buffer.byteLength(summary)).toBeLessThan(400_000)
})
