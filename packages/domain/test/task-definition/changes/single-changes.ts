import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@ecs-actions/domain/json'
import type { Changes } from '@ecs-actions/domain/task-definition/changes/changes'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import type { Path } from './support.ts'

export interface SingleChange {
  readonly changes: Partial<Changes>
  /** All that it may alter. */
  readonly places: readonly Path[]
  /** What is to be found there. */
  readonly value: string
}

const file = 'arn:aws:s3:::config/new.env'

/** A change of every kind that sets something, for the first container. */
export function singleChanges(definition: TaskDefinition, text: string): Record<string, SingleChange> {
  const [container = { name: '' }] = definition.containerDefinitions
  const at = ['containerDefinitions', 0]
  const containers = [container.name]
  const values = new Map([['K', text]])
  const setting = (changes: Partial<Changes>, ...places: Path[]): SingleChange => ({
    value: text,
    changes: { containers, ...changes },
    places: places.map((place) => [...at, ...place]),
  })
  return {
    ...taskChanges(definition, text),
    image: { changes: { images: new Map([[container.name, text]]) }, places: [[...at, 'image']], value: text },
    'an environment variable': setting(
      { environment: new Map([['A', text]]) },
      ...entryPlaces(container, { list: 'environment', key: 'name', name: 'A', value: 'value' }),
    ),
    'a secret': setting(
      { secrets: new Map([['S_URL', text]]) },
      ...entryPlaces(container, { list: 'secrets', key: 'name', name: 'S_URL', value: 'valueFrom' }),
    ),
    'an environment file': {
      ...setting(
        { environmentFiles: [file] },
        ...entryPlaces(container, { list: 'environmentFiles', key: 'value', name: file, value: 'type' }),
      ),
      value: file,
    },
    'a label': setting({ dockerLabels: values }, ['dockerLabels', 'K']),
    command: setting({ command: [text, ''] }, ['command']),
    'a log option': setting(
      { logDriver: driverOf(container), logOptions: values },
      ['logConfiguration', 'logDriver'],
      ['logConfiguration', 'options', 'K'],
    ),
  }
}

function taskChanges(definition: TaskDefinition, text: string): Record<string, SingleChange> {
  return {
    family: { changes: { family: 'new' }, places: [['family']], value: 'new' },
    cpu: { changes: { cpu: '512' }, places: [['cpu']], value: '512' },
    memory: { changes: { memory: '1024' }, places: [['memory']], value: '1024' },
    taskRoleArn: { changes: { taskRoleArn: text }, places: [['taskRoleArn']], value: text },
    executionRoleArn: { changes: { executionRoleArn: text }, places: [['executionRoleArn']], value: text },
    'a tag': {
      changes: { tags: new Map([['team', text]]) },
      places: entryPlaces(definition, { list: 'tags', key: 'key', name: 'team', value: 'value' }),
      value: text,
    },
  }
}

/** Of an entry that is there, its value only; a new one stands at the end. */
function entryPlaces(
  object: JsonObject,
  { list, key, name, value }: { list: string; key: string; name: string; value: string },
): Path[] {
  const present = object[list]
  const entries = isJsonArray(present) ? present : []
  const index = entries.findIndex((entry) => isJsonObject(entry) && entry[key] === name)
  return index < 0 ? [[list, entries.length]] : [[list, index, value]]
}

function driverOf({ logConfiguration }: JsonObject): string {
  const driver: Json | undefined = isJsonObject(logConfiguration) ? logConfiguration.logDriver : undefined
  return typeof driver === 'string' ? driver : 'awslogs'
}
