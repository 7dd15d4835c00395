import { command } from '@ecs-actions/github/inputs/command'
import { values } from '@ecs-actions/github/inputs/values'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const kind = values({ syntax: 'NAME=value', name: /^[A-Za-z_][A-Za-z0-9_]*$/ })
const read = (text: string) => [...kind.parse(text)]

describe('values by name', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'with equals signs',
      'A=x=1==\nB=Host(`a`) && Query(`x=1`)',
      [
        ['A', 'x=1=='],
        ['B', 'Host(`a`) && Query(`x=1`)'],
      ],
    ],
    ['with blanks on both sides', '  A =  x  \n', [['A', '  x  ']]],
    [
      'with quotes',
      `A="x"\nB='y'`,
      [
        ['A', '"x"'],
        ['B', "'y'"],
      ],
    ],
    [
      'that are empty',
      'A=\n\nB=',
      [
        ['A', ''],
        ['B', ''],
      ],
    ],
    [
      'of several lines',
      'A=1\nKEY<<END\nfirst\n\n  END \nlast=<<x\nEND\nB=2',
      [
        ['A', '1'],
        ['KEY', 'first\n\n  END \nlast=<<x'],
        ['B', '2'],
      ],
    ],
    ['with << in them', 'A=x<<y', [['A', 'x<<y']]],
    [
      'of a JSON object',
      ' {"A": "one\\ntwo  ", "B": ""}',
      [
        ['A', 'one\ntwo  '],
        ['B', ''],
      ],
    ],
    [
      'of lines that end as on Windows',
      'A=1\r\nB=2\r\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
  ])('%s', (_, text, entries) => {
    expect(read(text)).toEqual(entries)
  })

  test.each<[string, string, string]>([
    ['a line without a name', 'A=1\nhunter2', 'expected NAME=value in line 2'],
    ['a name that is none', '1A=hunter2', 'expected NAME=value in line 1'],
    ['a name twice', 'A=1\nA=2', '"A" stands in it twice'],
    ['a block without an end', 'A=1\nKEY<<END\nhunter2', 'the value of "KEY", which begins in line 2, has no end'],
    ['JSON that is none', '{"A": "hunter2"', 'begins like a JSON object, and is none'],
    ['a number', '{"A": 1}', '"A" is no text: put it in quotes'],
    ['a name in JSON that is none', '{"hunter2 ": "x"}', 'entry 1 of the JSON object has another name'],
  ])('%s is refused, and no value shown', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
    expect(() => read(text)).not.toThrow(/hunter2/)
  })

  test('come back from JSON as they were, whatever they are', () => {
    const names = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/)
    fc.assert(
      fc.property(fc.dictionary(names, fc.string({ unit: 'grapheme' })), (object) => {
        expect(Object.fromEntries(kind.parse(JSON.stringify(object)))).toEqual({ ...object })
      }),
    )
  })

  test('come back from lines as they were, when they have no line break', () => {
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text))
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,6}$/), { minLength: 1 })
    fc.assert(
      fc.property(names, value, (all, text) => {
        expect(read(all.map((name) => `${name}=${text}`).join('\n'))).toEqual(all.map((name) => [name, text]))
      }),
    )
  })
})

describe('a command', () => {
  test.each<[string, string[]]>([
    ['["sh", "-c", ""]', ['sh', '-c', '']],
    ['sh -c "npm run migrate && echo done"', ['sh', '-c', 'npm run migrate && echo done']],
    ['"[x" y', ['[x', 'y']],
  ])('%s', (text, words) => {
    expect(command.parse(text)).toEqual(words)
  })

  test.each([
    ['[1]', /JSON array of strings/],
    ['[ -f x ]', /JSON array of strings/],
    ['say "hunter2', /^has a " that is not closed$/],
  ])('%s is refused', (text, message) => {
    expect(() => command.parse(text)).toThrow(message)
  })
})
