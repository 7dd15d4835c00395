import { describe, expect, test } from '@jest/globals'
import {
  appSpec,
  blue,
  type CodeDeployWorldOptions,
  codeDeployWorld,
  eventsOf,
  green,
  minute,
  production,
  second,
  testListener,
} from './codedeploy-world.ts'
import { taskDefinition } from './tiny-service.ts'

const linear = { deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' } as const
const alarmed = {
  alarmConfiguration: { enabled: true, ignorePollAlarmFailure: true, alarms: [{ name: 'errors' }] },
}

type RollbackEvent = 'DEPLOYMENT_FAILURE' | 'DEPLOYMENT_STOP_ON_ALARM' | 'DEPLOYMENT_STOP_ON_REQUEST'

function rollingBackOn(...events: RollbackEvent[]) {
  return { autoRollbackConfiguration: { enabled: true, events } }
}

/** A deployment with 40 per cent of the traffic on green. */
function halfWay(options: CodeDeployWorldOptions = {}) {
  const world = codeDeployWorld({ ...options, group: { ...linear, ...options.group } })
  const deployment = world.deploy(2)
  world.passUntil(() => deployment.environment?.percentage === 40)
  return { ...world, deployment }
}

describe('what sets off a rollback', () => {
  test('Stopped + autoRollbackEnabled -> rollback deployment Created -> InProgress -> Succeeded', () => {
    const { deployment, reach, latest, listeners, serving, service, pass } = halfWay()

    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    const rollback = latest()
    const first = rollback.current().status
    reach(rollback, 'InProgress')
    reach(rollback, 'Succeeded')
    pass(minute)

    expect(rollback).not.toBe(deployment)
    expect(first).toBe('Created')
    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
    expect(listeners.weights(testListener)).toEqual({ [blue]: 100, [green]: 0 })
    expect(serving()).toBe(taskDefinition(1))
    expect(service.taskSets().map(({ taskDefinition }) => taskDefinition)).toEqual([taskDefinition(1)])
  })

  test('Stopped + DEPLOYMENT_STOP_ON_REQUEST -> rollback deployment', () => {
    const { deployment, reach, latest } = halfWay({ group: rollingBackOn('DEPLOYMENT_STOP_ON_REQUEST') })

    deployment.stop({ autoRollbackEnabled: undefined })
    reach(deployment, 'Stopped')

    expect(latest().order.rollsBack?.id).toBe(deployment.order.id)
  })

  test('Stopped + autoRollbackEnabled false: the configuration does not count', () => {
    const { deployment, reach, latest } = halfWay({ group: rollingBackOn('DEPLOYMENT_STOP_ON_REQUEST') })

    deployment.stop({ autoRollbackEnabled: false })
    reach(deployment, 'Stopped')

    expect(latest()).toBe(deployment)
  })

  test('Stopped (alarm) + DEPLOYMENT_STOP_ON_ALARM -> rollback deployment -> Succeeded while the alarm is still red', () => {
    const { deployment, reach, latest, alarms } = halfWay({
      group: { ...alarmed, ...rollingBackOn('DEPLOYMENT_STOP_ON_ALARM') },
    })

    alarms.set('errors', 'ALARM')
    reach(deployment, 'Stopped')
    const rollback = latest()
    reach(rollback, 'Succeeded')

    expect(rollback.order.rollsBack?.id).toBe(deployment.order.id)
  })

  test('Failed + DEPLOYMENT_FAILURE -> rollback deployment -> Succeeded', () => {
    const { deploy, reach, service, latest, listeners, pass } = codeDeployWorld({
      group: rollingBackOn('DEPLOYMENT_FAILURE'),
    })
    service.startTime = Number.POSITIVE_INFINITY
    const deployment = deploy(2)

    reach(deployment, 'Failed')
    reach(latest(), 'Succeeded')
    pass(minute)

    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
    expect(service.taskSets().map(({ status, taskDefinition }) => [status, taskDefinition])).toEqual([
      ['PRIMARY', taskDefinition(1)],
    ])
  })

  test("the deployment's own configuration counts instead of the group's", () => {
    const { deploy, reach, service, latest } = codeDeployWorld({ group: rollingBackOn('DEPLOYMENT_FAILURE') })
    service.startTime = Number.POSITIVE_INFINITY
    const deployment = deploy(2, { autoRollbackConfiguration: { enabled: false } })

    reach(deployment, 'Failed')

    expect(latest()).toBe(deployment)
  })

  test('an event that is not configured sets off nothing', () => {
    const { deployment, reach, latest, alarms } = halfWay({
      group: { ...alarmed, ...rollingBackOn('DEPLOYMENT_FAILURE') },
    })

    alarms.set('errors', 'ALARM')
    reach(deployment, 'Stopped')

    expect(latest()).toBe(deployment)
  })

  test('a failure before Install leaves nothing to roll back', () => {
    const { deployContent, reach, latest, info, pass } = codeDeployWorld({ group: rollingBackOn('DEPLOYMENT_FAILURE') })
    const deployment = deployContent(appSpec(2, { hooks: { BeforeInstall: 'missing' } }))

    reach(deployment, 'Failed')
    pass(minute)

    expect(latest()).toBe(deployment)
    expect(info(deployment)).not.toHaveProperty('rollbackInfo')
  })

  test('without an earlier successful deployment there is nothing to roll back to', () => {
    const { deployment, reach, latest, info, pass, listeners } = halfWay({ deployedBefore: false })

    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    pass(minute)

    expect(latest()).toBe(deployment)
    expect(info(deployment).rollbackInfo).toEqual({ rollbackMessage: expect.stringContaining('cannot be rolled back') })
    expect(listeners.weights(production)).toEqual({ [blue]: 60, [green]: 40 })
  })
})

describe('what a rollback deployment is like', () => {
  test('it is created by codeDeployRollback, all at once, with the last good revision', () => {
    const { deployment, reach, latest, info, state } = halfWay()
    const [good] = state.deployments.of(deployment.order.group).slice(-1)

    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')

    expect(info(latest())).toMatchObject({
      creator: 'codeDeployRollback',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      revision: { appSpecContent: { sha256: good?.order.revision.sha256 } },
    })
  })

  test('both sides name each other; the one that is rolled back does so some time later', () => {
    const { deployment, reach, latest, info, pass } = halfWay()
    const { id } = deployment.order

    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    const rollback = latest()
    const atFirst = info(deployment).rollbackInfo
    pass(10 * second)

    expect(atFirst).toBeUndefined()
    expect(info(deployment).rollbackInfo).toEqual({
      rollbackDeploymentId: rollback.order.id,
      rollbackMessage: `Deployment ${id} terminated. Automatic rollback is triggered with a DeploymentId ${rollback.order.id}.`,
    })
    expect(info(rollback).rollbackInfo).toEqual({
      rollbackTriggeringDeploymentId: id,
      rollbackMessage: `Deployment ${rollback.order.id} is triggered to roll back deployment ${id}.`,
    })
  })

  test('it waits for nobody: neither for a reroute nor before it drains green', () => {
    const { deployment, reach, latest, clock, service } = halfWay()
    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    const at = clock.now()

    reach(latest(), 'Succeeded')

    expect(clock.now() - at).toBeLessThanOrEqual(15 * second)
    expect(service.orders).toHaveLength(1)
    expect(service.taskSets().find(({ id }) => id === 'ecs-svc/2')?.status).toBe('DRAINING')
  })

  test('after the full shift it takes PRIMARY back', () => {
    const { deploy, passUntil, reach, latest, serving, listeners } = codeDeployWorld()
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AfterAllowTraffic === 'Succeeded')

    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    reach(latest(), 'Succeeded')

    expect(serving()).toBe(taskDefinition(1))
    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
  })

  test('when blue is going already it makes a new task set of the good revision', () => {
    const { deploy, passUntil, reach, latest, serving, service, listeners } = codeDeployWorld({
      timing: { codeDeployEvent: 20 * second },
    })
    const deployment = deploy(2)
    passUntil(() => service.taskSets().some(({ status }) => status === 'DRAINING'))

    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    reach(latest(), 'Succeeded')

    expect(service.orders.map(({ taskDefinition }) => taskDefinition)).toEqual([taskDefinition(2), taskDefinition(1)])
    expect(serving()).toBe(taskDefinition(1))
    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
  })

  test('it occupies the group: a new deployment is refused meanwhile', () => {
    const { deployment, reach, latest, deploy } = halfWay()
    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')

    expect(() => deploy(3)).toThrow(`already has an active Deployment '${latest().order.id}'`)
  })
})

