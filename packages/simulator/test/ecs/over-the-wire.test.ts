import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import {
  ConflictException,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  type ECSClient,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  type RunTaskCommandInput,
  StopTaskCommand,
  type Task,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from '@jest/globals'
import { scenario } from '../../src/scenario/parse.ts'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { createSimulator } from '../../src/simulator.ts'
import { SystemClock } from '../../src/time/system-clock.ts'
import { clients, world } from '../support/world.ts'
import { fargateDefinition, networkConfiguration } from './ecs-world.ts'

const migration: ScenarioInput = {
  images: [
    {
      image: 'app:1',
      program: {
        kind: 'scripted',
        steps: [
          { after: 1_000, line: { text: 'migrating {n}', times: 3 } },
          { after: 1_000, exit: { code: 0 } },
        ],
      },
    },
  ],
  logGroups: ['group'],
}

const request = { taskDefinition: 'app', launchType: 'FARGATE', networkConfiguration } as const

async function describeTask(ecs: ECSClient, arn: string): Promise<Task | undefined> {
  const { tasks } = await ecs.send(new DescribeTasksCommand({ tasks: [arn] }))
  return tasks?.[0]
}

describe('through the SDK', () => {
  test('a migration: register, run, poll, read its lines', async () => {
    const { simulator, clock } = world(migration)
    const { ecs, logs } = clients(simulator)
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const { tasks } = await ecs.send(new RunTaskCommand(request))
    const arn = tasks?.[0]?.taskArn ?? ''

    const missing = await ecs.send(new DescribeTasksCommand({ tasks: [arn] }))
    const statuses = new Set<string | undefined>()
    for (let poll = 0; poll < 100; poll++) {
      clock.advanceTo(clock.now() + 500)
      statuses.add((await describeTask(ecs, arn))?.lastStatus)
    }
    const task = await describeTask(ecs, arn)
    const stream = { logGroupName: 'group', logStreamName: `ecs/app/${arn.split('/').at(-1)}` }
    const { events } = await logs.send(new GetLogEventsCommand({ ...stream, startFromHead: true }))

    expect(missing.failures).toEqual([{ arn, reason: 'MISSING' }])
    expect([...statuses].filter((status) => status !== undefined)).toEqual([
      'PROVISIONING',
      'PENDING',
      'ACTIVATING',
      'RUNNING',
      'DEACTIVATING',
      'STOPPING',
      'DEPROVISIONING',
      'STOPPED',
    ])
    expect(task).toMatchObject({ stopCode: 'EssentialContainerExited', containers: [{ exitCode: 0 }] })
    expect(task?.startedAt).toBeInstanceOf(Date)
    expect(events?.map(({ message }) => message)).toEqual(['migrating 1', 'migrating 2', 'migrating 3'])
  })

  test('what was registered comes back the same', async () => {
    const { simulator } = world()
    const { ecs } = clients(simulator)

    const { taskDefinition } = await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const described = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'app' }))

    expect(described.taskDefinition).toEqual(taskDefinition)
    expect(taskDefinition?.registeredBy).toBe('arn:aws:iam::123456789012:user/simulator')
  })

  test('a reused client token is a ConflictException with the tasks', async () => {
    const { simulator } = world()
    const { ecs } = clients(simulator)
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const { tasks } = await ecs.send(new RunTaskCommand({ ...request, clientToken: 't' }))

    const again = ecs.send(new RunTaskCommand({ ...request, clientToken: 't', count: 2 }))

    await expect(again).rejects.toBeInstanceOf(ConflictException)
    await expect(again).rejects.toMatchObject({ resourceIds: [tasks?.[0]?.taskArn] })
  })

  test('RunTask answers with the tags of the request', async () => {
    const { ecs } = clients(world().simulator)
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const tags = [{ key: 'run', value: '7' }]

    const { tasks } = await ecs.send(new RunTaskCommand({ ...request, tags }))

    expect(tasks).toMatchObject([{ tags }])
  })

  test('the same request under the same client token gives the same task, as it is now', async () => {
    const { simulator, clock } = world({
      images: [{ image: 'app:1', program: { kind: 'scripted' } }],
      logGroups: ['group'],
    })
    const { ecs } = clients(simulator)
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const command = () =>
      new RunTaskCommand({ ...request, clientToken: 't', tags: [{ key: 'run', value: '7' }], startedBy: 'me' })
    const first = await ecs.send(command())
    clock.advanceTo(clock.now() + 60_000)

    const again = await ecs.send(command())

    expect(first.tasks).toMatchObject([{ lastStatus: 'PROVISIONING' }])
    expect(again.tasks).toMatchObject([
      { taskArn: first.tasks?.[0]?.taskArn, lastStatus: 'RUNNING', tags: [{ key: 'run', value: '7' }] },
    ])
  })

  const tagged = { ...request, clientToken: 't', tags: [{ key: 'run', value: '7' }] }
  test.each<[string, Partial<RunTaskCommandInput>]>([
    ['other tags', { tags: [{ key: 'run', value: '8' }] }],
    ['no tags', { tags: undefined }],
    ['a name of who starts it', { startedBy: 'me' }],
    ['another group', { group: 'migrations' }],
    ['overrides', { overrides: { containerOverrides: [{ name: 'app', command: ['migrate'] }] } }],
    ['another task definition', { taskDefinition: 'app:1' }],
    ['managed tags', { enableECSManagedTags: true }],
  ])('a client token that comes back with %s is a ConflictException with the tasks', async (_what, change) => {
    const { ecs } = clients(world().simulator)
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const { tasks } = await ecs.send(new RunTaskCommand(tagged))

    await expect(ecs.send(new RunTaskCommand({ ...tagged, ...change }))).rejects.toMatchObject({
      name: 'ConflictException',
      resourceIds: [tasks?.[0]?.taskArn],
    })
  })

  test('an exit code that is not there stays undefined', async () => {
    const { simulator, clock } = world()
    const { ecs } = clients(simulator)
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const { tasks } = await ecs.send(new RunTaskCommand(request))
    const arn = tasks?.[0]?.taskArn ?? ''
    clock.advanceTo(clock.now() + 60_000)

    const task = await describeTask(ecs, arn)

    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    expect(task?.containers?.[0]?.exitCode).toBeUndefined()
  })

  test('StopTask answers at once, and the task ends later', async () => {
    const { simulator, clock } = world({
      images: [{ image: 'app:1', program: { kind: 'scripted' } }],
      logGroups: ['group'],
    })
    const { ecs } = clients(simulator)
    await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
    const { tasks } = await ecs.send(new RunTaskCommand(request))
    const arn = tasks?.[0]?.taskArn ?? ''
    clock.advanceTo(clock.now() + 60_000)

    const { task } = await ecs.send(new StopTaskCommand({ task: arn, reason: 'cancelled' }))
    clock.advanceTo(clock.now() + 60_000)

    expect(task).toMatchObject({ desiredStatus: 'STOPPED', lastStatus: 'DEACTIVATING' })
    expect(await describeTask(ecs, arn)).toMatchObject({ lastStatus: 'STOPPED', stoppedReason: 'cancelled' })
  })
})

