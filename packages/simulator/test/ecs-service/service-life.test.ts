import { describe, expect, test } from '@jest/globals'
import { networkConfiguration, serviceRequest, serviceWorld } from './service-world.ts'

const arn = 'arn:aws:ecs:eu-west-1:123456789012:service/default/web'

function worldWithApp() {
  const world = serviceWorld()
  world.register('app:1')
  return world
}

describe('CreateService', () => {
  test('answers with the service as DescribeServices shows it, before it has tasks', async () => {
    const { call } = worldWithApp()

    const answer = await call('CreateService', serviceRequest)

    expect(answer).toMatchObject({
      service: {
        serviceArn: arn,
        serviceName: 'web',
        clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/default',
        status: 'ACTIVE',
        desiredCount: 2,
        runningCount: 0,
        pendingCount: 0,
        launchType: 'FARGATE',
        platformVersion: 'LATEST',
        platformFamily: 'Linux',
        taskDefinition: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1',
        networkConfiguration,
        deploymentConfiguration: {
          minimumHealthyPercent: 100,
          maximumPercent: 200,
          deploymentCircuitBreaker: { enable: false, rollback: false },
          strategy: 'ROLLING',
        },
        deploymentController: { type: 'ECS' },
        schedulingStrategy: 'REPLICA',
        availabilityZoneRebalancing: 'ENABLED',
        createdBy: 'arn:aws:iam::123456789012:user/tester',
        events: [],
        deployments: [{ status: 'PRIMARY', desiredCount: 2, rolloutState: 'IN_PROGRESS', platformVersion: '1.4.0' }],
      },
    })
  })

  test('the same request with the same client token gives the same service', async () => {
    const { call } = worldWithApp()
    const request = { ...serviceRequest, clientToken: 'once' }
    await call('CreateService', request)

    await expect(call('CreateService', request)).resolves.toMatchObject({ service: { serviceArn: arn } })
    await expect(call('CreateService', { ...request, desiredCount: 3 })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Creation of service was not idempotent.',
    })
  })

  const balanced = (changes: object) => ({
    loadBalancers: [{ containerName: 'app', containerPort: 8080, targetGroupArn: 'none', ...changes }],
  })
  test.each([
    [{ serviceName: 'no spaces' }, "Invalid service name 'no spaces'"],
    [{ desiredCount: -1 }, "Invalid desiredCount '-1'"],
    [{ desiredCount: 5_001 }, 'from 0 to 5000'],
    [{ desiredCount: undefined }, 'desiredCount can not be blank.'],
    [{ taskDefinition: 'other' }, 'TaskDefinition not found.'],
    [{ launchType: 'EC2', networkConfiguration: undefined }, 'Network Configuration must be provided'],
    [{ clientToken: 'x'.repeat(37) }, 'Client token must have 1 to 36 characters'],
    [{ healthCheckGracePeriodSeconds: 5 }, 'only valid for services configured to use load balancers'],
    [
      { deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 } },
      'Both maximumPercent and minimumHealthyPercent cannot be 100',
    ],
    [{ deploymentConfiguration: { minimumHealthyPercent: 101 } }, "Invalid minimumHealthyPercent '101'"],
    [{ deploymentConfiguration: { maximumPercent: 99 } }, "Invalid maximumPercent '99'"],
    [balanced({ containerName: 'other' }), 'The container other does not exist in the task definition.'],
    [balanced({ containerPort: 1 }), 'The container app did not have a container port 1 defined.'],
    [balanced({}), 'The target group with targetGroupArn none does not exist.'],
    [{ deploymentController: { type: 'CODE_DEPLOY' } }, 'needs one load balancer'],
    [{ propagateTags: 'ALL' }, "Invalid propagateTags 'ALL'"],
    [{ tags: [{ key: 'aws:x', value: 'y' }] }, 'reserved for system use'],
    [{ deploymentController: { type: 'EXTERNAL' } }, 'the deployment controller EXTERNAL; use ECS or CODE_DEPLOY'],
    [{ schedulingStrategy: 'DAEMON' }, 'the scheduling strategy DAEMON'],
    [{ serviceRegistries: [{ registryArn: 'x' }] }, 'serviceRegistries of services'],
  ])('refuses %j', async (changes, message) => {
    const { call } = worldWithApp()

    await expect(call('CreateService', { ...serviceRequest, ...changes })).rejects.toThrow(message)
    await expect(call('ListServices', {})).resolves.toEqual({ serviceArns: [] })
  })

  test('refuses a target group that no listener uses', () => {
    const { create, elb, behind } = worldWithApp()
    const [listener] = elb.listeners.all()
    elb.listeners.delete(listener?.arn ?? '')

    expect(() => create({ loadBalancers: behind('blue') })).toThrow('does not have an associated load balancer.')
  })

  test('takes the default strategy of the cluster, and shows no launch type then', () => {
    const { create, state, shown, pass, tasks } = worldWithApp()
    state.clusters.delete(state.clusters.active(undefined))
    state.clusters.create({
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      defaultCapacityProviderStrategy: [
        { capacityProvider: 'FARGATE', base: 1, weight: 0 },
        { capacityProvider: 'FARGATE_SPOT', weight: 1 },
      ],
    })

    create({ launchType: undefined })
    pass(10)

    expect(shown()).not.toHaveProperty('launchType')
    expect(shown()).toMatchObject({ capacityProviderStrategy: [{ base: 1 }, { weight: 1 }], runningCount: 2 })
    expect(tasks().map(({ capacityProviderName }) => capacityProviderName)).toEqual(['FARGATE', 'FARGATE_SPOT'])
  })
})

