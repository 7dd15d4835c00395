import { shortDefinition } from '@ecs-actions/domain/arn'
import { type Line, warning } from '@ecs-actions/domain/line'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { type RegistrationPorts, registerIfChanged } from '@ecs-actions/operations/register-definition'
import { difference, type Outcome } from './compared.ts'
import type { RenderEvent } from './events.ts'
import type { RenderInputs } from './inputs.ts'

export interface RegisteringPorts extends Pick<RegistrationPorts, 'clock' | 'cancelled'> {
  emit(event: RenderEvent): void
  /** Loaded when something is registered. */
  registry(): Promise<RegistrationPorts['definitions'] & Fitting>
}

interface Fitting {
  /** The definition without what this version cannot send to AWS, and where that stands. Throws for wrong types. */
  fitting(definition: TaskDefinition): { definition: TaskDefinition; dropped: readonly { at: string }[] }
}

/**
 * The definition as a revision: the latest when that has the same content.
 * @throws Failure `invalid-source` when a field would not reach AWS and `validate` is `error`; what registering throws
 */
export async function registeredOutcome(
  definition: TaskDefinition,
  { validate }: Pick<RenderInputs, 'validate'>,
  ports: RegisteringPorts,
): Promise<Outcome> {
  const registry = await ports.registry()
  const whole = { definition, dropped: [] }
  const { definition: fitting, dropped } = validate === 'error' ? whole : registry.fitting(definition)
  const { clock, cancelled, emit } = ports
  const notes = dropped.length === 0 ? [] : [lacking(dropped)]
  for (const line of notes) emit({ kind: 'line', line })
  const { arn, changed, previous } = await registerIfChanged(fitting, { definitions: registry, clock, cancelled, emit })
  const before = previous && { definition: previous.definition, label: shortDefinition(previous.arn) }
  return {
    ...{ arn, changed, before },
    diff: before && (await difference(fitting, before)),
    notes,
  }
}

function lacking(dropped: readonly { at: string }[]): Line {
  const paths = dropped.map(({ at }) => at).join(', ')
  return warning(`This version cannot send these fields to AWS, so the revision lacks them: ${paths}.`)
}
