import { claimsOf } from '@ecs-actions/domain/oidc/claims'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { encoded, tokenOf } from './tokens.ts'

describe('the claims of a token', () => {
  test('are its texts, and its numbers as text; other values are left out', () => {
    const payload = {
      sub: 'repo:o/r:environment:prod',
      exp: 1_767_225_900,
      ratio: 1.5,
      list: ['x'],
      on: true,
      no: null,
    }
    expect({ ...claimsOf(tokenOf(payload)) }).toEqual({
      sub: 'repo:o/r:environment:prod',
      exp: '1767225900',
      ratio: '1.5',
    })
  })

  test.each(['ä', 'ß→€', '日本語', '🚀', '\u0000\u001f', 'a\u202eb', 'abc', 'abcd', 'abcde', ''])(
    'keep %j as it is',
    (value) => {
      expect(claimsOf(tokenOf({ value }))?.value).toBe(value)
    },
  )

  test('have no member that the token does not name, and any that it does', () => {
    const claims = claimsOf(`e30.${encoded('{"__proto__":"p","constructor":"c"}')}.`)
    expect(Object.entries(claims ?? {})).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ])
    expect(claimsOf(tokenOf({}))?.toString).toBeUndefined()
  })

  test.each([
    ['nothing', ''],
    ['two parts', `e30.${encoded('{"a":"b"}')}`],
    ['four parts', `e30.${encoded('{"a":"b"}')}.x.y`],
    ['an encrypted one', 'a.b.c.d.e'],
    ['a list', `e30.${encoded('["a"]')}.x`],
    ['a text', `e30.${encoded('"a"')}.x`],
    ['no JSON', `e30.${encoded('{"a"')}.x`],
    ['base64 of another alphabet', 'e30.eyJhIjoi+/8ifQ.x'],
    ['a character too many', `e30.${encoded('{"a":"b"} ')}A.x`],
    ['octets that are no UTF-8', `e30.${Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]).toString('base64url')}.x`],
    ['an overlong form of UTF-8', `e30.${Buffer.from([0x22, 0xc0, 0xaf, 0x22]).toString('base64url')}.x`],
    ['more than STS takes', tokenOf({ a: 'x'.repeat(20_000) })],
    ['nesting without an end', `e30.${encoded('['.repeat(10_000))}.x`],
  ])('are not made up from %s', (_, token) => {
    expect(claimsOf(token)).toBeUndefined()
  })

  test('are 200 at most, and none is longer than a claim of GitHub could be', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`c${index}`, 'x']))
    expect(Object.keys(claimsOf(tokenOf(many)) ?? {})).toHaveLength(200)
    const claims = claimsOf(
      tokenOf({ ['n'.repeat(257)]: 'x', ['n'.repeat(256)]: 'x', long: 'x'.repeat(2_049), fits: 'x'.repeat(2_048) }),
    )
    expect(Object.keys(claims ?? {})).toEqual(['n'.repeat(256), 'fits'])
  })

  test('come back from any token as they went in', () => {
    const claims = fc.dictionary(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      {
        maxKeys: 10,
      },
    )
    fc.assert(
      fc.property(claims, (given) => {
        expect(Object.entries(claimsOf(tokenOf(given)) ?? {})).toEqual(Object.entries({ ...given }))
      }),
    )
  })

  test('are told of no text in a way that throws', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.json().map(encoded))
    const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(text, (token) => {
        for (const value of Object.values(claimsOf(token) ?? {})) expect(typeof value).toBe('string')
      }),
      { numRuns: 1_000 },
    )
  })
})
