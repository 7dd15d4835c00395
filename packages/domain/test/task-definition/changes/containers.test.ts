import type { JsonObject } from '@ecs-actions/domain/json'
import type { Changes } from '@ecs-actions/domain/task-definition/changes/changes'
import { describe, expect, test } from '@jest/globals'
import { after, containerAfter, twoContainers as definition, toldBy } from './support.ts'

describe('settings of containers', () => {
  test('are for the containers named, images for their own', () => {
    const result = after(definition, { containers: ['log'], command: ['x', ''], images: new Map([['web', 'new']]) })

    expect(result.containerDefinitions).toEqual([
      { ...definition.containerDefinitions[0], image: 'new' },
      { name: 'log', image: 'fluent', essential: false, command: ['x', ''] },
    ])
  })

  test('an empty command is set too', () => {
    expect(containerAfter({ command: ['x'] }, { command: [] })?.command).toEqual([])
  })

  test('labels merge, whatever their names', () => {
    const dockerLabels = new Map([
      ['b', '2'],
      ['__proto__', 'x'],
      ['a', ''],
    ])

    expect(JSON.stringify(containerAfter({ dockerLabels: { a: '1', c: '' } }, { dockerLabels })?.dockerLabels)).toBe(
      '{"a":"","c":"","b":"2","__proto__":"x"}',
    )
  })
})

describe('the log configuration', () => {
  const awslogs = { logDriver: 'awslogs', options: { 'awslogs-group': '/g' }, secretOptions: [{ name: 's' }], x: 1 }

  test.each<[string, JsonObject | null, Partial<Changes>, JsonObject]>([
    [
      'options merge into those of the same driver',
      awslogs,
      { logDriver: 'awslogs', logOptions: new Map([['mode', 'blocking']]) },
      { ...awslogs, options: { 'awslogs-group': '/g', mode: 'blocking' } },
    ],
    [
      'options alone are for the driver that is there',
      awslogs,
      { logOptions: new Map([['awslogs-group', '']]) },
      { ...awslogs, options: { 'awslogs-group': '' } },
    ],
    ['another driver keeps no options of it', awslogs, { logDriver: 'splunk' }, { logDriver: 'splunk', x: 1 }],
    [
      'another driver has its own options only',
      awslogs,
      { logDriver: 'splunk', logOptions: new Map([['splunk-url', 'u']]) },
      { logDriver: 'splunk', x: 1, options: { 'splunk-url': 'u' } },
    ],
    [
      'a driver joins options that had none',
      { options: { tag: 'x' } },
      { logDriver: 'syslog' },
      { options: { tag: 'x' }, logDriver: 'syslog' },
    ],
    ['a driver begins one', null, { logDriver: 'none' }, { logDriver: 'none' }],
  ])('%s', (_what, logConfiguration, changes, expected) => {
    expect(containerAfter({ logConfiguration }, changes)?.logConfiguration).toEqual(expected)
  })

  test('options without any driver are refused', () => {
    expect(toldBy(() => containerAfter({}, { logOptions: new Map([['a', 'b']]) }))).toMatch(
      /containerDefinitions\[0\]\.logConfiguration: log options are given, and no log driver.*\nGive log-configuration-log-driver/,
    )
  })
})

describe('settings of the task', () => {
  test('stand where they stood, or at the end; CPU and memory are strings', () => {
    const before = { cpu: 256, family: 'app', containerDefinitions: [{ name: 'web' }] }
    const changes = { family: 'other', cpu: '512', memory: '1024', taskRoleArn: 'arn:t', executionRoleArn: 'arn:e' }

    expect(JSON.stringify(after(before, changes))).toBe(
      '{"cpu":"512","family":"other","containerDefinitions":[{"name":"web"}],"memory":"1024","taskRoleArn":"arn:t","executionRoleArn":"arn:e"}',
    )
  })

  test('tags merge by their key', () => {
    const before = { ...definition, tags: [{ key: 'a', value: '1' }, { key: 'b' }] }
    const tags = new Map([
      ['c', ''],
      ['b', '2'],
    ])

    expect(after(before, { tags }).tags).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
      { key: 'c', value: '' },
    ])
  })
})
