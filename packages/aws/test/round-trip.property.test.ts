import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyRegistrable } from '../../domain/test/task-definition/any-registrable.ts'
import { definitionsWorld } from '../../operations/test/definitions-world.ts'

test('what ECS shows of a definition has the content that was registered', async () => {
  await fc.assert(
    fc.asyncProperty(anyRegistrable, async (definition) => {
      const { clock, definitions } = definitionsWorld()
      const made = await clock.drive(definitions.register(definition))
      expect(made.kind).toBe('registered')
      const { definition: shown } = await clock.drive(definitions.describe(definition.family))
      expect(isSameContent(shown, definition)).toBe(true)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a revision that is read and registered again has the content of the first', async () => {
  await fc.assert(
    fc.asyncProperty(anyRegistrable, async (definition) => {
      const { clock, definitions } = definitionsWorld()
      await clock.drive(definitions.register(definition))
      const source = await clock.drive(definitions.source(definition.family))
      expect(source.unknown).toEqual([])
      const again = await clock.drive(definitions.register(source.definition))
      expect(again).toMatchObject({ kind: 'registered', arn: expect.stringMatching(/:2$/) })
      const { definition: shown } = await clock.drive(definitions.describe(definition.family))
      expect(isSameContent(shown, definition)).toBe(true)
    }),
    { numRuns: 100 },
  )
}, 60_000)
