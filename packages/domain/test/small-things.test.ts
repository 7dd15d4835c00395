import { consoleHost, lastSegment, parseArn, partitionOf } from '@ecs-actions/domain/arn'
import { logStreamUrl, taskUrl } from '@ecs-actions/domain/console-links'
import { duration } from '@ecs-actions/domain/duration'
import { errorText, Failure, failureOf } from '@ecs-actions/domain/failure'
import { describe, expect, test } from '@jest/globals'

describe('ARNs', () => {
  test('are taken apart', () => {
    expect(parseArn('arn:aws-cn:ecs:cn-north-1:123456789012:task/prod/0123')).toEqual({
      partition: 'aws-cn',
      service: 'ecs',
      region: 'cn-north-1',
      accountId: '123456789012',
      resource: 'task/prod/0123',
    })
  })

  test.each([
    '',
    'arn:aws:iam::1:role/x',
    'task/0123',
    'arn:aws:ecs:eu-west-1:123456789012:',
    `arn:aws:s3:::${'x'.repeat(3_000)}`,
  ])('%# is none', (text) => {
    expect(parseArn(text)).toBeUndefined()
  })

  test.each([
    ['arn:aws:ecs:r:1:task/cluster/id', 'id'],
    ['family:7', '7'],
    ['default', 'default'],
  ])('the last segment of %s is %s', (arn, segment) => {
    expect(lastSegment(arn)).toBe(segment)
  })
})

describe('partitions', () => {
  test.each([
    ['eu-central-1', 'aws', 'eu-central-1.console.aws.amazon.com'],
    ['cn-northwest-1', 'aws-cn', 'cn-northwest-1.console.amazonaws.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'us-gov-west-1.console.amazonaws-us-gov.com'],
    ['us-iso-east-1', 'aws-iso', undefined],
    ['us-isob-east-1', 'aws-iso-b', undefined],
    ['eusc-de-east-1', 'aws-eusc', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
  ])('%s belongs to %s', (region, partition, host) => {
    expect(partitionOf(region)).toBe(partition)
    expect(consoleHost(region)).toBe(host)
  })
})

describe('links into the console', () => {
  test('a task', () => {
    expect(
      taskUrl({
        region: 'eu-west-1',
        cluster: 'arn:aws:ecs:eu-west-1:1:cluster/prod',
        taskArn: 'arn:aws:ecs:eu-west-1:1:task/prod/abc',
      }),
    ).toBe('https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/prod/tasks/abc/configuration?region=eu-west-1')
  })

  test('a log stream, its slashes encoded as the console wants them', () => {
    expect(logStreamUrl({ region: 'eu-west-1', group: '/ecs/app', stream: 'web/app/abc' })).toBe(
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Fecs$252Fapp/log-events/web$252Fapp$252Fabc',
    )
  })

  test.each(['evil.example/#', '', 'eu-west-1.evil'])('none for %j, which is no region', (region) => {
    expect(logStreamUrl({ region, group: 'g', stream: 's' })).toBeUndefined()
  })

  test('none where there is no public console', () => {
    expect(taskUrl({ region: 'us-iso-east-1', cluster: 'c', taskArn: 't' })).toBeUndefined()
  })
})

test.each([
  [0, '0 ms'],
  [850, '850 ms'],
  [12_345, '12.3 s'],
  [59_960, '1 min 00 s'],
  [245_000, '4 min 05 s'],
  [3_720_000, '1 h 02 min'],
])('%d ms are %s', (ms, text) => {
  expect(duration(ms)).toBe(text)
})

describe('failures', () => {
  test('several mistakes become one failure that lists them', () => {
    const failure = failureOf(
      [
        { at: 'a', message: 'is wrong' },
        { at: 'b', message: 'too' },
      ],
      { code: 'invalid-input', what: '2 inputs', remedy: 'Mend them.' },
    )
    expect(failure.message).toBe('2 inputs:\n- a: is wrong\n- b: too')
  })

  test('in one line, with the remedy', () => {
    expect(errorText(new Failure({ code: 'lost', message: 'Gone.', remedy: 'Look.' }))).toBe('Gone. Look.')
    expect(errorText('text')).toBe('text')
  })
})
