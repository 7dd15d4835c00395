import type { LoadBalancer } from '@aws-sdk/client-ecs'
import type { ClusterRecord } from '../cluster/clusters.ts'
import { checkChoice, invalidParameter, notSimulated } from '../errors.ts'
import { placements } from '../task/placement.ts'
import { checkFit } from '../task/run-task-problems.ts'
import { taskRequest } from './launch-task.ts'
import type { ServiceSettings } from './service-settings.ts'
import type { TargetGroups } from './target-groups.ts'
import type { TaskSpec } from './task-spec.ts'

interface SpecContext {
  readonly settings: ServiceSettings
  readonly cluster: ClusterRecord
  readonly targetGroups: TargetGroups
}

/**
 * The rules between a task definition and where a service wants its tasks to run and be reached.
 * @throws InvalidParameterException, ClientException, PlatformUnknownException, UnsupportedFeatureException
 */
export function checkSpec(spec: TaskSpec, { settings, cluster, targetGroups }: SpecContext): void {
  checkChoice('launchType', spec.launchType, ['EC2', 'FARGATE', 'EXTERNAL'])
  const request = taskRequest(spec, { settings, group: '', startedBy: '' })
  const placement = placements(request, cluster)(0)
  const { definition } = spec.registered
  checkFit(
    {
      ...request,
      placementConstraints: [...settings.placementConstraints],
      placementStrategy: [...settings.placementStrategy],
    },
    definition,
    placement,
  )
  if (spec.loadBalancers.length > 5) {
    throw invalidParameter(`At most 5 load balancers are allowed, not ${spec.loadBalancers.length}.`)
  }
  if (spec.loadBalancers.length > 0 && definition.networkMode !== 'awsvpc') {
    throw notSimulated(`load balancers of tasks in the network mode ${definition.networkMode ?? 'bridge'}; use awsvpc`)
  }
  for (const loadBalancer of spec.loadBalancers) {
    checkContainer(spec, loadBalancer)
    if (!targetGroups.exists(loadBalancer.targetGroupArn ?? '')) {
      throw invalidParameter(
        `The target group with targetGroupArn ${loadBalancer.targetGroupArn ?? ''} does not exist.`,
      )
    }
  }
}

/** @throws InvalidParameterException for a target group that no listener forwards to */
export function checkAttached(loadBalancers: readonly LoadBalancer[], targetGroups: TargetGroups): void {
  for (const { targetGroupArn = '' } of loadBalancers) {
    if (targetGroups.attached(targetGroupArn)) continue
    throw invalidParameter(
      `The target group with targetGroupArn ${targetGroupArn} does not have an associated load balancer.`,
    )
  }
}

function checkContainer({ registered }: TaskSpec, { containerName, containerPort }: LoadBalancer): void {
  const container = registered.definition.containerDefinitions?.find(({ name }) => name === containerName)
  if (!container) throw invalidParameter(`The container ${containerName ?? ''} does not exist in the task definition.`)
  const mapped = container.portMappings?.some((mapping) => mapping.containerPort === containerPort)
  if (containerPort === undefined || !mapped) {
    throw invalidParameter(
      `The container ${containerName} did not have a container port ${containerPort ?? ''} defined.`,
    )
  }
}
