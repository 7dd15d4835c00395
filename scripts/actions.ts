import { action as assumeRole } from '@ecs-actions/assume-role/inputs'
import type { ActionSpec, InputSpecs } from '@ecs-actions/github/inputs/spec'
import { action as renderTaskDefinition } from '@ecs-actions/render-task-definition/inputs'
import { action as runMigration } from '@ecs-actions/run-migration/inputs'

/** Every action of the suite by its folder. */
export const actions: Readonly<Record<string, ActionSpec<InputSpecs>>> = {
  'assume-role': assumeRole,
  'render-task-definition': renderTaskDefinition,
  'run-migration': runMigration,
}
