import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Masks } from '../../src/log/masks.ts'

function masked(secret: string, text: string): string {
  const masks = new Masks()
  masks.add(secret)
  return masks.mask(text)
}

describe('a mask', () => {
  test('replaces the value wherever it stands', () => {
    expect(masked('hunter22', 'a hunter22, hunter22!')).toBe('a ***, ***!')
  })

  test('of several lines replaces each of them', () => {
    expect(masked('first part\nsecond part', 'x first part')).toBe('x ***')
    expect(masked('first part\nsecond part', 'second part y')).toBe('*** y')
  })

  test('replaces the value inside JSON and inside a URL', () => {
    expect(masked('a"b c', JSON.stringify({ key: 'a"b c' }))).toBe('{"key":"***"}')
    expect(masked('a"b c', 'https://x/?q=a%22b%20c')).toBe('https://x/?q=***')
  })

  test('prefers the longer of two values', () => {
    const masks = new Masks()
    masks.add('pass')
    masks.add('password')
    expect(masks.mask('password')).toBe('***')
    expect(masks.hides('word')).toBe(false)
  })

  test('covers the Base64 of a longer text that holds the value', () => {
    const secret = fc
      .string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 30 })
      .filter((text) => text.trim() === text)
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
        const encoded = Buffer.from(`${before}${value}${after}`).toString('base64')
        expect(masked(value, encoded)).toContain('***')
      }),
    )
  })
})
