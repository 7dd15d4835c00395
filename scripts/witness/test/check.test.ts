import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkLine, parseSuiteLine } from '../check.ts'

describe('a line of a suite', () => {
  test('is a check', () => {
    const line = '{"check": "sts: account", "passed": false, "expected": "\'1\'", "seen": "\'2\'"}'

    expect(parseSuiteLine(line)).toEqual({
      kind: 'check',
      check: { name: 'sts: account', passed: false, expected: "'1'", seen: "'2'" },
    })
  })

  test('is the end', () => {
    expect(parseSuiteLine('{"end": true}')).toEqual({ kind: 'end' })
  })

  test.each([
    '',
    'Traceback (most recent call last):',
    'null',
    '[]',
    '{"end": 1}',
    '{"check": "a", "passed": "true", "expected": "", "seen": ""}',
    '{"check": "a", "passed": true, "expected": ""}',
  ])('is nothing when it is %j', (line) => {
    expect(parseSuiteLine(line)).toBeUndefined()
  })
})

describe('what people read', () => {
  test('is short for a check that passed', () => {
    expect(checkLine({ name: 'sts: account', passed: true, expected: 'x', seen: 'x' })).toBe('ok   sts: account')
  })

  test('says what was expected and seen of one that failed', () => {
    const line = checkLine({ name: 'sts: account', passed: false, expected: "'1'", seen: "'2'" })

    expect(line).toBe("FAIL sts: account: expected '1', seen '2'")
  })

  test('is one line without control characters, whatever a client printed', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (name, expected, seen, passed) => {
        expect(checkLine({ name, passed, expected, seen })).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
