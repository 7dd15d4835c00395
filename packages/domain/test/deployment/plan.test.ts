import type { GroupSnapshot } from '@ecs-actions/domain/deployment/group'
import {
  type DeploymentRequest,
  type DeploymentSurroundings,
  deploymentPlan,
} from '@ecs-actions/domain/deployment/plan'
import { describe, expect, test } from '@jest/globals'
import { blueArn, greenArn, service } from './support.ts'

const group: GroupSnapshot = {
  ...{ application: 'AppECS-prod-web', name: 'DgpECS-prod-web', computePlatform: 'ECS' },
  services: [{ cluster: 'prod', service: 'web' }],
  config: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
  ...{ alarms: ['errors'], rollbackEvents: ['DEPLOYMENT_FAILURE'] },
  ...{ readyWaitMinutes: undefined, terminationWaitMinutes: 5 },
}

const request: DeploymentRequest = {
  definition: {
    family: 'app',
    status: 'ACTIVE',
    containerDefinitions: [{ name: 'app', portMappings: [{ containerPort: 8080 }, { containerPort: 9090 }] }],
  },
  definitionArn: greenArn,
  ...{ container: undefined, port: undefined, waitFor: 'completed', waitMinutes: undefined, maxFailedTasks: undefined },
}

const around: DeploymentSurroundings = {
  ...{ group, service: service(), routing: { type: 'linear', percent: 10, interval: 1 } },
  ...{ alarms: [{ name: 'errors', state: 'OK', reason: undefined }], active: [] },
}

function plan(asked: Partial<DeploymentRequest> = {}, seen: Partial<DeploymentSurroundings> = {}) {
  return deploymentPlan({ ...request, ...asked }, { ...around, ...seen })
}

describe('the plan of a deployment', () => {
  test('takes the container and port of the only load balancer, and computes the wait', () => {
    expect(plan()).toMatchObject({
      kind: 'deploy',
      target: { container: 'app', port: 8080 },
      waitMinutes: 60 + 9 + 5 + 10,
      maxFailedTasks: 3,
      notes: [],
    })
  })

  test('has nothing to do when the very same task definition serves, even while an alarm is red', () => {
    const red = [{ name: 'errors', state: 'ALARM', reason: undefined }]
    expect(plan({ definitionArn: blueArn }, { alarms: red }).kind).toBe('nothing-to-do')
  })

  test('does not take a version for settled while a deployment is active', () => {
    expect(() => plan({ definitionArn: blueArn }, { active: [{ id: 'd-9', url: undefined }] })).toThrow(/d-9/)
  })

  test('waits as long as it is told, whatever the group says', () => {
    const patient = { ...group, terminationWaitMinutes: 2_880 }
    expect(plan({ waitMinutes: 20 }, { group: patient }).waitMinutes).toBe(20)
  })

  test('does not count the old tasks when they are not waited for', () => {
    const patient = { ...group, terminationWaitMinutes: 2_880 }
    expect(plan({ waitFor: 'traffic-shifted' }, { group: patient }).waitMinutes).toBe(79)
  })

  test.each([
    [1, 3],
    [10, 5],
    [1_000, 200],
  ])('of %d tasks gives up after %d failures', (desired, limit) => {
    expect(plan({}, { service: service({ desired }) }).maxFailedTasks).toBe(limit)
  })

  test('says what the reader should know', () => {
    const found = plan(
      {},
      {
        service: service({ desired: 0 }),
        group: { ...group, rollbackEvents: [], alarms: ['errors', 'gone'] },
      },
    )
    expect(found.notes).toEqual([
      'The desired count of web is 0: the deployment starts no task, and proves nothing about the new version.',
      'Group DgpECS-prod-web does not roll back a deployment that fails: traffic stays where it is then.',
      'Alarm gone of group DgpECS-prod-web does not exist.',
    ])
    expect(plan({}, { alarms: undefined }).notes).toEqual([
      'Whether the alarms of the group are red could not be read.',
    ])
  })
})

describe('a deployment is refused', () => {
  test.each<[string, Partial<DeploymentRequest>, Partial<DeploymentSurroundings>, RegExp]>([
    [
      'a service of ECS itself',
      {},
      { service: service({ controller: 'ECS' }) },
      /rolling deployments are not supported yet/,
    ],
    [
      'an EXTERNAL service',
      {},
      { service: service({ controller: 'EXTERNAL' }) },
      /its task sets belong to whoever made them/,
    ],
    ['a service that is going', {}, { service: service({ status: 'DRAINING' }) }, /web is DRAINING, not ACTIVE/],
    [
      'the group of a service of this name in another cluster',
      {},
      { group: { ...group, services: [{ cluster: 'staging', service: 'web' }] } },
      /DgpECS-prod-web deploys web in cluster staging, not web in cluster prod/,
    ],
    [
      'the group of another service',
      {},
      { group: { ...group, services: [{ cluster: 'prod', service: 'api' }] } },
      /DgpECS-prod-web deploys api in cluster prod, not web in cluster prod/,
    ],
    ['a group of Lambda', {}, { group: { ...group, computePlatform: 'Lambda' } }, /compute platform Lambda, not ECS/],
    [
      'a container that is not there',
      { container: 'web', port: 8080 },
      {},
      /container-name: task definition app has no container "web"; it has "app"/,
    ],
    [
      'a port that is not mapped',
      { container: 'app', port: 1 },
      {},
      /container-port: .* maps no port 1; it maps 8080, 9090/,
    ],
    [
      'a choice that nobody made',
      {},
      {
        service: service({
          loadBalancers: [
            { container: 'app', port: 8080 },
            { container: 'app', port: 9090 },
          ],
        }),
      },
      /container-name and container-port: are required: the service leaves a choice .*app:8080, app:9090/,
    ],
    [
      'a service without load balancer',
      {},
      { service: service({ loadBalancers: [] }) },
      /no load balancer entry that fits.*: none/,
    ],
    [
      'a revision that is INACTIVE',
      { definition: { ...request.definition, status: 'INACTIVE' } },
      {},
      /a revision of app is INACTIVE: ECS starts no tasks from it/,
    ],
    [
      'while another deployment is active',
      {},
      { active: [{ id: 'd-9', url: 'https://console/d-9' }] },
      /has an active deployment, d-9: .*\(https:\/\/console\/d-9\)/,
    ],
    [
      'while an alarm is red',
      {},
      { alarms: [{ name: 'errors', state: 'ALARM', reason: 'Threshold Crossed' }] },
      /alarm errors: is in ALARM: CodeDeploy would stop the deployment at once\. Threshold Crossed/,
    ],
    [
      'when it may take longer than a job',
      {},
      { group: { ...group, terminationWaitMinutes: 300 } },
      /may take 379 minutes \(60 for starting the new tasks, 9 for moving traffic, 300 for keeping the old tasks, 10 for reserve\).*wait-for: traffic-shifted/,
    ],
  ])('%s', (_, asked, seen, message) => {
    expect(() => plan(asked, seen)).toThrow(message)
  })

  test('with all mistakes at once', () => {
    const seen = {
      service: service({ controller: 'ECS' }),
      group: { ...group, services: [] },
      active: [{ id: 'd-9', url: undefined }],
    }
    expect(() => plan({ container: 'web', port: 1 }, seen)).toThrow(
      /web in cluster prod is not deployed:\n- service: .*\n- codedeploy-deployment-group: .* deploys no service.*\n- container-name: .*\n- DgpECS-prod-web: has an active deployment/,
    )
  })
})
