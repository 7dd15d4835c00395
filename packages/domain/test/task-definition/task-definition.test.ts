import { decidingContainer } from '@ecs-actions/domain/task-definition/deciding-container'
import { withEnvironment, withImages } from '@ecs-actions/domain/task-definition/edits'
import { logLocations } from '@ecs-actions/domain/task-definition/log-location'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const definition = {
  family: 'app',
  someFutureField: { kept: [1, '', []] },
  containerDefinitions: [
    {
      name: 'web',
      image: 'old',
      command: ['sh', '-c', ''],
      entryPoint: [],
      environment: [{ name: 'A', value: 'x=y' }],
    },
    { name: 'log', image: 'fluent', essential: false },
  ],
}

describe('edits', () => {
  test('change the image of the named container and nothing else', () => {
    const [web, log] = definition.containerDefinitions
    expect(withImages(definition, new Map([['web', 'new']]))).toEqual({
      ...definition,
      containerDefinitions: [{ ...web, image: 'new' }, log],
    })
  })

  test('a missing container is named, with those that are there', () => {
    expect(() =>
      withImages(
        definition,
        new Map([
          ['wep', 'x'],
          ['log', 'y'],
          ['db', 'z'],
        ]),
      ),
    ).toThrow(/no container "wep", "db"/)
  })

  test('set environment variables: known ones keep their place, values stay exactly as they are', () => {
    const variables = new Map([
      ['B', ' two lines\nand = signs " '],
      ['A', '1'],
    ])
    const [web] = withEnvironment(definition, { containers: ['web'], variables }).containerDefinitions
    expect(web?.environment).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: ' two lines\nand = signs " ' },
    ])
  })

  test('no change is the identity, for whatever fields there are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (fields, image) => {
        const source = { ...fields, family: 'f', containerDefinitions: [{ ...fields, name: 'c', image }] }
        expect(JSON.stringify(withImages(JSON.parse(JSON.stringify(source)), new Map([['c', image]])))).toBe(
          JSON.stringify(source),
        )
      }),
    )
  })
})

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
