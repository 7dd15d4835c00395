import type { Value } from '../expressions/values.ts'
import type { YamlNode } from '../yaml-node.ts'
import type { DeclaredInput } from './plan.ts'

/** The inputs of workflow_dispatch for that event, otherwise those of workflow_call: its caller has any other event. */
export function readDeclaredInputs(on: YamlNode | undefined, event: string): DeclaredInput[] {
  const dispatch = on?.get('workflow_dispatch')
  const trigger = event === 'workflow_dispatch' && dispatch ? dispatch : on?.get('workflow_call')
  return (trigger?.get('inputs')?.entries() ?? []).map(([name, node]) => ({
    name,
    type: node.get('type')?.text() || 'string',
    required: node.get('required')?.scalar() === true,
    default: node.get('default')?.text(),
    options:
      node
        .get('options')
        ?.items()
        .map((option) => option.text()) ?? [],
    line: node.line,
  }))
}

export interface InputValues {
  readonly values: Readonly<Record<string, Value>>
  readonly mistakes: readonly { readonly line: number; readonly message: string }[]
}

/** The inputs context: given values and defaults, in the declared types. */
export function inputValues(declared: readonly DeclaredInput[], given: Readonly<Record<string, string>>): InputValues {
  const mistakes: { line: number; message: string }[] = []
  const names = declared.map(({ name }) => name)
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue
    const known = names.length > 0 ? `the inputs are ${names.join(', ')}` : 'it has no inputs for this event'
    mistakes.push({ line: 1, message: `the workflow has no input '${name}': ${known}` })
  }
  const values = new Map<string, Value>()
  for (const input of declared) {
    const text = given[input.name] ?? input.default
    const value = text === undefined ? missing(input) : typed(input, text)
    if (value === undefined) mistakes.push({ line: input.line, message: mistake(input, text) })
    else values.set(input.name, value)
  }
  return { values: Object.fromEntries(values), mistakes }
}

function missing({ type, required }: DeclaredInput): Value | undefined {
  if (required) return undefined
  if (type === 'boolean') return false
  return type === 'number' ? 0 : ''
}

function typed({ type, options }: DeclaredInput, text: string): Value | undefined {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
  if (type === 'choice' && !options.includes(text)) return undefined
  return text
}

function mistake({ name, type, options }: DeclaredInput, text: string | undefined): string {
  if (text === undefined) return `the input '${name}' is required and has no value`
  const expected =
    type === 'choice' ? `one of ${options.join(', ')}` : type === 'boolean' ? 'true or false' : 'a number'
  return `the input '${name}' must be ${expected}, not '${text}'`
}
