import { Failure } from '@ecs-actions/domain/failure'
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@ecs-actions/domain/json'
import { changed } from '@ecs-actions/domain/task-definition/changes/changed'
import { type Changes, noChanges } from '@ecs-actions/domain/task-definition/changes/changes'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'

/** A definition as small as serves most examples. */
export const twoContainers = {
  family: 'app',
  containerDefinitions: [
    {
      name: 'web',
      image: 'old',
      environment: [{ name: 'A', value: '1' }],
      secrets: [{ name: 'S', valueFrom: 'arn:s' }],
    },
    { name: 'log', image: 'fluent', essential: false },
  ],
}

/** The definition after the changes given, and no others. */
export function after(definition: JsonObject, changes: Partial<Changes>): TaskDefinition {
  return changed(definition, { ...noChanges, ...changes })
}

/** The definition with overlays merged in, each of the name `sidecar.json`. */
export function withOverlays(definition: JsonObject, ...values: JsonObject[]): TaskDefinition {
  return after(definition, { overlays: values.map((value) => ({ name: 'sidecar.json', value })) })
}

/** The definition with one container, changed for it. */
export function containerAfter(container: JsonObject, changes: Partial<Changes>): JsonObject | undefined {
  const definition = { family: 'app', containerDefinitions: [{ name: 'web', ...container }] }
  return after(definition, { containers: ['web'], ...changes }).containerDefinitions[0]
}

/** What the user is told. */
export function toldBy(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return `${error.message}\n${error.remedy}`
    throw error
  }
  throw new Error('nothing was refused')
}

export type Path = readonly (string | number)[]

interface Leaf {
  readonly path: Path
  /** An empty list or mapping is one too. */
  readonly value: Json
}

/** Everything that a value says, in its order. */
function leavesOf(value: Json, path: Path = []): Leaf[] {
  if (isJsonArray(value) && value.length > 0) {
    return value.flatMap((entry, index) => leavesOf(entry, [...path, index]))
  }
  const members = isJsonObject(value) ? Object.entries(value) : []
  if (members.length > 0) return members.flatMap(([key, entry]) => leavesOf(entry, [...path, key]))
  return [{ path, value }]
}

/** What a value says outside of some places, in its order. */
export function outside(value: Json, places: readonly Path[]): Leaf[] {
  return leavesOf(value).filter(
    ({ path }) => !places.some((place) => startsWith(path, place) || startsWith(place, path)),
  )
}

/** The values that stand in some places. */
export function inside(value: Json, places: readonly Path[]): Json[] {
  return leavesOf(value)
    .filter(({ path }) => places.some((place) => startsWith(path, place)))
    .map((leaf) => leaf.value)
}

function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => step === path[index])
}
