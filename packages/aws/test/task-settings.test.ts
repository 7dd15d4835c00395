import { DeleteServiceCommand, ECSClient, type Service, type TaskSet } from '@aws-sdk/client-ecs'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { EcsServices } from '@ecs-actions/aws/ecs-services'
import { serviceTaskSettings } from '@ecs-actions/aws/service-task-settings'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'

const world: ScenarioInput = {
  clusters: [{ name: 'prod', capacityProviders: ['FARGATE', 'FARGATE_SPOT', 'workers'] }],
  images: [{ image: 'app:v1' }],
  taskDefinitions: [
    {
      ...{ family: 'app', networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' },
      containerDefinitions: [{ name: 'app', image: 'app:v1', portMappings: [{ containerPort: 8080 }] }],
    },
    { family: 'worker', containerDefinitions: [{ name: 'worker', image: 'app:v1', memory: 128 }] },
  ],
  targetGroups: [{ name: 'blue' }, { name: 'green' }],
  loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
}

type ScenarioService = NonNullable<ScenarioInput['services']>[number]

function services(...given: ScenarioService[]) {
  const clock = new VirtualClock()
  const simulator = createSimulator({
    scenario: scenario({ ...world, services: given.map((service) => ({ cluster: 'prod', ...service })) }),
    clock,
  })
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const credentials = { accessKeyId, secretAccessKey }
  const client = new ECSClient({
    ...clientSettings({ region: 'eu-west-1', clock, environment: {}, action: 'test', credentials }),
    requestHandler: requestHandler(simulator),
  })
  return {
    settings: (service: string) => clock.drive(new EcsServices(client).taskSettings({ cluster: 'prod', service })),
    remove: (service: string) =>
      clock.drive(client.send(new DeleteServiceCommand({ cluster: 'prod', service, force: true }))),
    clock,
  }
}

const network = { subnets: ['subnet-a'], securityGroups: ['sg-a'], assignPublicIp: true }
const web: ScenarioService = {
  ...{ name: 'web', taskDefinition: 'app:1', subnets: ['subnet-a'], securityGroups: ['sg-a'] },
  assignPublicIp: 'ENABLED',
}

describe('what a service gives its tasks', () => {
  test('on Fargate', async () => {
    const { settings } = services({ ...web, platformVersion: '1.4.0', tags: { team: 'web' } })
    expect(await settings('web')).toEqual({
      name: 'web',
      capacity: { kind: 'launch-type', launchType: 'FARGATE' },
      platformVersion: '1.4.0',
      network,
      tags: new Map([['team', 'web']]),
    })
  })

  test('by a strategy, item by item', async () => {
    const { settings } = services({
      ...web,
      capacityProviderStrategy: [
        { capacityProvider: 'FARGATE', weight: 1, base: 1 },
        { capacityProvider: 'FARGATE_SPOT', weight: 4 },
      ],
    })
    const { capacity } = await settings('web')
    expect(capacity).toMatchObject({
      kind: 'strategy',
      items: [
        { capacityProvider: 'FARGATE', weight: 1, base: 1 },
        { capacityProvider: 'FARGATE_SPOT', weight: 4 },
      ],
    })
  })

  test('on instances, with neither a network nor a platform version', async () => {
    const capacityProviderStrategy = [{ capacityProvider: 'workers', weight: 1 }]
    const { settings } = services(
      { name: 'worker', taskDefinition: 'worker:1', launchType: 'EC2' },
      { name: 'spare', taskDefinition: 'worker:1', capacityProviderStrategy },
    )
    const none = { network: undefined, platformVersion: undefined, tags: new Map() }
    expect(await settings('worker')).toMatchObject({ capacity: { kind: 'launch-type', launchType: 'EC2' }, ...none })
    expect(await settings('spare')).toMatchObject({
      capacity: { kind: 'strategy', items: [expect.objectContaining({ capacityProvider: 'workers' })] },
      ...none,
    })
  })

  test('that CodeDeploy deploys is what its primary task set has', async () => {
    const { settings } = services({
      ...{ ...web, deploymentController: 'CODE_DEPLOY' },
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
      loadBalancer: { targetGroup: 'blue', containerName: 'app', containerPort: 8080 },
    })
    expect(await settings('web')).toMatchObject({
      capacity: { kind: 'strategy', items: [expect.objectContaining({ capacityProvider: 'FARGATE_SPOT' })] },
      // The version that LATEST has become for the task set.
      ...{ platformVersion: '1.4.0', network },
    })
  })
})

describe('task sets', () => {
  const primary: TaskSet = {
    ...{ status: 'PRIMARY', launchType: 'FARGATE', platformVersion: '1.4.0' },
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'], assignPublicIp: 'ENABLED' } },
  }

  test('have what a service with an external controller lacks', () => {
    const taskSets = [{ status: 'ACTIVE', launchType: 'EC2' as const }, primary]
    expect(serviceTaskSettings({ serviceName: 'web', taskSets })).toEqual({
      name: 'web',
      capacity: { kind: 'launch-type', launchType: 'FARGATE' },
      platformVersion: '1.4.0',
      network: { subnets: ['subnet-a'], securityGroups: [], assignPublicIp: true },
      tags: new Map(),
    })
  })

  test('are newer than what the service was created with', () => {
    const service: Service = {
      ...{ serviceName: 'web', taskSets: [primary], launchType: 'EC2', platformVersion: 'LATEST' },
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-old'] } },
    }
    expect(serviceTaskSettings(service)).toMatchObject({
      capacity: { kind: 'launch-type', launchType: 'FARGATE' },
      ...{ platformVersion: '1.4.0', network: { subnets: ['subnet-a'] } },
    })
  })

  test('that say nothing leave it to the service, and a service to its cluster', () => {
    const service: Service = { serviceName: 'web', taskSets: [{ status: 'PRIMARY' }] }
    expect(serviceTaskSettings({ ...service, launchType: 'EC2' }).capacity).toMatchObject({ launchType: 'EC2' })
    expect(serviceTaskSettings(service).capacity).toEqual({ kind: 'cluster-default' })
    expect(serviceTaskSettings({ ...service, launchType: 'MANAGED_INSTANCES' }).capacity).toEqual({
      kind: 'cluster-default',
    })
  })
})

describe('a service', () => {
  test('that is not there is named, with its cluster', async () => {
    await expect(services().settings('web')).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is no service web in cluster prod (MISSING).',
    })
  })

  test('that was deleted is none any more, although ECS shows it for some time', async () => {
    const { settings, remove, clock } = services(web)
    await remove('web')
    await clock.drive(clock.sleep(600_000))
    await expect(settings('web')).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is no service web in cluster prod (INACTIVE: it was deleted).',
    })
  })
})
