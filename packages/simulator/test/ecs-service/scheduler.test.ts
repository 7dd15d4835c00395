import { describe, expect, test } from '@jest/globals'
import { serviceWorld } from './service-world.ts'

type Options = Parameters<typeof serviceWorld>[0]

/** A service of one task, started. */
function service({ balanced = false, ...options }: Options & { balanced?: boolean; request?: object } = {}) {
  const world = serviceWorld(options)
  world.register('app:1')
  world.create({
    desiredCount: 1,
    ...(balanced ? { loadBalancers: world.behind('blue') } : {}),
    ...options.request,
  })
  return world
}

const blue = (world: ReturnType<typeof service>) => `(target-group ${world.arnOf('blue')})`

describe('tasks of a service', () => {
  test('carry the service in their group, and the deployment in startedBy', async () => {
    const world = service()
    const id = world.shown().deployments?.[0]?.id
    world.pass(10)

    expect(world.tasks()).toMatchObject([{ group: 'service:web', startedBy: id, launchType: 'FARGATE' }])
    const taskArns = world.tasks().map(({ taskArn }) => taskArn)
    await expect(world.call('ListTasks', { serviceName: 'web' })).resolves.toEqual({ taskArns })
    await expect(world.call('ListTasks', { serviceName: world.shown().serviceArn })).resolves.toEqual({ taskArns })
    await expect(world.call('ListTasks', { startedBy: id })).resolves.toEqual({ taskArns })
    await expect(world.call('ListTasks', { serviceName: 'other' })).rejects.toMatchObject({
      name: 'ServiceNotFoundException',
    })
  })

  test('get the tags that the service propagates, and those that ECS manages', () => {
    const tags = [{ key: 'team', value: 'a' }]
    const world = service({ request: { tags, propagateTags: 'SERVICE', enableECSManagedTags: true } })
    world.pass(10)

    expect(world.tasks()[0]?.tags).toEqual([
      ...tags,
      { key: 'aws:ecs:clusterName', value: 'default' },
      { key: 'aws:ecs:serviceName', value: 'web' },
    ])
  })
})

