import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { program, taskDefinition, world } from './world.ts'

const [app] = taskDefinition.containerDefinitions
const forever = 10_000_000

/** App beside a proxy of which it may need nothing; a task ends with its first essential container. */
function beside(options: {
  isEssential: { app: boolean; proxy: boolean }
  app: Parameters<typeof program>[0]
  proxy: Parameters<typeof program>[0]
  timing?: ScenarioInput['timing']
}) {
  const { isEssential, timing = {} } = options
  const containerDefinitions = [
    { ...app, name: 'app', image: 'app:v2', essential: isEssential.app },
    { name: 'proxy', image: 'proxy:v1', essential: isEssential.proxy },
  ]
  const found = world({
    timing,
    taskDefinitions: [
      { ...taskDefinition, networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], containerDefinitions },
    ],
    images: [
      { image: 'app:v2', program: program(options.app) },
      { image: 'proxy:v1', program: program(options.proxy) },
    ],
  })
  const given = { 'task-definition': 'app', 'container-name': 'app' }
  return { ...found, migrate: () => found.migrate(given), again: found.another({ attempt: 2 }), given }
}

describe('a migration beside another essential container', () => {
  const both = { app: true, proxy: true }

  test('is green when it ends first, and takes the other with it', async () => {
    const proxy = { lasts: forever, onSigterm: 143 }
    expect((await beside({ isEssential: both, app: {}, proxy }).migrate()).outcome.kind).toBe('succeeded')
  })

  test('is not green when the other fails first and it answers SIGTERM with 0; a re-run starts it anew', async () => {
    const cutOff = { lasts: forever, onSigterm: 0 }
    const { migrate, again, given, tasks } = beside({
      ...{ isEssential: both, app: cutOff, proxy: { lasts: 20_000, exit: 1 } },
    })
    const report = await migrate()
    expect(report.outcome).toMatchObject({ kind: 'stopped', exitCode: 0 })
    expect(report.failure).toMatchObject({
      code: 'stopped',
      message: expect.stringContaining('"proxy" exited with code 1'),
    })
    await again.migrate(given)
    expect(tasks()).toHaveLength(2)
  })

  test('is green when a look has shown it to end first, whatever the other answers SIGTERM with', async () => {
    const proxy = { lasts: forever, onSigterm: 2 }
    const { migrate } = beside({ isEssential: both, app: {}, proxy, timing: { deactivating: 10_000 } })
    expect((await migrate()).outcome.kind).toBe('succeeded')
  })

  test('is not green when a look has shown the other to end first, with whatever code, and in no re-run either', async () => {
    const cutOff = { lasts: forever, onSigterm: 0 }
    const { migrate, again, given, tasks } = beside({
      ...{ isEssential: both, app: cutOff, proxy: { lasts: 20_000, exit: 0 }, timing: { deactivating: 10_000 } },
    })
    expect((await migrate()).outcome).toMatchObject({ kind: 'stopped', exitCode: 0 })
    expect((await again.migrate(given)).outcome.kind).toBe('stopped')
    expect(tasks()).toHaveLength(2)
  })

  test('is green whatever a sidecar ends with', async () => {
    const isEssential = { app: true, proxy: false }
    const proxy = { lasts: 1_000, exit: 1 }
    const { migrate, kinds } = beside({ isEssential, app: { lasts: 20_000 }, proxy })
    expect((await migrate()).outcome.kind).toBe('succeeded')
    expect(kinds()).not.toContain('note')
  })
})

test('a migration whose container is not essential is warned of before its task runs on', async () => {
  const isEssential = { app: false, proxy: true }
  const { migrate, events } = beside({ isEssential, app: { lasts: 5_000 }, proxy: { lasts: 60_000 } })
  await migrate()
  const [first, second] = events.map(({ event }) => event)
  expect(first).toEqual({
    kind: 'note',
    text: expect.stringMatching(/^container-name: "app" is not essential.*"proxy" ends/),
  })
  expect(second?.kind).toBe('started')
})
