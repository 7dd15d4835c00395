import { deploymentSnapshot, groupSnapshot, progressOf, trafficRouting } from '@ecs-actions/aws/codedeploy-snapshots'
import { describe, expect, test } from '@jest/globals'

describe('a deployment of CodeDeploy', () => {
  test.each([
    ['Created', 'running'],
    ['Queued', 'running'],
    ['InProgress', 'running'],
    ['Baking', 'running'],
    ['SomethingNew', 'running'],
    ['Ready', 'ready'],
    ['Succeeded', 'succeeded'],
    ['Failed', 'failed'],
    ['Stopped', 'stopped'],
  ])('that is %s is %s', async (rawStatus, status) => {
    const info: object = { status: rawStatus }
    expect(await deploymentSnapshot('d-1', info)).toMatchObject({ status, rawStatus })
  })

  test('has the task definition of its AppSpec where that is shown, and its digest where not', async () => {
    const taskDefinition = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1'
    const content = `Resources:\n  - x:\n      Properties:\n        TaskDefinition: ${taskDefinition}\n`
    const shown = await deploymentSnapshot('d-1', { revision: { appSpecContent: { content, sha256: 'abc' } } })
    expect(shown).toMatchObject({ taskDefinition, revisionHash: 'abc' })
    const hidden = await deploymentSnapshot('d-1', { revision: { appSpecContent: { sha256: 'abc' } } })
    expect(hidden).toMatchObject({ taskDefinition: undefined, revisionHash: 'abc' })
  })

  test('rolls back on nothing when that is switched off, and as its group does when it says nothing', async () => {
    const off = { autoRollbackConfiguration: { enabled: false, events: ['DEPLOYMENT_FAILURE' as const] } }
    expect((await deploymentSnapshot('d-1', off)).rollbackEvents).toEqual([])
    expect((await deploymentSnapshot('d-1', {})).rollbackEvents).toBeUndefined()
  })

  test('finds its rollback in the message where no member names it', async () => {
    const rollbackMessage =
      'Deployment d-X terminated. Automatic rollback is triggered with a DeploymentId d-0123456AB.'
    const found = await deploymentSnapshot('d-X', { rollbackInfo: { rollbackMessage } })
    expect(found).toMatchObject({ rolledBackBy: 'd-0123456AB', rollbackMessage })
    const none = 'Deployment d-X cannot be rolled back: there is no earlier successful deployment.'
    expect((await deploymentSnapshot('d-X', { rollbackInfo: { rollbackMessage: none } })).rolledBackBy).toBeUndefined()
  })

  test('knows both ends of a rollback', async () => {
    const rollbackInfo = { rollbackDeploymentId: 'd-2', rollbackTriggeringDeploymentId: 'd-0', rollbackMessage: 'm' }
    expect(await deploymentSnapshot('d-1', { rollbackInfo })).toMatchObject({
      ...{ rolledBackBy: 'd-2', rollsBack: 'd-0', rollbackMessage: 'm' },
    })
  })
})

test('the progress has stages with their words, and task sets under the API’s own spelling', () => {
  const at = new Date(1_000)
  expect(
    progressOf({
      lastUpdatedAt: at,
      lifecycleEvents: [
        {
          ...{ lifecycleEventName: 'Install', status: 'Succeeded', startTime: at, endTime: new Date(3_000) },
          diagnostics: { errorCode: 'Success', message: '', scriptName: '', logTail: '' },
        },
        {
          ...{ lifecycleEventName: 'AfterInstall', status: 'Failed' },
          diagnostics: { errorCode: 'ScriptFailed', scriptName: 'hook', message: 'it failed' },
        },
        { lifecycleEventName: 'AllowTraffic', status: 'Unknown' },
      ],
      taskSetsInfo: [
        {
          ...{ identifer: 'ecs-svc/1', desiredCount: 2, runningCount: 1, pendingCount: 1, status: 'ACTIVE' },
          ...{ trafficWeight: 0, taskSetLabel: 'Green' },
        },
      ],
    }),
  ).toEqual({
    updatedAt: 1_000,
    stages: [
      { name: 'Install', status: 'succeeded', startedAt: 1_000, endedAt: 3_000, diagnostics: undefined },
      {
        ...{ name: 'AfterInstall', status: 'failed', startedAt: undefined, endedAt: undefined },
        diagnostics: 'ScriptFailed: hook: it failed',
      },
      {
        ...{ name: 'AllowTraffic', status: 'pending', startedAt: undefined, endedAt: undefined },
        diagnostics: undefined,
      },
    ],
    revisions: [
      {
        ...{ id: 'ecs-svc/1', label: 'green', status: 'ACTIVE', desired: 2, running: 1, pending: 1, trafficWeight: 0 },
      },
    ],
  })
})

describe('a deployment group', () => {
  const name = { application: 'a', group: 'g' }

  test('without settings waits for nothing, and has no alarms', () => {
    expect(groupSnapshot(name, {})).toMatchObject({
      ...{ application: 'a', name: 'g', services: [], alarms: [], rollbackEvents: [] },
      ...{ readyWaitMinutes: undefined, terminationWaitMinutes: 0 },
    })
  })

  test('keeps the old tasks for good when it is told so', () => {
    const terminateBlueInstancesOnDeploymentSuccess = { action: 'KEEP_ALIVE' as const }
    const settings = { blueGreenDeploymentConfiguration: { terminateBlueInstancesOnDeploymentSuccess } }
    expect(groupSnapshot(name, settings).terminationWaitMinutes).toBeUndefined()
  })

  test('waits to be continued only when it would stop otherwise', () => {
    const waits = (actionOnTimeout: 'STOP_DEPLOYMENT' | 'CONTINUE_DEPLOYMENT') =>
      groupSnapshot(name, {
        blueGreenDeploymentConfiguration: { deploymentReadyOption: { actionOnTimeout, waitTimeInMinutes: 30 } },
      }).readyWaitMinutes
    expect(waits('STOP_DEPLOYMENT')).toBe(30)
    expect(waits('CONTINUE_DEPLOYMENT')).toBeUndefined()
  })

  test('has no alarms while they are switched off', () => {
    const alarms = [{ name: 'errors' }]
    expect(groupSnapshot(name, { alarmConfiguration: { enabled: false, alarms } }).alarms).toEqual([])
    expect(groupSnapshot(name, { alarmConfiguration: { enabled: true, alarms } }).alarms).toEqual(['errors'])
  })
})

test.each([
  [undefined, { type: 'all-at-once' }],
  [{ type: 'AllAtOnce' as const }, { type: 'all-at-once' }],
  [
    { type: 'TimeBasedCanary' as const, timeBasedCanary: { canaryPercentage: 10, canaryInterval: 5 } },
    { type: 'canary', percent: 10, interval: 5 },
  ],
  [
    { type: 'TimeBasedLinear' as const, timeBasedLinear: { linearPercentage: 20, linearInterval: 3 } },
    { type: 'linear', percent: 20, interval: 3 },
  ],
])('traffic of %j moves as %j', (settings, routing) => {
  expect(trafficRouting(settings)).toEqual(routing)
})
