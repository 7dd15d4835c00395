import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts'
import {
  compared,
  eachEntry,
  sortedBy,
  withMember,
  withoutDefaults,
  withoutNulls,
  withSortedKeys,
} from './canonical.ts'
import { describeOnly } from './describe-only.ts'
import { normalisedContainer } from './normalised-container.ts'
import { cpuUnits, memoryMiB } from './validation/sizes.ts'

// Empty lists are never absent in what ECS shows; `enableFaultInjection` is false by default (RegisterTaskDefinition).
// No role is called "".
const absent: JsonObject = {
  ...{ volumes: [], placementConstraints: [], requiresCompatibilities: [], tags: [] },
  ...{ enableFaultInjection: false, taskRoleArn: '', executionRoleArn: '' },
}

/**
 * What makes two definitions the same for ECS: equal texts of it as JSON mean equal content, tags included. What only
 * ECS sets is left out, and so is every default that ECS shows where nothing was written, or that its documentation
 * gives as the meaning of silence. A list whose order means nothing has one order.
 *
 * Where it is not known whether ECS sees a difference, there is one: a revision too many does no harm, one that is taken
 * for another does. So containers, mount points and volumes keep their order, and a role's name is not its ARN.
 */
export function normalised(definition: JsonObject): JsonObject {
  const sent = Object.fromEntries(Object.entries(withoutNulls(definition)).filter(([key]) => !describeOnly.has(key)))
  const { networkMode } = sent
  const changes: readonly (readonly [string, (member: Json) => Json])[] = [
    ['containerDefinitions', eachEntry((container) => normalisedContainer(container, networkMode))],
    ['volumes', eachEntry(normalisedVolume)],
    ['cpu', (cpu) => sizeText(cpu, cpuUnits)],
    ['memory', (memory) => sizeText(memory, memoryMiB)],
    ['requiresCompatibilities', sortedTexts],
    ['tags', normalisedTags],
  ]
  const changed = changes.reduce((value, [key, change]) => withMember(value, key, change), sent)
  return withSortedKeys(withoutDefaults(changed, absent))
}

/** Whether two definitions have equal content for ECS, tags included. */
export function isSameContent(a: JsonObject, b: JsonObject): boolean {
  return JSON.stringify(normalised(a)) === JSON.stringify(normalised(b))
}

/** `1 vCPU` as `1024`, `2 GB` as `2048`: ECS stores units and MiB. */
function sizeText(size: Json, read: (text: string) => number | undefined): Json {
  return typeof size === 'string' ? String(read(size) ?? size) : size
}

/** "If an empty volume configuration is specified, by default Amazon ECS uses a host volume" (Volume). */
function normalisedVolume(volume: JsonObject): JsonObject {
  const mounted = withMember(volume, 'efsVolumeConfiguration', (efs) => (isJsonObject(efs) ? normalisedEfs(efs) : efs))
  return withoutDefaults(mounted, { host: {} })
}

/** The defaults of EFSVolumeConfiguration and EFSAuthorizationConfig. */
function normalisedEfs(efs: JsonObject): JsonObject {
  const authorized = withMember(efs, 'authorizationConfig', (config) =>
    isJsonObject(config) ? withoutDefaults(config, { iam: 'DISABLED' }) : config,
  )
  return withoutDefaults(authorized, { rootDirectory: '/', transitEncryption: 'DISABLED', authorizationConfig: {} })
}

function sortedTexts(list: Json): Json {
  return isJsonArray(list) ? list.toSorted((a, b) => compared(String(a), String(b))) : list
}

/** Tags under `aws:` are AWS's own: nobody can give them. One without a value has an empty one. */
function normalisedTags(tags: Json): Json {
  if (!isJsonArray(tags)) return tags
  const own = tags.filter((tag) => !isJsonObject(tag) || !/^aws:/i.test(String(tag.key)))
  return sortedBy('key')(eachEntry((tag) => withoutDefaults(tag, { value: '' }))(own))
}
