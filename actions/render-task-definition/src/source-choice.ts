import { parseArn } from '@ecs-actions/domain/arn'
import { failureOf, type Mistake } from '@ecs-actions/domain/failure'

export interface SourceInputs {
  readonly 'task-definition': string | undefined
  readonly 'task-definition-arn': string | undefined
  readonly 'task-definition-family': string | undefined
  readonly 'task-definition-revision': number | undefined
  readonly cluster: string | undefined
  readonly service: string | undefined
}

/** Where a task definition comes from. */
export type SourceChoice =
  | { readonly kind: 'file'; readonly name: string }
  /** @param name ARN, family or family:revision */
  | { readonly kind: 'registered'; readonly name: string }
  | { readonly kind: 'service'; readonly cluster: string; readonly service: string }

export const sourceRemedy =
  'Give one source: task-definition (a file), task-definition-arn, task-definition-family with or without task-definition-revision, or service with or without cluster.'

/**
 * The one source that the inputs name.
 * @throws Failure `invalid-input` with every mistake, when they name none, or several
 */
export function sourceChoice(inputs: SourceInputs): SourceChoice {
  const [first] = choicesIn(inputs)
  const mistakes = sourceMistakes(inputs)
  if (first && mistakes.length === 0) return first.choice
  const what = 'where the task definition comes from is not clear'
  throw failureOf(mistakes, { code: 'invalid-input', what, remedy: sourceRemedy })
}

/** Why the inputs do not name one source. */
export function sourceMistakes(inputs: SourceInputs): Mistake[] {
  const given = choicesIn(inputs).map(({ at }) => at)
  return [...countMistakes(given), ...strayMistakes(inputs), ...arnMistakes(inputs)]
}

function choicesIn(inputs: SourceInputs): { readonly at: string; readonly choice: SourceChoice }[] {
  const { 'task-definition': file, 'task-definition-arn': arn, 'task-definition-family': family, service } = inputs
  const revision = inputs['task-definition-revision']
  const name = revision === undefined ? family : `${family}:${revision}`
  // ECS takes this cluster for granted too.
  const { cluster = 'default' } = inputs
  return [
    ...(file === undefined ? [] : [{ at: 'task-definition', choice: { kind: 'file', name: file } as const }]),
    ...(arn === undefined ? [] : [{ at: 'task-definition-arn', choice: { kind: 'registered', name: arn } as const }]),
    ...(family === undefined || name === undefined
      ? []
      : [{ at: 'task-definition-family', choice: { kind: 'registered', name } as const }]),
    ...(service === undefined ? [] : [{ at: 'service', choice: { kind: 'service', cluster, service } as const }]),
  ]
}

function countMistakes(given: readonly string[]): Mistake[] {
  const [first, ...others] = given
  if (first === undefined) return [{ at: 'task-definition', message: 'is missing, and so is every other source' }]
  return others.map((at) => ({ at, message: `is another source beside ${first}` }))
}

function strayMistakes(inputs: SourceInputs): Mistake[] {
  const mistakes: Mistake[] = []
  if (inputs['task-definition-revision'] !== undefined && inputs['task-definition-family'] === undefined) {
    mistakes.push({ at: 'task-definition-revision', message: 'has no meaning without task-definition-family' })
  }
  if (inputs.cluster !== undefined && inputs.service === undefined) {
    mistakes.push({ at: 'cluster', message: 'has no meaning without service' })
  }
  return mistakes
}

function arnMistakes({ 'task-definition-arn': text }: SourceInputs): Mistake[] {
  if (text === undefined) return []
  const arn = parseArn(text)
  if (arn?.service === 'ecs' && arn.resource.startsWith('task-definition/')) return []
  return [{ at: 'task-definition-arn', message: `expected the ARN of a task definition, found "${text}"` }]
}
