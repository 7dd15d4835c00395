import { assignments, boolean, integer, list, oneOf, stringArray, text } from '@ecs-actions/github/inputs/kinds'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { defaulted, optional, required } from '@ecs-actions/github/inputs/spec'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const inputs = {
  cluster: required('The cluster.', text({ syntax: 'name' })),
  'wait-minutes': defaulted('The limit.', integer({ min: 1, max: 330 }), '30'),
  'on-cancel': defaulted('The policy.', oneOf('stop', 'leave'), 'stop'),
  register: defaulted('Whether.', boolean, 'false'),
  subnets: optional('The subnets.', list({ syntax: 'subnet ids', pattern: /^subnet-\w+$/ })),
  'environment-variables': optional('More.', assignments({ syntax: 'NAME=value', name: /^\w+$/ })),
  command: optional('The command.', stringArray),
}
const spec = {
  name: 'test',
  description: '',
  icon: 'x',
  inputs,
  outputs: {},
  refused: { service: 'is not supported yet', 'public-IP': 'use public-ip' },
  post: false,
}

function read(given: Record<string, string>) {
  const environment = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  return readInputs(spec, environment)
}

describe('the inputs of a step', () => {
  test('become typed values, with their defaults', () => {
    expect(read({ cluster: ' prod ' })).toEqual({
      ...{ cluster: 'prod', 'wait-minutes': 30, 'on-cancel': 'stop', register: false },
      ...{ subnets: undefined, 'environment-variables': undefined, command: undefined },
    })
  })

  test('blank ones count as not given', () => {
    expect(read({ cluster: 'c', 'wait-minutes': '', subnets: ' \n' })).toMatchObject({
      'wait-minutes': 30,
      subnets: undefined,
    })
  })

  test('every mistake is reported at once', () => {
    const given = {
      'wait-minutes': '15m',
      'on-cancel': 'Stop',
      register: 'yes',
      subnets: 'subnet-1, vpc-2',
      service: 'web',
      'wait-minuts': '3',
      command: 'npm run',
    }
    expect(() => read(given)).toThrow(
      [
        '8 inputs are wrong:',
        '- service: is not supported yet',
        '- wait-minuts: is no input of this action; did you mean wait-minutes?',
        '- cluster: is required',
        '- wait-minutes: expected a whole number, 1 to 330, found "15m"',
        '- on-cancel: expected one of stop, leave, found "Stop"',
        '- register: expected true or false, found "yes"',
        '- subnets: expected subnet ids, found "vpc-2"',
        '- command: expected a JSON array of strings such as ["npm", "run", "migrate"]',
      ].join('\n'),
    )
  })

  test('a name is refused in whatever case it is written', () => {
    expect(() => read({ cluster: 'c', 'public-ip': 'x' })).toThrow(/public-IP: use public-ip/)
  })

  test('a slip of the pen in a name that is refused is no less one', () => {
    expect(() => read({ cluster: 'c', servise: 'x' })).toThrow(/did you mean service\?/)
  })

  test('two letters that have changed places are a slip of the pen', () => {
    expect(() => read({ clutser: 'c' })).toThrow(/clutser: is no input of this action; did you mean cluster\?/)
  })

  test("somebody else's variables are left alone", () => {
    expect(() => read({ cluster: 'c', version: '3', 'node-version': '24' })).not.toThrow()
  })

  test.each(['0', '331', '1.5', '-1', '1e2', '0x10', ' ', 'NaN', '30 min'].filter((value) => value.trim() !== ''))(
    '%j minutes are refused',
    (value) => {
      expect(() => read({ cluster: 'c', 'wait-minutes': value })).toThrow(/wait-minutes/)
    },
  )

  test.each(['True', 'FALSE', 'yes', 'no', '1', 'on'])('%j is no boolean', (value) => {
    expect(() => read({ cluster: 'c', register: value })).toThrow(/expected true or false/)
  })

  test('assignments keep their values exactly', () => {
    const found = read({ cluster: 'c', 'environment-variables': 'A=x=y \r\nB=\n\n C = "q" ' })['environment-variables']
    expect([...(found ?? [])]).toEqual([
      ['A', 'x=y '],
      ['B', ''],
      ['C', ' "q" '],
    ])
  })

  test.each(['MY NAME=hunter2', 'hunter2', 'A=1\n+hunter2==', '=hunter2'])(
    'of an assignment that is none (%j) only the line number is shown',
    (value) => {
      const reading = () => read({ cluster: 'c', 'environment-variables': value })
      expect(reading).toThrow(/expected NAME=value in line [12]/)
      expect(reading).not.toThrow(/hunter2/)
    },
  )

  test.each([',', 'subnet-a,', ',subnet-a', 'subnet-a,,subnet-b', 'subnet-a\n,'])(
    'a list %j has an entry that is empty',
    (value) => {
      expect(() => read({ cluster: 'c', subnets: value })).toThrow(/empty entry beside a comma/)
    },
  )

  test('a list may stand on lines of its own', () => {
    expect(read({ cluster: 'c', subnets: '\n subnet-a\n\nsubnet-b, subnet-c\n' }).subnets).toEqual([
      'subnet-a',
      'subnet-b',
      'subnet-c',
    ])
  })

  test('the same twice is a mistake', () => {
    expect(() => read({ cluster: 'c', subnets: 'subnet-a\nsubnet-a' })).toThrow(/stands in it twice/)
    expect(() => read({ cluster: 'c', 'environment-variables': 'A=1\nA=2' })).toThrow(/stands in it twice/)
  })

  test('a text is read, or refused by name: nothing else ever happens', () => {
    const names = fc.constantFrom(
      'wait-minutes',
      'on-cancel',
      'register',
      'subnets',
      'environment-variables',
      'command',
    )
    fc.assert(
      fc.property(names, fc.string(), (name, value) => {
        try {
          read({ cluster: 'c', [name]: value })
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input', message: expect.stringContaining(name) })
        }
      }),
    )
  })
})
