import type { ServiceTaskSettings } from '@ecs-actions/domain/task/service-settings'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { action } from '@ecs-actions/run-migration/inputs'
import { migrationPlan } from '@ecs-actions/run-migration/plan'

/** The inputs of a step with these in its `with:`. */
export function inputs(given: Readonly<Record<string, string>>) {
  const all = { 'task-definition': 'app', ...given }
  return readInputs(
    action,
    Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  )
}

/** Revision 1 of family app. */
export function registered(definition: object) {
  return {
    arn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1',
    definition: { family: 'app', containerDefinitions: [{ name: 'app' }], ...definition },
  }
}

export function plan(definition: object, given: Record<string, string> = {}, service?: ServiceTaskSettings) {
  return migrationPlan(inputs(given), registered(definition), service)
}
