import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pageOf } from '../src/paging.ts'
import { ServiceError } from '../src/service.ts'

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 20 })

function page(
  items: readonly string[],
  { token, size, descending }: { token: string | undefined; size: number; descending: boolean },
) {
  const invalidToken = () => new ServiceError('InvalidToken', 'invalid')
  return pageOf(items, { list: 'ListNames', size, token, keyOf: (name) => name, descending, invalidToken })
}

test('all pages together are the whole list in order, whatever comes and goes between them', () => {
  fc.assert(
    fc.property(names, names, fc.integer({ min: 1, max: 5 }), fc.boolean(), (before, other, size, descending) => {
      const stays = before.filter((_, index) => index % 2 === 0)
      const after = [...new Set([...stays, ...other])]
      const listed: string[] = []
      let token: string | undefined
      let pages = 0
      do {
        const { items, next } = page(pages++ === 0 ? before : after, { token, size, descending })
        expect(items.length).toBeLessThanOrEqual(size)
        listed.push(...items)
        token = next
      } while (token !== undefined)

      const sorted = [...new Set(listed)].toSorted((a, b) => (a < b ? -1 : 1))
      expect(listed).toEqual(descending ? sorted.toReversed() : sorted)
      expect(listed).toEqual(expect.arrayContaining(stays))
    }),
  )
})

test('a token of another list, or of nobody, is refused', () => {
  const options = { size: 1, descending: false }
  const { next } = page(['a', 'b'], { ...options, token: undefined })
  const invalidToken = () => new ServiceError('InvalidToken', 'invalid')

  expect(() => page(['a'], { ...options, token: 'nonsense' })).toThrow('invalid')
  expect(() => pageOf(['a'], { list: 'Other', size: 1, token: next, keyOf: (name) => name, invalidToken })).toThrow(
    'invalid',
  )
})
