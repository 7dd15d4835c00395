import { execProblems, execStatement, sessionActions, taskRoleArn } from '@ecs-actions/domain/task/execute-command'
import type { Placement } from '@ecs-actions/domain/task/placement'
import { describe, expect, test } from '@jest/globals'
import { onLaunchType } from './placed.ts'

const role = 'arn:aws:iam::123456789012:role/service/app'

function problems(facts: {
  definition?: Readonly<Record<string, string | { operatingSystemFamily: string }>>
  container?: { readonlyRootFilesystem: boolean }
  role?: string
  placement?: Partial<Placement>
}) {
  const { mistakes, warnings } = execProblems({
    definition: {
      ...{ family: 'app', taskRoleArn: role, containerDefinitions: [{ name: 'app', ...facts.container }] },
      ...facts.definition,
    },
    overrides: { container: 'app', taskRoleArn: facts.role },
    placement: {
      ...{ capacity: onLaunchType('FARGATE'), platformVersion: undefined, network: undefined },
      ...facts.placement,
    },
  })
  return { mistakes: mistakes.map(({ at, message }) => `${at}: ${message}`), warnings }
}

describe('a shell in the task', () => {
  test.each(['', undefined])('needs a task role; %j is none', (none) => {
    const definition = none === undefined ? {} : { taskRoleArn: none }
    const found = execProblems({
      definition: { family: 'app', containerDefinitions: [{ name: 'app' }], ...definition },
      overrides: { container: 'app', taskRoleArn: undefined },
      placement: { capacity: onLaunchType('EC2'), platformVersion: undefined, network: undefined },
    })
    expect(found.mistakes).toEqual([
      {
        at: 'enable-execute-command',
        message: expect.stringMatching(/needs a task role.*task-role-arn.*"ssmmessages:OpenDataChannel"/),
      },
    ])
  })

  test('may have the role of the definition, or that of the step', () => {
    expect(problems({}).mistakes).toEqual([])
    expect(problems({ definition: { taskRoleArn: '' }, role }).mistakes).toEqual([])
  })

  test.each(['1.4.0', '1.5.1', '2.0.0', 'LATEST', undefined])('takes platform version %j', (platformVersion) => {
    expect(problems({ placement: { platformVersion } }).mistakes).toEqual([])
  })

  test.each(['1.3.0', '1.0.0'])('does not take platform version %s', (platformVersion) => {
    expect(problems({ placement: { platformVersion } }).mistakes).toEqual([
      `enable-execute-command: needs platform version 1.4.0 or later, and the task would have ${platformVersion}; set platform-version: LATEST`,
    ])
  })

  test('takes 1.0.0 of Windows, which counts otherwise', () => {
    const definition = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }
    expect(problems({ definition, placement: { platformVersion: '1.0.0' } }).mistakes).toEqual([])
  })

  test('cannot be opened in a container that is read-only, and a warning says so', () => {
    expect(problems({ container: { readonlyRootFilesystem: true } })).toEqual({
      mistakes: [],
      warnings: [expect.stringMatching(/^Container app has a read-only root file system/)],
    })
    expect(problems({ container: { readonlyRootFilesystem: false } }).warnings).toEqual([])
  })
})

describe('the role to look at', () => {
  const registered = (taskRole?: string) => ({
    arn: 'arn:aws-cn:ecs:cn-north-1:123456789012:task-definition/app:1',
    definition: {
      ...{ family: 'app', containerDefinitions: [{ name: 'app' }] },
      ...(taskRole === undefined ? {} : { taskRoleArn: taskRole }),
    },
  })
  const none = { taskRoleArn: undefined }

  test('is that of the step before that of the definition', () => {
    expect(taskRoleArn({ taskRoleArn: role }, registered('arn:aws:iam::123456789012:role/other'))).toBe(role)
    expect(taskRoleArn(none, registered(role))).toBe(role)
    expect(taskRoleArn(none, registered())).toBeUndefined()
  })

  test('that a definition names alone belongs to its account and partition', () => {
    expect(taskRoleArn(none, registered('app'))).toBe('arn:aws-cn:iam::123456789012:role/app')
  })
})

test('the statement can be pasted into a policy', () => {
  expect(JSON.parse(execStatement(sessionActions))).toEqual({
    Effect: 'Allow',
    Action: [...sessionActions],
    Resource: '*',
  })
})
