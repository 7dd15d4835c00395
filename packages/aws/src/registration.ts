import {
  type RegisterTaskDefinitionCommandInput,
  RegisterTaskDefinitionRequest$,
  type TaskDefinition as SdkTaskDefinition,
} from '@aws-sdk/client-ecs'
import { Failure, failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { isJson, isJsonObject, type Json } from '@ecs-actions/domain/json'
import { describeOnly } from '@ecs-actions/domain/task-definition/describe-only'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import { type TaskDefinition, taskDefinitionOf } from '@ecs-actions/domain/task-definition/task-definition'
import { NormalizedSchema } from '@smithy/core/schema'
import { misfits, withoutUnknown } from './conformance.ts'

type Registrable = TaskDefinition & RegisterTaskDefinitionCommandInput

/**
 * The definition as the input of RegisterTaskDefinition.
 * @param options.onMisfit what becomes of fields that this version does not know and that would not reach AWS: they are a
 *   failure, or are left out and told
 * @throws Failure `invalid-source` when a field would not reach AWS, or has the wrong type
 */
export function registrable(
  definition: TaskDefinition,
  options: { readonly onMisfit: 'fail' | 'drop' },
): { readonly definition: Registrable; readonly dropped: readonly Mistake[] } {
  const found = misfits(RegisterTaskDefinitionRequest$, definition)
  const dropped = options.onMisfit === 'drop' ? found.filter(({ kind }) => kind === 'unknown') : []
  const rest = dropped.length === 0 ? definition : known(definition)
  if (fits(rest)) return { definition: rest, dropped }
  throw failureOf(
    found.filter((misfit) => !dropped.includes(misfit)),
    {
      code: 'invalid-source',
      what: `task definition ${definition.family} cannot be registered as it stands`,
      remedy: 'Correct the fields named; remove those that only describe-task-definition shows.',
    },
  )
}

function fits(definition: TaskDefinition): definition is Registrable {
  return misfits(RegisterTaskDefinitionRequest$, definition).length === 0
}

function known(definition: TaskDefinition): TaskDefinition {
  return taskDefinitionOf(withoutUnknown(RegisterTaskDefinitionRequest$, definition), definition.family)
}

/** A definition as ECS shows it, without what only it can set: a copy that can be registered. */
export function registrableCopy(definition: TaskDefinition): TaskDefinition {
  const members = registrableMembers()
  const { family, containerDefinitions, ...rest } = definition
  const kept = Object.entries(rest).filter(([name]) => members.has(name))
  return { ...Object.fromEntries(kept), family, containerDefinitions }
}

/** Members that ECS shows of a definition, though this version knows them neither as something to register nor otherwise. */
export function unknownMembers(definition: TaskDefinition): string[] {
  const members = registrableMembers()
  return Object.keys(definition).filter((name) => !members.has(name) && !describeOnly.has(name))
}

function registrableMembers(): ReadonlySet<string> {
  return new Set([...NormalizedSchema.of(RegisterTaskDefinitionRequest$).structIterator()].map(([name]) => name))
}

/** What ECS answered, as plain JSON. */
export function registered(reply: SdkTaskDefinition | undefined, subject: string): RegisteredDefinition {
  const plain: unknown = JSON.parse(JSON.stringify(reply ?? null))
  return registeredDefinition(isJson(plain) ? plain : null, subject)
}

/** @throws Failure `aws-error` when it is none */
export function registeredDefinition(shown: Json | undefined, subject: string): RegisteredDefinition {
  const arn = isJsonObject(shown) ? shown.taskDefinitionArn : undefined
  if (shown === undefined || typeof arn !== 'string') {
    throw new Failure({
      code: 'aws-error',
      message: `ECS answered without a task definition for ${subject}.`,
      remedy: 'Run the step again.',
    })
  }
  return { arn, definition: taskDefinitionOf(shown, arn) }
}
