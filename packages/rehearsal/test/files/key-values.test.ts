import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseKeyValues } from '../../src/files/key-values.ts'

describe('a file of names and values', () => {
  test('splits at the first =', () => {
    expect(parseKeyValues('a=1=2\n\nb=\n=c').pairs).toEqual([
      ['a', '1=2'],
      ['b', ''],
      ['', 'c'],
    ])
  })

  test('keeps << in a value and = in a delimiter', () => {
    expect(parseKeyValues('a=x<<y\nb<<E=F\none\ntwo\nE=F').pairs).toEqual([
      ['a', 'x<<y'],
      ['b', 'one\ntwo'],
    ])
  })

  test('keeps the \\r of a line: only \\n ends one', () => {
    expect(parseKeyValues('a=1\r\nb=2').pairs).toEqual([
      ['a', '1\r'],
      ['b', '2'],
    ])
  })

  test.each([
    ['a=1\njust text', "Invalid format 'just text'"],
    ['a=1\n<<E\nx\nE', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
    ['a=1\nb<<\nx', "Invalid format 'b<<'. Name must not be empty and delimiter must not be empty"],
    ['a=1\nb<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
    ['a=1\nb<<E\nx', 'Invalid value. EOF marker missing new line.'],
  ])('says what is wrong with %j, and keeps what came before', (text, problem) => {
    expect(parseKeyValues(text)).toEqual({ pairs: [['a', '1']], problem })
  })

  test('brings back any value that a delimiter of its own encloses', () => {
    const name = fc.stringMatching(/^[A-Za-z_][\w-]*$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
        const delimiter = 'ghadelimiter_0b4a2f4e'
        const text = pairs.map(([key, value]) => `${key}<<${delimiter}\n${value}\n${delimiter}\n`).join('')
        expect(parseKeyValues(text)).toEqual({ pairs })
      }),
    )
  })

  test('never throws', () => {
    const soup = fc.array(fc.constantFrom('a', '=', '<<', '\n', 'E', '\r')).map((parts) => parts.join(''))
    fc.assert(fc.property(soup, (text) => expect(Array.isArray(parseKeyValues(text).pairs)).toBe(true)))
  })
})
