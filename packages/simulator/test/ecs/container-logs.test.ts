import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { AwsLogsDriver } from '../../src/services/ecs/task/aws-logs-driver.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'
import { ecsWorld, executionRoleArn, logConfiguration, phase } from './ecs-world.ts'

const running = 3 * phase
const line = (text: string, after = 0, times = 1) => ({ after, line: { stream: 'stdout', text, times } }) as const

describe('awslogs', () => {
  test('lines go to <prefix>/<container>/<task id>; no stream before the first flush', () => {
    const world = ecsWorld({ programs: { 'app:1': [line('hello')] } })
    world.register()
    const { id } = world.run()
    const stream = `ecs/app/${id}`

    world.pass(running + 4_999)
    expect(world.linesOf(stream)).toBeUndefined()
    world.pass(1)

    expect(world.linesOf(stream)).toEqual(['hello'])
  })

  test.each([
    ['stream prefix', { 'awslogs-stream-prefix': 'a:b' }, 'logStreamName'],
    ['group to create', { 'awslogs-group': 'a b', 'awslogs-create-group': 'true' }, 'logGroupName'],
  ])('a task whose %s CloudWatch Logs would not take does not start', (_what, options, member) => {
    const world = ecsWorld({ programs: { 'app:1': [line('hello')] } })
    const configuration = { ...logConfiguration, options: { ...logConfiguration.options, ...options } }
    world.register({ containerDefinitions: [{ name: 'app', image: 'app:1', logConfiguration: configuration }] })
    const { task } = world.run()

    world.pass(60_000)

    expect(task()).toMatchObject({ stopCode: 'TaskFailedToStart', stoppedReason: expect.stringContaining(member) })
  })

  test('a silent container has no stream', () => {
    const world = ecsWorld({ programs: { 'app:1': [{ after: 0, exit: { code: 0 } }] } })
    world.register()
    const { id } = world.run()

    world.pass(60_000)

    expect(world.linesOf(`ecs/app/${id}`)).toBeUndefined()
  })

  test('what is held goes out when the container ends, and is seen later than the end', () => {
    const world = ecsWorld({
      programs: { 'app:1': [line('one'), line('last', 100), { after: 0, exit: { code: 0 } }] },
      timing: { logVisibility: 20_000 },
    })
    world.register()
    const { id, task } = world.run()
    const end = world.clock.now() + running + 100

    world.pass(running + 100 + 3 * phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPED' })
    expect(world.linesOf(`ecs/app/${id}`)).toEqual([])
    expect(world.linesOf(`ecs/app/${id}`, end + 20_000)).toEqual(['one', 'last'])
  })

  test('on EC2 without a prefix the stream has the container’s runtime id', () => {
    const world = ecsWorld({ programs: { 'app:1': [line('hello'), { after: 0, exit: { code: 0 } }] } })
    const options = { 'awslogs-group': 'group', 'awslogs-region': 'eu-west-1' }
    world.register({
      networkMode: 'bridge',
      requiresCompatibilities: ['EC2'],
      executionRoleArn,
      containerDefinitions: [{ name: 'app', image: 'app:1', logConfiguration: { logDriver: 'awslogs', options } }],
    })
    const { task } = world.run({ launchType: 'EC2', networkConfiguration: undefined })
    world.pass(10 * phase)

    const runtimeId = task().containers?.[0]?.runtimeId ?? ''

    expect(runtimeId).toMatch(/^[0-9a-f]{64}$/)
    expect(world.linesOf(runtimeId)).toEqual(['hello'])
  })

  test('awslogs-create-group makes the group', () => {
    const world = ecsWorld({ programs: { 'app:1': [line('hello'), { after: 0, exit: { code: 0 } }] } })
    const options = { ...logConfiguration.options, 'awslogs-group': 'made', 'awslogs-create-group': 'true' }
    world.register({
      containerDefinitions: [{ name: 'app', image: 'app:1', logConfiguration: { logDriver: 'awslogs', options } }],
    })
    world.run()

    world.pass(running + phase)

    expect(world.logs.groups.group('made').streams(world.clock.now())).toHaveLength(1)
  })

  test('other drivers keep nothing here', () => {
    const world = ecsWorld({ programs: { 'app:1': [line('hello'), { after: 0, exit: { code: 0 } }] } })
    world.register({
      containerDefinitions: [{ name: 'app', image: 'app:1', logConfiguration: { logDriver: 'awsfirelens' } }],
    })
    const { task } = world.run()

    world.pass(running + 3 * phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] })
    expect(world.logs.groups.group('group').streams(world.clock.now())).toEqual([])
  })

  test('a group that is deleted meanwhile swallows the lines and the task goes on', () => {
    const world = ecsWorld({ programs: { 'app:1': [line('hello'), { after: 10_000, exit: { code: 0 } }] } })
    world.register()
    const { task } = world.run()
    world.pass(running)
    world.logs.groups.delete('group')

    world.pass(10_000 + 3 * phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'EssentialContainerExited' })
  })
})

describe('the log driver', () => {
  function driver() {
    const clock = new VirtualClock()
    const batches: { timestamp: number; message: string }[][] = []
    const sink = {
      hasGroup: () => true,
      createGroup: () => {},
      put: ({ events }: { events: readonly { timestamp: number; message: string }[] }) => batches.push([...events]),
    }
    return { clock, batches, driver: new AwsLogsDriver({ clock, sink, group: 'g', stream: 's', flushEvery: 5_000 }) }
  }

  test('drops empty lines', () => {
    const { driver: logs, batches } = driver()

    logs.line('')
    logs.flush()

    expect(batches).toEqual([])
  })

  test('no batch is larger than 10,000 events', () => {
    const { driver: logs, batches } = driver()

    for (let index = 0; index < 10_001; index++) logs.line('x')
    logs.flush()

    expect(batches.map(({ length }) => length)).toEqual([10_000, 1])
  })

  test('splits long lines between characters into events of at most 256 KiB, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ unit: fc.constantFrom('a', 'ø', '漢', '🚢'), times: fc.integer({ min: 1, max: 300_000 }) }),
          { maxLength: 3 },
        ),
        (parts) => {
          const { driver: logs, batches } = driver()
          const text = parts.map(({ unit, times }) => unit.repeat(times)).join('')

          logs.line(text)
          logs.flush()

          const events = batches.flat()
          expect(events.map(({ message }) => message).join('') === text).toBe(true)
          for (const { message } of events) expect(Buffer.byteLength(message) + 26).toBeLessThanOrEqual(262_144)
          for (const batch of batches) {
            const bytes = batch.reduce((sum, { message }) => sum + Buffer.byteLength(message) + 26, 0)
            expect(bytes).toBeLessThanOrEqual(1_048_576)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
