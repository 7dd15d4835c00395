import { data, Evaluator, type Expr, Lexer, Parser } from '@actions/expressions'
import type { ExpressionData } from '@actions/expressions/data/expressiondata'
import { falsy } from '@actions/expressions/result'
import { templateParts } from './template.ts'
import { toData, type Value } from './values.ts'

/** `skipped` comes from a job that this one needs: none of success(), failure() and cancelled() holds then. */
export type JobStatus = 'success' | 'failure' | 'cancelled' | 'skipped'

/** What expressions can see. `status` answers success(), failure() and cancelled(). */
export interface Scope {
  readonly contexts: Readonly<Record<string, Value | undefined>>
  readonly status: JobStatus
}

const statusFunctions = ['success', 'failure', 'cancelled', 'always'] as const

const contextNames = ['env', 'github', 'inputs', 'job', 'needs', 'runner', 'secrets', 'steps', 'strategy', 'vars']

const unsupported: Readonly<Record<string, string>> = {
  hashfiles: 'hashFiles() is not supported by the rehearsal',
  matrix: 'the matrix context is not supported by the rehearsal: it runs one job without a matrix',
}

export interface Allowed {
  readonly contexts: readonly string[]
  readonly statusFunctions: boolean
}

const everything: Allowed = { contexts: contextNames, statusFunctions: true }

/** @throws when it is no expression, or names a context or function that it may not use at its place */
export function parseExpression(expression: string, allowed: Allowed = everything): Expr {
  const { tokens } = new Lexer(expression).lex()
  for (const [index, token] of tokens.entries()) {
    const message = tokens[index - 1]?.lexeme === '.' ? undefined : unsupported[token.lexeme.toLowerCase()]
    // A string's lexeme keeps its quotes, so that 'matrix' as a text is not taken for the context.
    if (message) throw new Error(message)
  }
  const functions = allowed.statusFunctions ? statusFunctions : []
  const infos = functions.map((name) => ({ name, minArgs: 0, maxArgs: 0 }))
  return new Parser(tokens, [...allowed.contexts], infos).parse()
}

/** Checks every expression of a template without evaluating it. */
export function checkTemplate(template: string, allowed: Allowed): void {
  for (const part of templateParts(template)) {
    if ('expression' in part) parseExpression(part.expression, allowed)
  }
}

export function evaluate(expression: string, scope: Scope): ExpressionData {
  const names = contextNames.map((name) => ({ key: name, value: toData(scope.contexts[name] ?? {}) }))
  const is = (expected: JobStatus) => () => new data.BooleanData(scope.status === expected)
  const functions = {
    success: is('success'),
    failure: is('failure'),
    cancelled: is('cancelled'),
    always: () => new data.BooleanData(true),
  }
  const definitions = statusFunctions.map(
    (name) => [name, { name, minArgs: 0, maxArgs: 0, call: functions[name] }] as const,
  )
  return new Evaluator(parseExpression(expression), new data.Dictionary(...names), new Map(definitions)).evaluate()
}

/** A template as text: what a step's `with`, `env`, `run` or `name` becomes. */
export function interpolate(template: string, scope: Scope): string {
  return templateParts(template)
    .map((part) => ('text' in part ? part.text : evaluate(part.expression, scope).coerceString()))
    .join('')
}

/** Decides an `if`. Without a status function it holds only while the job succeeds, as on GitHub. */
export function evaluateCondition(condition: string, scope: Scope): boolean {
  const expression = bareCondition(condition)
  if (expression === '') return scope.status === 'success'
  if (!asksForStatus(expression) && scope.status !== 'success') return false
  return !falsy(evaluate(expression, scope))
}

/** @throws when the condition mixes an expression with text: GitHub takes the whole for a text, which always holds */
export function bareCondition(condition: string): string {
  const parts = templateParts(condition.trim())
  const [first] = parts
  if (parts.length === 1 && first && 'expression' in first) return first.expression
  if (parts.some((part) => 'expression' in part)) {
    const message = `'${condition}' mixes \${{ }} with text, so that it always holds: put all of it inside \${{ }}`
    throw new Error(message)
  }
  return condition.trim()
}

function asksForStatus(expression: string): boolean {
  const { tokens } = new Lexer(expression).lex()
  const names: readonly string[] = statusFunctions
  return tokens.some((token, i) => names.includes(token.lexeme.toLowerCase()) && tokens[i + 1]?.lexeme === '(')
}
