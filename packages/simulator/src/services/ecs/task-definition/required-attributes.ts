import type { Attribute, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'
import { isPrivateEcr } from './fargate-problems.ts'

/** What a container instance must offer, under the names by which the ECS agent registers its capabilities. */
export function requiredAttributes(definition: RegisterTaskDefinitionRequest): Attribute[] {
  const names = new Set<string>()
  const { containerDefinitions = [], executionRoleArn, taskRoleArn, networkMode } = definition
  for (const { image = '', logConfiguration, secrets = [], dependsOn, healthCheck } of containerDefinitions) {
    const driver = logConfiguration?.logDriver
    if (driver !== undefined) names.add(`com.amazonaws.ecs.capability.logging-driver.${driver}`)
    if (driver === 'awslogs' && executionRoleArn) names.add('ecs.capability.execution-role-awslogs')
    if (isPrivateEcr(image)) names.add('com.amazonaws.ecs.capability.ecr-auth')
    if (isPrivateEcr(image) && executionRoleArn) names.add('ecs.capability.execution-role-ecr-pull')
    if (dependsOn && dependsOn.length > 0) names.add('ecs.capability.container-ordering')
    if (healthCheck) names.add('ecs.capability.container-health-check')
    for (const { valueFrom = '' } of secrets) {
      const store = valueFrom.includes(':secretsmanager:') ? 'asm' : 'ssm'
      names.add(`ecs.capability.secrets.${store}.environment-variables`)
    }
  }
  if (taskRoleArn) names.add('com.amazonaws.ecs.capability.task-iam-role')
  if (networkMode === 'awsvpc') names.add('ecs.capability.task-eni')
  names.add('com.amazonaws.ecs.capability.docker-remote-api.1.18')
  return [...names].toSorted().map((name) => ({ name }))
}
