import type { ScenarioInput } from '../../src/scenario/schema.ts'

type GroupInput = NonNullable<
  NonNullable<NonNullable<ScenarioInput['codeDeploy']>['applications']>[number]['deploymentGroups']
>[number]

const taskDefinition = (image: string) => ({
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: 8080 }] }],
})

/** web:1 and web:2 work, web:3 exits, web:4 fails its health checks. */
export function blueGreenScenario(group: Partial<GroupInput> = {}, rest: ScenarioInput = {}): ScenarioInput {
  const { codeDeploy, ...others } = rest
  return {
    clusters: ['prod'],
    images: [
      { image: 'web:1', program: { kind: 'scripted' } },
      { image: 'web:2', program: { kind: 'scripted' } },
      { image: 'web:3', program: { kind: 'scripted', steps: [{ after: 1_000, exit: { code: 1 } }] } },
      { image: 'web:4', program: { kind: 'scripted', steps: [{ answers: 500 }] } },
    ],
    taskDefinitions: ['web:1', 'web:2', 'web:3', 'web:4'].map(taskDefinition),
    targetGroups: [{ name: 'blue' }, { name: 'green' }],
    loadBalancers: [
      {
        name: 'web',
        listeners: [
          { port: 80, targetGroup: 'blue' },
          { port: 8080, targetGroup: 'green' },
        ],
      },
    ],
    services: [
      {
        name: 'web',
        cluster: 'prod',
        taskDefinition: 'web:1',
        desiredCount: 2,
        deploymentController: 'CODE_DEPLOY',
        loadBalancer: { targetGroup: 'blue', containerName: 'web', containerPort: 8080 },
        securityGroups: ['sg-1'],
      },
    ],
    codeDeploy: {
      ...codeDeploy,
      applications: [
        {
          deploymentGroups: [
            {
              service: 'web',
              cluster: 'prod',
              targetGroups: ['blue', 'green'],
              productionListener: { loadBalancer: 'web', port: 80 },
              testListener: { loadBalancer: 'web', port: 8080 },
              terminationWaitMinutes: 5,
              history: ['web:1'],
              ...group,
            },
          ],
        },
      ],
    },
    ...others,
  }
}
