import { interpolate, type Scope } from '../expressions/expression.ts'
import type { StepLog } from '../log/step-log.ts'
import type { ActionManifest } from './manifest.ts'

export interface InputVariablesOptions {
  readonly action: ActionManifest
  /** The values of `with:`, evaluated. Names match whatever their case. */
  readonly given: Readonly<Record<string, string>>
  /** What the defaults' expressions see. */
  readonly scope: Scope
  readonly log: StepLog
}

/** INPUT_<NAME> of every declared and every given input, with the runner's warnings about the given ones. */
export function inputVariables({ action, given, scope, log }: InputVariablesOptions): Record<string, string> {
  const values = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  const declared = new Map(action.inputs.map((input) => [input.name.toLowerCase(), input]))
  for (const name of Object.keys(given)) {
    const message = declared.get(name.toLowerCase())?.deprecationMessage
    if (message) log.annotate('warning', `Input '${name}' has been deprecated with message: ${message}`)
  }
  const unexpected = Object.keys(given).filter((name) => !declared.has(name.toLowerCase()))
  if (unexpected.length > 0) {
    const valid = action.inputs.map((input) => input.name)
    log.annotate('warning', `Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(valid)}]`)
  }
  for (const [name, input] of declared) {
    if (!values.has(name)) values.set(name, interpolate(input.default ?? '', scope))
  }
  return Object.fromEntries(values.entries().map(([name, value]) => [variableName(name), value]))
}

function variableName(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
}

function quoted(names: readonly string[]): string {
  return `'${names.join("', '")}'`
}
