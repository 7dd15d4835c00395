import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyDefinition } from '../any-definition.ts'
import { after, withOverlays } from './support.ts'

describe('merging', () => {
  const anyComparable = anyDefinition.map((any) =>
    after(any, { containers: any.containerDefinitions.map(({ name }) => name), logDriver: 'awslogs' }),
  )

  test('an empty overlay gives the very same definition', () => {
    fc.assert(fc.property(anyDefinition, (any) => expect(withOverlays(any, {})).toBe(any)))
  })

  test('a definition into itself gives the very same definition', () => {
    fc.assert(fc.property(anyDefinition, (any) => expect(withOverlays(any, structuredClone(any))).toBe(any)))
  })

  test('makes everything true that the overlay says', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, (any, other) => {
        const result = withOverlays(any, other)

        expect(withOverlays(result, other)).toBe(result)
      }),
    )
  })

  // Another log driver, or a list in place of a mapping, forgets what was there: then it counts what came between.
  test('is associative where the log drivers and the kinds of values are the same', () => {
    fc.assert(
      fc.property(anyComparable, anyComparable, anyComparable, (one, two, three) => {
        expect(withOverlays(withOverlays(one, two), three)).toEqual(withOverlays(one, withOverlays(two, three)))
      }),
    )
  })

  test('several overlays in a row is the same as one after the other', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, anyDefinition, (one, two, three) => {
        expect(withOverlays(one, two, three)).toEqual(withOverlays(withOverlays(one, two), three))
      }),
    )
  })
})
