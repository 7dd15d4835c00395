import { describe, expect, test } from '@jest/globals'
import { serviceRequest, serviceWorld } from './service-world.ts'

const crash = [{ after: 500, exit: { code: 1 } }]
const breaker = (rollback: boolean) => ({ deploymentCircuitBreaker: { enable: true, rollback } })

/** A service that is steady on app:1 behind the target group blue, and app:2 registered. */
function steadyWorld(deploymentConfiguration: object = {}) {
  const world = serviceWorld({ programs: { 'crash:1': crash } })
  const first = world.register('app:1').arn
  world.create({ loadBalancers: world.behind('blue'), deploymentConfiguration })
  world.pass(10)
  const [stable] = world.shown().deployments ?? []
  const deploy = (image: string) => {
    world.update({ taskDefinition: world.register(image).arn })
    return world.shown().deployments?.[0]?.id ?? ''
  }
  const deployment = (id: string) => world.shown().deployments?.find((one) => one.id === id)
  return { ...world, first, stable: stable?.id ?? '', deploy, deployment }
}

describe('each arrow of a rolling deployment that DescribeServices can show', () => {
  test('PENDING -> IN_PROGRESS: the new deployment is PRIMARY at once, the old one ACTIVE', () => {
    const { deploy, deployment, stable } = steadyWorld()

    const id = deploy('app:2')

    expect(id).toMatch(/^ecs-svc\/\d{19}$/)
    expect(deployment(id)).toMatchObject({
      status: 'PRIMARY',
      desiredCount: 2,
      runningCount: 0,
      pendingCount: 0,
      failedTasks: 0,
      rolloutState: 'IN_PROGRESS',
      rolloutStateReason: `ECS deployment ${id} in progress.`,
    })
    expect(deployment(stable)).toMatchObject({ status: 'ACTIVE', runningCount: 2, rolloutState: 'COMPLETED' })
  })

  test('IN_PROGRESS -> SUCCESSFUL: COMPLETED once the new tasks are healthy and the old ones gone', () => {
    const { deploy, deployment, stable, pass, shown, events } = steadyWorld()
    const id = deploy('app:2')

    pass(10)
    expect(deployment(id)).toMatchObject({ runningCount: 2, rolloutState: 'IN_PROGRESS' })
    expect(deployment(stable)).toMatchObject({ status: 'ACTIVE', runningCount: 0, desiredCount: 0 })
    pass(30)

    expect(shown().deployments).toMatchObject([
      { id, status: 'PRIMARY', rolloutState: 'COMPLETED', rolloutStateReason: `ECS deployment ${id} completed.` },
    ])
    expect(events().slice(-2)).toEqual([`(deployment ${id}) deployment completed.`, 'has reached a steady state.'])
  })

  test('IN_PROGRESS -> ROLLBACK_IN_PROGRESS: the circuit breaker takes the last completed deployment back', () => {
    const { deploy, deployment, stable, pass, shown, first, events } = steadyWorld(breaker(true))
    const failed = deploy('crash:1')

    while (shown().deployments?.[0]?.id === failed) pass(1)

    expect(deployment(failed)).toMatchObject({
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
    })
    expect(deployment(stable)).toMatchObject({
      status: 'PRIMARY',
      runningCount: 2,
      rolloutState: 'IN_PROGRESS',
      rolloutStateReason: `ECS deployment circuit breaker: rolling back to deploymentId ${stable}.`,
    })
    expect(shown().taskDefinition).toBe(first)
    expect(events().slice(-2)).toEqual([
      `(deployment ${failed}) deployment failed: tasks failed to start.`,
      `rolling back to deployment ${stable}.`,
    ])
  })

  test('ROLLBACK_IN_PROGRESS -> ROLLBACK_SUCCESSFUL: COMPLETED again, and none of its tasks was replaced', () => {
    const { deploy, stable, pass, shown, tasks } = steadyWorld(breaker(true))
    const before = tasks().map(({ taskArn }) => taskArn)
    deploy('crash:1')

    pass(200)

    expect(shown().deployments).toMatchObject([{ id: stable, status: 'PRIMARY', rolloutState: 'COMPLETED' }])
    const running = tasks().filter(({ lastStatus }) => lastStatus === 'RUNNING')
    expect(running.map(({ taskArn }) => taskArn)).toEqual(before)
  })

  test('ROLLBACK_IN_PROGRESS -> ROLLBACK_FAILED: FAILED when the old tasks do not come up again either', () => {
    const { deploy, stable, pass, shown, tasks, publish } = steadyWorld({
      ...breaker(true),
      minimumHealthyPercent: 0,
      maximumPercent: 100,
    })
    publish('app:1', crash)
    deploy('crash:1')

    pass(900)

    expect(shown().deployments?.[0]).toMatchObject({ id: stable, status: 'PRIMARY', rolloutState: 'FAILED' })
    const started = tasks().length
    pass(3_600)
    expect(tasks().length).toBeLessThanOrEqual(started)
    expect(tasks().filter(({ lastStatus }) => lastStatus !== 'STOPPED')).toEqual([])
  })

  test('IN_PROGRESS -> STOPPED: without rollback it is FAILED, starts no more tasks and the old ones serve on', () => {
    const { deploy, deployment, stable, pass, tasks } = steadyWorld(breaker(false))
    const failed = deploy('crash:1')
    pass(75)
    expect(deployment(failed)).toMatchObject({ status: 'PRIMARY', rolloutState: 'FAILED', failedTasks: 4 })
    const started = tasks().length

    pass(1_800)

    expect(tasks()).toHaveLength(started)
    expect(deployment(stable)).toMatchObject({ status: 'ACTIVE', runningCount: 2 })
  })

  test('IN_PROGRESS -> STOPPED: a newer deployment supersedes it, its pending tasks are stopped and it goes', () => {
    const { deploy, deployment, pass, shown, events } = steadyWorld()
    const superseded = deploy('app:2')
    pass(2)
    expect(deployment(superseded)).toMatchObject({ pendingCount: 2 })

    const newest = deploy('app:1')

    expect(deployment(superseded)).toMatchObject({ status: 'ACTIVE', rolloutState: 'IN_PROGRESS' })
    pass(2)
    expect(deployment(superseded)).toMatchObject({ status: 'INACTIVE', pendingCount: 0 })
    expect(events()).toContain('stopped 2 pending tasks.')
    pass(60)
    expect(shown().deployments).toMatchObject([{ id: newest, rolloutState: 'COMPLETED' }])
  })

  test('IN_PROGRESS for ever: without a circuit breaker failing tasks are started again and again', () => {
    const { deploy, deployment, stable, pass } = steadyWorld()
    const failing = deploy('crash:1')

    pass(4 * 3_600)

    expect(deployment(failing)).toMatchObject({ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' })
    expect(deployment(failing)?.failedTasks).toBeGreaterThan(20)
    expect(deployment(stable)).toMatchObject({ status: 'ACTIVE', runningCount: 2 })
  })
})

describe('the circuit breaker', () => {
  test('has nothing to roll back to in the first deployment: FAILED in place', () => {
    const world = serviceWorld({ programs: { 'crash:1': crash } })
    world.register('crash:1')
    world.create({ deploymentConfiguration: breaker(true) })

    world.pass(600)

    expect(world.shown().deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'FAILED' }])
  })

  test('counts tasks that were never placed', () => {
    const world = serviceWorld()
    world.register('app:1')
    world.state.tasks.capacity.refuse({ reason: 'Capacity is unavailable at this time.', times: 10 })
    world.create({ deploymentConfiguration: breaker(false) })

    world.pass(600)

    expect(world.shown().deployments).toMatchObject([{ rolloutState: 'FAILED', failedTasks: 3 }])
    expect(world.events()).toContain('was unable to place a task. Reason: Capacity is unavailable at this time.')
  })

  test('counts tasks that fail the health checks of the load balancer', () => {
    const { deploy, deployment, stable, pass, publish } = steadyWorld(breaker(true))
    publish('sick:1', [{ after: 0, answers: 503 }])
    const failed = deploy('sick:1')

    pass(300)

    expect(deployment(failed)).toBeUndefined()
    expect(deployment(stable)).toMatchObject({ status: 'PRIMARY', rolloutState: 'COMPLETED' })
  })

  test.each([
    [true, 0],
    [false, 1],
  ])('resetOnHealthyTask %s: %i failures are left when a task has become healthy', (resetOnHealthyTask, left) => {
    const world = serviceWorld()
    world.register('app:1')
    world.state.tasks.capacity.refuse({ reason: 'AGENT', times: 1 })
    const deploymentCircuitBreaker = { enable: true, rollback: false, resetOnHealthyTask }
    world.create({ deploymentConfiguration: { deploymentCircuitBreaker } })
    world.pass(5)
    expect(world.shown().deployments).toMatchObject([{ failedTasks: 1 }])
    world.pass(62)
    const [late] = world.tasks()
    world.state.tasks.stop(late?.taskArn ?? '', undefined)

    world.pass(10)

    expect(world.shown().deployments).toMatchObject([{ rolloutState: 'IN_PROGRESS', failedTasks: left }])
    world.pass(10)
    expect(world.shown().deployments).toMatchObject([{ rolloutState: 'COMPLETED', failedTasks: 0 }])
  })

  test('does not act once the deployment is completed', () => {
    const { publish, pass, shown, state, tasks } = steadyWorld(breaker(true))
    publish('app:1', crash)
    for (const { taskArn = '' } of tasks()) state.tasks.interrupt(taskArn, 'SpotInterruption')

    pass(3_600)

    expect(shown().deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }])
    expect(shown().deployments?.[0]?.failedTasks).toBeGreaterThan(4)
  })
})

