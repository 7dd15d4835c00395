import type { JsonObject } from '@ecs-actions/domain/json'
import type { Changes } from '@ecs-actions/domain/task-definition/changes/changes'
import { parseTaskDefinition } from '@ecs-actions/domain/task-definition/parse'
import { describe, expect, test } from '@jest/globals'
import { after, containerAfter, toldBy } from './support.ts'

/**
 * What aws-actions/amazon-ecs-render-task-definition v1.9.0 and amazon-ecs-deploy-task-definition v2.6.3 do to a
 * definition, and what becomes of it here.
 */
describe('where the official actions damage a definition', () => {
  test.each<[string, JsonObject, Partial<Changes>, JsonObject]>([
    [
      'a label is cut at its second "="',
      {},
      { dockerLabels: new Map([['traefik.rule', 'Host(`a`) && Query(`x=1`)']]) },
      { dockerLabels: { 'traefik.rule': 'Host(`a`) && Query(`x=1`)' } },
    ],
    [
      'a log option is cut at its second "="',
      {},
      { logDriver: 'awslogs', logOptions: new Map([['awslogs-multiline-pattern', '^level=info']]) },
      { logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-multiline-pattern': '^level=info' } } },
    ],
    [
      'a quoted command is split at its blanks',
      {},
      { command: ['sh', '-c', 'npm run migrate && echo done'] },
      { command: ['sh', '-c', 'npm run migrate && echo done'] },
    ],
    [
      'a value over several lines is impossible, and trailing blanks are cut',
      {},
      { environment: new Map([['KEY', '-----BEGIN-----\nabc=\n-----END-----  ']]) },
      { environment: [{ name: 'KEY', value: '-----BEGIN-----\nabc=\n-----END-----  ' }] },
    ],
    [
      'a variable that becomes a secret stays a variable as well',
      { environment: [{ name: 'TOKEN', value: 'plain' }] },
      { secrets: new Map([['TOKEN', 'arn:aws:ssm:eu-west-1:123456789012:parameter/token']]) },
      {
        environment: [],
        secrets: [{ name: 'TOKEN', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/token' }],
      },
    ],
    [
      'environment files replace those of the template',
      { environmentFiles: [{ value: 'arn:aws:s3:::b/base.env', type: 's3' }] },
      { environmentFiles: ['arn:aws:s3:::b/new.env'] },
      {
        environmentFiles: [
          { value: 'arn:aws:s3:::b/base.env', type: 's3' },
          { value: 'arn:aws:s3:::b/new.env', type: 's3' },
        ],
      },
    ],
    [
      'empty arguments, lists, values and unknown fields vanish',
      { command: ['sh', '-c', ''], entryPoint: [], someFutureField: null, environment: [{ name: 'E', value: '' }] },
      { dockerLabels: new Map([['a', '']]) },
      {
        command: ['sh', '-c', ''],
        entryPoint: [],
        someFutureField: null,
        environment: [{ name: 'E', value: '' }],
        dockerLabels: { a: '' },
      },
    ],
    [
      'a variable cannot be removed',
      { environment: [{ name: 'OLD', value: 'x' }] },
      { removeEnvironment: ['OLD'] },
      { environment: [] },
    ],
  ])('%s', (_damage, container, changes, expected) => {
    expect(containerAfter(container, changes)).toEqual({ name: 'web', ...expected })
  })

  test('all containers get one image', () => {
    const definition = { family: 'app', containerDefinitions: [{ name: 'web' }, { name: 'worker' }] }

    expect(
      after(definition, {
        images: new Map([
          ['web', 'a'],
          ['worker', 'b'],
        ]),
      }).containerDefinitions,
    ).toEqual([
      { name: 'web', image: 'a' },
      { name: 'worker', image: 'b' },
    ])
  })

  test('a missing container is not named, nor are those that are there', () => {
    expect(toldBy(() => containerAfter({}, { images: new Map([['wep', 'x']]) }))).toMatch(
      /there is no container "wep"\nThe containers are: "web"\./,
    )
  })

  test('YAML is refused', async () => {
    const yaml = 'family: app\ncontainerDefinitions:\n  - name: web # the API\n    command: [sh, ""]\n'

    expect(await parseTaskDefinition(yaml, 'td.yml')).toEqual({
      family: 'app',
      containerDefinitions: [{ name: 'web', command: ['sh', ''] }],
    })
  })

  test('a template named *.js is executed', async () => {
    await expect(parseTaskDefinition('module.exports = { family: "x" }', 'td.js')).rejects.toThrow(
      /td\.js is neither JSON nor YAML/,
    )
  })
})
