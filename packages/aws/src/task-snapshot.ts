import type { Task } from '@aws-sdk/client-ecs'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'

export function taskSnapshot(task: Task): TaskSnapshot {
  return {
    arn: task.taskArn ?? '',
    definitionArn: task.taskDefinitionArn ?? '',
    lastStatus: task.lastStatus ?? 'unknown',
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    containers: (task.containers ?? []).map(({ name = '', lastStatus, exitCode, reason }) => ({
      name,
      lastStatus,
      exitCode,
      reason,
    })),
    createdAt: task.createdAt?.getTime(),
    pullStartedAt: task.pullStartedAt?.getTime(),
    pullStoppedAt: task.pullStoppedAt?.getTime(),
    startedAt: task.startedAt?.getTime(),
    executionStoppedAt: task.executionStoppedAt?.getTime(),
    stoppedAt: task.stoppedAt?.getTime(),
  }
}
