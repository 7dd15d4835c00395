import { describe, expect, test } from '@jest/globals'
import {
  appSpec,
  blue,
  codeDeployWorld,
  eventStatuses,
  eventsOf,
  green,
  minute,
  production,
  second,
  testListener,
} from './codedeploy-world.ts'
import { taskDefinition } from './tiny-service.ts'

const canary = { deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' } as const
const linear = { deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' } as const
const alarm = { alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] } }

const waitingForReroute = {
  blueGreenDeploymentConfiguration: {
    terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 5 },
    deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 30 },
  },
} as const

function rollingBackOn(event: 'DEPLOYMENT_FAILURE' | 'DEPLOYMENT_STOP_ON_ALARM' | 'DEPLOYMENT_STOP_ON_REQUEST') {
  return { autoRollbackConfiguration: { enabled: true, events: [event] } }
}

const allSucceeded = Array.from({ length: 8 }, () => 'Succeeded')

describe('a deployment that succeeds', () => {
  test('CreateDeployment -> Created: nothing has happened yet', () => {
    const { deploy, service, info } = codeDeployWorld()

    const deployment = deploy(2)

    expect(info(deployment)).toMatchObject({ status: 'Created', creator: 'user' })
    expect(info(deployment)).not.toHaveProperty('startTime')
    expect(info(deployment)).not.toHaveProperty('deploymentOverview')
    expect(service.taskSets()).toHaveLength(1)
  })

  test('CreateDeployment -> refused while another deployment of the group is active', () => {
    const { deploy } = codeDeployWorld()
    const { id } = deploy(2).order

    const again = () => deploy(3)

    expect(again).toThrow(`The Deployment Group 'group' already has an active Deployment '${id}'`)
    expect(again).toThrow(expect.objectContaining({ name: 'DeploymentLimitExceededException' }))
  })

  test('Created -> Queued -> InProgress', () => {
    const { deploy, pass } = codeDeployWorld()
    const deployment = deploy(2)

    pass(2 * second)
    const queued = deployment.current().status
    pass(second)

    expect(queued).toBe('Queued')
    expect(deployment.current()).toMatchObject({ status: 'InProgress' })
    expect(eventsOf(deployment)).toMatchObject({ BeforeInstall: 'InProgress', Install: 'Pending' })
  })

  test('Created -> InProgress when nothing is queued', () => {
    const { deploy, pass } = codeDeployWorld({ timing: { codeDeployQueued: 0 } })
    const deployment = deploy(2)

    pass(2 * second)

    expect(deployment.current().status).toBe('InProgress')
  })

  test('Install creates the replacement task set on the other target group of the pair', () => {
    const { deploy, passUntil, service, listeners } = codeDeployWorld()
    const deployment = deploy(2)

    passUntil(() => eventsOf(deployment).Install === 'InProgress')

    expect(service.orders).toEqual([
      {
        externalId: deployment.order.id,
        taskDefinition: taskDefinition(2),
        targetGroupArn: green,
        containerName: 'web',
        containerPort: 8080,
      },
    ])
    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
  })

  test('AllowTestTraffic moves the test listener and leaves production alone', () => {
    const { deploy, passUntil, listeners } = codeDeployWorld()
    const deployment = deploy(2)

    passUntil(() => eventsOf(deployment).AllowTestTraffic === 'InProgress')

    expect(listeners.weights(testListener)).toEqual({ [blue]: 0, [green]: 100 })
    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
  })

  test('AllowTraffic moves all production traffic at once, and PRIMARY with it', () => {
    const { deploy, passUntil, listeners, serving } = codeDeployWorld()
    const deployment = deploy(2)

    passUntil(() => eventsOf(deployment).AllowTraffic === 'Succeeded')

    expect(listeners.weights(production)).toEqual({ [blue]: 0, [green]: 100 })
    expect(serving()).toBe(taskDefinition(2))
  })

  test('AllowTraffic moves a canary first, the rest after its interval', () => {
    const { deploy, pass, passUntil, listeners, serving } = codeDeployWorld({ group: canary })
    const deployment = deploy(2)

    passUntil(() => eventsOf(deployment).AllowTraffic === 'InProgress')
    const first = listeners.weights(production)
    const during = serving()
    pass(5 * minute)

    expect(first).toEqual({ [blue]: 90, [green]: 10 })
    expect(during).toBe(taskDefinition(1))
    expect(listeners.weights(production)).toEqual({ [blue]: 0, [green]: 100 })
    expect(serving()).toBe(taskDefinition(2))
  })

  test('AllowTraffic moves linearly, step by step', () => {
    const { deploy, pass, passUntil, listeners } = codeDeployWorld({ group: linear })
    const deployment = deploy(2)
    const seen: (number | undefined)[] = []

    passUntil(() => eventsOf(deployment).AllowTraffic === 'InProgress')
    for (let step = 0; step < 10; step++) {
      seen.push(listeners.weights(production)[green])
      pass(minute)
    }

    expect(seen).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
  })

  test('InProgress lasts through the termination wait although all events have succeeded', () => {
    const { deploy, pass, passUntil, info, service } = codeDeployWorld()
    const deployment = deploy(2)

    passUntil(() => eventsOf(deployment).AfterAllowTraffic === 'Succeeded')
    pass(4 * minute)

    expect(eventStatuses(deployment)).toEqual(allSucceeded)
    expect(info(deployment)).toMatchObject({ status: 'InProgress', instanceTerminationWaitTimeStarted: false })
    expect(service.taskSets().map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE'])
  })

  test('InProgress -> Succeeded: the wait counts from the full shift, and blue is deleted', () => {
    const { deploy, reach, passUntil, clock, service, info, pass } = codeDeployWorld({ group: linear })
    const deployment = deploy(2)
    passUntil(() => deployment.environment?.percentage === 100)
    const shiftedAt = clock.now()

    reach(deployment, 'Succeeded')
    const draining = service.taskSets().map(({ status }) => status)
    pass(minute)

    expect(clock.now() - minute - shiftedAt).toBeLessThan(5 * minute + 3 * second)
    expect(draining).toEqual(['PRIMARY', 'DRAINING'])
    expect(service.taskSets().map(({ taskDefinition }) => taskDefinition)).toEqual([taskDefinition(2)])
    expect(info(deployment)).toMatchObject({ status: 'Succeeded', deploymentOverview: { Succeeded: 1, Failed: 0 } })
  })

  test('InProgress -> Succeeded: ContinueDeployment(TERMINATION_WAIT) ends the wait', () => {
    const { deploy, pass, passUntil } = codeDeployWorld()
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AfterAllowTraffic === 'Succeeded')

    deployment.continue('TERMINATION_WAIT')
    pass(second)

    expect(deployment.current().status).toBe('Succeeded')
  })

  test('InProgress -> Succeeded: KEEP_ALIVE leaves blue where it is and waits for nothing', () => {
    const { deploy, reach, clock, service, passUntil } = codeDeployWorld({
      group: {
        blueGreenDeploymentConfiguration: { terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' } },
      },
    })
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AfterAllowTraffic === 'Succeeded')
    const at = clock.now()

    reach(deployment, 'Succeeded')

    expect(clock.now()).toBe(at)
    expect(service.taskSets().map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE'])
  })

  test('the next one goes back to the first target group', () => {
    const { deploy, reach, listeners, serving, pass } = codeDeployWorld()
    reach(deploy(2), 'Succeeded')
    pass(minute)

    reach(deploy(3), 'Succeeded')

    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
    expect(serving()).toBe(taskDefinition(3))
  })
})

describe('a deployment that waits for the reroute', () => {
  test('InProgress -> Ready: green is up, its test traffic too, production is not', () => {
    const { deploy, reach, listeners } = codeDeployWorld({ group: waitingForReroute })
    const deployment = deploy(2)

    reach(deployment, 'Ready')

    expect(eventsOf(deployment)).toMatchObject({ AfterAllowTestTraffic: 'Succeeded', BeforeAllowTraffic: 'Pending' })
    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
  })

  test('Ready -> InProgress: ContinueDeployment(READY_WAIT)', () => {
    const { deploy, reach, listeners } = codeDeployWorld({ group: waitingForReroute })
    const deployment = deploy(2)
    reach(deployment, 'Ready')

    deployment.continue('READY_WAIT')
    const status = deployment.current().status
    reach(deployment, 'Succeeded')

    expect(status).toBe('InProgress')
    expect(listeners.weights(production)).toEqual({ [blue]: 0, [green]: 100 })
  })

  test('Ready -> Stopped: the wait elapsed', () => {
    const { deploy, reach, pass, listeners, service, state } = codeDeployWorld({
      group: { ...waitingForReroute, ...rollingBackOn('DEPLOYMENT_STOP_ON_REQUEST') },
    })
    const deployment = deploy(2)
    reach(deployment, 'Ready')

    pass(30 * minute)

    expect(deployment.current().status).toBe('Stopped')
    expect(eventsOf(deployment)).toMatchObject({ AfterAllowTestTraffic: 'Succeeded', BeforeAllowTraffic: 'Skipped' })
    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
    expect(service.taskSets().map(({ status }) => status)).toEqual(['ACTIVE', 'PRIMARY'])
    expect(state.deployments.all()[0]).toBe(deployment)
  })

  test('Ready -> Stopped: StopDeployment', () => {
    const { deploy, reach } = codeDeployWorld({ group: waitingForReroute })
    const deployment = deploy(2)
    reach(deployment, 'Ready')

    deployment.stop({ autoRollbackEnabled: false })
    reach(deployment, 'Stopped')

    expect(deployment.current().problem?.code).toBe('MANUAL_STOP')
  })

  test('ContinueDeployment is refused where there is nothing to continue', () => {
    const { deploy, pass, reach } = codeDeployWorld()
    const deployment = deploy(2)
    pass(5 * second)

    expect(() => deployment.continue('READY_WAIT')).toThrow(
      expect.objectContaining({ name: 'DeploymentIsNotInReadyStateException' }),
    )
    expect(() => deployment.continue('TERMINATION_WAIT')).toThrow(
      expect.objectContaining({ name: 'InvalidDeploymentStatusException' }),
    )
    reach(deployment, 'Succeeded')
    expect(() => deployment.continue('READY_WAIT')).toThrow(
      expect.objectContaining({ name: 'DeploymentAlreadyCompletedException' }),
    )
  })
})

describe('a deployment that fails', () => {
  test('InProgress -> Failed: green is not healthy within 60 minutes', () => {
    const { deploy, pass, passUntil, service, info } = codeDeployWorld()
    service.startTime = Number.POSITIVE_INFINITY
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).Install === 'InProgress')

    pass(60 * minute - second)
    const before = deployment.current().status
    pass(second)

    expect(before).toBe('InProgress')
    expect(info(deployment)).toMatchObject({
      status: 'Failed',
      errorInformation: {
        code: 'TIMEOUT',
        message:
          'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.',
      },
    })
    expect(eventStatuses(deployment)).toEqual(['Succeeded', 'Failed', ...Array.from({ length: 6 }, () => 'Skipped')])
  })

  test.each([
    { what: 'the task definition', content: appSpec(99), message: 'Unable to describe task definition.' },
    {
      what: 'the container',
      content: appSpec(2, { container: 'other' }),
      message: 'The container other does not exist in the task definition.',
    },
  ])('InProgress -> Failed: ECS does not know $what', ({ content, message }) => {
    const { deployContent, reach, info } = codeDeployWorld()
    const deployment = deployContent(content)

    reach(deployment, 'Failed')

    expect(info(deployment).errorInformation).toMatchObject({
      code: 'ECS_UPDATE_ERROR',
      message: expect.stringContaining(message),
    })
    expect(eventsOf(deployment)).toMatchObject({ Install: 'Failed', AfterInstall: 'Skipped' })
  })

  test('InProgress -> Failed: the AppSpec is none', () => {
    const { deployContent, reach, info } = codeDeployWorld()
    const deployment = deployContent('version: 0.0 Resources: - x')

    reach(deployment, 'Failed')

    expect(info(deployment).errorInformation).toEqual({
      code: 'INVALID_REVISION',
      message:
        'The deployment failed because the AppSpec file that specifies the deployment configuration is missing or has an invalid configuration. The input AppSpec file is a not well-formed yaml. The template cannot be parsed.',
    })
    expect(eventsOf(deployment)).toMatchObject({ BeforeInstall: 'Failed', Install: 'Skipped' })
  })

  test('InProgress -> Failed: the ECS service has been deleted', () => {
    const { deploy, reach, service } = codeDeployWorld()
    const deployment = deploy(2)
    service.exists = false

    reach(deployment, 'Failed')

    expect(deployment.current().problem?.code).toBe('INVALID_ECS_SERVICE')
  })

  test('InProgress -> Failed: a target group has been deleted', () => {
    const { deploy, reach, passUntil, listeners } = codeDeployWorld()
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).Install === 'InProgress')
    listeners.removeTargetGroup('green')

    reach(deployment, 'Failed')

    expect(deployment.current().problem).toEqual({
      code: 'ELASTIC_LOAD_BALANCING_INVALID',
      message: 'The ELB could not be updated due to the following error: These do not exist: green',
    })
  })

  test('InProgress -> Failed: green is taken away', () => {
    const { deploy, reach, passUntil, service } = codeDeployWorld({ group: canary })
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AllowTraffic === 'InProgress')

    service.lose('ecs-svc/2')
    reach(deployment, 'Failed')

    expect(deployment.current().problem?.code).toBe('ECS_UPDATE_ERROR')
  })

  test('InProgress -> Failed: green is not steady for five minutes of the shift', () => {
    const { deploy, pass, passUntil, service } = codeDeployWorld({ group: linear })
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AllowTraffic === 'InProgress')

    service.setHealthy('ecs-svc/2', false)
    pass(3 * minute)
    service.setHealthy('ecs-svc/2', true)
    pass(minute)
    const afterRecovery = deployment.current().status
    service.setHealthy('ecs-svc/2', false)
    pass(5 * minute)

    expect(afterRecovery).toBe('InProgress')
    expect(deployment.current()).toMatchObject({ status: 'Failed', problem: { code: 'TIMEOUT' } })
  })

  test.each([
    { gone: 'application', code: 'APPLICATION_MISSING' },
    { gone: 'group', code: 'DEPLOYMENT_GROUP_MISSING' },
  ])('Queued -> Failed: the $gone was deleted before the start', ({ gone, code }) => {
    const { deploy, pass, state, group } = codeDeployWorld()
    const deployment = deploy(2)

    if (gone === 'group') state.groups.delete(group)
    else state.deleteApplication('app')
    pass(3 * second)

    expect(deployment.current()).toMatchObject({ status: 'Failed', problem: { code } })
    expect(eventStatuses(deployment)).toEqual(Array.from({ length: 8 }, () => 'Skipped'))
  })
})

