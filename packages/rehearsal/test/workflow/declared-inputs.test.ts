import { describe, expect, test } from '@jest/globals'
import { inputValues } from '../../src/workflow/declared-inputs.ts'
import type { DeclaredInput } from '../../src/workflow/plan.ts'

function input(name: string, rest: Partial<DeclaredInput> = {}): DeclaredInput {
  return { name, type: 'string', required: false, default: undefined, options: [], line: 4, ...rest }
}

const declared = [
  input('release', { required: true }),
  input('dry', { type: 'boolean' }),
  input('count', { type: 'number', default: '2' }),
  input('stage', { type: 'choice', options: ['test', 'production'], default: 'test' }),
]

describe('the inputs of a workflow', () => {
  test('have their declared types and defaults', () => {
    expect(inputValues(declared, { release: '7', dry: 'true' })).toEqual({
      values: { release: '7', dry: true, count: 2, stage: 'test' },
      mistakes: [],
    })
  })

  test('are all checked', () => {
    const { mistakes } = inputValues(declared, { dry: 'yes', count: 'x', stage: 'prod', more: '1' })
    expect(mistakes.map(({ message }) => message)).toEqual([
      `the workflow has no input 'more': the inputs are release, dry, count, stage`,
      `the input 'release' is required and has no value`,
      `the input 'dry' must be true or false, not 'yes'`,
      `the input 'count' must be a number, not 'x'`,
      `the input 'stage' must be one of test, production, not 'prod'`,
    ])
  })
})
