import { describe, expect, test } from '@jest/globals'
import type { ControlledService } from '../../src/services/codedeploy/world.ts'
import { serviceWorld } from './service-world.ts'

/** A service with the CODE_DEPLOY controller, steady on app:1 in blue, as CodeDeploy has it. */
function controlledWorld(changes: object = {}) {
  const world = serviceWorld({ programs: { 'crash:1': [{ after: 500, exit: { code: 1 } }] } })
  world.register('app:1')
  const { arn } = world.register('app:2')
  world.create({
    taskDefinition: 'app:1',
    loadBalancers: world.behind('blue'),
    deploymentController: { type: 'CODE_DEPLOY' },
    ...changes,
  })
  world.pass(10)
  const service = found(world.codedeploy.find('default', 'web'))
  const order = {
    externalId: 'd-1',
    taskDefinition: arn,
    targetGroupArn: world.arnOf('green'),
    containerName: 'app',
    containerPort: 8080,
  }
  const blue = world.shown().taskSets?.[0]?.id ?? ''
  const createGreen = (more: object = {}) => service.createTaskSet({ ...order, ...more }).id ?? ''
  return { ...world, service, blue, order, createGreen }
}

function found(service: ControlledService | 'other-controller' | undefined): ControlledService {
  if (service === undefined || service === 'other-controller') throw new Error('CodeDeploy does not find the service')
  return service
}

describe('a service with the CODE_DEPLOY controller', () => {
  test('begins with a PRIMARY task set, and has no deployments', () => {
    const { shown, blue, events, behind } = controlledWorld()

    expect(shown()).toMatchObject({
      deployments: [],
      deploymentController: { type: 'CODE_DEPLOY' },
      runningCount: 2,
      taskSets: [
        {
          id: expect.stringMatching(/^ecs-svc\/\d{19}$/),
          taskSetArn: `arn:aws:ecs:eu-west-1:123456789012:task-set/default/web/${blue}`,
          status: 'PRIMARY',
          startedBy: 'CODE_DEPLOY',
          computedDesiredCount: 2,
          runningCount: 2,
          pendingCount: 0,
          scale: { value: 100, unit: 'PERCENT' },
          stabilityStatus: 'STEADY_STATE',
          launchType: 'FARGATE',
          platformVersion: '1.4.0',
          loadBalancers: behind('blue'),
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
        },
      ],
    })
    expect(shown().taskSets?.[0]).not.toHaveProperty('externalId')
    expect(events()).toEqual([
      `updated computedDesiredCount for taskSet ${blue} to 2.`,
      expect.stringMatching(
        `^\\(service web, taskSet ${blue}\\) has started 2 tasks: \\(task \\w{32}\\) \\(task \\w{32}\\)\\.$`,
      ),
      expect.stringMatching(`^\\(service web, taskSet ${blue}\\) registered 2 targets in \\(target-group `),
      `(service web, taskSet ${blue}) updated state to STEADY_STATE.`,
      'has reached a steady state.',
    ])
  })

  test('names its task set in its tasks, which can be listed by it', async () => {
    const { call, blue, tasks } = controlledWorld()

    expect(tasks()).toMatchObject([{ startedBy: blue, group: 'service:web' }, { startedBy: blue }])
    const taskArns = tasks().map(({ taskArn }) => taskArn)
    await expect(call('ListTasks', { startedBy: blue })).resolves.toEqual({
      taskArns: expect.arrayContaining(taskArns),
    })
    await expect(call('ListTasks', { startedBy: 'ecs-svc/0' })).resolves.toEqual({ taskArns: [] })
  })
})

