import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { holds } from '../../src/services/elb/listener/conditions.ts'
import { isMatcher, matches } from '../../src/services/elb/target-group/matcher.ts'

const code = fc.integer({ min: 200, max: 499 })
const range = fc.tuple(code, code).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }))

describe('a matcher of HTTP codes', () => {
  test('takes the codes of its list and its ranges, and no others', () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 100, max: 599 }),
        (ranges, status) => {
          const text = ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',')

          expect(isMatcher(text)).toBe(true)
          expect(matches(text, status)).toBe(ranges.some(({ first, last }) => first <= status && status <= last))
        },
      ),
    )
  })

  test.each(['', '200,', '200-', '20', '2000', '299-200', '199', '200-500', '200 ,201', 'ok'])('is not %j', (text) => {
    expect(isMatcher(text)).toBe(false)
  })
})

describe('a pattern of a rule', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 })
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?'), maxLength: 8 })

  test('fits a path as the same pattern does when it is a regular expression', () => {
    fc.assert(
      fc.property(patterns, letters, (pattern, rest) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`)
        const request = { method: 'GET', path: `/${rest}?a=b`, headers: {} }

        expect(holds({ field: 'path-pattern', values: [`/${pattern}`] }, request)).toBe(expression.test(rest))
      }),
    )
  })

  test('of many stars is done with at once', () => {
    const request = { method: 'GET', path: `/${'a'.repeat(5_000)}`, headers: {} }
    const pattern = `/${'a*'.repeat(60)}b`

    const before = performance.now()
    expect(holds({ field: 'path-pattern', values: [pattern] }, request)).toBe(false)
    expect(performance.now() - before).toBeLessThan(1_000)
  })

  test('of a host or a header does not mind upper and lower case, and of a host not the port', () => {
    const request = { method: 'GET', path: '/', headers: { host: 'Shop.Example:8080', 'x-test': ['one', 'Two'] } }

    expect(holds({ field: 'host-header', values: ['*.example'] }, request)).toBe(true)
    expect(holds({ field: 'http-header', headerName: 'X-Test', values: ['tw?'] }, request)).toBe(true)
    expect(holds({ field: 'http-header', headerName: 'x-other', values: ['*'] }, request)).toBe(false)
    expect(holds({ field: 'http-request-method', values: ['POST', 'GET'] }, request)).toBe(true)
    expect(holds({ field: 'http-request-method', values: ['get'] }, request)).toBe(false)
  })
})
