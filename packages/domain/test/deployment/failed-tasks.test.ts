import { failureText, lastFailure, taskFailures } from '@ecs-actions/domain/deployment/failed-tasks'
import type { ContainerSnapshot, TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { expect, test } from '@jest/globals'

function task(id: string, more: Partial<TaskSnapshot> = {}): TaskSnapshot {
  return {
    arn: `arn:aws:ecs:eu-west-1:123456789012:task/prod/${id.repeat(32)}`,
    ...{ definitionArn: 'd', lastStatus: 'STOPPED', stopCode: 'EssentialContainerExited', containers: [] },
    ...{ stoppedReason: 'Essential container in task exited', createdAt: undefined, pullStartedAt: undefined },
    ...{ pullStoppedAt: undefined, startedAt: undefined, executionStoppedAt: undefined, stoppedAt: undefined },
    ...more,
  }
}

function exited(exitCode: number): readonly ContainerSnapshot[] {
  return [{ name: 'app', lastStatus: 'STOPPED', exitCode, reason: undefined, runtimeId: undefined }]
}

test('tasks that failed in the same way are one finding, commonest first', () => {
  const pull = (id: string, times: number) =>
    task(id, {
      stopCode: 'TaskFailedToStart',
      stoppedReason: `CannotPullContainerError: ref pull has been retried ${times} time(s): task ${id.repeat(32)} on eni-0123456789abcdef0`,
    })
  const failures = taskFailures([
    task('a', { containers: exited(1), stoppedAt: 5 }),
    pull('b', 1),
    pull('c', 7),
    task('d', { containers: exited(1), stoppedAt: 9 }),
    task('e', { containers: exited(1), stoppedAt: 7 }),
  ])
  expect(failures.map(failureText)).toEqual([
    '3 × EssentialContainerExited: Essential container in task exited; container "app" exited with code 1',
    '2 × TaskFailedToStart: CannotPullContainerError: ref pull has been retried … time(s): task … on eni-…',
  ])
  expect(lastFailure(failures)?.arn).toMatch(/\/d{32}$/)
})

test.each<[string, Partial<TaskSnapshot>]>([
  ['was replaced in the course of scaling', { stoppedReason: 'Scaling activity initiated by (taskSet ecs-svc/1)' }],
  ['was stopped by somebody', { stopCode: 'UserInitiated' }],
  ['was interrupted', { stopCode: 'SpotInterruption' }],
  ['still stops', { lastStatus: 'STOPPING' }],
])('a task that %s is no failure of its version', (_, more) => {
  expect(taskFailures([task('a', more)])).toEqual([])
  expect(lastFailure([])).toBeUndefined()
})

test('a task that fails the health checks of its load balancer is one', () => {
  const stoppedReason = 'Task failed ELB health checks in (target-group arn:tg)'
  expect(taskFailures([task('a', { stopCode: 'ServiceSchedulerInitiated', stoppedReason })])).toHaveLength(1)
})
