import { deploymentPlan } from '@ecs-actions/domain/deployment/plan'
import { type DeploymentSnapshot, unseenDeployment } from '@ecs-actions/domain/deployment/snapshot'
import { Failure } from '@ecs-actions/domain/failure'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import type { DeploymentCourse } from '@ecs-actions/operations/deployment/course'
import { failedTasksCheck } from '@ecs-actions/operations/deployment/failed-tasks'
import { surroundings } from '@ecs-actions/operations/deployment/surroundings'
import { describe, expect, test } from '@jest/globals'
import { codeDeployWorld, revision, taskDefinition } from './codedeploy-world.ts'

const failed: TaskSnapshot = {
  ...{ arn: 'arn:task/1', definitionArn: revision(2), lastStatus: 'STOPPED', stopCode: 'EssentialContainerExited' },
  ...{ stoppedReason: 'Essential container in task exited', containers: [], createdAt: undefined },
  ...{ pullStartedAt: undefined, pullStoppedAt: undefined, startedAt: undefined, executionStoppedAt: undefined },
  stoppedAt: undefined,
}
const unseen = unseenDeployment('d-1', revision(2))
const install = { name: 'Install', status: 'succeeded' as const, startedAt: 0, endedAt: 1, diagnostics: undefined }
const installed = { ...unseen, progress: { updatedAt: undefined, stages: [install], revisions: [] } }
const denied = new Failure({ code: 'access-denied', message: 'm', remedy: 'r' })
const unreachable = new Failure({ code: 'network', message: 'm', remedy: 'r' })

/** What the check says of so many failed tasks beside targets in these states. */
async function check(options: {
  failures: number
  states: readonly string[] | Failure
  seen?: DeploymentSnapshot
}): Promise<string | undefined> {
  const { failures, states, seen = unseen } = options
  const { ports, clock } = codeDeployWorld()
  const place = { cluster: 'prod', service: 'web', application: undefined, group: undefined, config: undefined }
  const around = await clock.drive(surroundings(place, ports))
  const definition = { ...taskDefinition('app:v2'), status: 'ACTIVE' }
  const plan = deploymentPlan(
    {
      ...{ definition, definitionArn: revision(2), container: undefined, port: undefined, waitFor: 'completed' },
      ...{ waitMinutes: undefined, maxFailedTasks: undefined },
    },
    around,
  )
  const green = {
    ...{ id: 'ecs-svc/2', externalId: 'd-1', status: 'ACTIVE', taskDefinition: revision(2), createdAt: undefined },
    targetGroupArns: ['arn:tg/green'],
  }
  const course: DeploymentCourse = {
    ...{ deploymentId: 'd-1', plan, asked: revision(2), definition, waitFor: 'completed', startedAt: clock.now() },
    ...{ onTimeout: 'roll-back', onCancel: 'roll-back' },
    intent: {
      ...{ region: 'r', application: 'a', group: 'g', cluster: 'prod', service: 'web', marker: 'm', startedAt: 0 },
      onCancel: 'roll-back',
    },
    ports: {
      ...ports,
      ecs: {
        service: async () => ({ ...around.service, taskSets: [green] }),
        stoppedTasks: async () => Array.from({ length: failures }, () => failed),
      },
      targetGroups: async () => ({
        async targetHealth() {
          if (states instanceof Failure) throw states
          return states.map((state) => ({ id: '10.0.0.7:8080', state, reason: undefined, description: undefined }))
        },
      }),
    },
  }
  return failedTasksCheck(course)(seen)
}

describe('new tasks that fail', () => {
  test.each([
    ['three, and none is healthy', { failures: 3, states: ['unhealthy', 'initial'] }],
    ['three, and there are no targets', { failures: 3, states: [] }],
    ['three, and the targets may not be read', { failures: 3, states: denied }],
  ])('end the deployment: %s', async (_, options) => {
    expect(await check(options)).toMatch(/^3 tasks of the new version have failed and none is healthy/)
  })

  test.each([
    ['two', { failures: 2, states: [] }],
    ['three, and one is healthy', { failures: 3, states: ['unhealthy', 'healthy'] }],
    ['three, and the targets cannot be read for now', { failures: 3, states: unreachable }],
    ['three after all have been healthy once', { failures: 3, states: [], seen: installed }],
  ])('do not end it: %s', async (_, options) => {
    expect(await check(options)).toBeUndefined()
  })
})
