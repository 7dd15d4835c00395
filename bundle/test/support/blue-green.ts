import type { ScenarioInput } from '@ecs-actions/simulator'

/** ARN of a revision of the family that the service runs. */
export const revision = (number: number) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/app:${number}`

function taskDefinition(image: string) {
  return {
    ...{ family: 'app', networkMode: 'awsvpc' as const, requiresCompatibilities: ['FARGATE' as const] },
    ...{ cpu: '256', memory: '512', executionRoleArn: 'arn:aws:iam::123456789012:role/execution' },
    containerDefinitions: [{ name: 'app', image, portMappings: [{ containerPort: 8080 }] }],
  }
}

/**
 * Service web in cluster prod, which CodeDeploy deploys: revisions 1 and 2 work.
 * @param options.serving the revision that runs
 * @param options.history those that were deployed with success, oldest first
 * @param options.terminationWaitMinutes how long the old tasks stay after the shift
 */
export function blueGreen(options: {
  serving: number
  history: readonly number[]
  terminationWaitMinutes?: number
  autoRollback?: ['DEPLOYMENT_FAILURE']
}): ScenarioInput {
  const { serving, history, terminationWaitMinutes = 0, autoRollback = [] } = options
  const listener = { loadBalancer: 'web', port: 80 }
  const group = { cluster: 'prod', service: 'web', productionListener: listener }
  const targetGroups: [string, string] = ['blue', 'green']
  const past = history.map((number) => `app:${number}`)
  return {
    images: ['app:v1', 'app:v2'].map((image) => ({ image, program: { kind: 'scripted' as const } })),
    taskDefinitions: [taskDefinition('app:v1'), taskDefinition('app:v2')],
    targetGroups: targetGroups.map((name) => ({ name })),
    loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
    services: [
      {
        ...{ name: 'web', cluster: 'prod', taskDefinition: `app:${serving}`, deploymentController: 'CODE_DEPLOY' },
        loadBalancer: { targetGroup: 'blue', containerName: 'app', containerPort: 8080 },
      },
    ],
    codeDeploy: {
      applications: [
        { deploymentGroups: [{ ...group, targetGroups, history: past, terminationWaitMinutes, autoRollback }] },
      ],
    },
  }
}