describe('a deployment that is stopped', () => {
  test('Created -> Stopped: StopDeployment answers Pending, and every event is skipped', () => {
    const { deploy, pass, info } = codeDeployWorld()
    const deployment = deploy(2)

    const answer = deployment.stop({ autoRollbackEnabled: undefined })
    const meanwhile = deployment.current().status
    pass(2 * second)

    expect(answer).toMatchObject({ status: 'Pending', statusMessage: expect.any(String) })
    expect(meanwhile).toBe('Created')
    expect(info(deployment)).toMatchObject({ status: 'Stopped', errorInformation: { code: 'MANUAL_STOP' } })
    expect(eventStatuses(deployment)).toEqual(Array.from({ length: 8 }, () => 'Skipped'))
  })

  test('InProgress -> Stopped: StopDeployment leaves traffic where it was and both task sets alive', () => {
    const { deploy, pass, passUntil, reach, listeners, service } = codeDeployWorld({ group: linear })
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AllowTraffic === 'InProgress')
    pass(3 * minute)

    deployment.stop({ autoRollbackEnabled: false })
    reach(deployment, 'Stopped')
    pass(60 * minute)

    expect(listeners.weights(production)).toEqual({ [blue]: 60, [green]: 40 })
    expect(service.taskSets().map(({ status }) => status)).toEqual(['ACTIVE', 'PRIMARY'])
    expect(eventsOf(deployment)).toMatchObject({ AllowTraffic: 'Failed', AfterAllowTraffic: 'Skipped' })
  })

  test('the next deployment cleans up after one that was left half way', () => {
    const { deploy, pass, passUntil, reach, listeners, service } = codeDeployWorld({ group: linear })
    const stopped = deploy(2)
    passUntil(() => eventsOf(stopped).AllowTraffic === 'InProgress')
    pass(3 * minute)
    stopped.stop({ autoRollbackEnabled: false })
    reach(stopped, 'Stopped')

    const next = deploy(3)
    passUntil(() => eventsOf(next).Install === 'InProgress')

    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
    expect(service.taskSets().map(({ status, taskDefinition }) => [status, taskDefinition])).toEqual([
      ['ACTIVE', taskDefinition(3)],
      ['DRAINING', taskDefinition(2)],
      ['PRIMARY', taskDefinition(1)],
    ])
  })

  test('the next deployment cleans up even when ECS refuses its own task set', () => {
    const { deploy, deployContent, pass, passUntil, reach, listeners, service } = codeDeployWorld({ group: linear })
    const stopped = deploy(2)
    passUntil(() => eventsOf(stopped).AllowTraffic === 'InProgress')
    stopped.stop({ autoRollbackEnabled: false })
    reach(stopped, 'Stopped')

    reach(deployContent(appSpec(99)), 'Failed')
    pass(minute)

    expect(listeners.weights(production)).toEqual({ [blue]: 100, [green]: 0 })
    expect(listeners.weights(testListener)).toEqual({ [blue]: 100, [green]: 0 })
    expect(service.taskSets().map(({ taskDefinition }) => taskDefinition)).toEqual([taskDefinition(1)])
  })

  test('InProgress -> Stopped: in the termination wait the new version stays', () => {
    const { deploy, passUntil, reach, listeners, serving } = codeDeployWorld()
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AfterAllowTraffic === 'Succeeded')

    deployment.stop({ autoRollbackEnabled: false })
    reach(deployment, 'Stopped')

    expect(eventStatuses(deployment)).toEqual(allSucceeded)
    expect(listeners.weights(production)).toEqual({ [blue]: 0, [green]: 100 })
    expect(serving()).toBe(taskDefinition(2))
  })

  test('InProgress -> Stopped: alarm (ALARM_ACTIVE)', () => {
    const { deploy, pass, passUntil, reach, alarms, info } = codeDeployWorld({ group: { ...linear, ...alarm } })
    alarms.set('errors', 'OK')
    const deployment = deploy(2)
    passUntil(() => eventsOf(deployment).AllowTraffic === 'InProgress')
    pass(minute)

    alarms.set('errors', 'ALARM')
    reach(deployment, 'Stopped')

    expect(info(deployment).errorInformation).toEqual({
      code: 'ALARM_ACTIVE',
      message:
        'One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: errors',
    })
  })

  test('InProgress -> Stopped: an alarm that is red at creation stops it during Install', () => {
    const { deploy, reach, alarms, service } = codeDeployWorld({ group: alarm })
    alarms.set('errors', 'ALARM')
    const deployment = deploy(2)

    reach(deployment, 'Stopped')

    expect(eventsOf(deployment)).toMatchObject({ BeforeInstall: 'Succeeded', Install: 'Failed' })
    expect(deployment.current().problem?.code).toBe('ALARM_ACTIVE')
    expect(service.orders).toEqual([])
  })

  test('Ready -> Stopped: alarm', () => {
    const { deploy, reach, alarms } = codeDeployWorld({ group: { ...waitingForReroute, ...alarm } })
    alarms.set('errors', 'INSUFFICIENT_DATA')
    const deployment = deploy(2)
    reach(deployment, 'Ready')

    alarms.set('errors', 'ALARM')
    reach(deployment, 'Stopped')

    expect(deployment.current().problem?.code).toBe('ALARM_ACTIVE')
  })

  test('an alarm that the deployment overrides away stops nothing', () => {
    const { deploy, reach, alarms } = codeDeployWorld({ group: alarm })
    alarms.set('errors', 'ALARM')

    const deployment = deploy(2, { overrideAlarmConfiguration: { enabled: false } })
    reach(deployment, 'Succeeded')

    expect(deployment.current().problem).toBeUndefined()
  })

  test.each([
    { ignorePollAlarmFailure: false, status: 'Stopped' },
    { ignorePollAlarmFailure: true, status: 'Succeeded' },
  ] as const)('an alarm that does not exist, ignorePollAlarmFailure $ignorePollAlarmFailure: $status', (given) => {
    const { ignorePollAlarmFailure, status } = given
    const { deploy, reach } = codeDeployWorld({
      group: { alarmConfiguration: { ...alarm.alarmConfiguration, ignorePollAlarmFailure } },
    })
    const deployment = deploy(2)

    reach(deployment, status)

    expect(deployment.current().problem?.code).toBe(
      status === 'Stopped' ? 'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND' : undefined,
    )
  })

  test('StopDeployment is refused once the deployment is over', () => {
    const { deploy, reach } = codeDeployWorld()
    const deployment = deploy(2)
    reach(deployment, 'Succeeded')

    expect(() => deployment.stop({ autoRollbackEnabled: true })).toThrow(
      expect.objectContaining({ name: 'DeploymentAlreadyCompletedException' }),
    )
  })
})
