import type { Diagnosis } from '@ecs-actions/domain/deployment/diagnosis'
import { diagnosisMarkdown } from '@ecs-actions/domain/deployment/diagnosis-markdown'
import type { TaskFailure } from '@ecs-actions/domain/deployment/failed-tasks'
import { expect, test } from '@jest/globals'

const nothing: Diagnosis = { taskFailures: [], targets: [], alarms: [], events: [], log: undefined, gaps: [] }

const last: TaskFailure['last'] = {
  ...{ arn: 'a', definitionArn: 'd', lastStatus: 'STOPPED', stopCode: undefined, stoppedReason: undefined },
  ...{ containers: [], createdAt: undefined, pullStartedAt: undefined, pullStoppedAt: undefined },
  ...{ startedAt: undefined, executionStoppedAt: undefined, stoppedAt: undefined },
}

test('nothing found says nothing', () => {
  expect(diagnosisMarkdown(nothing)).toEqual([])
})

test('of many ways to fail and many targets ten are told, and how many more there are', () => {
  const taskFailures = [...Array(25).keys()].map((n) => ({ stopCode: 'c', reason: `reason ${n}`, count: 1, last }))
  const targets = [...Array(12).keys()].map((n) => ({
    ...{ id: `10.0.0.${n}`, state: 'unhealthy', reason: undefined, description: undefined },
  }))
  const lines = diagnosisMarkdown({ ...nothing, taskFailures, targets })
    .join('\n')
    .split('\n')
  expect(lines.filter((line) => line.includes('reason '))).toHaveLength(10)
  expect(lines).toContain('- and 15 other ways in which tasks stopped')
  expect(lines.filter((line) => line.includes('is unhealthy'))).toHaveLength(10)
  expect(lines).toContain('- and 2 other targets')
})
