import type { Task } from '@aws-sdk/client-ecs'
import { describe, expect, test } from '@jest/globals'
import {
  digest,
  ecsWorld,
  executionRoleArn,
  fargateDefinition,
  logConfiguration,
  networkConfiguration,
  phase,
} from './ecs-world.ts'

const forever = { programs: { 'app:1': [] } }
const running = 3 * phase

function started(options: Parameters<typeof ecsWorld>[0] = forever) {
  const world = ecsWorld(options)
  world.register()
  return { ...world, ...world.run() }
}

describe('RunTask', () => {
  const request = { taskDefinition: 'app', launchType: 'FARGATE', networkConfiguration }

  test('RunTask -> failures: without room nothing is started, and HTTP says 200', async () => {
    const { call, register, state, clock } = ecsWorld(forever)
    register()
    state.tasks.capacity.refuse({ reason: 'RESOURCE:MEMORY', times: 1 })

    await expect(call('RunTask', request)).resolves.toEqual({ tasks: [], failures: [{ reason: 'RESOURCE:MEMORY' }] })

    await expect(call('ListTasks')).resolves.toEqual({ taskArns: [] })
    expect(clock.nextAt()).toBeUndefined()
  })

  test('RunTask -> exception: a request that is refused starts nothing', async () => {
    const { call } = ecsWorld(forever)

    await expect(call('RunTask', request)).rejects.toMatchObject({ name: 'ClientException' })

    await expect(call('ListTasks')).resolves.toEqual({ taskArns: [] })
  })

  test('RunTask -> task -> MISSING: no read sees it until it is visible', async () => {
    const { call, register, pass } = ecsWorld({ ...forever, timing: { taskVisibility: 2_000 } })
    register()
    const answer: { tasks?: Task[] } = await call('RunTask', request)
    const tasks = answer.tasks?.map(({ taskArn = '' }) => taskArn) ?? []
    expect(answer).toMatchObject({ tasks: [{ lastStatus: 'PROVISIONING' }], failures: [] })

    await expect(call('DescribeTasks', { tasks })).resolves.toMatchObject({
      tasks: [],
      failures: [{ arn: tasks[0], reason: 'MISSING' }],
    })
    pass(2_000)
    await expect(call('DescribeTasks', { tasks })).resolves.toMatchObject({ tasks: [{}], failures: [] })
  })
})

