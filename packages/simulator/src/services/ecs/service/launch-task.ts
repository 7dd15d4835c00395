import type { RunTaskRequest } from '@aws-sdk/client-ecs'
import type { Launch } from '../task/new-task.ts'
import { placements } from '../task/placement.ts'
import type { ServiceContext } from './service-context.ts'
import type { ServiceSettings } from './service-settings.ts'
import type { TaskSpec } from './task-spec.ts'

/** What RunTask would be asked for a task of a service. */
export function taskRequest(
  spec: TaskSpec,
  { settings, group, startedBy }: { settings: ServiceSettings; group: string; startedBy: string },
): RunTaskRequest {
  const { propagateTags, tags, enableECSManagedTags, enableExecuteCommand } = settings
  return {
    taskDefinition: spec.registered.arn,
    group,
    startedBy,
    launchType: spec.launchType,
    capacityProviderStrategy: [...spec.capacityProviderStrategy],
    platformVersion: spec.platformVersion,
    networkConfiguration: spec.networkConfiguration,
    enableECSManagedTags,
    enableExecuteCommand,
    propagateTags: propagateTags === 'TASK_DEFINITION' ? propagateTags : undefined,
    tags: propagateTags === 'SERVICE' ? [...tags] : undefined,
  }
}

/** @param options.index of the task among those of its deployment: capacity providers take turns */
export function serviceLaunch(
  spec: TaskSpec,
  { context, startedBy, index }: { context: ServiceContext; startedBy: string; index: number },
): Launch {
  const { name, cluster } = context
  const request = taskRequest(spec, { settings: context.settings(), group: `service:${name}`, startedBy })
  return {
    request,
    cluster,
    registered: spec.registered,
    placement: placements(request, cluster)(index),
    serviceName: name,
  }
}