describe('DescribeServices', () => {
  test('tells MISSING for what is not there, by name or ARN', async () => {
    const { call, create } = worldWithApp()
    create()

    const other = 'arn:aws:ecs:eu-west-1:123456789012:service/other/web'
    const answer = await call('DescribeServices', { services: ['web', arn, 'none', other] })

    expect(answer).toMatchObject({
      services: [{ serviceName: 'web' }, { serviceName: 'web' }],
      failures: [
        { arn: 'arn:aws:ecs:eu-west-1:123456789012:service/default/none', reason: 'MISSING' },
        { arn: other, reason: 'MISSING' },
      ],
    })
  })

  test('shows tags when they are asked for', async () => {
    const { call, create } = worldWithApp()
    const tags = [{ key: 'team', value: 'a' }]
    create({ tags })

    expect(await call('DescribeServices', { services: ['web'], include: ['TAGS'] })).toMatchObject({
      services: [{ tags }],
    })
    expect(JSON.stringify(await call('DescribeServices', { services: ['web'] }))).not.toContain('team')
  })

  test('takes ten services', async () => {
    const { call } = worldWithApp()
    const services = Array.from({ length: 11 }, (_, index) => `s${index}`)

    await expect(call('DescribeServices', { services })).rejects.toThrow('Services cannot have more than 10 elements.')
  })

  test('a stale read sees the service as it was', () => {
    const { create, pass, clock, shown, state } = worldWithApp()
    pass(10)
    create()
    const created = clock.now()
    pass(60)

    expect(shown(created)).toMatchObject({ runningCount: 0, events: [] })
    expect(shown(created + 2_000)).toMatchObject({ runningCount: 0, pendingCount: 2 })
    expect(shown()).toMatchObject({ runningCount: 2 })
    const cluster = state.clusters.active(undefined)
    expect(state.services.describe('web', { cluster, time: created - 1 })).toBeUndefined()
  })
})

describe('DeleteService', () => {
  test('wants a service without tasks, or force', async () => {
    const { call, create, update, pass } = worldWithApp()
    create()
    pass(60)
    await expect(call('DeleteService', { service: 'web' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The service cannot be stopped while it is scaled above 0.',
    })
    update({ desiredCount: 0 })

    await expect(call('DeleteService', { service: 'web' })).resolves.toMatchObject({ service: { status: 'DRAINING' } })
  })

  test('ACTIVE -> DRAINING -> INACTIVE: the tasks end first, and the service stays describable', async () => {
    const { call, create, pass, shown, tasks, clock } = worldWithApp()
    create()
    pass(60)

    await expect(call('DeleteService', { service: 'web', force: true })).resolves.toMatchObject({
      service: { status: 'DRAINING', desiredCount: 0 },
    })
    expect(shown()).toMatchObject({ status: 'DRAINING', runningCount: 2 })
    await expect(call('ListServices', {})).resolves.toEqual({ serviceArns: [] })
    await expect(call('CreateService', serviceRequest)).rejects.toThrow(
      'Unable to Start a service that is still Draining.',
    )
    pass(60)

    expect(shown()).toMatchObject({ status: 'INACTIVE', runningCount: 0, deployments: [] })
    expect(tasks().map(({ lastStatus }) => lastStatus)).toEqual(['STOPPED', 'STOPPED'])
    expect(clock.nextAt()).toBeUndefined()
    await expect(call('ListServices', {})).resolves.toEqual({ serviceArns: [] })
    await expect(call('DeleteService', { service: 'web' })).rejects.toMatchObject({ name: 'ServiceNotFoundException' })
    await expect(call('CreateService', serviceRequest)).resolves.toMatchObject({ service: { status: 'ACTIVE' } })
  })

  test('a service with task sets needs force', () => {
    const { create, behind, state } = worldWithApp()
    create({ desiredCount: 0, loadBalancers: behind('blue'), deploymentController: { type: 'CODE_DEPLOY' } })
    const cluster = state.clusters.active(undefined)

    expect(() => state.services.delete('web', { cluster, force: false })).toThrow('while deployments are active')
  })
})

test('ListServices: by launch type, in pages of ten', async () => {
  const { call, create } = worldWithApp()
  for (let n = 10; n < 22; n++) create({ serviceName: `s${n}`, desiredCount: 0 })

  const first: { serviceArns?: string[]; nextToken?: string } = await call('ListServices', {})
  expect(first.serviceArns).toHaveLength(10)
  const second = await call('ListServices', { nextToken: first.nextToken })
  expect(second).toEqual({ serviceArns: [expect.stringContaining('/s20'), expect.stringContaining('/s21')] })
  await expect(call('ListServices', { launchType: 'EC2' })).resolves.toEqual({ serviceArns: [] })
})

test('a cluster counts its ACTIVE services, and cannot be deleted while there are some', async () => {
  const { call, create } = worldWithApp()
  create({ desiredCount: 0 })

  await expect(call('DescribeClusters', {})).resolves.toMatchObject({ clusters: [{ activeServicesCount: 1 }] })
  await expect(call('DeleteCluster', { cluster: 'default' })).rejects.toMatchObject({
    name: 'ClusterContainsServicesException',
  })
})

test('the tags of a service can be read and changed', async () => {
  const { call, create } = worldWithApp()
  create({ tags: [{ key: 'a', value: '1' }] })

  await call('TagResource', { resourceArn: arn, tags: [{ key: 'b', value: '2' }] })
  await call('UntagResource', { resourceArn: arn, tagKeys: ['a'] })

  await expect(call('ListTagsForResource', { resourceArn: arn })).resolves.toEqual({ tags: [{ key: 'b', value: '2' }] })
})