describe('each step of a task that runs', () => {
  test('RunTask -> PROVISIONING: its network interface is not attached yet', () => {
    const { task } = started()

    expect(task()).toMatchObject({
      lastStatus: 'PROVISIONING',
      desiredStatus: 'RUNNING',
      version: 1,
      attachments: [{ status: 'PRECREATED', details: [{ name: 'subnetId', value: 'subnet-1' }] }],
      containers: [{ name: 'app', lastStatus: 'PENDING', networkInterfaces: [] }],
    })
  })

  test('PROVISIONING -> PENDING: the interface is attached and the pull begins', () => {
    const { clock, pass, task } = started()

    pass(phase)

    expect(task()).toMatchObject({
      lastStatus: 'PENDING',
      connectivity: 'CONNECTED',
      pullStartedAt: new Date(clock.now()),
      containers: [{ networkInterfaces: [{ privateIpv4Address: expect.stringMatching(/^10\.0\./) }] }],
      attachments: [
        {
          status: 'ATTACHED',
          details: expect.arrayContaining([expect.objectContaining({ name: 'networkInterfaceId' })]),
        },
      ],
    })
    expect(task()).not.toHaveProperty('pullStoppedAt')
  })

  test('PENDING -> ACTIVATING: the images are there', () => {
    const { clock, pass, task } = started()

    pass(2 * phase)

    expect(task()).toMatchObject({
      lastStatus: 'ACTIVATING',
      pullStoppedAt: new Date(clock.now()),
      containers: [{ lastStatus: 'PENDING', imageDigest: digest }],
    })
    expect(task()).not.toHaveProperty('startedAt')
  })

  test('ACTIVATING -> RUNNING: the containers run', () => {
    const { clock, pass, task } = started()

    pass(3 * phase)

    expect(task()).toMatchObject({
      lastStatus: 'RUNNING',
      startedAt: new Date(clock.now()),
      containers: [{ lastStatus: 'RUNNING', runtimeId: expect.stringMatching(/^[0-9a-f]{32}-\d+$/) }],
    })
    expect(task().containers?.[0]).not.toHaveProperty('exitCode')
  })

  test('RUNNING -> DEACTIVATING: the essential container has exited', () => {
    const { clock, pass, task } = started({ programs: { 'app:1': [{ after: 500, exit: { code: 0 } }] } })

    pass(running + 500)

    expect(task()).toMatchObject({
      lastStatus: 'DEACTIVATING',
      desiredStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      stoppingAt: new Date(clock.now()),
      executionStoppedAt: new Date(clock.now()),
      containers: [{ lastStatus: 'STOPPED', exitCode: 0 }],
    })
  })

  const exiting = { programs: { 'app:1': [{ after: 0, exit: { code: 7 } }] } }

  test('DEACTIVATING -> STOPPING: what still runs gets SIGTERM', () => {
    const { pass, task, stop } = started()
    pass(running)
    stop()

    pass(phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPING', containers: [{ exitCode: 143 }] })
  })

  test('STOPPING -> DEPROVISIONING: the interface is still attached', () => {
    const { pass, task } = started(exiting)
    pass(running + phase)
    expect(task()).toMatchObject({ lastStatus: 'STOPPING' })

    pass(phase)

    expect(task()).toMatchObject({ lastStatus: 'DEPROVISIONING', attachments: [{ status: 'ATTACHED' }] })
    expect(task()).not.toHaveProperty('stoppedAt')
  })

  test('DEPROVISIONING -> STOPPED: the interface is gone', () => {
    const { clock, pass, task } = started(exiting)

    pass(running + 3 * phase)

    expect(task()).toMatchObject({
      lastStatus: 'STOPPED',
      stoppedAt: new Date(clock.now()),
      attachments: [{ status: 'DELETED' }],
      containers: [{ exitCode: 7 }],
    })
  })

  /** A task that ended so many milliseconds ago, and is kept for ten seconds, and as DELETED for another five. */
  function endedAgo(ms: number) {
    const world = started({
      programs: { 'app:1': [{ after: 0, exit: { code: 0 } }] },
      timing: { stoppedTaskRetention: 10_000, deletedTaskVisibility: 5_000 },
    })
    world.pass(running + 3 * phase + ms)
    return world
  }

  test('STOPPED -> DELETED once the retention is over: it is described, and not listed any more', async () => {
    expect(endedAgo(9_999).task()).toMatchObject({ lastStatus: 'STOPPED' })

    const { task, call } = endedAgo(10_000)

    expect(task()).toMatchObject({ lastStatus: 'DELETED', stopCode: 'EssentialContainerExited' })
    await expect(call('ListTasks', { desiredStatus: 'STOPPED' })).resolves.toEqual({ taskArns: [] })
  })

  test('DELETED -> MISSING: nothing remembers it', async () => {
    expect(endedAgo(14_999).task()).toMatchObject({ lastStatus: 'DELETED' })

    const { arn, call } = endedAgo(15_000)

    await expect(call('DescribeTasks', { tasks: [arn] })).resolves.toEqual({
      tasks: [],
      failures: [{ arn, reason: 'MISSING' }],
    })
  })

  test('the version grows with every change', () => {
    const { clock, pass, task } = started({ programs: { 'app:1': [{ after: 0, exit: { code: 0 } }] } })
    const start = clock.now()
    pass(running + 3 * phase)

    const versions = Array.from({ length: 7 }, (_, index) => task(start + index * phase).version ?? 0)

    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(new Set(versions).size).toBe(7)
  })
})

describe('StopTask', () => {
  test.each([
    ['PROVISIONING', 0],
    ['PENDING', phase],
    ['ACTIVATING', 2 * phase],
  ])('%s -> DEPROVISIONING -> STOPPED when nothing runs yet', (lastStatus, after) => {
    const { pass, task, stop } = started()
    pass(after)
    expect(task()).toMatchObject({ lastStatus })

    stop('no longer needed')

    expect(task()).toMatchObject({ lastStatus: 'DEPROVISIONING', desiredStatus: 'STOPPED' })
    pass(phase)
    expect(task()).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'UserInitiated',
      stoppedReason: 'no longer needed',
    })
    expect(task().containers?.[0]).toMatchObject({ lastStatus: 'STOPPED' })
    expect(task().containers?.[0]).not.toHaveProperty('exitCode')
  })

  test('RUNNING -> DEACTIVATING at once; the container gets SIGTERM in STOPPING', () => {
    const { pass, task, stop } = started()
    pass(running)

    expect(stop('enough')).toMatchObject({
      lastStatus: 'DEACTIVATING',
      desiredStatus: 'STOPPED',
      stopCode: 'UserInitiated',
    })
    pass(phase - 1)
    expect(task().containers).toMatchObject([{ lastStatus: 'RUNNING' }])

    pass(1)

    expect(task()).toMatchObject({ lastStatus: 'STOPPING', containers: [{ lastStatus: 'STOPPED', exitCode: 143 }] })
  })

  test('SIGKILL follows after the container’s stopTimeout', () => {
    const world = ecsWorld({ programs: { 'app:1': [{ after: 0, onSigterm: 'ignore' }] } })
    world.register({ containerDefinitions: [{ name: 'app', image: 'app:1', stopTimeout: 5 }] })
    const { task, stop } = world.run()
    world.pass(running)
    stop()

    world.pass(phase + 4_999)
    expect(task()).toMatchObject({ lastStatus: 'STOPPING', containers: [{ lastStatus: 'RUNNING' }] })
    world.pass(1)

    expect(task().containers).toMatchObject([{ lastStatus: 'STOPPED', exitCode: 137 }])
  })

  test('without a stopTimeout it follows after the default', () => {
    const { pass, task, stop } = started({
      programs: { 'app:1': [{ after: 0, onSigterm: 'ignore' }] },
      timing: { stopTimeoutDefault: 30_000 },
    })
    pass(running)
    stop()

    pass(phase + 29_999)
    expect(task().containers).toMatchObject([{ lastStatus: 'RUNNING' }])
    pass(1)
    expect(task().containers).toMatchObject([{ exitCode: 137 }])
  })

  test('the first reason stays', () => {
    const { pass, task, stop } = started()
    pass(running)

    stop('first')
    stop('second')
    pass(10 * phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPED', stoppedReason: 'first' })
    expect(stop('third')).toMatchObject({ stoppedReason: 'first' })
  })

  test('a task that nobody knows is refused', () => {
    const { state } = started()

    expect(() => state.tasks.stop('arn:aws:ecs:eu-west-1:123456789012:task/default/none', undefined)).toThrow(
      'The referenced task was not found.',
    )
  })
})

