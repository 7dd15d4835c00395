import { isJsonArray, isJsonObject, type JsonObject } from '../../json.ts'
import type { Changes } from './changes.ts'
import { containerMistakes } from './container-mistakes.ts'
import { withEnvironment } from './environment.ts'
import { nameOf } from './lists.ts'
import { withLogConfiguration } from './log-configuration.ts'
import { withEntriesOf } from './maps.ts'
import { mappedEntries, withMember } from './members.ts'
import type { ChangeMistake, Place } from './mistakes.ts'

/** The definition with what its containers are asked to be. */
export function withContainerSettings(definition: JsonObject, changes: Changes, mistakes: ChangeMistake[]): JsonObject {
  const { containerDefinitions } = definition
  if (!isJsonArray(containerDefinitions)) return definition
  mistakes.push(...containerMistakes(containerDefinitions, changes))
  const after = mappedEntries(containerDefinitions, (container, index) => {
    const name = nameOf(container, 'name')
    if (!isJsonObject(container) || name === undefined) return container
    const image = changes.images.get(name)
    const pulled = image === undefined ? container : withMember(container, 'image', image)
    if (!changes.containers.includes(name)) return pulled
    return withSettings(pulled, changes, { at: `containerDefinitions[${index}]`, mistakes })
  })
  return withMember(definition, 'containerDefinitions', after)
}

function withSettings(container: JsonObject, changes: Changes, place: Place): JsonObject {
  const { dockerLabels, command } = changes
  const surrounded = withEnvironment(container, changes, place)
  const labelled = withEntriesOf(surrounded, 'dockerLabels', { ...place, values: dockerLabels })
  const commanded = command === undefined ? labelled : withMember(labelled, 'command', command)
  return withLogConfiguration(commanded, changes, place)
}