test('of a hundred thousand lines none is lost', async () => {
  const lines = 100_000
  const { simulator, clock } = world({
    images: [
      {
        image: 'app:1',
        program: {
          kind: 'scripted',
          steps: [
            { after: 0, line: { text: '{n}', times: lines } },
            { after: 0, exit: { code: 0 } },
          ],
        },
      },
    ],
    logGroups: ['group'],
  })
  const { ecs, logs } = clients(simulator)
  await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
  const { tasks } = await ecs.send(new RunTaskCommand(request))
  clock.advanceTo(clock.now() + 120_000)
  const logStreamName = `ecs/app/${tasks?.[0]?.taskArn?.split('/').at(-1)}`

  const read: (string | undefined)[] = []
  let nextToken: string | undefined
  for (let more = true; more; ) {
    const page = await logs.send(
      new GetLogEventsCommand({ logGroupName: 'group', logStreamName, startFromHead: true, nextToken }),
    )
    read.push(...(page.events ?? []).map(({ message }) => message))
    more = page.nextForwardToken !== nextToken
    nextToken = page.nextForwardToken
  }

  expect(read).toEqual(Array.from({ length: lines }, (_, index) => String(index + 1)))
})

test('a container can be a real process: its lines and its exit code come through', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'over-the-wire-'))
  writeFileSync(join(folder, 'main.mjs'), `console.log(process.env.STAGE, process.argv[2]); process.exitCode = 3`)
  const image = {
    image: 'app:1',
    program: { kind: 'process' as const, entryPoint: ['node', 'main.mjs'], workingDirectory: folder },
  }
  const simulator = createSimulator({
    scenario: scenario({ images: [image], logGroups: ['group'] }),
    clock: new SystemClock({ speed: 200 }),
  })
  const { ecs } = clients(simulator)
  await ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition))
  const override = { name: 'app', command: ['migrate'], environment: [{ name: 'STAGE', value: 'test' }] }
  const { tasks } = await ecs.send(new RunTaskCommand({ ...request, overrides: { containerOverrides: [override] } }))
  const arn = tasks?.[0]?.taskArn ?? ''

  let task: Task | undefined
  while (task?.lastStatus !== 'STOPPED') {
    await simulator.clock.sleep(1_000)
    task = await describeTask(ecs, arn)
  }
  await simulator.clock.sleep(10_000)
  const stream = simulator.logGroups.group('group').streams(simulator.clock.now())[0]
  await simulator.close()
  rmSync(folder, { recursive: true })

  expect(task).toMatchObject({ stopCode: 'EssentialContainerExited', containers: [{ exitCode: 3 }] })
  expect(stream?.visibleAt(simulator.clock.now()).map(({ message }) => message)).toEqual(['test migrate'])
})
