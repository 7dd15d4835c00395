import type { CapacityProviderStrategyItem, NetworkConfiguration } from '@aws-sdk/client-ecs'
import { type AppSpecHooks, appSpecHooks } from './hooks.ts'
import { AppSpecProblem, integerOf, listOf, type Members, membersOf, textOf } from './members.ts'
import { networkConfiguration, strategyItem } from './placement.ts'
import { parsedText } from './text.ts'

/** What an AppSpec file asks of an ECS deployment. */
export interface AppSpec {
  /** ARN with revision. */
  readonly taskDefinition: string
  readonly containerName: string
  readonly containerPort: number
  readonly platformVersion?: string
  readonly networkConfiguration?: NetworkConfiguration
  readonly capacityProviderStrategy?: CapacityProviderStrategyItem[]
  readonly hooks: AppSpecHooks
}

/**
 * Reads the text of an AppSpec, YAML or JSON.
 * https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html
 * @throws AppSpecProblem
 */
export function readAppSpec(text: string): AppSpec {
  const file = membersOf(parsedText(text), 'the AppSpec')
  // The guide wants 0.0; files with 1 are about and work.
  if (!/^\d+(\.\d+)?$/.test(String(file.get('version')))) throw new AppSpecProblem('version must be 0.0')
  const [resource, ...others] = listOf(file, 'Resources', 'the AppSpec')
  if (resource === undefined || others.length > 0) throw new AppSpecProblem('Resources must have exactly one resource')
  // Its name is free.
  const [name, ...otherNames] = [...membersOf(resource, 'Resources[0]')]
  if (!name || otherNames.length > 0) throw new AppSpecProblem('Resources[0] must have exactly one name')
  const service = membersOf(name[1], `Resources[0].${name[0]}`)
  const type = textOf(service, 'Type', 'the resource')
  if (type !== 'AWS::ECS::Service') throw new AppSpecProblem(`Type must be AWS::ECS::Service, not ${type ?? 'nothing'}`)
  const properties = membersOf(service.get('properties'), 'Properties')
  return { ...target(properties), ...placement(properties), hooks: appSpecHooks(file) }
}

function target(properties: Members): Pick<AppSpec, 'taskDefinition' | 'containerName' | 'containerPort'> {
  const taskDefinition = textOf(properties, 'TaskDefinition', 'Properties')
  if (!taskDefinition || !/^arn:aws[a-z-]*:ecs:[^:]+:\d{12}:task-definition\/[^:/]+:\d+$/.test(taskDefinition)) {
    throw new AppSpecProblem(`TaskDefinition must be the full ARN of a revision, not ${taskDefinition ?? 'nothing'}`)
  }
  const loadBalancer = membersOf(properties.get('loadbalancerinfo'), 'LoadBalancerInfo')
  const containerName = textOf(loadBalancer, 'ContainerName', 'LoadBalancerInfo')
  const containerPort = integerOf(loadBalancer, 'ContainerPort', 'LoadBalancerInfo')
  if (containerName === undefined || containerPort === undefined) {
    throw new AppSpecProblem('LoadBalancerInfo must have a ContainerName and a ContainerPort')
  }
  return { taskDefinition, containerName, containerPort }
}

function placement(properties: Members): Partial<AppSpec> {
  const platformVersion = textOf(properties, 'PlatformVersion', 'Properties')
  const network = properties.get('networkconfiguration')
  const strategy = listOf(properties, 'CapacityProviderStrategy', 'Properties')
  return {
    ...(platformVersion !== undefined && { platformVersion }),
    ...(network !== undefined && network !== null && { networkConfiguration: networkConfiguration(network) }),
    ...(strategy.length > 0 && { capacityProviderStrategy: strategy.map(strategyItem) }),
  }
}
