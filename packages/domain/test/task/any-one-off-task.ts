import type { OneOffTask } from '@ecs-actions/domain/task/one-off-task'

/** A task that runs, started by the first attempt of a job. */
export function anyOneOffTask(changes: Partial<OneOffTask> = {}): OneOffTask {
  return {
    ...{ arn: 'arn:1', definitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1' },
    ...{ lastStatus: 'RUNNING', desiredStatus: 'RUNNING', stopCode: undefined, stoppedReason: undefined },
    containers: [{ name: 'app', lastStatus: 'RUNNING', exitCode: undefined, reason: undefined, runtimeId: undefined }],
    ...{ createdAt: 0, pullStartedAt: 0, pullStoppedAt: 0, startedAt: 0 },
    ...{ executionStoppedAt: undefined, stoppedAt: undefined },
    ...{ startedBy: 'ecs-actions/mine', group: 'family:app', commands: new Map(), capacityProvider: undefined },
    tags: startedIn(1, 'one'),
    ...changes,
  }
}

/** The tags of a task that a process of this attempt has started. */
export function startedIn(attempt: number, start: string): ReadonlyMap<string, string> {
  return new Map([
    ['ecs-actions:attempt', String(attempt)],
    ['ecs-actions:start', start],
  ])
}

/** What ECS shows of a task that has ended with this exit code. */
export function ended(exitCode: number): Partial<OneOffTask> {
  return {
    ...{ lastStatus: 'STOPPED', desiredStatus: 'STOPPED', stopCode: 'EssentialContainerExited' },
    containers: [{ name: 'app', lastStatus: 'STOPPED', exitCode, reason: undefined, runtimeId: undefined }],
  }
}
