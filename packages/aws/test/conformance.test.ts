import { RegisterTaskDefinitionRequest$ } from '@aws-sdk/client-ecs'
import { misfits } from '@ecs-actions/aws/conformance'
import { describe, expect, test } from '@jest/globals'

const definition = {
  family: 'app',
  cpu: '256',
  containerDefinitions: [
    {
      name: 'web',
      image: 'x',
      cpu: 10,
      essential: true,
      command: [],
      environment: [{ name: 'A', value: '' }],
      dockerLabels: { a: 'b' },
    },
  ],
}

describe('what would not reach AWS', () => {
  test('nothing of a definition as AWS takes it', () => {
    expect(misfits(RegisterTaskDefinitionRequest$, definition)).toEqual([])
  })

  test('a null is left out by the SDK, as nothing is', () => {
    expect(misfits(RegisterTaskDefinitionRequest$, { ...definition, taskRoleArn: null })).toEqual([])
  })

  test('unknown fields and wrong types, at every depth, each with its path', () => {
    const [container] = definition.containerDefinitions
    const broken = {
      ...definition,
      revision: 3,
      cpu: 256,
      volumes: {},
      containerDefinitions: [
        {
          ...container,
          enviroment: [],
          essential: 'true',
          cpu: '10',
          environment: [{ name: 1 }],
          dockerLabels: { a: 1 },
          command: 'x',
        },
      ],
    }
    expect(
      misfits(RegisterTaskDefinitionRequest$, broken)
        .map(({ at, message }) => `${at}: ${message}`)
        .sort(),
    ).toEqual([
      'containerDefinitions[0].command: expected a list, found a string',
      'containerDefinitions[0].cpu: expected a number, found a string',
      'containerDefinitions[0].dockerLabels.a: expected a string, found a number',
      'containerDefinitions[0].enviroment: is no field that this version knows, so AWS would never see it',
      'containerDefinitions[0].environment[0].name: expected a string, found a number',
      'containerDefinitions[0].essential: expected true or false, found a string',
      'cpu: expected a string, found a number',
      'revision: is no field that this version knows, so AWS would never see it',
      'volumes: expected a list, found a mapping',
    ])
  })
})