describe('the infrastructure ends a task', () => {
  test.each([
    ['SpotInterruption', 'Your Spot Task was interrupted.'],
    ['TerminationNotice', 'Host EC2 (instance i-00000000000000001) terminated.'],
    ['InfrastructureHealth', 'The infrastructure that the task ran on became unhealthy.'],
  ] as const)('%s: the containers are stopped as by StopTask', (stopCode, stoppedReason) => {
    const { pass, task, state, arn } = started()
    pass(running)

    state.tasks.interrupt(arn, stopCode)
    pass(3 * phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPED', stopCode, stoppedReason, containers: [{ exitCode: 143 }] })
  })
})

describe('without a network interface', () => {
  test('a task begins in PENDING and ends without DEPROVISIONING', () => {
    const world = ecsWorld({ programs: { 'app:1': [{ after: 0, exit: { code: 0 } }] } })
    world.register({
      networkMode: 'bridge',
      requiresCompatibilities: ['EC2'],
      containerDefinitions: [{ name: 'app', image: 'app:1' }],
    })
    const { task } = world.run({ launchType: 'EC2', networkConfiguration: undefined })
    expect(task()).toMatchObject({ lastStatus: 'PENDING', attachments: [] })
    expect(task().containerInstanceArn).toContain(':container-instance/default/')

    world.pass(2 * phase)
    expect(task()).toMatchObject({ lastStatus: 'DEACTIVATING' })
    world.pass(2 * phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] })
  })
})

test('a task that is stopped while its images are pulled stays stopped', () => {
  const world = ecsWorld(forever)
  world.register({
    networkMode: 'bridge',
    requiresCompatibilities: ['EC2'],
    containerDefinitions: [{ name: 'app', image: 'app:1' }],
  })
  const { task, stop } = world.run({ launchType: 'EC2', networkConfiguration: undefined })
  world.pass(phase / 2)
  stop()
  expect(task()).toMatchObject({ lastStatus: 'STOPPED' })

  world.pass(60_000)

  expect(task()).toMatchObject({ lastStatus: 'STOPPED', containers: [{ lastStatus: 'STOPPED' }] })
  expect(task().containers?.[0]).not.toHaveProperty('exitCode')
})

test('a task that has ended leaves nothing scheduled', () => {
  const { pass, stop, clock } = started()
  pass(running)
  stop()

  pass(3 * phase)

  expect(clock.nextAt()).toBeUndefined()
})

