import type { Json, JsonObject } from '@ecs-actions/domain/json'
import { parseTemplate } from '@ecs-actions/domain/task-definition/parse'
import { describe, expect, test } from '@jest/globals'
import { after, toldBy, withOverlays } from './support.ts'

const definition = {
  family: 'app',
  containerDefinitions: [
    {
      name: 'web',
      image: 'app:1',
      environment: [
        { name: 'A', value: '1', note: 'kept' },
        { name: 'B', value: '2' },
      ],
      secrets: [{ name: 'S', valueFrom: 'arn:s' }],
      command: ['serve', '--port', '80'],
      logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/app' }, secretOptions: [] },
    },
    { name: 'log', image: 'fluent' },
  ],
  volumes: [{ name: 'data', host: {} }],
  tags: [{ key: 'team', value: 'a' }],
}

function web(overlaid: JsonObject): JsonObject | undefined {
  return withOverlays(definition, { containerDefinitions: [{ name: 'web', ...overlaid }] }).containerDefinitions[0]
}

describe('an overlay', () => {
  test('may leave the family out, changes containers by name and appends new ones', () => {
    const result = withOverlays(definition, {
      containerDefinitions: [
        { name: 'xray', image: 'xray' },
        { name: 'log', cpu: 32 },
      ],
    })

    expect(result.family).toBe('app')
    expect(result.containerDefinitions.slice(1)).toEqual([
      { name: 'log', image: 'fluent', cpu: 32 },
      { name: 'xray', image: 'xray' },
    ])
    expect(result.containerDefinitions[0]).toBe(definition.containerDefinitions[0])
  })

  test('that adds a container which an earlier one has added merges with it', () => {
    const result = withOverlays(
      definition,
      { containerDefinitions: [{ name: 'xray', image: 'xray:1', cpu: 1 }] },
      { containerDefinitions: [{ name: 'xray', image: 'xray:2' }] },
    )

    expect(result.containerDefinitions[2]).toEqual({ name: 'xray', image: 'xray:2', cpu: 1 })
  })

  test('changes environment variables where they stand, with all else they say, and appends new ones', () => {
    expect(
      web({
        environment: [
          { name: 'C', value: '' },
          { name: 'A', value: 'x' },
        ],
      })?.environment,
    ).toEqual([
      { name: 'A', value: 'x', note: 'kept' },
      { name: 'B', value: '2' },
      { name: 'C', value: '' },
    ])
  })

  test('moves a name from the environment to the secrets, and back', () => {
    expect(web({ secrets: [{ name: 'A', valueFrom: 'arn:a' }] })).toMatchObject({
      environment: [{ name: 'B', value: '2' }],
      secrets: [
        { name: 'S', valueFrom: 'arn:s' },
        { name: 'A', valueFrom: 'arn:a' },
      ],
    })
    expect(web({ environment: [{ name: 'S', value: 'plain' }] })?.secrets).toEqual([])
  })

  test.each<[string, Json, Json]>([
    ['volumes', [{ name: 'data', configuredAtLaunch: true }], [{ name: 'data', host: {}, configuredAtLaunch: true }]],
    ['tags', [{ key: 'team', value: 'b' }], [{ key: 'team', value: 'b' }]],
  ])('matches the entries of %s by their key', (key, value, expected) => {
    expect(withOverlays(definition, { [key]: value })[key]).toEqual(expected)
  })

  test.each([
    ['dependsOn', 'containerName'],
    ['mountPoints', 'containerPath'],
    ['volumesFrom', 'sourceContainer'],
    ['ulimits', 'name'],
    ['systemControls', 'namespace'],
    ['environmentFiles', 'value'],
  ])('matches the entries of %s by their %s', (list, key) => {
    const with1 = { containerDefinitions: [{ name: 'web', [list]: [{ [key]: 'one', x: 1 }] }] }
    const with2 = { containerDefinitions: [{ name: 'web', [list]: [{ [key]: 'two' }, { [key]: 'one', x: 2 }] }] }

    expect(withOverlays(definition, with1, with2).containerDefinitions[0]?.[list]).toEqual([
      { [key]: 'one', x: 2 },
      { [key]: 'two' },
    ])
  })

  test('matches secret options of a log driver, and properties of a proxy, by their name', () => {
    const one = { name: 'one', valueFrom: 'arn:1', value: '' }
    const said = (options: Json) => ({
      containerDefinitions: [{ name: 'web', logConfiguration: { secretOptions: options } }],
      proxyConfiguration: { properties: options },
    })

    const result = withOverlays(definition, said([one]), said([{ name: 'two' }, { name: 'one', value: 'x' }]))

    const both = [{ ...one, value: 'x' }, { name: 'two' }]
    expect(result.proxyConfiguration).toEqual({ properties: both })
    expect(result.containerDefinitions[0]).toHaveProperty('logConfiguration.secretOptions', both)
  })

  test.each<[string, Json]>([
    ['command', ['migrate']],
    ['command', []],
    ['portMappings', [{ containerPort: 1 }]],
    ['entryPoint', [null, { a: null }]],
  ])('replaces the whole list %s', (list, value) => {
    expect(web({ [list]: value })?.[list]).toEqual(value)
  })

  test('removes what it gives as null, also from what it adds itself', () => {
    expect(web({ command: null, unheardOf: null })).not.toHaveProperty('command')
    expect(web({ command: null, unheardOf: null })).not.toHaveProperty('unheardOf')
    expect(withOverlays(definition, { volumes: [{ name: 'new', host: null }] }).volumes).toContainEqual({ name: 'new' })
    expect(web({ healthCheck: { retries: 3, timeout: null } })?.healthCheck).toEqual({ retries: 3 })
  })

  test('with another log driver leaves no options of the one before', () => {
    expect(web({ logConfiguration: { logDriver: 'awsfirelens', options: { Name: 'x' } } })?.logConfiguration).toEqual({
      logDriver: 'awsfirelens',
      options: { Name: 'x' },
    })
    expect(web({ logConfiguration: { options: { mode: 'blocking' } } })?.logConfiguration).toEqual({
      logDriver: 'awslogs',
      options: { 'awslogs-group': '/app', mode: 'blocking' },
      secretOptions: [],
    })
  })

  test('takes __proto__ and constructor for keys like any other', async () => {
    const labels = '{"__proto__":{"polluted":"x"},"constructor":{"prototype":"y"}}'
    const hostile = await parseTemplate(`{"dockerLabels":${labels},"__proto__":{"image":"z"}}`, 'hostile.json')

    expect(JSON.stringify(web(hostile)?.dockerLabels)).toBe(labels)
    expect(JSON.stringify(withOverlays(withOverlays(definition, hostile), hostile))).toContain(
      '"__proto__":{"image":"z"}',
    )
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('overlays that are refused', () => {
  test.each<[string, JsonObject, RegExp]>([
    [
      'CloudFormation',
      { ContainerDefinitions: [] },
      /sidecar\.json: is in the spelling of CloudFormation.*\nBegin every key/,
    ],
    ['an answer of ECS', { taskDefinition: {} }, /sidecar\.json: is the whole answer of describe-task-definition/],
    [
      'no list',
      { containerDefinitions: { web: {} } },
      /sidecar\.json containerDefinitions: expected a list, found a mapping/,
    ],
    ['no name', { containerDefinitions: [{ image: 'x' }] }, /containerDefinitions\[0\]: has no "name"/],
    [
      'a name twice',
      { containerDefinitions: [{ name: 'x', environment: [{ name: 'A' }, { name: 'A' }] }] },
      /containerDefinitions\[0\]\.environment\[1\]: "A" stands in the list twice/,
    ],
    [
      'a variable that is a secret as well',
      { containerDefinitions: [{ name: 'x', environment: [{ name: 'A' }], secrets: [{ name: 'A' }] }] },
      /"A" is both an environment variable and a secret/,
    ],
    [
      'what makes it no task definition',
      { containerDefinitions: null },
      /containerDefinitions: expected a list, found nothing/,
    ],
    ['a name that ECS does not take', { family: 'a b' }, /family: .*found "a b"/],
  ])('for %s', (_what, value, told) => {
    const message = toldBy(() => withOverlays(definition, value))

    expect(message).toMatch(told)
    expect(message).not.toMatch(/^- /m)
  })

  test('for several reasons, which are told at once', () => {
    const overlays = [
      { name: 'one.json', value: { Family: 'x' } },
      { name: 'two.json', value: { tags: [{}] } },
    ]

    const told = toldBy(() => after(definition, { overlays, images: new Map([['db', 'x']]) }))

    expect(told).toMatch(/- one\.json: .*\n- two\.json tags\[0\]: .*\n- images: there is no container "db"/)
  })
})