describe('percentages', () => {
  test('minimum 100 and maximum 200: all new tasks come first', () => {
    const { deploy, pass, shown } = steadyWorld()
    deploy('app:2')
    pass(2)
    expect(shown()).toMatchObject({ runningCount: 2, pendingCount: 2 })
  })

  test('minimum 50 and maximum 100: one old task makes room for one new', () => {
    const { deploy, pass, shown } = steadyWorld({ minimumHealthyPercent: 50, maximumPercent: 100 })
    deploy('app:2')

    pass(1)
    expect(shown()).toMatchObject({ runningCount: 1, pendingCount: 0 })
    pass(2)
    expect(shown()).toMatchObject({ runningCount: 1, pendingCount: 1 })
    pass(120)
    expect(shown().deployments).toMatchObject([{ rolloutState: 'COMPLETED', runningCount: 2 }])
  })

  test('when they leave no room at all, the service says so once and waits', () => {
    const world = serviceWorld()
    world.register('app:1')
    const deploymentConfiguration = { minimumHealthyPercent: 50, maximumPercent: 150 }
    world.create({ desiredCount: 1, deploymentConfiguration })
    world.pass(60)
    world.update({ taskDefinition: world.register('app:2').arn })

    world.pass(600)

    const told = world.events().filter((message) => message.includes('because of the service deployment configuration'))
    expect(told).toHaveLength(1)
    expect(world.clock.nextAt()).toBeUndefined()
    world.update({ deploymentConfiguration: { maximumPercent: 200 } })
    world.pass(60)
    expect(world.shown().deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
  })
})

test('an old task that ends during a rollout is replaced by one of its own deployment', () => {
  const { deploy, deployment, stable, pass, tasks, state, publish } = steadyWorld()
  publish('slow:1', [{ after: 0, answers: 'nothing' }])
  deploy('slow:1')
  pass(3)

  state.tasks.stop(tasks()[0]?.taskArn ?? '', 'gone')
  pass(10)

  expect(deployment(stable)).toMatchObject({ status: 'ACTIVE', runningCount: 2 })
})

test('a service of no tasks is steady at once', () => {
  const world = serviceWorld()
  world.register('app:1')
  world.create({ ...serviceRequest, desiredCount: 0 })

  world.pass(1)

  expect(world.shown().deployments).toMatchObject([{ rolloutState: 'COMPLETED', desiredCount: 0 }])
  expect(world.events()).toContain('has reached a steady state.')
})
