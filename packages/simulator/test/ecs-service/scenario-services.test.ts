import { describe, expect, test } from '@jest/globals'
import { parseScenario, ScenarioError, scenario } from '../../src/scenario/parse.ts'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { createSimulator } from '../../src/simulator.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

const taskDefinition = {
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name: 'app', image: 'web:1', portMappings: [{ containerPort: 8080 }] }],
}

const loadBalancer = { targetGroup: 'blue', containerName: 'app', containerPort: 8080 }

const inhabited = {
  images: [{ image: 'web:1', program: { kind: 'scripted' } }],
  targetGroups: [{ name: 'blue' }],
  loadBalancers: [{ name: 'lb', listeners: [{ port: 80, targetGroup: 'blue' }] }],
  taskDefinitions: [taskDefinition],
} satisfies ScenarioInput

function simulated(input: ScenarioInput) {
  const clock = new VirtualClock()
  const { ecs } = createSimulator({ scenario: scenario({ ...inhabited, ...input }), clock })
  const described = (name: string) =>
    ecs.services.describe(name, { cluster: ecs.clusters.active('default'), time: clock.now() })
  return { clock, ecs, described }
}

function problemsOf(attempt: () => unknown): readonly string[] {
  try {
    attempt()
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems
    throw error
  }
  return []
}

describe('the services of a scenario', () => {
  test('are there from the start, and their tasks start when time does', () => {
    const { clock, described } = simulated({
      services: [
        {
          name: 'web',
          taskDefinition: 'web:1',
          desiredCount: 2,
          loadBalancer,
          subnets: ['subnet-1'],
          securityGroups: ['sg-1'],
          assignPublicIp: 'ENABLED',
          healthCheckGracePeriodSeconds: 60,
          deploymentConfiguration: { minimumHealthyPercent: 50 },
        },
      ],
    })

    expect(described('web')).toMatchObject({
      status: 'ACTIVE',
      desiredCount: 2,
      runningCount: 0,
      launchType: 'FARGATE',
      loadBalancers: [{ containerName: 'app', containerPort: 8080 }],
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'ENABLED' },
      },
      healthCheckGracePeriodSeconds: 60,
      deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 200 },
    })
    clock.advanceTo(clock.now() + 120_000)
    expect(described('web')).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: 'COMPLETED' }] })
  })

  test('can have the CODE_DEPLOY controller, and tasks that are not in awsvpc mode', () => {
    const containerDefinitions = [{ name: 'app', image: 'web:1', memory: 64 }]
    const { described } = simulated({
      taskDefinitions: [taskDefinition, { family: 'bridge', containerDefinitions }],
      services: [
        { name: 'green', taskDefinition: 'web', deploymentController: 'CODE_DEPLOY', loadBalancer },
        { name: 'bridge', taskDefinition: 'bridge', launchType: 'EC2' },
      ],
    })

    expect(described('green')).toMatchObject({ deployments: [], taskSets: [{ status: 'PRIMARY' }] })
    expect(described('bridge')).toMatchObject({ launchType: 'EC2', desiredCount: 1 })
    expect(described('bridge')).not.toHaveProperty('networkConfiguration')
  })

  test('take the revision that they name', () => {
    const { described } = simulated({
      taskDefinitions: [taskDefinition, taskDefinition],
      services: [
        { name: 'old', taskDefinition: 'web:1' },
        { name: 'new', taskDefinition: 'web' },
      ],
    })

    expect(described('old')?.taskDefinition).toMatch(/web:1$/)
    expect(described('new')?.taskDefinition).toMatch(/web:2$/)
  })
})

