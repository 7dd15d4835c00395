import { bareCondition, checkTemplate, parseExpression } from '../expressions/expression.ts'
import { type Problem, RehearsalError } from '../problems.ts'
import type { YamlNode } from '../yaml-node.ts'

/** Collects what cannot be rehearsed in one file, so that all of it is told at once. */
export class Checker {
  readonly file: string
  readonly #problems: Problem[]

  constructor({ file, problems }: { file: string; problems: readonly Problem[] }) {
    this.file = file
    this.#problems = [...problems]
  }

  refuse(node: { readonly line: number }, message: string): void {
    this.#problems.push({ file: this.file, line: node.line, message })
  }

  add(problems: readonly Problem[]): void {
    this.#problems.push(...problems)
  }

  /** @throws RehearsalError when anything was refused */
  finish(): void {
    if (this.#problems.length > 0) throw new RehearsalError(this.#problems.sort((a, b) => a.line - b.line))
  }

  /** Refuses every key that is not among `known`; `unsupported` are keys of GitHub's that have no meaning here. */
  keys(node: YamlNode, { path, known, unsupported = [] }: KeyRules): void {
    for (const [key, value] of node.entries()) {
      if (known.includes(key)) continue
      const what = unsupported.includes(key) ? 'is not supported by the rehearsal' : 'is not a key of GitHub workflows'
      this.refuse(value, `'${path}${key}' ${what}`)
    }
  }

  /** A text with expressions; '' without a node. */
  template(node: YamlNode | undefined, contexts: readonly string[]): string {
    const text = node?.text() ?? ''
    if (node) this.#expression(node, () => checkTemplate(text, { contexts, statusFunctions: false }))
    return text
  }

  condition(node: YamlNode | undefined, contexts: readonly string[]): string {
    const text = node?.text() ?? ''
    if (node) {
      this.#expression(node, () => {
        const expression = bareCondition(text)
        if (expression !== '') parseExpression(expression, { contexts, statusFunctions: true })
      })
    }
    return text
  }

  /** A map of texts with expressions. */
  templates(node: YamlNode | undefined, contexts: readonly string[]): Record<string, string> {
    if (node && node.kind() !== 'map' && node.kind() !== 'empty')
      this.refuse(node, 'a map of names and values belongs here')
    return Object.fromEntries((node?.entries() ?? []).map(([key, value]) => [key, this.template(value, contexts)]))
  }

  #expression(node: YamlNode, check: () => void): void {
    try {
      check()
    } catch (error) {
      this.refuse(node, error instanceof Error ? error.message : String(error))
    }
  }
}

export interface KeyRules {
  /** What goes before the key in a message: '' or 'jobs.deploy.' */
  readonly path: string
  readonly known: readonly string[]
  readonly unsupported?: readonly string[]
}
