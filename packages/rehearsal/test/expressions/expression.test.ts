import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  checkTemplate,
  evaluateCondition,
  interpolate,
  type JobStatus,
  parseExpression,
  type Scope,
} from '../../src/expressions/expression.ts'
import { templateParts } from '../../src/expressions/template.ts'

const scope: Scope = {
  status: 'success',
  contexts: {
    github: { ref: 'refs/heads/main', event: { inputs: { n: 3 } } },
    inputs: { dry: true, count: 2 },
    steps: { scan: { outputs: { verdict: 'pass' }, outcome: 'failure', conclusion: 'success' } },
  },
}

describe('a template', () => {
  test('takes text as it is and expressions by value', () => {
    expect(interpolate(`v=\${{ steps.scan.outputs.verdict }}, n=\${{ inputs.count }}!`, scope)).toBe('v=pass, n=2!')
    expect(interpolate(`\${{ inputs.dry }} \${{ github.event.inputs.n }} \${{ vars.none }}`, scope)).toBe('true 3 ')
  })

  test('knows the built-in functions', () => {
    expect(interpolate(`\${{ format('{0}-{1}', 'a', fromJSON('[1,2]')[1]) }}`, scope)).toBe('a-2')
    expect(interpolate(`\${{ contains(github.ref, 'HEADS') && toJSON(inputs.count) || 'no' }}`, scope)).toBe('2')
  })

  test('does not end an expression inside one of its strings', () => {
    expect(interpolate(`\${{ '}}' }}x`, scope)).toBe('}}x')
  })

  test('refuses an expression that is not closed', () => {
    expect(() => interpolate(`a \${{ github.ref`, scope)).toThrow('not closed')
  })

  test('gives back a text without expressions', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes(`\${{`)),
        (text) => expect(interpolate(text, scope)).toBe(text),
      ),
    )
  })

  test('loses nothing when it is cut', () => {
    const part = fc.constantFrom('a', ' ', '$', '}}', `\${{ 'x}}' }}`, `\${{ 1 }}`)
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const whole = parts.join('')
        const again = templateParts(whole).map((piece) =>
          'text' in piece ? piece.text : `\${{ ${piece.expression} }}`,
        )
        expect(again.join('')).toBe(whole)
      }),
    )
  })
})

describe('a condition', () => {
  const holds = (condition: string, status: JobStatus = 'success') => evaluateCondition(condition, { ...scope, status })

  test.each([
    ['', true, false, false],
    ['true', true, false, false],
    ["steps.scan.outcome == 'failure'", true, false, false],
    ['always()', true, true, true],
    ['failure()', false, true, false],
    ['cancelled()', false, false, true],
    ['!cancelled() && inputs.dry', true, true, false],
    [`\${{ failure() || success() }}`, true, true, false],
    ["contains('failure()', 'x')", false, false, false],
  ])('%j: %s after success, %s after failure, %s after cancel', (condition, success, failure, cancelled) => {
    expect([holds(condition), holds(condition, 'failure'), holds(condition, 'cancelled')]).toEqual([
      success,
      failure,
      cancelled,
    ])
  })

  test('that mixes an expression with text is refused: it would always hold', () => {
    expect(() => holds(`\${{ inputs.dry }} == 'no'`)).toThrow('always holds')
  })
})

describe('what is not supported is refused by name', () => {
  test.each(['hashFiles', 'matrix'])('%s', (name) => {
    expect(() => parseExpression(name === 'hashFiles' ? `hashFiles('x')` : `${name}.x`)).toThrow(name)
  })

  test('but not where it is only a member or a text', () => {
    expect(() => parseExpression(`vars.matrix == 'matrix'`)).not.toThrow()
  })

  test('a context that has no place there', () => {
    const check = () => checkTemplate(`\${{ secrets.KEY }}`, { contexts: ['github'], statusFunctions: false })
    expect(check).toThrow(`Unrecognized named-value: 'secrets'`)
  })
})
