import { isJsonArray, isJsonObject, type Json } from '@ecs-actions/domain/json'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { severities } from '@ecs-actions/domain/task-definition/validation/rules'
import { structures } from '@ecs-actions/domain/task-definition/validation/shape.generated'
import { describe, expect, test } from '@jest/globals'
import { corpus } from './corpus.ts'

const { valid, broken } = corpus()

function errors(definition: Parameters<typeof findingsIn>[0]) {
  return findingsIn(definition).filter(({ severity }) => severity === 'error')
}

describe('a definition without a mistake has no error', () => {
  test.each(valid)('$name', ({ definition }) => {
    expect(errors(definition)).toEqual([])
  })
})

describe('a definition with one mistake has one error', () => {
  test.each(broken)('$name', ({ definition, breaks }) => {
    expect(errors(definition)).toMatchObject([{ rule: breaks }])
  })

  test.each(broken)('whose path leads to the mistake, or to where something is missing: $name', ({ definition }) => {
    const [{ at = '' } = {}] = errors(definition)

    const steps = at.split(/\.|(?=\[)/).map((step) => step.replace(/^\[(\d+)\]$/, '$1'))
    let value: Json | undefined = definition
    for (const step of steps.slice(0, -1)) {
      if (isJsonArray(value)) value = value[Number(step)]
      else value = isJsonObject(value) ? value[step] : undefined
    }

    expect(typeof value).toBe('object')
  })
})

describe('the definitions', () => {
  test('use every member that the API has without a mistake', () => {
    const used = new Set<string>()
    for (const { definition } of valid) collect('RegisterTaskDefinitionRequest', definition, used)

    const members = Object.entries(structures).flatMap(([name, types]) =>
      Object.keys(types).map((key) => `${name}.${key}`),
    )

    expect(members.filter((member) => !used.has(member))).toEqual([])
  })

  test('break every rule whose breach is an error', () => {
    const rules = Object.entries(severities).filter(([, severity]) => severity === 'error')
    const untested = rules.map(([rule]) => rule).filter((rule) => !broken.some(({ breaks }) => breaks === rule))

    // A file of 64 KiB is made where it is looked at.
    expect(untested).toEqual(['too-large'])
  })
})

function collect(structure: string, value: Json, used: Set<string>): void {
  for (const entry of isJsonArray(value) ? value : [value]) {
    for (const [key, member] of Object.entries(isJsonObject(entry) ? entry : {})) {
      used.add(`${structure}.${key}`)
      const type = structures[structure]?.[key]?.replace(/\[\]$/, '') ?? ''
      if (type in structures) collect(type, member, used)
    }
  }
}
