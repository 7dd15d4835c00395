import type { CreateServiceRequest, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { ScenarioError } from '../../scenario/parse.ts'
import type { ScenarioService } from '../../scenario/services.ts'
import { ServiceError } from '../../service.ts'
import type { EcsState } from './state.ts'
import type { Registered } from './task-definition/task-definitions.ts'

interface Seed {
  readonly taskDefinitions: readonly RegisterTaskDefinitionRequest[]
  readonly services: readonly ScenarioService[]
  /** The ARN of a target group, by name. */
  readonly targetGroupArn: (name: string) => string | undefined
  /** ARN of who has made all this. */
  readonly createdBy: string
}

/**
 * Task definitions and services that are there when the simulated world starts.
 * @throws ScenarioError with every definition and service that RegisterTaskDefinition or CreateService would refuse
 */
export function seedServices(state: EcsState, { taskDefinitions, services, targetGroupArn, createdBy }: Seed): void {
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
  const { name, loadBalancer, subnets, securityGroups, assignPublicIp } = service
  const awsvpcConfiguration = { subnets, securityGroups, assignPublicIp }
  return {
    serviceName: name,
    desiredCount: service.desiredCount,
    launchType: service.launchType,
    deploymentController: { type: service.deploymentController },
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    deploymentConfiguration: service.deploymentConfiguration,
    ...(registered.definition.networkMode === 'awsvpc' ? { networkConfiguration: { awsvpcConfiguration } } : {}),
    ...(loadBalancer ? { loadBalancers: [balanced(loadBalancer, targetGroupArn)] } : {}),
  }
}

function balanced(
  { targetGroup, containerName, containerPort }: NonNullable<ScenarioService['loadBalancer']>,
  targetGroupArn: Seed['targetGroupArn'],
) {
  return { targetGroupArn: targetGroupArn(targetGroup), containerName, containerPort }
}
