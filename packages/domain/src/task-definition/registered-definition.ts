import type { TaskDefinition } from './task-definition.ts'

/** A revision of a task definition as ECS has it. */
export interface RegisteredDefinition {
  readonly arn: string
  /** As ECS shows it, with what only ECS sets. */
  readonly definition: TaskDefinition
}
