import { isJson, isJsonArray, isJsonObject, type Json, type JsonObject } from '@ecs-actions/domain/json'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { secretForm } from '../../secret-forms.ts'
import { anyDefinition as anyOddDefinition } from '../any-definition.ts'
import { anyValid } from './any-valid.ts'
import { corpus } from './corpus.ts'
import { simulatorOpinion } from './simulator-opinion.ts'

const anyJson = fc.jsonValue().filter((value) => isJson(value))
const anyDefinition = fc.constantFrom(...[...corpus().valid, ...corpus().broken].map(({ definition }) => definition))

type Change = (value: Json) => Json

/** The definition with one of its values, somewhere inside, changed. */
function changed(definition: JsonObject, options: { at: number; change: Change }): JsonObject {
  const places = count(definition)
  let place = options.at % places
  const walk = (value: Json): Json => {
    place -= 1
    if (place < 0 && place > -2) return options.change(value)
    if (isJsonArray(value)) return value.map(walk)
    if (!isJsonObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry)]))
  }
  const result = walk(definition)
  return isJsonObject(result) ? result : { containerDefinitions: result }
}

function count(value: Json): number {
  const inner = isJsonArray(value) ? value : isJsonObject(value) ? Object.values(value) : []
  return 1 + inner.reduce<number>((sum, entry) => sum + count(entry), 0)
}

describe('a definition in which everything makes sense', () => {
  test('has no error, and can be registered with the simulator', async () => {
    await fc.assert(
      fc.asyncProperty(anyValid, async (definition) => {
        expect(findingsIn(definition).filter(({ severity }) => severity === 'error')).toEqual([])
        await expect(simulatorOpinion(definition)).resolves.toBeUndefined()
      }),
    )
  })
})

describe('whatever a definition is', () => {
  test('it is looked at to the end: odd templates', () => {
    fc.assert(
      fc.property(anyOddDefinition, (definition) => {
        expect(() => findingsIn(definition)).not.toThrow()
      }),
    )
  })

  test('it is looked at to the end: any mapping', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyJson), anyJson, (definition, inner) => {
        expect(() => findingsIn(definition)).not.toThrow()
        expect(() => findingsIn({ ...definition, containerDefinitions: [inner], volumes: inner })).not.toThrow()
      }),
    )
  })

  test('it is looked at to the end: anything at any place', () => {
    fc.assert(
      fc.property(anyDefinition, fc.nat(), anyJson, (definition, at, value) => {
        const odd = changed(definition, { at, change: () => value })

        expect(() => findingsIn(odd, { purpose: 'one-off' })).not.toThrow()
      }),
      { numRuns: 1_000 },
    )
  })

  test('a finding has a path and a message of one line', () => {
    fc.assert(
      fc.property(anyDefinition, fc.nat(), fc.string({ unit: 'binary' }), (definition, at, value) => {
        for (const text of [value, `${value}\n::error::x\r`]) {
          for (const change of [() => text, () => ({ [text]: text })]) {
            for (const found of findingsIn(changed(definition, { at, change }))) {
              expect(`${found.at} ${found.message}`).not.toMatch(/[\r\n]/)
              expect(found.message).not.toBe('')
            }
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no finding tells what looks secret, be it a value, a part of one, or a key', () => {
    fc.assert(
      fc.property(anyDefinition, fc.nat(), secretForm, fc.string(), (definition, at, secret, around) => {
        const content = `${around} ${secret}`
        for (const change of [() => secret, () => content, () => ({ [secret]: content }), () => [{ name: secret }]]) {
          expect(JSON.stringify(findingsIn(changed(definition, { at, change })))).not.toContain(secret)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no finding tells the value of a variable whose name says that it is secret', () => {
    fc.assert(
      fc.property(anyDefinition, fc.uuid(), (definition, value) => {
        const [container, ...others] = [definition.containerDefinitions ?? []].flat()
        const environment = [
          { name: 'DB_PASSWORD', value },
          { name: 'DB_PASSWORD', value: [value] },
        ]
        const containers = [{ ...(isJsonObject(container) ? container : {}), environment }, ...others]

        expect(JSON.stringify(findingsIn({ ...definition, containerDefinitions: containers }))).not.toContain(value)
      }),
    )
  })
})
