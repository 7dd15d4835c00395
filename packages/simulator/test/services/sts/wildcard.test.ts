import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { wildcard } from '../../../src/services/sts/wildcard.ts'

test.each([
  ['repo:a/*', 'repo:a/b:ref:refs/heads/x', true],
  ['repo:a/*', 'repo:ab/c', false],
  ['v?.?', 'v1.2', true],
  ['v?.?', 'v1x2', false],
  ['*', '', true],
  ['a**b', 'a\nb', true],
  ['?', '\u{1f600}', true],
])('%j on %j: %s', (pattern, text, expected) => {
  expect(wildcard(pattern).test(text)).toBe(expected)
})

test('a pattern without wildcards matches itself and nothing else', () => {
  const plain = fc.string().filter((text) => !/[*?]/.test(text))
  fc.assert(
    fc.property(plain, plain, (pattern, text) => {
      expect(wildcard(pattern).test(pattern)).toBe(true)
      expect(wildcard(pattern).test(text)).toBe(pattern === text)
    }),
  )
})
