import { decidingContainer } from '@ecs-actions/domain/task-definition/deciding-container'
import { logLocations } from '@ecs-actions/domain/task-definition/log-location'
import { describe, expect, test } from '@jest/globals'

describe('the deciding container', () => {
  const containers = (...list: [string, boolean?][]) => ({
    family: 'f',
    containerDefinitions: list.map(([name, essential]) => (essential === undefined ? { name } : { name, essential })),
  })

  test('is the only essential one; essential is the default', () => {
    expect(decidingContainer(containers(['log', false], ['app']), undefined)).toBe('app')
  })

  test('is the one that is asked for', () => {
    expect(decidingContainer(containers(['log', false], ['app']), 'log')).toBe('log')
  })

  test('must be named when several are essential', () => {
    expect(() => decidingContainer(containers(['a'], ['b', true]), undefined)).toThrow(
      /2 essential containers \("a", "b"\)/,
    )
  })

  test('must exist', () => {
    expect(() => decidingContainer(containers(['a']), 'b')).toThrow(/no container "b"/)
  })
})

describe('where the logs are', () => {
  const at = { taskArn: 'arn:aws:ecs:eu-west-1:123456789012:task/prod/abc123', region: 'eu-west-1' }
  const located = (logConfiguration: object | undefined) =>
    logLocations(
      {
        family: 'f',
        containerDefinitions: [
          {
            name: 'web',
            ...(logConfiguration ? { logConfiguration: JSON.parse(JSON.stringify(logConfiguration)) } : {}),
          },
        ],
      },
      at,
    )[0]

  test('prefix/container/task id in the group of the options', () => {
    expect(
      located({
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/x', 'awslogs-stream-prefix': 'p', 'awslogs-region': 'us-east-1' },
      }),
    ).toEqual({
      container: 'web',
      kind: 'cloudwatch',
      region: 'us-east-1',
      group: '/ecs/x',
      stream: 'p/web/abc123',
    })
  })

  test.each([
    [undefined, /no logConfiguration/],
    [{ logDriver: 'awsfirelens' }, /awsfirelens/],
    [{ logDriver: 'awslogs' }, /no awslogs-group/],
    [{ logDriver: 'awslogs', options: { 'awslogs-group': 'g' } }, /no awslogs-stream-prefix/],
  ])('%j is said to be elsewhere', (configuration, why) => {
    expect(located(configuration)).toMatchObject({ kind: 'elsewhere', why: expect.stringMatching(why) })
  })
})
