import type { Json, JsonObject } from '@ecs-actions/domain/json'
import { logLocations, logRouters } from '@ecs-actions/domain/task-definition/log-location'
import { describe, expect, test } from '@jest/globals'

const at = { taskArn: 'arn:aws:ecs:eu-west-1:123456789012:task/prod/abc123', region: 'eu-west-1' }

function definition(logConfiguration: Json | undefined) {
  return {
    family: 'f',
    containerDefinitions: [{ name: 'web', ...(logConfiguration === undefined ? {} : { logConfiguration }) }],
  }
}

function awslogs(options: JsonObject) {
  return definition({ logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/x', ...options } })
}

function named(name: string, runtimeId: string | undefined) {
  return { name, runtimeId, lastStatus: 'RUNNING', exitCode: undefined, reason: undefined }
}

function whereOf(logConfiguration: Json | undefined): string {
  const [found] = logLocations(definition(logConfiguration), at)
  return found?.kind === 'elsewhere' ? found.why : `not elsewhere: ${found?.kind}`
}

describe('a container with the log driver awslogs', () => {
  test('has the stream prefix/container/task id in the group and region of its options', () => {
    expect(logLocations(awslogs({ 'awslogs-stream-prefix': 'p', 'awslogs-region': 'us-east-1' }), at)).toEqual([
      { container: 'web', kind: 'cloudwatch', region: 'us-east-1', group: '/ecs/x', stream: 'p/web/abc123' },
    ])
  })

  test('without a region in its options, logs in that of the task', () => {
    expect(logLocations(awslogs({ 'awslogs-stream-prefix': 'p' }), at)[0]).toMatchObject({ region: 'eu-west-1' })
  })

  test.each([[{}], [{ 'awslogs-stream-prefix': '' }]])(
    'without a prefix (%j), has the stream that is named after its runtime id',
    (options) => {
      const containers = [named('side', 'other'), named('web', '0123abcd')]
      expect(logLocations(awslogs(options), { ...at, containers })[0]).toMatchObject({ stream: '0123abcd' })
    },
  )

  test.each([[undefined], [[]], [[named('web', undefined)]], [[named('side', 'other')]]])(
    'without a prefix, has no name for its stream until ECS shows the runtime id: %j',
    (containers) => {
      const owner = containers === undefined ? at : { ...at, containers }
      expect(logLocations(awslogs({}), owner)).toEqual([{ container: 'web', kind: 'unnamed' }])
    },
  )
})

describe('a container that logs elsewhere', () => {
  test.each<[Json | undefined, string]>([
    [undefined, 'has no logConfiguration: its output is not kept'],
    [{ logDriver: 'awslogs' }, 'names no awslogs-group'],
    [{ logDriver: 'fluentd' }, 'logs through fluentd, not to CloudWatch Logs'],
    [{}, 'logs through a driver that is not named, not to CloudWatch Logs'],
    [{ logDriver: 'splunk' }, 'logs through splunk, not to CloudWatch Logs'],
    [{ logDriver: 'awsfirelens' }, 'logs through FireLens (awsfirelens): as the configuration of the log router says'],
  ])('%j is said to be so', (configuration, why) => {
    expect(whereOf(configuration)).toBe(why)
  })

  test('through FireLens, says where the log router sends its lines', () => {
    const options = { Name: 'cloudwatch_logs', region: 'eu-west-1', log_group_name: '/ecs/app' }
    expect(whereOf({ logDriver: 'awsfirelens', options })).toBe(
      'logs through FireLens (awsfirelens): Name cloudwatch_logs, region eu-west-1, log_group_name /ecs/app',
    )
  })

  test('through FireLens, says nothing of keys, headers and paths', () => {
    const options = {
      ...{ Name: 'http', Host: 'logs.example', URI: '/services/T0/B0/secret', Header: 'Authorization Bearer secret' },
      ...{ apikey: 'secret', http_passwd: 'secret', Splunk_Token: 'secret', aws_secret: 'secret' },
    }
    expect(whereOf({ logDriver: 'awsfirelens', options })).toBe(
      'logs through FireLens (awsfirelens): Name http, Host logs.example',
    )
  })

  test('a password in a host that is a URL is not shown', () => {
    const options = { Name: 'es', Host: 'https://user:hunter2@es.example' }
    expect(whereOf({ logDriver: 'awsfirelens', options })).not.toContain('hunter2')
  })

  test.each([
    'https://splunk.example:8088/services/collector?token=secret',
    'https://user:secret@splunk.example:8088/secret',
  ])('through splunk at %s, shows the host and no more', (url) => {
    expect(whereOf({ logDriver: 'splunk', options: { 'splunk-url': url, 'splunk-token': 'secret' } })).toBe(
      'logs through splunk to https://splunk.example:8088, not to CloudWatch Logs',
    )
  })
})

test('the log routers are the containers with a firelensConfiguration', () => {
  const containerDefinitions = [{ name: 'web' }, { name: 'router', firelensConfiguration: { type: 'fluentbit' } }]
  expect(logRouters({ family: 'f', containerDefinitions })).toEqual(new Set(['router']))
})