describe('the scheduler', () => {
  test('has nothing planned for a service that is steady', () => {
    const world = service()

    world.pass(60)

    expect(world.shown()).toMatchObject({ runningCount: 1 })
    expect(world.clock.nextAt()).toBeUndefined()
  })

  test('acts the scheduling time after a change', () => {
    const world = service({ timing: { serviceScheduling: 7_000 } })

    world.pass(6)
    expect(world.tasks()).toEqual([])
    world.pass(1)
    expect(world.tasks()).toHaveLength(1)
  })

  test('without load balancer and health check a task counts as healthy once it has settled', () => {
    const world = service()

    world.pass(13)
    expect(world.shown().deployments).toMatchObject([{ runningCount: 1, rolloutState: 'IN_PROGRESS' }])
    world.pass(2)
    expect(world.shown().deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
  })

  test('a container health check makes a task healthy without settling', () => {
    const world = serviceWorld({ timing: { serviceTaskSettling: 3_600_000 } })
    const healthCheck = { command: ['CMD', 'true'] }
    world.register('app:1', { containerDefinitions: [{ name: 'app', image: 'app:1', healthCheck }] })
    world.create()

    world.pass(10)

    expect(world.shown().deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
  })

  test('starts at most ten tasks at a time', () => {
    const world = service({ request: { desiredCount: 23 } })

    world.pass(1)
    expect(world.tasks()).toHaveLength(10)
    world.pass(2)
    expect(world.tasks()).toHaveLength(23)
    world.pass(60)
    expect(world.shown()).toMatchObject({ runningCount: 23 })
  })
})

describe('a task that ends is replaced', () => {
  test('when StopTask ends it: at once SIGTERM, without draining first', () => {
    const world = service({ balanced: true })
    world.pass(10)
    const [task] = world.tasks()

    world.state.tasks.stop(task?.taskArn ?? '', 'enough')
    world.pass(1)

    expect(world.tasks()).toMatchObject([
      { lastStatus: 'STOPPING', stopCode: 'UserInitiated', containers: [{ exitCode: 143 }] },
      { lastStatus: 'PROVISIONING' },
    ])
    expect(world.targets('blue')).toEqual(['draining'])
    world.pass(60)
    expect(world.shown()).toMatchObject({ runningCount: 1, deployments: [{ failedTasks: 0 }] })
  })

  test('when its container exits', () => {
    const world = service({ programs: { 'app:1': [{ after: 30_000, exit: { code: 1 } }] } })

    world.pass(35)

    expect(world.tasks()).toMatchObject([{ stopCode: 'EssentialContainerExited' }, { lastStatus: 'PROVISIONING' }])
  })

  test('when the infrastructure takes it away', () => {
    const world = service()
    world.pass(20)
    world.state.tasks.interrupt(world.tasks()[0]?.taskArn ?? '', 'SpotInterruption')

    world.pass(5)

    expect(world.shown()).toMatchObject({ runningCount: 1 })
  })
})

describe('a task that does not come up', () => {
  test('is started again after one, two, four, eight and then always fifteen minutes', () => {
    const world = service({ programs: { 'app:1': [{ after: 0, exit: { code: 1 } }] } })
    world.pass(50 * 60)

    const starts = world.tasks().map(({ createdAt }) => (createdAt?.getTime() ?? 0) / 60_000)
    const pauses = starts.slice(1).map((start, index) => Math.round(start - (starts[index] ?? 0)))
    expect(pauses).toEqual([1, 2, 4, 8, 15, 15])
  })

  test('is told as a service event, once as a service that cannot start tasks', () => {
    const world = service({ programs: { 'app:1': [{ after: 0, exit: { code: 1 } }] } })

    world.pass(30 * 60)

    const impaired =
      'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'
    expect(world.events().filter((message) => message === impaired)).toHaveLength(1)
  })

  test('leaves the reason in an event that is not repeated', () => {
    const world = serviceWorld()
    world.register('missing:1')
    world.create({ desiredCount: 1 })

    world.pass(30 * 60)

    const told = world.events().filter((message) => message.startsWith('was unable to place a task. Reason: Cannot'))
    expect(told).toHaveLength(1)
  })

  test('for lack of room is told as such', () => {
    const world = serviceWorld()
    world.register('app:1')
    world.state.tasks.capacity.refuse({ reason: 'RESOURCE:MEMORY', times: 1 })
    world.create({ desiredCount: 1 })

    world.pass(1)
    expect(world.tasks()).toEqual([])
    expect(world.events()).toEqual([
      'was unable to place a task because no container instance met all of its requirements.',
    ])
    world.pass(120)
    expect(world.shown()).toMatchObject({ runningCount: 1 })
  })
})

describe('a service behind a load balancer', () => {
  test('registers running tasks as targets, and is steady when they are healthy', () => {
    const world = service({ balanced: true })
    const [deployment] = world.shown().deployments ?? []

    world.pass(3)
    expect(world.targets('blue')).toEqual([])
    world.pass(10)

    expect(world.targets('blue')).toEqual(['healthy'])
    const [task] = world.tasks()
    expect(world.events()).toEqual([
      `has started 1 tasks: (task ${task?.taskArn?.split('/').at(-1)}).`,
      `registered 1 targets in ${blue(world)}`,
      `(deployment ${deployment?.id}) deployment completed.`,
      'has reached a steady state.',
    ])
  })

  test('drains a task before it stops it: deregistered, drained, SIGTERM', () => {
    const world = service({ balanced: true })
    world.pass(20)
    const [task] = world.tasks()
    const id = world.shown().deployments?.[0]?.id
    world.update({ desiredCount: 0 })

    world.pass(1)
    expect(world.tasks()).toMatchObject([
      {
        lastStatus: 'DEACTIVATING',
        desiredStatus: 'STOPPED',
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: `Scaling activity initiated by (deployment ${id})`,
        containers: [{ lastStatus: 'RUNNING' }],
      },
    ])
    expect(world.targets('blue')).toEqual(['draining'])
    expect(world.events().slice(-3)).toEqual([
      `has stopped 1 running tasks: (task ${task?.taskArn?.split('/').at(-1)}).`,
      `deregistered 1 targets in ${blue(world)}`,
      `(service web, taskSet ${id}) has begun draining connections on 1 tasks.`,
    ])
    world.pass(19)
    expect(world.tasks()).toMatchObject([{ lastStatus: 'DEACTIVATING', containers: [{ lastStatus: 'RUNNING' }] }])
    world.pass(3)
    expect(world.targets('blue')).toEqual([])
    expect(world.tasks()).toMatchObject([{ lastStatus: 'STOPPING', containers: [{ exitCode: 143 }] }])
  })

  test('does not wait for the end of draining when the containers have ended by themselves', () => {
    const world = service({ balanced: true, programs: { 'app:1': [{ after: 20_000, exit: { code: 0 } }] } })
    world.pass(20)
    world.update({ desiredCount: 0 })

    world.pass(10)

    expect(world.targets('blue')).toEqual(['draining'])
    expect(world.tasks()).toMatchObject([{ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] }])
  })

  test('replaces a task that fails its health checks, and then stops it', () => {
    const sick = [
      { after: 0, answers: 200 },
      { after: 30_000, answers: 503 },
    ]
    const world = service({ balanced: true, programs: { 'app:1': sick } })
    world.pass(43)
    const [failed, replacement] = world.tasks()

    expect(failed).toMatchObject({
      lastStatus: 'DEACTIVATING',
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Task failed ELB health checks in ${blue(world)}`,
    })
    expect(replacement).toMatchObject({ desiredStatus: 'RUNNING' })
    expect(world.shown()).toMatchObject({ deployments: [{ failedTasks: 1 }] })
    const id = (arn = '') => arn.split('/').at(-1)
    const told = world.events()
    expect(told).toContain(
      `has started 1 tasks: (task ${id(replacement?.taskArn)}). Amazon ECS replaced 1 tasks due to an unhealthy status.`,
    )
    expect(told).toContain(
      `(task ${id(failed?.taskArn)}) (port 8080) is unhealthy in ${blue(world)} due to (reason Health checks failed).`,
    )
  })

  test('leaves an unhealthy task alone until the grace period is over', () => {
    const world = service({
      balanced: true,
      programs: { 'app:1': [{ after: 0, answers: 503 }] },
      request: { healthCheckGracePeriodSeconds: 60 },
    })
    world.pass(63)
    expect(world.targets('blue')).toEqual(['unhealthy'])
    expect(world.tasks()).toMatchObject([{ lastStatus: 'RUNNING' }])

    world.pass(3)

    expect(world.tasks()).toMatchObject([{ lastStatus: 'DEACTIVATING' }, {}])
  })

  test('starts the replacement only after the stop where the maximum leaves no room', () => {
    const world = service({
      balanced: true,
      programs: { 'app:1': [{ after: 0, answers: 503 }] },
      request: { deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 } },
    })
    world.pass(4)
    while (world.tasks()[0]?.desiredStatus === 'RUNNING') world.pass(1)

    expect(world.tasks()).toHaveLength(1)
    world.pass(1)
    expect(world.tasks()).toMatchObject([{ lastStatus: 'DEACTIVATING' }, { lastStatus: 'PROVISIONING' }])
  })
})

test('a service keeps its newest hundred events, newest first, each with an id of its own', () => {
  const world = service()
  for (let count = 0; count < 70; count++) {
    world.pass(20)
    for (const { taskArn = '' } of world.tasks()) world.state.tasks.interrupt(taskArn, 'TerminationNotice')
  }

  const { events = [] } = world.shown()

  expect(events).toHaveLength(100)
  expect(new Set(events.map(({ id }) => id)).size).toBe(100)
  const times = events.map(({ createdAt }) => createdAt?.getTime() ?? 0)
  expect(times).toEqual(times.toSorted((a, b) => b - a))
})