describe('CodeDeploy', () => {
  test('finds its services only', () => {
    const { codedeploy, create, service, state } = controlledWorld()
    create({ serviceName: 'rolling' })

    expect(service).toMatchObject({
      clusterName: 'default',
      serviceName: 'web',
      serviceArn: 'arn:aws:ecs:eu-west-1:123456789012:service/default/web',
      containerName: 'app',
      containerPort: 8080,
    })
    expect(codedeploy.find('default', 'rolling')).toBe('other-controller')
    expect(codedeploy.find('default', 'none')).toBeUndefined()
    expect(codedeploy.find('none', 'web')).toBeUndefined()
    state.services.delete('web', { cluster: state.clusters.active(undefined), force: true })
    expect(codedeploy.find('default', 'web')).toBeUndefined()
  })

  test('brings a replacement task set up beside the primary one', () => {
    const { service, createGreen, blue, pass, shown, targets, order } = controlledWorld()

    const green = createGreen()

    expect(shown().taskSets).toMatchObject([
      { id: green, externalId: 'd-1', status: 'ACTIVE', stabilityStatus: 'STABILIZING', runningCount: 0 },
      { id: blue, status: 'PRIMARY' },
    ])
    pass(10)
    expect(service.taskSets()).toMatchObject([
      { id: green, taskDefinition: order.taskDefinition, stabilityStatus: 'STEADY_STATE', runningCount: 2 },
      { id: blue, status: 'PRIMARY', runningCount: 2 },
    ])
    expect(shown()).toMatchObject({ runningCount: 4, taskDefinition: expect.stringMatching(/app:1$/) })
    expect(targets('green')).toEqual(['healthy', 'healthy'])
  })

  test('makes the replacement PRIMARY: the service is then as that task set', () => {
    const { service, createGreen, blue, pass, shown, behind, order } = controlledWorld()
    const green = createGreen({ networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-9'] } } })
    pass(10)

    service.setPrimary(green)

    expect(shown()).toMatchObject({
      taskDefinition: order.taskDefinition,
      loadBalancers: behind('green'),
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-9'] } },
      taskSets: [
        { id: green, status: 'PRIMARY', scale: { value: 100 } },
        { id: blue, status: 'ACTIVE', scale: { value: 100 } },
      ],
    })
  })

  test('deletes a task set: DRAINING at scale 0, its targets drained, then stopped, then gone', () => {
    const { service, createGreen, blue, pass, shown, targets, tasks, events } = controlledWorld()
    const green = createGreen()
    pass(10)
    service.setPrimary(green)

    service.deleteTaskSet(blue)
    pass(1)

    expect(shown().taskSets).toMatchObject([
      { id: green },
      { id: blue, status: 'DRAINING', scale: { value: 0 }, computedDesiredCount: 0, runningCount: 0 },
    ])
    expect(targets('blue')).toEqual(['draining', 'draining'])
    expect(tasks()[0]).toMatchObject({
      lastStatus: 'DEACTIVATING',
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (taskSet ${blue})`,
      containers: [{ lastStatus: 'RUNNING' }],
    })
    expect(events()).toContain(`(service web, taskSet ${blue}) has begun draining connections on 2 tasks.`)
    pass(30)
    expect(service.taskSets()).toMatchObject([{ id: green, status: 'PRIMARY' }])
    expect(events().at(-1)).toBe('has reached a steady state.')
  })

  test('is told of every change of task sets and tasks, and no more once it has unsubscribed', () => {
    const { service, createGreen, pass } = controlledWorld()
    const seen: string[] = []
    const unsubscribe = service.onChange(() => {
      const [green] = service.taskSets()
      seen.push(`${green?.pendingCount} ${green?.runningCount} ${green?.stabilityStatus}`)
    })

    createGreen()
    pass(60)

    expect([...new Set(seen)]).toEqual(['0 0 STABILIZING', '2 0 STABILIZING', '0 2 STABILIZING', '0 2 STEADY_STATE'])
    const told = seen.length
    unsubscribe()
    service.deleteTaskSet(service.taskSets()[1]?.id ?? '')
    pass(60)
    expect(seen).toHaveLength(told)
  })

  test.each([
    [{ taskDefinition: 'app:9' }, 'ClientException', 'TaskDefinition not found.'],
    [{ containerName: 'other' }, 'InvalidParameterException', 'The container other does not exist'],
    [{ containerPort: 1 }, 'InvalidParameterException', 'did not have a container port 1 defined'],
    [{ targetGroupArn: 'none' }, 'InvalidParameterException', 'targetGroupArn none does not exist'],
  ])('is refused a task set of %j', (changes, name, message) => {
    const { createGreen, service } = controlledWorld()

    expect(() => createGreen(changes)).toThrow(
      expect.objectContaining({ name, message: expect.stringContaining(message) }),
    )
    expect(service.taskSets()).toHaveLength(1)
  })

  test('is refused an INACTIVE task definition, a sixth task set and one that is not there', () => {
    const { createGreen, service, state, order } = controlledWorld()
    for (let count = 0; count < 4; count++) createGreen()

    expect(() => createGreen()).toThrow('5 deployments exist on the service.')
    expect(() => service.setPrimary('ecs-svc/0')).toThrow('The specified task set ecs-svc/0 was not found.')
    state.taskDefinitions.deregister(order.taskDefinition)
    expect(() => createGreen()).toThrow('TaskDefinition is inactive')
  })
})

describe('a task set', () => {
  test('has no circuit breaker: failing tasks are started again and again, and it stays STABILIZING', () => {
    const { createGreen, register, pass, service, tasks } = controlledWorld()
    const green = createGreen({ taskDefinition: register('crash:1').arn })

    pass(3_600)

    expect(service.taskSets()).toMatchObject([{ id: green, stabilityStatus: 'STABILIZING' }, {}])
    const failed = tasks().filter(({ startedBy }) => startedBy === green)
    expect(failed.length).toBeGreaterThan(10)
    for (const { stopCode } of failed.slice(0, -2)) expect(stopCode).toBe('EssentialContainerExited')
  })

  test('with unhealthy targets stays STABILIZING, and its tasks are replaced', () => {
    const { createGreen, register, pass, service, tasks, publish, arnOf } = controlledWorld()
    publish('sick:1', [{ after: 0, answers: 500 }])
    const green = createGreen({ taskDefinition: register('sick:1').arn })

    pass(60)

    expect(service.taskSets()).toMatchObject([{ id: green, stabilityStatus: 'STABILIZING' }, {}])
    expect(tasks().find(({ startedBy }) => startedBy === green)).toMatchObject({
      stoppedReason: `Task failed ELB health checks in (target-group ${arnOf('green')})`,
    })
  })

  test('goes back to STABILIZING when a task ends, and is steady again with its replacement', () => {
    const { pass, shown, state, tasks } = controlledWorld()
    state.tasks.stop(tasks()[0]?.taskArn ?? '', undefined)

    pass(2)
    expect(shown().taskSets).toMatchObject([{ stabilityStatus: 'STABILIZING', runningCount: 1 }])
    pass(10)
    expect(shown().taskSets).toMatchObject([{ stabilityStatus: 'STEADY_STATE', runningCount: 2 }])
  })

  test('follows the desired count of the service, as all task sets of it do', () => {
    const { createGreen, pass, service, update, events } = controlledWorld()
    const green = createGreen()
    pass(10)

    update({ desiredCount: 1 })
    pass(60)

    expect(service.taskSets()).toMatchObject([
      { computedDesiredCount: 1, runningCount: 1 },
      { computedDesiredCount: 1, runningCount: 1 },
    ])
    expect(events()).toContain(`updated computedDesiredCount for taskSet ${green} to 1.`)
  })

  test('is gone with its service', () => {
    const { pass, shown, state } = controlledWorld()
    state.services.delete('web', { cluster: state.clusters.active(undefined), force: true })

    pass(60)

    expect(shown()).toMatchObject({ status: 'INACTIVE', taskSets: [], runningCount: 0 })
  })
})
