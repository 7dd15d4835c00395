import { readdirSync, readFileSync } from 'node:fs'
import type { JsonObject } from '@ecs-actions/domain/json'
import { changed } from '@ecs-actions/domain/task-definition/changes/changed'
import { noChanges } from '@ecs-actions/domain/task-definition/changes/changes'
import { parseTemplate } from '@ecs-actions/domain/task-definition/parse'
import type { ContainerDefinition, TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'

const folder = new URL('../', import.meta.url)
const digest = `sha256:${'d'.repeat(64)}`

export const appImage = `123456789012.dkr.ecr.eu-central-1.amazonaws.com/web@${digest}`

const variables: ReadonlyMap<string, string> = new Map([
  ['SERVICE', 'web'],
  ['STAGE', 'production'],
  ['ACCOUNT', '123456789012'],
  ['REGION', 'eu-central-1'],
  ['FLUENT_BIT', `1.2.3@${digest}`],
  ['XRAY_DAEMON', `1.2.3@${digest}`],
  ['DATADOG_AGENT', `1.2.3@${digest}`],
])

/** Every file in `overlays`, so that a new one is tested without further ado. */
export const overlays: readonly string[] = readdirSync(new URL('overlays', folder))
  .toSorted()
  .map((name) => `overlays/${name}`)

/** Datadog has one agent for each instance: its overlay is for Fargate. */
export const overlaysForInstances = overlays.filter((name) => name !== 'overlays/datadog.yaml')

export function textOf(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

export function template(name: string): Promise<JsonObject> {
  return parseTemplate(textOf(name), name)
}

export interface Combination {
  readonly base: string
  readonly overlays: readonly string[]
}

/** The files as the action makes a definition of them, with the image that a pipeline would give. */
export async function rendered({ base, overlays: names }: Combination): Promise<TaskDefinition> {
  const merged = await Promise.all(names.map(async (name) => ({ name, value: await template(name) })))
  return renderedFrom(await template(base), merged)
}

/** @param service the name of the app's container */
export function renderedFrom(
  base: JsonObject,
  merged: readonly { readonly name: string; readonly value: JsonObject }[],
  service = 'web',
): TaskDefinition {
  return changed(base, {
    ...noChanges,
    variables: new Map([...variables, ['SERVICE', service]]),
    overlays: merged,
    images: new Map([[service, appImage]]),
  })
}

export function containerOf({ containerDefinitions }: TaskDefinition, name: string): ContainerDefinition {
  const container = containerDefinitions.find((each) => each.name === name)
  if (!container) throw new Error(`there is no container ${name}`)
  return container
}
