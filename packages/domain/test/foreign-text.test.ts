import { foreignLine, foreignLines } from '@ecs-actions/domain/foreign-text'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('foreign text in the log', () => {
  test.each([
    ['::error::gotcha', ' : :error::gotcha'],
    ['  \t::add-mask::x', ' : :add-mask::x'],
    ['done ##[error]gotcha', 'done ## [error]gotcha'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]0;title\u0007text', 'text'],
    ['user\u202egnp.exe', 'usergnp.exe'],
    ['a\tb', 'a\tb'],
    ['\t[info] ready', '\t[info] ready'],
  ])('%j is printed as %j', (text, printed) => {
    expect(foreignLines(text)).toEqual([printed])
  })

  test('a lone carriage return ends a line, as it does for the runner', () => {
    expect(foreignLines('a\r::error::b\r\nc\nd')).toEqual(['a', ' : :error::b', 'c', 'd'])
  })

  test('no text becomes a workflow command', () => {
    const pieces = fc.constantFrom(
      '::',
      '##[',
      '[',
      '##',
      '\r',
      '\n',
      ' ',
      '\u200b',
      '\u001b[0m',
      '\u001b',
      'error',
      'x',
      '\u0000',
      ':',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        for (const line of foreignLines(parts.join(''))) {
          expect(line.trimStart().startsWith('::')).toBe(false)
          expect(line).not.toContain('##[')
          expect(line).not.toMatch(/[\r\n]/)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  test('one line is cut at its limit', () => {
    expect(foreignLine('a\nb')).toBe('a ⏎ b')
    expect(foreignLine('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`)
  })
})
