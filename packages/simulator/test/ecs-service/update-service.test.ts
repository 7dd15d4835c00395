import { describe, expect, test } from '@jest/globals'
import { networkConfiguration, serviceWorld } from './service-world.ts'

function steadyWorld() {
  const world = serviceWorld()
  world.register('app:1')
  world.create({ loadBalancers: world.behind('blue') })
  world.pass(10)
  const primary = () => world.shown().deployments?.[0]?.id
  return { ...world, primary, before: primary() }
}

describe('UpdateService begins a new deployment', () => {
  test.each([
    ['for another task definition', { taskDefinition: 'app:2' }],
    ['for another network', { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-2'] } } }],
    ['for another platform version', { platformVersion: '1.4.0' }],
    ['without a load balancer', { loadBalancers: [] }],
    ['when forced to', { forceNewDeployment: true }],
  ])('%s', (_when, request) => {
    const { update, primary, before, register } = steadyWorld()
    register('app:2')

    update(request)

    expect(primary()).not.toBe(before)
  })

  test('for a family whose latest ACTIVE revision is another', () => {
    const { update, primary, before, register, shown } = steadyWorld()
    const { arn } = register('app:2')

    update({ taskDefinition: 'app' })

    expect(primary()).not.toBe(before)
    expect(shown()).toMatchObject({ taskDefinition: arn, deployments: [{ taskDefinition: arn }, {}] })
  })
})

describe('UpdateService changes the service without a new deployment', () => {
  test.each([
    ['the same task definition', { taskDefinition: 'app:1' }],
    ['the same network', { networkConfiguration }],
    ['forceNewDeployment false', { forceNewDeployment: false }],
    ['the desired count', { desiredCount: 1 }],
    ['the deployment configuration', { deploymentConfiguration: { maximumPercent: 150 } }],
    ['the grace period', { healthCheckGracePeriodSeconds: 10 }],
    ['managed tags', { enableECSManagedTags: true }],
    ['the propagation of tags', { propagateTags: 'SERVICE' as const }],
    ['nothing', {}],
  ])('%s', (_what, request) => {
    const { update, primary, before, pass } = steadyWorld()

    update(request)
    pass(60)

    expect(primary()).toBe(before)
  })

  test('members of the deployment configuration that are not given stay', () => {
    const { update, shown } = steadyWorld()

    update({ deploymentConfiguration: { maximumPercent: 150 } })

    expect(shown().deploymentConfiguration).toMatchObject({ maximumPercent: 150, minimumHealthyPercent: 100 })
  })

  test('a lower desired count stops tasks, a higher one starts some', () => {
    const { update, pass, shown, tasks, before } = steadyWorld()

    update({ desiredCount: 1 })
    pass(60)

    expect(shown()).toMatchObject({ desiredCount: 1, runningCount: 1 })
    const [stopped] = tasks().filter(({ lastStatus }) => lastStatus === 'STOPPED')
    expect(stopped).toMatchObject({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${before})`,
    })
    update({ desiredCount: 3 })
    pass(10)
    expect(shown()).toMatchObject({ runningCount: 3 })
  })

  test('a service goes on starting tasks from a task definition that has become INACTIVE', () => {
    const { update, shown, state, pass } = steadyWorld()
    state.taskDefinitions.deregister('app:1')

    update({ desiredCount: 3 })
    pass(20)

    expect(shown()).toMatchObject({ runningCount: 3 })
  })
})

describe('UpdateService refuses', () => {
  test('an INACTIVE task definition', () => {
    const { update, register, state } = steadyWorld()
    const { arn } = register('app:2')
    state.taskDefinitions.deregister(arn)

    expect(() => update({ taskDefinition: arn })).toThrow('TaskDefinition is inactive')
  })

  test('a sixth deployment while five are unfinished', () => {
    const { update, pass, publish, register } = steadyWorld()
    publish('slow:1', [{ after: 0, onSigterm: 'ignore', answers: 'nothing' }])
    for (let count = 0; count < 4; count++) {
      update({ taskDefinition: register('slow:1').arn })
      pass(6)
    }

    expect(() => update({ forceNewDeployment: true })).toThrow(
      '5 active deployments exist, unable to create new deployment.',
    )
  })

  test('a service that is not there, or not ACTIVE', async () => {
    const { call, update, state } = steadyWorld()

    await expect(call('UpdateService', { service: 'other' })).rejects.toMatchObject({
      name: 'ServiceNotFoundException',
      message: 'Service not found.',
    })
    state.services.delete('web', { cluster: state.clusters.active(undefined), force: true })
    expect(() => update({})).toThrow('Service was not ACTIVE.')
  })

  test('a container that the new task definition does not have', () => {
    const { update, register, shown } = steadyWorld()
    const before = shown()
    const { arn } = register('app:1', { containerDefinitions: [{ name: 'other', image: 'app:1' }] })

    expect(() => update({ taskDefinition: arn, desiredCount: 9 })).toThrow(
      'The container app does not exist in the task definition.',
    )
    expect(shown()).toEqual(before)
  })

  test.each([
    [{ deploymentController: { type: 'CODE_DEPLOY' as const } }, 'change of the deployment controller'],
    [{ deploymentConfiguration: { strategy: 'BLUE_GREEN' as const } }, 'the deployment strategy BLUE_GREEN'],
    [{ serviceConnectConfiguration: { enabled: true } }, 'Service Connect'],
  ])('what is not simulated: %j', (request, what) => {
    const { update } = steadyWorld()

    expect(() => update(request)).toThrow(what)
  })
})

describe('of a service with the CODE_DEPLOY controller, UpdateService', () => {
  const controlled = () => {
    const world = serviceWorld()
    world.register('app:1')
    world.create({ loadBalancers: world.behind('blue'), deploymentController: { type: 'CODE_DEPLOY' } })
    world.pass(10)
    return world
  }
  const elsewhere =
    ' on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.'

  test.each([
    [{ taskDefinition: 'app:1' }, 'Unable to update task definition'],
    [{ networkConfiguration }, 'Unable to update network parameters'],
    [{ platformVersion: 'LATEST' }, 'Unable to update platform version'],
    [{ loadBalancers: [] }, 'Unable to update load balancers'],
    [{ forceNewDeployment: true }, 'Cannot force a new deployment'],
  ])('refuses %j', (request, message) => {
    expect(() => controlled().update(request)).toThrow(`${message}${elsewhere}`)
  })

  test('takes the desired count, percentages, grace period, managed tags and propagation', () => {
    const { update, shown, pass } = controlled()

    update({
      desiredCount: 3,
      deploymentConfiguration: { minimumHealthyPercent: 50 },
      healthCheckGracePeriodSeconds: 30,
      enableECSManagedTags: true,
      propagateTags: 'SERVICE',
      forceNewDeployment: false,
    })
    pass(10)

    expect(shown()).toMatchObject({
      desiredCount: 3,
      runningCount: 3,
      healthCheckGracePeriodSeconds: 30,
      deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 200 },
      taskSets: [{ computedDesiredCount: 3, stabilityStatus: 'STEADY_STATE' }],
    })
  })
})
