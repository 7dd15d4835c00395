import type { Diagnosis } from '@ecs-actions/domain/deployment/diagnosis'
import { diagnosisLines } from '@ecs-actions/domain/deployment/diagnosis-lines'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { expect, test } from '@jest/globals'

const nothing: Diagnosis = { taskFailures: [], targets: [], alarms: [], events: [], log: undefined, gaps: [] }

const last: TaskSnapshot = {
  ...{ arn: 'arn:task', definitionArn: 'arn:definition', lastStatus: 'STOPPED', containers: [] },
  ...{ stopCode: 'EssentialContainerExited', stoppedReason: undefined },
  ...{ createdAt: undefined, pullStartedAt: undefined, pullStoppedAt: undefined },
  ...{ startedAt: undefined, executionStoppedAt: undefined, stoppedAt: undefined },
}

const textOf = (diagnosis: Diagnosis) => diagnosisLines(diagnosis).map(({ prefix = '', text }) => `${prefix}${text}`)

test('the log tells why a deployment failed, down to the last words of a container', () => {
  const lines = textOf({
    ...nothing,
    taskFailures: [
      { count: 3, stopCode: 'EssentialContainerExited', reason: 'container "app" exited with code 1', last },
    ],
    targets: [{ id: '10.0.0.1:8080', state: 'unhealthy', reason: 'Target.Timeout', description: 'Request timed out' }],
    alarms: [{ name: 'errors', state: 'ALARM', reason: undefined }],
    log: { container: 'app', lines: ['failed: SEARCH_URL is empty'] },
    gaps: ['the events of the service: AccessDenied'],
  })
  expect(lines).toEqual([
    'What AWS shows of the reasons:',
    '  3 × EssentialContainerExited: container "app" exited with code 1',
    '  target 10.0.0.1:8080 is unhealthy (Target.Timeout: Request timed out)',
    '  alarm errors is in ALARM',
    '  could not be read: the events of the service: AccessDenied',
    'Last log lines of container "app" of the task that failed last:',
    'app │ failed: SEARCH_URL is empty',
  ])
})

test('where AWS shows nothing, the log does not pretend', () => {
  expect(textOf(nothing)).toEqual([])
})