describe('a start that fails leads out of', () => {
  const secrets = [{ name: 'DB', valueFrom: '/app/db' }]
  test.each([
    ['PENDING -> DEPROVISIONING -> STOPPED: a secret that cannot be fetched', phase, { secrets }, forever],
    ['PENDING -> DEPROVISIONING -> STOPPED: an image that cannot be pulled', 2 * phase, {}, {}],
    [
      'ACTIVATING -> DEPROVISIONING -> STOPPED: a container that cannot start',
      3 * phase,
      {},
      { images: { 'app:1': {} } },
    ],
  ])('%s', (_arrow, after, container, options) => {
    const world = ecsWorld(options)
    world.register({ containerDefinitions: [{ name: 'app', image: 'app:1', ...container }] })
    const { task } = world.run()

    world.pass(after)
    expect(task()).toMatchObject({ lastStatus: 'DEPROVISIONING', stopCode: 'TaskFailedToStart' })
    world.pass(phase)

    expect(task()).toMatchObject({ lastStatus: 'STOPPED' })
    expect(task().containers?.[0]).not.toHaveProperty('exitCode')
  })
})

describe('a start that fails', () => {
  const failing = (options: Parameters<typeof ecsWorld>[0], container: object = {}) => {
    const world = ecsWorld(options)
    world.register({ containerDefinitions: [{ name: 'app', image: 'app:1', ...container }] })
    const { task } = world.run()
    world.pass(60_000)
    const ended = task()
    expect(ended).toMatchObject({ lastStatus: 'STOPPED', desiredStatus: 'STOPPED', stopCode: 'TaskFailedToStart' })
    expect(ended).not.toHaveProperty('startedAt')
    for (const entry of ended.containers ?? []) expect(entry).not.toHaveProperty('exitCode')
    return ended
  }

  test('an unknown image: CannotPullContainerError, told by task and container', () => {
    const task = failing({})

    expect(task.stoppedReason).toBe(
      'CannotPullContainerError: ref pull has been retried 1 time(s): failed to resolve reference "app:1": app:1: not found',
    )
    expect(task.containers?.[0]?.reason).toBe(task.stoppedReason)
    expect(task.pullStoppedAt).toBeInstanceOf(Date)
  })

  test('a pull error that the catalog tells', () => {
    const pullError = 'CannotPullContainerError: the network is down'

    expect(failing({ images: { 'app:1': { pullError } } }).stoppedReason).toBe(pullError)
  })

  test('an image without a program', () => {
    expect(failing({ images: { 'app:1': {} } }).stoppedReason).toMatch(
      /^CannotStartContainerError: the simulator knows no program for image "app:1"/,
    )
  })

  test('a missing log group: ResourceInitializationError on Fargate', () => {
    const options = { ...logConfiguration.options, 'awslogs-group': 'missing' }
    const task = failing(forever, { logConfiguration: { logDriver: 'awslogs', options } })

    expect(task.stoppedReason).toMatch(/^ResourceInitializationError: .*The specified log group does not exist\./)
  })

  test.each([
    ['arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf', 'unable to retrieve secret from asm'],
    ['/app/db', 'unable to retrieve secrets from ssm'],
  ])('a secret %s that is not known', (valueFrom, message) => {
    const task = failing(forever, { secrets: [{ name: 'DB', valueFrom }] })

    expect(task.stoppedReason).toMatch(/^ResourceInitializationError: unable to pull secrets or registry auth/)
    expect(task.stoppedReason).toContain(message)
    expect(task).not.toHaveProperty('pullStartedAt')
  })

  test('environment files: there is no S3', () => {
    const task = failing(forever, { environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::b/e.env' }] })

    expect(task.stoppedReason).toMatch(/^ResourceInitializationError: failed to download env files/)
  })

  test('on EC2 the container carries the reason and the task a general one', () => {
    const world = ecsWorld(forever)
    const options = { 'awslogs-group': 'missing', 'awslogs-region': 'eu-west-1' }
    world.register({
      networkMode: 'bridge',
      requiresCompatibilities: ['EC2'],
      executionRoleArn,
      containerDefinitions: [{ name: 'app', image: 'app:1', logConfiguration: { logDriver: 'awslogs', options } }],
    })
    const { task } = world.run({ launchType: 'EC2', networkConfiguration: undefined })
    world.pass(10 * phase)

    expect(task()).toMatchObject({
      stopCode: 'TaskFailedToStart',
      stoppedReason: 'Task failed to start',
      containers: [
        { reason: expect.stringMatching(/^CannotStartContainerError: .*failed to initialize logging driver/) },
      ],
    })
  })
})

describe('several containers', () => {
  const definition = (containers: object[]) => ({ ...fargateDefinition, containerDefinitions: containers })

  test('the end of the essential one stops the sidecars: SIGTERM, 143', () => {
    const world = ecsWorld({ programs: { 'app:1': [{ after: 10, exit: { code: 0 } }], 'proxy:1': [] } })
    world.register(
      definition([
        { name: 'proxy', image: 'proxy:1', essential: false },
        { name: 'app', image: 'app:1' },
      ]),
    )
    const { task } = world.run()

    world.pass(running + 10 + 3 * phase)

    expect(task()).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      containers: [
        { name: 'proxy', exitCode: 143 },
        { name: 'app', exitCode: 0 },
      ],
    })
    expect(task().executionStoppedAt?.getTime()).toBe((task().stoppingAt?.getTime() ?? 0) + phase)
  })

  test('the end of one that is not essential changes nothing for the task', () => {
    const world = ecsWorld({ programs: { 'app:1': [], 'init:1': [{ after: 10, exit: { code: 1 } }] } })
    world.register(
      definition([
        { name: 'app', image: 'app:1' },
        { name: 'init', image: 'init:1', essential: false },
      ]),
    )
    const { task } = world.run()

    world.pass(running + 60_000)

    expect(task()).toMatchObject({ lastStatus: 'RUNNING', containers: [{ lastStatus: 'RUNNING' }, { exitCode: 1 }] })
    expect(task()).not.toHaveProperty('executionStoppedAt')
  })

  const ordered = (condition: string, exitCode: number) => {
    const world = ecsWorld({ programs: { 'app:1': [], 'init:1': [{ after: 500, exit: { code: exitCode } }] } })
    world.register(
      definition([
        { name: 'app', image: 'app:1', dependsOn: [{ containerName: 'init', condition }] },
        { name: 'init', image: 'init:1', essential: false },
      ]),
    )
    return { ...world, ...world.run() }
  }

  test('START: both run at once', () => {
    const { pass, task } = ordered('START', 0)
    pass(running)
    expect(task()).toMatchObject({
      lastStatus: 'RUNNING',
      containers: [{ lastStatus: 'RUNNING' }, { lastStatus: 'RUNNING' }],
    })
  })

  test.each([
    ['SUCCESS', 0],
    ['COMPLETE', 0],
    ['COMPLETE', 1],
  ])('%s: the task stays ACTIVATING until the dependency has exited with %i', (condition, exitCode) => {
    const { pass, task } = ordered(condition, exitCode)
    pass(running + 499)
    expect(task()).toMatchObject({
      lastStatus: 'ACTIVATING',
      containers: [{ lastStatus: 'PENDING' }, { lastStatus: 'RUNNING' }],
    })

    pass(1)

    expect(task()).toMatchObject({ lastStatus: 'RUNNING', containers: [{ lastStatus: 'RUNNING' }, { exitCode }] })
  })

  test('SUCCESS of one that failed: the task fails to start', () => {
    const { pass, task } = ordered('SUCCESS', 1)
    pass(running + 500 + phase)

    expect(task()).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'TaskFailedToStart',
      stoppedReason: expect.stringMatching(/^TaskDependencyError: /),
      containers: [{ lastStatus: 'STOPPED' }, { exitCode: 1 }],
    })
    expect(task().containers?.[0]).not.toHaveProperty('exitCode')
  })

  test('ACTIVATING -> STOPPING when a stop finds a container that runs already', () => {
    const { pass, task, stop } = ordered('COMPLETE', 0)
    pass(running)

    stop('changed my mind')
    pass(0)

    expect(task()).toMatchObject({ lastStatus: 'STOPPING', containers: [{}, { exitCode: 143 }] })
    pass(2 * phase)
    expect(task()).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'UserInitiated' })
    expect(task().containers?.[0]).not.toHaveProperty('exitCode')
  })

  test('a container that cannot start takes down those that run', () => {
    const world = ecsWorld({ programs: { 'proxy:1': [] }, images: { 'app:1': {} } })
    world.register(
      definition([
        { name: 'proxy', image: 'proxy:1' },
        { name: 'app', image: 'app:1' },
      ]),
    )
    const { task } = world.run()

    world.pass(running + 2 * phase)

    expect(task()).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'TaskFailedToStart',
      containers: [
        { name: 'proxy', exitCode: 143 },
        { name: 'app', reason: expect.stringContaining('no program') },
      ],
    })
  })
})

test('the container’s reason for its end is kept: OutOfMemoryError', () => {
  const reason = 'OutOfMemoryError: Container killed due to memory usage'
  const { pass, task } = started({ programs: { 'app:1': [{ after: 0, exit: { code: 137, reason } }] } })

  pass(running + 3 * phase)

  expect(task()).toMatchObject({ stopCode: 'EssentialContainerExited', containers: [{ exitCode: 137, reason }] })
})
