import type { JsonObject } from '@ecs-actions/domain/json'
import type { Changes } from '@ecs-actions/domain/task-definition/changes/changes'
import { describe, expect, test } from '@jest/globals'
import { after, containerAfter, twoContainers as definition, toldBy } from './support.ts'

describe('what cannot be done', () => {
  test('a missing container is told with those that are there', () => {
    const changes = {
      containers: ['wep', 'log'],
      images: new Map([
        ['wep', 'x'],
        ['db', 'y'],
      ]),
    }

    expect(toldBy(() => after(definition, changes))).toBe(
      [
        'task definition app cannot be changed as asked:',
        '- container-name: there is no container "wep"',
        '- images: there is no container "db"',
        'The containers are: "web", "log".',
      ].join('\n'),
    )
  })

  test.each<[string, Partial<Changes>]>([
    ['environment-variables is', { environment: new Map([['A', '']]) }],
    ['secrets is', { secrets: new Map([['A', '']]) }],
    ['env-files is', { environmentFiles: ['arn:x'] }],
    ['remove-environment is', { removeEnvironment: ['A'] }],
    ['docker-labels is', { dockerLabels: new Map([['a', '']]) }],
    ['command is', { command: [] }],
    [
      'log-configuration-log-driver, log-configuration-options are',
      { logDriver: 'x', logOptions: new Map([['a', '']]) },
    ],
  ])('%s for nobody without a container, even where there is one only', (inputs, changes) => {
    const [web] = definition.containerDefinitions

    expect(toldBy(() => after({ family: 'app', containerDefinitions: web ? [web] : [] }, changes))).toContain(
      `container-name: nothing says which container ${inputs} for\nGive container-name. The containers are: "web".`,
    )
  })

  test('a name is not removed that none of the containers has; one of them is enough', () => {
    const told = toldBy(() => after(definition, { containers: ['web', 'log'], removeEnvironment: ['A', 'a', 'b'] }))

    expect(told).toMatch(/remove-environment: none of the containers named sets "a", "b"\nThey set: "A", "S"\.$/)
    expect(toldBy(() => after(definition, { containers: ['log'], removeEnvironment: ['A'] }))).toMatch(/They set none/)
  })

  test('a name is not both a variable and a secret', () => {
    const changes = { containers: ['web'], environment: new Map([['X', 'hidden']]), secrets: new Map([['X', 'arn']]) }

    expect(toldBy(() => after(definition, changes))).toMatch(/secrets: "X" also in environment-variables/)
  })

  test.each<[string, JsonObject, Partial<Changes>]>([
    ['environment: expected a list, found a mapping', { environment: { A: '1' } }, { secrets: new Map([['B', 'x']]) }],
    ['secrets: expected a list, found a string', { secrets: 'hidden' }, { environment: new Map([['B', 'x']]) }],
    [
      'environmentFiles: expected a list, found a string',
      { environmentFiles: 'hidden' },
      { environmentFiles: ['arn'] },
    ],
    ['dockerLabels: expected a mapping, found a list', { dockerLabels: [] }, { dockerLabels: new Map([['a', 'b']]) }],
    ['logConfiguration: expected a mapping, found a string', { logConfiguration: 'hidden' }, { logDriver: 'x' }],
    [
      'logConfiguration.options: expected a mapping, found a list',
      { logConfiguration: { logDriver: 'x', options: ['hidden'] } },
      { logOptions: new Map([['a', 'b']]) },
    ],
  ])('%s', (mistake, container, changes) => {
    const told = toldBy(() => containerAfter(container, changes))

    expect(told).toContain(`containerDefinitions[0].${mistake}\nCorrect the template.`)
    expect(told).not.toContain('hidden')
  })

  test('a family that ECS does not take', () => {
    expect(toldBy(() => after(definition, { family: 'a b' }))).toMatch(/family: expected .*, found "a b"/)
  })

  test('mistakes of every kind are told at once', () => {
    const told = toldBy(() =>
      after(
        { family: `\${X}`, containerDefinitions: [{ name: 'web', environment: 'x' }], tags: 'x' },
        {
          variables: new Map(),
          overlays: [{ name: 'o.json', value: { volumes: 1 } }],
          containers: ['web'],
          images: new Map([['db', 'x']]),
          environment: new Map([['A', '1']]),
          tags: new Map([['a', 'b']]),
        },
      ),
    )

    expect(
      told
        .split('\n')
        .filter((line) => line.startsWith('- '))
        .map((line) => line.split(':')[0]),
    ).toEqual(['- family', '- o.json volumes', '- images', '- containerDefinitions[0].environment', '- tags'])
  })
})
