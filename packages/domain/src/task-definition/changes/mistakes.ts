import { type Failure, failureOf, type Mistake } from '../../failure.ts'
import { type Json, kindOf } from '../../json.ts'

/** A change that cannot be made; no value of the definition stands in it, for values may be secret. */
export interface ChangeMistake extends Mistake {
  readonly remedy: string
}

/** Where a change is made, and where its mistakes go. */
export interface Place {
  /** Path into the definition. */
  readonly at: string
  readonly mistakes: ChangeMistake[]
}

// A hostile template can hold a quarter of a million; nobody mends more than these in one go.
const mostMistakes = 100

export function changeFailure(mistakes: readonly ChangeMistake[], family: Json | undefined): Failure {
  const shown = mistakes.slice(0, mostMistakes)
  const subject = typeof family === 'string' ? `task definition ${family}` : 'the task definition'
  const count = mistakes.length > mostMistakes ? ` (${mistakes.length} mistakes, the first ${mostMistakes} are)` : ''
  return failureOf(shown, {
    code: 'invalid-input',
    what: `${subject} cannot be changed as asked${count}`,
    remedy: [...new Set(shown.map(({ remedy }) => remedy))].join(' '),
  })
}

/** A value of the definition that has the wrong type for the change. */
export function wrongType(at: string, expected: string, found: Json): ChangeMistake {
  return { at, message: `expected ${expected}, found ${kindOf(found)}`, remedy: 'Correct the template.' }
}
