import {
  type RegisterTaskDefinitionCommandInput,
  RegisterTaskDefinitionRequest$,
  type TaskDefinition as SdkTaskDefinition,
} from '@aws-sdk/client-ecs'
import { Failure, failureOf } from '@ecs-actions/domain/failure'
import { isJson } from '@ecs-actions/domain/json'
import { type TaskDefinition, taskDefinitionOf } from '@ecs-actions/domain/task-definition/task-definition'
import { NormalizedSchema } from '@smithy/core/schema'
import { misfits } from './conformance.ts'

/** A revision of a task definition as ECS has it. */
export interface RegisteredDefinition {
  readonly arn: string
  readonly definition: TaskDefinition
}

/**
 * The definition as the input of RegisterTaskDefinition.
 * @throws Failure `invalid-source` when a field would not reach AWS, or has the wrong type
 */
export function registrable(definition: TaskDefinition): RegisterTaskDefinitionCommandInput {
  if (fits(definition)) return definition
  throw failureOf(misfits(RegisterTaskDefinitionRequest$, definition), {
    code: 'invalid-source',
    what: `task definition ${definition.family} cannot be registered as it stands`,
    remedy: 'Correct the fields named; remove those that only describe-task-definition shows.',
  })
}

function fits(definition: TaskDefinition): definition is TaskDefinition & RegisterTaskDefinitionCommandInput {
  return misfits(RegisterTaskDefinitionRequest$, definition).length === 0
}

/** A definition as ECS shows it, without what only it can set: a copy that can be registered. */
export function registrableCopy(definition: TaskDefinition): TaskDefinition {
  const members = new Set(
    [...NormalizedSchema.of(RegisterTaskDefinitionRequest$).structIterator()].map(([name]) => name),
  )
  const { family, containerDefinitions, ...rest } = definition
  const kept = Object.entries(rest).filter(([name]) => members.has(name))
  return { ...Object.fromEntries(kept), family, containerDefinitions }
}

/** What ECS answered, as plain JSON. */
export function registered(reply: SdkTaskDefinition | undefined, subject: string): RegisteredDefinition {
  const arn = reply?.taskDefinitionArn
  const plain: unknown = JSON.parse(JSON.stringify(reply ?? null))
  if (arn === undefined || !isJson(plain)) {
    throw new Failure({
      code: 'aws-error',
      message: `ECS answered without a task definition for ${subject}.`,
      remedy: 'Run the step again.',
    })
  }
  return { arn, definition: taskDefinitionOf(plain, arn) }
}
