import type { EcsDefinitions } from '@ecs-actions/aws/ecs-definitions'
import type { EcsServices } from '@ecs-actions/aws/ecs-services'
import { shortDefinition } from '@ecs-actions/domain/arn'
import { runningDefinition } from '@ecs-actions/domain/deployment/service'
import { Failure } from '@ecs-actions/domain/failure'
import type { JsonObject } from '@ecs-actions/domain/json'
import { info, type Line, warning } from '@ecs-actions/domain/line'
import { describeOnly } from '@ecs-actions/domain/task-definition/describe-only'
import { parseTemplate } from '@ecs-actions/domain/task-definition/parse'
import type { RegisteredDefinition } from '@ecs-actions/domain/task-definition/registered-definition'
import { type SourceInputs, sourceChoice } from './source-choice.ts'

/** What the changes are made to. */
export interface Source {
  /** Without what only ECS sets. A file may be a template, whose names become valid only by the changes. */
  readonly definition: JsonObject
  /** The file, or `app:7`. */
  readonly label: string
  /** What the service runs now; undefined for other sources. */
  readonly running: RegisteredDefinition | undefined
  /** What the reader should know, though it is no mistake. */
  readonly notes: readonly Line[]
}

export interface SourcePorts {
  /** The text of a file in the workspace or of an earlier step; undefined when `name` is no file there. */
  readSource(name: string): Promise<string | undefined>
  /** Loaded when it is needed: a file needs no AWS. */
  ecs(): Promise<{
    readonly definitions: Pick<EcsDefinitions, 'source'>
    readonly services: Pick<EcsServices, 'service'>
  }>
}

/**
 * The definition that the inputs name as their one source.
 * @throws Failure `invalid-input` when they name none or several, or a file that is not there
 */
export async function readSource(inputs: SourceInputs, ports: SourcePorts): Promise<Source> {
  const choice = sourceChoice(inputs)
  switch (choice.kind) {
    case 'file':
      return fromFile(choice.name, ports)
    case 'registered':
      return { ...(await fromEcs(choice.name, ports)), running: undefined }
    case 'service':
      return fromEcs(await runBy(choice, ports), ports)
  }
}

async function fromFile(name: string, ports: SourcePorts): Promise<Source> {
  const text = await ports.readSource(name)
  if (text === undefined) {
    throw new Failure({
      code: 'invalid-input',
      message: `task-definition: there is no file "${name}" in the workspace.`,
      remedy: 'Check the path, and that the repository is checked out before this step.',
    })
  }
  const template = await parseTemplate(text, name)
  const shown = Object.keys(template).filter((key) => describeOnly.has(key))
  const note = `${name} has fields that only describe-task-definition shows: ${shown.join(', ')}. They are left out.`
  return {
    definition: Object.fromEntries(Object.entries(template).filter(([key]) => !describeOnly.has(key))),
    ...{ label: name, running: undefined, notes: shown.length === 0 ? [] : [info(note)] },
  }
}

async function fromEcs(name: string, ports: SourcePorts): Promise<Source & { readonly running: RegisteredDefinition }> {
  const { definitions } = await ports.ecs()
  const { registered, definition, unknown } = await definitions.source(name)
  const label = shortDefinition(registered.arn)
  const { status } = registered.definition
  const notes: Line[] = []
  if (status !== 'ACTIVE') {
    const text = `${label} is ${String(status)}: ECS starts no new tasks from it, but it can be registered anew.`
    notes.push(warning(text))
  }
  if (unknown.length > 0) {
    const text = `${label} has fields that this version does not know: ${unknown.join(', ')}. They are left out.`
    notes.push(warning(text))
  }
  return { definition, label, running: registered, notes }
}

/** ARN of what the service runs now. */
async function runBy(place: { cluster: string; service: string }, ports: SourcePorts): Promise<string> {
  const { services } = await ports.ecs()
  const service = await services.service(place)
  const arn = runningDefinition(service)
  if (arn !== undefined) return arn
  throw new Failure({
    code: 'not-found',
    message: `service ${service.name} in cluster ${service.cluster} is ${service.status}, and runs no task definition.`,
    remedy: 'Name another source: task-definition, task-definition-arn or task-definition-family.',
  })
}
