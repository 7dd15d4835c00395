import { isJsonArray, isJsonObject, type Json } from '../../json.ts'
import { quoted } from '../../quoted.ts'
import type { Changes } from './changes.ts'
import { nameOf, namesIn } from './lists.ts'
import { member } from './members.ts'
import type { ChangeMistake } from './mistakes.ts'

/** What of the changes fits the containers not at all. Named after the inputs that say it. */
export function containerMistakes(containers: readonly Json[], changes: Changes): ChangeMistake[] {
  return [
    ...missingContainers(containers, changes),
    ...settingsForNobody(containers, changes),
    ...bothVariableAndSecret(changes),
    ...nothingToRemove(containers, changes),
  ]
}

function missingContainers(containers: readonly Json[], changes: Changes): ChangeMistake[] {
  const present = namesIn(containers, 'name')
  const asked: [string, readonly string[]][] = [
    ['container-name', changes.containers],
    ['images', [...changes.images.keys()].filter((name) => !changes.containers.includes(name))],
  ]
  return asked.flatMap(([at, names]) => {
    const missing = names.filter((name) => !present.includes(name))
    if (missing.length === 0) return []
    return [{ at, message: `there is no container ${quoted(missing)}`, remedy: theContainers(present) }]
  })
}

function settingsForNobody(containers: readonly Json[], changes: Changes): ChangeMistake[] {
  if (changes.containers.length > 0) return []
  const given: [string, boolean][] = [
    ['environment-variables', changes.environment.size > 0],
    ['secrets', changes.secrets.size > 0],
    ['env-files', changes.environmentFiles.length > 0],
    ['remove-environment', changes.removeEnvironment.length > 0],
    ['docker-labels', changes.dockerLabels.size > 0],
    ['command', changes.command !== undefined],
    ['log-configuration-log-driver', changes.logDriver !== undefined],
    ['log-configuration-options', changes.logOptions.size > 0],
  ]
  const inputs = given.filter(([, isGiven]) => isGiven).map(([name]) => name)
  if (inputs.length === 0) return []
  // Also where there is one container only: the next one added would silently decide whether the step still works.
  const message = `nothing says which container ${inputs.join(', ')} ${inputs.length === 1 ? 'is' : 'are'} for`
  return [
    { at: 'container-name', message, remedy: `Give container-name. ${theContainers(namesIn(containers, 'name'))}` },
  ]
}

function bothVariableAndSecret({ environment, secrets }: Changes): ChangeMistake[] {
  const both = [...environment.keys()].filter((name) => secrets.has(name))
  if (both.length === 0) return []
  const message = `${quoted(both)} also in environment-variables`
  return [{ at: 'secrets', message, remedy: 'Give each name as one of the two.' }]
}

function nothingToRemove(containers: readonly Json[], changes: Changes): ChangeMistake[] {
  const present = new Set(
    containers
      .filter((container) => changes.containers.includes(nameOf(container, 'name') ?? ''))
      .flatMap((container) => ['environment', 'secrets'].flatMap((key) => entryNames(container, key))),
  )
  const missing = changes.removeEnvironment.filter((name) => !present.has(name))
  if (missing.length === 0 || changes.containers.length === 0) return []
  const there = present.size === 0 ? 'They set none at all.' : `They set: ${quoted(present)}.`
  const message = `none of the containers named sets ${quoted(missing)}`
  return [{ at: 'remove-environment', message, remedy: there }]
}

function entryNames(container: Json, key: string): string[] {
  const list = isJsonObject(container) ? member(container, key) : undefined
  return isJsonArray(list) ? namesIn(list, 'name') : []
}

function theContainers(names: readonly string[]): string {
  return `The containers are: ${quoted(names)}.`
}
