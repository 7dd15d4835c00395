import type { Kind } from './kinds.ts'

export interface Input<T> {
  readonly description: string
  readonly syntax: string
  /** What action.yml gives when the workflow is silent; undefined for none. */
  readonly default: string | undefined
  readonly required: boolean
  /** @param text undefined when the workflow gave nothing, or only blanks. @throws InputMistake */
  parse(text: string | undefined): T
}

export type InputSpecs = Readonly<Record<string, Input<unknown>>>
export type Inputs<S extends InputSpecs> = { readonly [K in keyof S]: S[K] extends Input<infer T> ? T : never }

/** Everything that action.yml, the README and the bundle say about one action: the single source of its contract. */
export interface ActionSpec<S extends InputSpecs> {
  readonly name: string
  readonly description: string
  readonly icon: string
  readonly inputs: S
  /** Description by name. */
  readonly outputs: Readonly<Record<string, string>>
  /** Inputs that people may bring along from elsewhere, and what to do instead: refused by name, never ignored. */
  readonly refused: Readonly<Record<string, string>>
  /** Whether a post step tidies up after the job. */
  readonly post: boolean
  /** Scripts besides main and post, which later steps start: `<name>.js` beside them. */
  readonly entries?: readonly string[]
}

export function required<T>(description: string, kind: Kind<T>): Input<T> {
  return {
    ...{ description, syntax: kind.syntax, default: undefined, required: true },
    parse(text) {
      if (text === undefined) throw new MissingInput()
      return kind.parse(text)
    },
  }
}

export function optional<T>(description: string, kind: Kind<T>): Input<T | undefined> {
  return {
    ...{ description, syntax: kind.syntax, default: undefined, required: false },
    parse: (text) => (text === undefined ? undefined : kind.parse(text)),
  }
}

/** An empty value means the default, as when a workflow passes on an input that nobody gave. */
export function defaulted<T>(description: string, kind: Kind<T>, value: string): Input<T> {
  return {
    ...{ description, syntax: kind.syntax, default: value, required: false },
    parse: (text) => kind.parse(text ?? value),
  }
}

/** What the runner fills in, by an expression; undefined where it knows no such value. Nobody need give it. */
export function fromContext(description: string, expression: string): Input<string | undefined> {
  return {
    ...{ description, syntax: 'set by GitHub', default: `\${{ ${expression} }}`, required: false },
    parse: (text) => text?.trim(),
  }
}

export class MissingInput extends Error {}
