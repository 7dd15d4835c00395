import type { JsonObject } from '@ecs-actions/domain/json'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { describe, expect, test } from '@jest/globals'
import { onInstances } from './definitions.ts'

function messages(definition: JsonObject): string[] {
  return findingsIn(definition).map(({ at, message }) => `${at} ${message}`)
}

describe('a key that is not known', () => {
  test.each<[string, JsonObject, RegExp]>([
    [
      'is told with the one that is meant',
      onInstances({ enviroment: [] }),
      /enviroment .* Did you mean "environment"\?/,
    ],
    ['in the spelling of CloudFormation too', onInstances({ PortMappings: [] }), /Did you mean "portMappings"\?/],
    ['alone when nothing comes near', onInstances({ restart: 'always' }), /restart is no member .* not see it\.$/],
    [
      'of a container, with where it belongs',
      onInstances({ volumes: [] }),
      /volumes .* belongs to the task definition/,
    ],
    [
      'of the task, with where it belongs',
      onInstances({}, { healthCheck: {} }),
      /^healthCheck .* belongs to a container/,
    ],
    [
      'that only DescribeTaskDefinition shows, with what becomes of it',
      onInstances({}, { registeredAt: '2026-01-01' }),
      /^registeredAt is only shown by DescribeTaskDefinition .* left out of what is rendered/,
    ],
    [
      'is told however it is called',
      onInstances({ 'my key': 1 }),
      /containerDefinitions\[0\]\["my key"\] is no member/,
    ],
    [
      'even as what all objects have',
      onInstances({ constructor: 1 }),
      /containerDefinitions\[0\]\.constructor is no member/,
    ],
  ])('%s', (_what, definition, message) => {
    expect(messages(definition)).toEqual([expect.stringMatching(message)])
  })

  test('is free in labels and in the options of drivers', () => {
    const logConfiguration = { logDriver: 'json-file', options: { anything: 'x' } }

    expect(messages(onInstances({ dockerLabels: { anything: 'x' }, logConfiguration }))).toEqual([])
  })

  test('is cut when it is long', () => {
    const [message = ''] = messages(onInstances({ ['x'.repeat(100_000)]: 1 }))

    expect(message.length).toBeLessThan(400)
  })
})

describe('a value of another type', () => {
  test.each<[string, JsonObject, string]>([
    ['a number for a text', onInstances({}, { cpu: 256 }), 'cpu expected a string, found a number: put it in quotes.'],
    [
      'a text for a number',
      onInstances({ cpu: '256' }),
      'containerDefinitions[0].cpu expected a whole number, found a string: take the quotes off.',
    ],
    [
      'a text that is no number',
      onInstances({ cpu: '1 vCPU' }),
      'containerDefinitions[0].cpu expected a whole number, found a string.',
    ],
    [
      'a fraction',
      onInstances({ cpu: 0.5 }),
      'containerDefinitions[0].cpu expected a whole number, found a number with a fraction.',
    ],
    [
      'a text for a switch',
      onInstances({ essential: 'false' }),
      'containerDefinitions[0].essential expected true or false, found a string: take the quotes off.',
    ],
    [
      'a text for a list',
      onInstances({ command: 'npm start' }),
      'containerDefinitions[0].command expected a list, found a string.',
    ],
    [
      'null inside a list',
      onInstances({ command: [null] }),
      'containerDefinitions[0].command[0] expected a string, found null.',
    ],
  ])('is told with its remedy: %s', (_what, definition, message) => {
    expect(messages(definition)).toEqual([message])
  })

  test('is never told itself, since it may be a secret', () => {
    const environment = [{ name: 'PIN', value: 8_675_309 }]

    expect(messages(onInstances({ environment })).join()).not.toContain('8675309')
  })
})

describe('a value that is not on the list', () => {
  test('is told with the list and the one that is meant', () => {
    expect(messages(onInstances({}, { networkMode: 'AWSVPC' }))).toEqual([
      'networkMode "AWSVPC" is not among awsvpc, bridge, host and none. Did you mean "awsvpc"?',
    ])
  })
})

describe('every mistake', () => {
  test('is told at once', () => {
    const found = findingsIn({ family: 7, cpu: 256, containerDefinitions: [{ nme: 'web' }, 'side'], volums: [] })

    expect(found.map(({ rule, at }) => `${rule} ${at}`)).toEqual([
      'wrong-type family',
      'wrong-type cpu',
      'unknown-key containerDefinitions[0].nme',
      'wrong-type containerDefinitions[1]',
      'unknown-key volums',
      'no-log-configuration containerDefinitions[0].logConfiguration',
      'container-name containerDefinitions[0].name',
      'image-reference containerDefinitions[0].image',
      'container-memory-missing containerDefinitions[0].memory',
    ])
  })
})
