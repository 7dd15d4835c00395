import type { Task } from '@aws-sdk/client-ecs'
import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'

export function taskSnapshot(task: Task): TaskSnapshot {
  return {
    arn: task.taskArn ?? '',
    definitionArn: task.taskDefinitionArn ?? '',
    lastStatus: task.lastStatus ?? 'unknown',
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    containers: (task.containers ?? []).map(({ name = '', lastStatus, exitCode, reason, runtimeId }) => ({
      name,
      lastStatus,
      exitCode,
      reason,
      runtimeId,
    })),
    createdAt: task.createdAt?.getTime(),
    pullStartedAt: task.pullStartedAt?.getTime(),
    pullStoppedAt: task.pullStoppedAt?.getTime(),
    startedAt: task.startedAt?.getTime(),
    executionStoppedAt: task.executionStoppedAt?.getTime(),
    stoppedAt: task.stoppedAt?.getTime(),
  }
}

export function oneOffTask(task: Task): OneOffTask {
  const { startedBy, desiredStatus, group, capacityProviderName, tags = [], overrides } = task
  return {
    ...taskSnapshot(task),
    startedBy,
    desiredStatus,
    group,
    capacityProvider: capacityProviderName,
    tags: new Map(tags.map(({ key = '', value = '' }) => [key, value])),
    commands: new Map(
      (overrides?.containerOverrides ?? []).flatMap(({ name, command }) =>
        name === undefined || !command ? [] : [[name, command] as const],
      ),
    ),
  }
}
