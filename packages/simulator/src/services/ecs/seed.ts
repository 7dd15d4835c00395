import type { CreateServiceRequest, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import type { ScenarioCluster } from '../../scenario/clusters.ts'
import { ScenarioError } from '../../scenario/parse.ts'
import type { ScenarioService } from '../../scenario/services.ts'
import { ServiceError } from '../../service.ts'
import type { EcsState } from './state.ts'
import type { Registered } from './task-definition/task-definitions.ts'

interface Seed {
  readonly clusters: readonly ScenarioCluster[]
  readonly taskDefinitions: readonly RegisterTaskDefinitionRequest[]
  readonly services: readonly ScenarioService[]
  /** The ARN of a target group, by name. */
  readonly targetGroupArn: (name: string) => string | undefined
  /** ARN of who has made all this. */
  readonly createdBy: string
}

/**
 * Clusters, task definitions and services that are there when the simulated world starts.
 * @throws ScenarioError with every one of them that CreateCluster, RegisterTaskDefinition or CreateService would refuse
 */
export function seedServices(
  state: EcsState,
  { clusters, taskDefinitions, services, targetGroupArn, createdBy }: Seed,
): void {
  const ofClusters = clusters.flatMap(({ name, ...capacity }, index) =>
    problemOf(`clusters[${index}]`, () => state.clusters.create({ clusterName: name, ...capacity })),
  )
  if (ofClusters.length > 0) throw new ScenarioError(ofClusters)
  const problems = [
    ...taskDefinitions.flatMap((definition, index) =>
      problemOf(`taskDefinitions[${index}]`, () => state.taskDefinitions.register(definition, createdBy)),
    ),
    ...services.flatMap((service, index) =>
      problemOf(`services[${index}]`, () => {
        const cluster = state.clusters.active(service.cluster)
        const registered = state.taskDefinitions.runnable(service.taskDefinition)
        const request = requestOf(service, { registered, targetGroupArn })
        state.services.create(request, { cluster, registered, createdBy })
      }),
    ),
  ]
  if (problems.length > 0) throw new ScenarioError(problems)
}

function problemOf(path: string, attempt: () => void): string[] {
  try {
    attempt()
    return []
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return [`${path}: ${error.message}`]
  }
}

function requestOf(
  service: ScenarioService,
  { registered, targetGroupArn }: Pick<Seed, 'targetGroupArn'> & { registered: Registered },
): CreateServiceRequest {
  const { name, loadBalancer, subnets, securityGroups, assignPublicIp, platformVersion } = service
  const awsvpcConfiguration = { subnets, securityGroups, assignPublicIp }
  return {
    serviceName: name,
    desiredCount: service.desiredCount,
    ...capacityOf(service),
    ...(platformVersion === undefined ? {} : { platformVersion }),
    tags: Object.entries(service.tags ?? {}).map(([key, value]) => ({ key, value })),
    deploymentController: { type: service.deploymentController },
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    deploymentConfiguration: service.deploymentConfiguration,
    ...(registered.definition.networkMode === 'awsvpc' ? { networkConfiguration: { awsvpcConfiguration } } : {}),
    ...(loadBalancer ? { loadBalancers: [balanced(loadBalancer, targetGroupArn)] } : {}),
  }
}

function capacityOf({
  launchType = 'FARGATE',
  capacityProviderStrategy,
}: ScenarioService): Pick<CreateServiceRequest, 'launchType' | 'capacityProviderStrategy'> {
  return capacityProviderStrategy ? { capacityProviderStrategy } : { launchType }
}

function balanced(
  { targetGroup, containerName, containerPort }: NonNullable<ScenarioService['loadBalancer']>,
  targetGroupArn: Seed['targetGroupArn'],
) {
  return { targetGroupArn: targetGroupArn(targetGroup), containerName, containerPort }
}
