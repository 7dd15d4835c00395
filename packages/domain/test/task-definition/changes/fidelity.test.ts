import { noChanges } from '@ecs-actions/domain/task-definition/changes/changes'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyDefinition, anyText } from '../any-definition.ts'
import { type SingleChange, singleChanges } from './single-changes.ts'
import { after, inside, outside } from './support.ts'

const kinds = Object.keys(singleChanges({ family: 'app', containerDefinitions: [{ name: 'web' }] }, ''))
const anyKind = fc.constantFrom(...kinds)

function single(definition: Parameters<typeof singleChanges>[0], kind: string, text: string): SingleChange {
  const found = singleChanges(definition, text)[kind]
  if (!found) throw new Error(kind)
  return found
}

describe('what is not asked for stays', () => {
  test('no changes give the very same definition', () => {
    fc.assert(fc.property(anyDefinition, (definition) => expect(after(definition, noChanges)).toBe(definition)))
  })

  test('a change to what is there already gives the very same definition', () => {
    fc.assert(
      fc.property(anyDefinition, anyKind, anyText, (definition, kind, text) => {
        const once = after(definition, single(definition, kind, text).changes)

        expect(after(once, single(definition, kind, text).changes)).toBe(once)
      }),
    )
  })

  test.each(kinds)('%s alters its own place, and neither another nor their order', (kind) => {
    fc.assert(
      fc.property(anyDefinition, anyText, (definition, text) => {
        const { changes, places } = single(definition, kind, text)

        expect(outside(after(definition, changes), places)).toEqual(outside(definition, places))
      }),
    )
  })

  test.each(kinds)('%s is there afterwards', (kind) => {
    fc.assert(
      fc.property(anyDefinition, anyText, (definition, text) => {
        const { changes, places, value } = single(definition, kind, text)

        expect(inside(after(definition, changes), places)).toContain(value)
      }),
    )
  })

  test('a removal takes the entries of that name, and leaves the others in their order', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const containers = definition.containerDefinitions.map(({ name }) => name)
        const set = after(definition, { containers, environment: new Map([['A', '']]) })

        const removed = after(set, { containers, removeEnvironment: ['A'] })

        const withoutA = JSON.stringify(set.containerDefinitions, (key, value) =>
          key === 'environment' ? value.filter(({ name }: { name: string }) => name !== 'A') : value,
        )
        expect(JSON.stringify(removed.containerDefinitions)).toBe(withoutA)
      }),
    )
  })

  test('the source is never written to', () => {
    fc.assert(
      fc.property(anyDefinition, anyKind, (definition, kind) => {
        const before = JSON.stringify(definition)

        after(definition, single(definition, kind, 'x').changes)

        expect(JSON.stringify(definition)).toBe(before)
      }),
    )
  })
})

describe('several changes', () => {
  test('two of different kinds give the same in either order, and at once', () => {
    fc.assert(
      fc.property(
        anyDefinition,
        fc.uniqueArray(anyKind, { minLength: 2, maxLength: 2 }),
        anyText,
        (definition, [one = '', other = ''], text) => {
          const first = single(definition, one, text).changes
          const second = single(definition, other, text).changes

          const forward = after(after(definition, first), second)

          expect(after(after(definition, second), first)).toEqual(forward)
          expect(after(definition, { ...first, ...second })).toEqual(forward)
        },
      ),
    )
  })
})