describe('capacity providers of a scenario', () => {
  const clusters: ScenarioInput['clusters'] = [
    {
      name: 'default',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT', 'machines'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    },
    'plain',
  ]
  const capacityProviderStrategy = [
    { capacityProvider: 'FARGATE', base: 1 },
    { capacityProvider: 'FARGATE_SPOT', weight: 1 },
  ]

  test('belong to their cluster, as CreateCluster takes them', () => {
    const { ecs } = simulated({ clusters })
    expect(ecs.clusters.active('default').request).toMatchObject({
      capacityProviders: ['FARGATE', 'FARGATE_SPOT', 'machines'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    })
    expect(ecs.clusters.active('plain').request).toEqual({ clusterName: 'plain' })
  })

  test('run the tasks of a service that asks for them', () => {
    const { clock, ecs, described } = simulated({
      clusters,
      services: [
        { name: 'web', taskDefinition: 'web', desiredCount: 3, capacityProviderStrategy, platformVersion: '1.4.0' },
      ],
    })
    clock.advanceTo(clock.now() + 120_000)

    const web = described('web')
    expect(web).toMatchObject({ capacityProviderStrategy, platformVersion: '1.4.0', runningCount: 3 })
    expect(web).not.toHaveProperty('launchType')
    expect(web?.deployments?.[0]).toMatchObject({ capacityProviderStrategy, platformVersion: '1.4.0' })
    const tasks = ecs.tasks.visible(ecs.clusters.active('default'), clock.now())
    expect(tasks.map(({ capacityProviderName }) => capacityProviderName).sort()).toEqual([
      'FARGATE',
      'FARGATE_SPOT',
      'FARGATE_SPOT',
    ])
  })

  test('are shown by the task sets of a CODE_DEPLOY service, too', () => {
    const { described } = simulated({
      clusters,
      services: [
        {
          ...{ name: 'web', taskDefinition: 'web', deploymentController: 'CODE_DEPLOY', loadBalancer },
          ...{ capacityProviderStrategy, platformVersion: '1.3.0', subnets: ['subnet-1'] },
        },
      ],
    })
    const shown = {
      ...{ capacityProviderStrategy, platformVersion: '1.3.0' },
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    }
    expect(described('web')).toMatchObject({ ...shown, taskSets: [shown] })
    expect(described('web')?.taskSets?.[0]).not.toHaveProperty('launchType')
  })

  test('that a strategy names must be those of its cluster', () => {
    const strategy = [{ capacityProvider: 'machines' }, { capacityProvider: 'none', weight: 1 }]
    const wrong: ScenarioInput = {
      ...inhabited,
      clusters: [
        { name: 'default', capacityProviders: ['FARGATE'], defaultCapacityProviderStrategy: strategy },
        'plain',
      ],
      services: [
        { name: 'a', taskDefinition: 'web', capacityProviderStrategy: strategy, launchType: 'EC2' },
        {
          name: 'b',
          cluster: 'plain',
          taskDefinition: 'web',
          capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }],
        },
      ],
    }
    const ofDefault =
      'is not among the capacityProviders of the cluster default (one of FARGATE); add it there or correct the name'
    expect(problemsOf(() => parseScenario(wrong))).toEqual([
      `clusters[0].defaultCapacityProviderStrategy[0].capacityProvider: "machines" ${ofDefault}`,
      `clusters[0].defaultCapacityProviderStrategy[1].capacityProvider: "none" ${ofDefault}`,
      'services[0].launchType: EC2 stands beside capacityProviderStrategy; remove one of them',
      `services[0].capacityProviderStrategy[0].capacityProvider: "machines" ${ofDefault}`,
      `services[0].capacityProviderStrategy[1].capacityProvider: "none" ${ofDefault}`,
      'services[1].capacityProviderStrategy[0].capacityProvider: "FARGATE" is not among the capacityProviders of the cluster plain (none there); add it there or correct the name',
    ])
  })

  test('keep to the rules of CreateCluster', () => {
    const capacityProviders = ['FARGATE', 'FARGATE_SPOT']
    const based = capacityProviders.map((capacityProvider) => ({ capacityProvider, base: 1, weight: 1 }))
    const weightless = capacityProviders.map((capacityProvider) => ({ capacityProvider }))
    expect(
      problemsOf(() =>
        simulated({
          clusters: [
            { name: 'a', capacityProviders, defaultCapacityProviderStrategy: based },
            { name: 'b', capacityProviders, defaultCapacityProviderStrategy: weightless },
          ],
        }),
      ),
    ).toEqual([
      'clusters[0]: Only one capacity provider of a strategy can have a base.',
      'clusters[1]: At least one capacity provider of a strategy must have a weight greater than zero.',
    ])
  })
})

describe('mistakes', () => {
  test('in task definitions are those that RegisterTaskDefinition finds, with their paths', () => {
    const broken = { ...taskDefinition, cpu: 256, containerDefinitions: [{ name: 'app', image: 'web:1', imgae: 'x' }] }
    const unfit = { ...taskDefinition, memory: '1', containerDefinitions: [] }

    expect(problemsOf(() => parseScenario({ taskDefinitions: [broken, unfit] }))).toEqual([
      'taskDefinitions[0].cpu: must be a string (found 256)',
      'taskDefinitions[0].containerDefinitions[0].imgae: RegisterTaskDefinition has no such member; remove it or correct its name (found "x")',
      expect.stringMatching(/^taskDefinitions\[1\]: Container list cannot be empty\./),
      expect.stringMatching(/^taskDefinitions\[1\]: Invalid 'memory' setting for task\./),
      expect.stringMatching(/^taskDefinitions\[1\]: /),
    ])
  })

  test('in the names that services refer to are told all at once', () => {
    const services = [
      {
        name: 'web',
        cluster: 'none',
        taskDefinition: 'other:3',
        loadBalancer: { ...loadBalancer, targetGroup: 'red' },
      },
      { name: 'web', cluster: 'none', taskDefinition: 'web' },
    ]

    expect(problemsOf(() => parseScenario({ ...inhabited, services }))).toEqual([
      'services[1]: none/web is there already as services[0]; remove one of them',
      'services[0].cluster: "none" is not among clusters (one of default); add it there or correct the name',
      'services[0].taskDefinition: "other" is not among taskDefinitions (one of web); add it there or correct the name',
      'services[0].loadBalancer.targetGroup: "red" is not among targetGroups (one of blue); add it there or correct the name',
      'services[1].cluster: "none" is not among clusters (one of default); add it there or correct the name',
    ])
  })

  test('that CreateService finds are told all at once when the world is made', () => {
    const services = [
      { name: 'a', taskDefinition: 'web:7' },
      { name: 'b', taskDefinition: 'web', loadBalancer: { ...loadBalancer, containerPort: 1 } },
      { name: 'c', taskDefinition: 'web', deploymentController: 'CODE_DEPLOY' as const },
      { name: 'd', taskDefinition: 'web', tags: { 'aws:team': 'us' } },
      { name: 'e', taskDefinition: 'web', platformVersion: '0.9' },
    ]

    expect(problemsOf(() => simulated({ services }))).toEqual([
      'services[0]: TaskDefinition not found.',
      'services[1]: The container app did not have a container port 1 defined.',
      'services[2]: A service with the CODE_DEPLOY deployment controller needs one load balancer.',
      "services[3]: Tag keys starting with 'aws:' are reserved for system use: 'aws:team'.",
      "services[4]: The platform version '0.9' does not exist.",
    ])
  })
})