describe('a rollback deployment that does not succeed', () => {
  test('rollback deployment -> Failed: blue does not become healthy, and it is not rolled back itself', () => {
    const { deployment, reach, latest, service, pass } = halfWay({ group: rollingBackOn('DEPLOYMENT_FAILURE') })
    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    const rollback = latest()

    service.setHealthy('ecs-svc/1', false)
    reach(rollback, 'Failed')
    pass(minute)

    expect(rollback.current().problem?.code).toBe('TIMEOUT')
    expect(latest()).toBe(rollback)
  })

  test('rollback deployment -> Stopped: an alarm that turns red while it runs', () => {
    const { deployment, reach, latest, alarms } = halfWay({
      group: alarmed,
      timing: { codeDeployEvent: 5 * second },
    })
    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    const rollback = latest()
    reach(rollback, 'InProgress')

    alarms.set('errors', 'ALARM')
    reach(rollback, 'Stopped')

    expect(rollback.current().problem?.code).toBe('ALARM_ACTIVE')
    expect(latest()).toBe(rollback)
  })

  test('rollback deployment -> Stopped: StopDeployment', () => {
    const { deployment, reach, latest } = halfWay()
    deployment.stop({ autoRollbackEnabled: true })
    reach(deployment, 'Stopped')
    const rollback = latest()

    rollback.stop({ autoRollbackEnabled: true })
    reach(rollback, 'Stopped')

    expect(rollback.current().problem?.code).toBe('MANUAL_STOP')
    expect(latest()).toBe(rollback)
  })
})
