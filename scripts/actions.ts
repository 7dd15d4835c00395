import { action as assumeRole } from '@ecs-actions/assume-role/inputs'
import { action as deploy } from '@ecs-actions/deploy/inputs'
import type { ActionSpec, InputSpecs } from '@ecs-actions/github/inputs/spec'
import { action as renderTaskDefinition } from '@ecs-actions/render-task-definition/inputs'
import { action as rollback } from '@ecs-actions/rollback/inputs'
import { action as runMigration } from '@ecs-actions/run-migration/inputs'
import { action as scanGate } from '@ecs-actions/scan-gate/inputs'

/** Every action of the suite by its folder. */
export const actions: Readonly<Record<string, ActionSpec<InputSpecs>>> = {
  'assume-role': assumeRole,
  deploy,
  'render-task-definition': renderTaskDefinition,
  rollback,
  'run-migration': runMigration,
  'scan-gate': scanGate,
}
