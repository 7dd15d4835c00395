import { describe, expect, test } from '@jest/globals'
import { after, containerAfter, twoContainers as definition } from './support.ts'

const variables = (...entries: [string, string][]) => entries.map(([name, value]) => ({ name, value }))

describe('environment variables and secrets', () => {
  test('keep the place of those that are there, and follow in the order asked', () => {
    const before = { environment: [...variables(['A', '1'], ['B', '2'])], secrets: [] }

    expect(
      containerAfter(before, {
        environment: new Map([
          ['Z', 'z'],
          ['B', ' two lines\nand = signs " '],
          ['C', ''],
        ]),
      }),
    ).toEqual({
      name: 'web',
      environment: variables(['A', '1'], ['B', ' two lines\nand = signs " '], ['Z', 'z'], ['C', '']),
      secrets: [],
    })
  })

  test('keep what else an entry says, and give it to every entry of that name', () => {
    const before = { environment: [{ value: 'x', note: '', name: 'A' }, 'odd', ...variables(['A', 'y'])] }

    expect(containerAfter(before, { environment: new Map([['A', 'new']]) })?.environment).toEqual([
      { value: 'new', note: '', name: 'A' },
      'odd',
      { name: 'A', value: 'new' },
    ])
  })

  test('move from one to the other, never standing in both', () => {
    const before = { environment: variables(['A', '1'], ['B', '2']), secrets: [{ name: 'S', valueFrom: 'arn:s' }] }

    expect(containerAfter(before, { secrets: new Map([['A', 'arn:a']]) })).toEqual({
      name: 'web',
      environment: variables(['B', '2']),
      secrets: [
        { name: 'S', valueFrom: 'arn:s' },
        { name: 'A', valueFrom: 'arn:a' },
      ],
    })
    expect(containerAfter(before, { environment: new Map([['S', 'plain']]) })).toEqual({
      name: 'web',
      environment: variables(['A', '1'], ['B', '2'], ['S', 'plain']),
      secrets: [],
    })
  })

  test('of a template that has a name in both lists stay, unless that name is asked for', () => {
    const both = { environment: variables(['A', '1']), secrets: [{ name: 'A', valueFrom: 'arn:a' }] }

    expect(containerAfter(both, { environment: new Map([['B', '2']]) })).toEqual({
      name: 'web',
      environment: variables(['A', '1'], ['B', '2']),
      secrets: both.secrets,
    })
    expect(containerAfter(both, { secrets: new Map([['A', 'arn:a']]) })).toEqual({
      name: 'web',
      environment: [],
      secrets: both.secrets,
    })
  })

  test('are removed wherever a container has them, before others are set', () => {
    const both = ['web', 'log']
    const result = after(definition, {
      containers: both,
      removeEnvironment: ['A', 'S'],
      environment: new Map([['S', 'plain']]),
    })

    expect(result.containerDefinitions).toEqual([
      { name: 'web', image: 'old', environment: variables(['S', 'plain']), secrets: [] },
      { name: 'log', image: 'fluent', essential: false, environment: variables(['S', 'plain']) },
    ])
  })

  test('are removed from the secrets too', () => {
    expect(after(definition, { containers: ['web'], removeEnvironment: ['S'] }).containerDefinitions[0]).toEqual({
      name: 'web',
      image: 'old',
      environment: variables(['A', '1']),
      secrets: [],
    })
  })

  test('begin a list where there is none, or null', () => {
    expect(containerAfter({ environment: null }, { environment: new Map([['A', '1']]) })).toEqual({
      name: 'web',
      environment: variables(['A', '1']),
    })
  })

  test('may be called __proto__ and constructor', () => {
    const environment = new Map([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])

    expect(containerAfter({}, { environment })?.environment).toEqual(
      variables(['__proto__', 'x'], ['constructor', 'y']),
    )
  })

  test('come from files, which are added once each to those that are there', () => {
    const file = (value: string) => ({ value, type: 's3' })
    const before = { environmentFiles: [{ type: 's3', value: 'arn:one' }] }

    expect(containerAfter(before, { environmentFiles: ['arn:two', 'arn:one', 'arn:two'] })?.environmentFiles).toEqual([
      file('arn:one'),
      file('arn:two'),
    ])
  })
})
