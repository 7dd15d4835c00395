import { failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { nearest } from '@ecs-actions/domain/nearest'
import { InputMistake } from './kinds.ts'
import { type ActionSpec, type InputSpecs, type Inputs, MissingInput } from './spec.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The inputs of a step from its `INPUT_…` variables, or one Failure that lists every mistake: values that do not
 * parse, required inputs that are missing, inputs that are refused by name, and names that look like a slip of the pen.
 */
export function readInputs<S extends InputSpecs>(spec: ActionSpec<S>, environment: Environment): Inputs<S> {
  const given = givenInputs(environment)
  const mistakes = [...refusedInputs(spec, given), ...misspeltInputs(spec, given)]
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(spec.inputs)) {
    try {
      values[name] = input.parse(given.get(name))
    } catch (error) {
      mistakes.push({ at: name, message: mistakeText(error) })
    }
  }
  if (mistakes.length > 0) {
    throw failureOf(mistakes, {
      code: 'invalid-input',
      what: mistakes.length === 1 ? 'an input is wrong' : `${mistakes.length} inputs are wrong`,
      remedy: `Correct the step's "with:"; the action's README lists every input.`,
    })
  }
  if (!isComplete(spec, values)) throw new Error('an input was neither read nor reported')
  return values
}

/** What the workflow gave, by input name in small letters; blank values count as not given, as GitHub's own actions do. */
function givenInputs(environment: Environment): ReadonlyMap<string, string> {
  const given = new Map<string, string>()
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue
    given.set(variable.slice('INPUT_'.length).toLowerCase(), value)
  }
  return given
}

function refusedInputs<S extends InputSpecs>(spec: ActionSpec<S>, given: ReadonlyMap<string, string>): Mistake[] {
  return Object.entries(spec.refused)
    .filter(([name]) => given.has(name.toLowerCase()))
    .map(([name, instead]) => ({ at: name, message: instead }))
}

/** Other `INPUT_` variables may belong to somebody else, so only a near miss is a mistake. */
function misspeltInputs<S extends InputSpecs>(spec: ActionSpec<S>, given: ReadonlyMap<string, string>): Mistake[] {
  const known = Object.keys(spec.inputs)
  const refused = Object.keys(spec.refused).map((name) => name.toLowerCase())
  const mistakes: Mistake[] = []
  for (const name of given.keys()) {
    if (known.includes(name) || refused.includes(name)) continue
    const meant = nearest(name, [...known, ...refused])
    if (meant !== undefined) mistakes.push({ at: name, message: `is no input of this action; did you mean ${meant}?` })
  }
  return mistakes
}

function mistakeText(error: unknown): string {
  if (error instanceof MissingInput) return 'is required'
  if (error instanceof InputMistake) return error.message
  throw error
}

function isComplete<S extends InputSpecs>(spec: ActionSpec<S>, values: object): values is Inputs<S> {
  return Object.keys(spec.inputs).every((name) => name in values)
}
