import { Failure, failureOf, type Mistake } from '../failure.ts'
import { isJsonArray, isJsonObject, type Json, type JsonObject, kindOf } from '../json.ts'

/** A task definition as RegisterTaskDefinition takes it; fields that nobody here knows pass through. */
export interface TaskDefinition extends JsonObject {
  readonly family: string
  readonly containerDefinitions: readonly ContainerDefinition[]
}

export interface ContainerDefinition extends JsonObject {
  readonly name: string
}

/**
 * What every later step relies on: a family and named containers. All mistakes are reported at once.
 * @throws Failure `invalid-source`
 */
export function taskDefinitionOf(value: Json, source: string): TaskDefinition {
  requireOwnSpelling(value, source)
  if (isTaskDefinition(value)) return value
  throw noDefinition(definitionMistakes(value), source)
}

/**
 * What may become a task definition, or part of one, by changes to it: names may still be missing or hold `${NAME}`.
 * @throws Failure `invalid-source`
 */
export function templateOf(value: Json, source: string): JsonObject {
  requireOwnSpelling(value, source)
  if (isJsonObject(value)) return value
  throw noDefinition(definitionMistakes(value), source)
}

function requireOwnSpelling(value: Json, source: string): void {
  const foreign = foreignSpelling(value)
  if (!foreign) return
  throw new Failure({ code: 'invalid-source', message: `${source} ${foreign.message}`, remedy: foreign.remedy })
}

function noDefinition(mistakes: readonly Mistake[], source: string): Failure {
  return failureOf(mistakes, {
    code: 'invalid-source',
    what: `${source} is no task definition`,
    remedy: 'Give the JSON or YAML that `aws ecs register-task-definition --cli-input-json` takes.',
  })
}

export function isTaskDefinition(value: Json): value is TaskDefinition {
  return definitionMistakes(value).length === 0
}

/** What keeps a value from having a family and named containers. */
export function definitionMistakes(value: Json): Mistake[] {
  if (!isJsonObject(value)) return [{ at: '$', message: `expected a mapping, found ${kindOf(value)}` }]
  const mistakes: Mistake[] = []
  const { family, containerDefinitions } = value
  if (typeof family !== 'string' || !/^[A-Za-z0-9_-]{1,255}$/.test(family)) {
    const found = typeof family === 'string' ? `"${family}"` : kindOf(family)
    mistakes.push({ at: 'family', message: `expected 1 to 255 letters, digits, "_" or "-", found ${found}` })
  }
  if (!isJsonArray(containerDefinitions)) {
    return [
      ...mistakes,
      { at: 'containerDefinitions', message: `expected a list, found ${kindOf(containerDefinitions)}` },
    ]
  }
  if (containerDefinitions.length === 0) mistakes.push({ at: 'containerDefinitions', message: 'the list is empty' })
  return [...mistakes, ...containerDefinitions.flatMap(containerMistakes), ...duplicateNames(containerDefinitions)]
}

function containerMistakes(container: Json, index: number): Mistake[] {
  const at = `containerDefinitions[${index}]`
  if (!isJsonObject(container)) return [{ at, message: `expected a mapping, found ${kindOf(container)}` }]
  const { name } = container
  if (typeof name === 'string' && /^[A-Za-z0-9_-]{1,255}$/.test(name)) return []
  const found = typeof name === 'string' ? `"${name}"` : kindOf(name)
  return [{ at: `${at}.name`, message: `expected 1 to 255 letters, digits, "_" or "-", found ${found}` }]
}

function duplicateNames(containers: readonly Json[]): Mistake[] {
  const seen = new Set<Json>()
  const mistakes: Mistake[] = []
  for (const [index, container] of containers.entries()) {
    if (!isJsonObject(container) || typeof container.name !== 'string') continue
    const { name } = container
    if (seen.has(name)) mistakes.push({ at: `containerDefinitions[${index}].name`, message: `"${name}" is used twice` })
    seen.add(name)
  }
  return mistakes
}

/** The spellings of other tools, whose fields AWS would drop without a word. */
export function foreignSpelling(value: Json): { message: string; remedy: string } | undefined {
  if (isJsonArray(value)) {
    return {
      message: 'is a bare list of container definitions, as Terraform writes it.',
      remedy: 'Wrap it: { "family": "…", "containerDefinitions": [ … ] }, with the task-level settings beside it.',
    }
  }
  if (!isJsonObject(value)) return undefined
  if ('ContainerDefinitions' in value || 'Family' in value) {
    return {
      message: 'is in the spelling of CloudFormation ("ContainerDefinitions").',
      remedy: 'Begin every key with a small letter, as the ECS API does: "containerDefinitions", "family", "image" …',
    }
  }
  if ('taskDefinition' in value && !('containerDefinitions' in value)) {
    return {
      message: 'is the whole answer of describe-task-definition.',
      remedy: 'Keep the part below "taskDefinition" only: aws ecs describe-task-definition --query taskDefinition …',
    }
  }
  return undefined
}
