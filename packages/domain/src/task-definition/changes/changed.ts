import type { JsonObject } from '../../json.ts'
import { definitionMistakes, isTaskDefinition, type TaskDefinition } from '../task-definition.ts'
import type { Changes } from './changes.ts'
import { withContainerSettings } from './container-settings.ts'
import { type ChangeMistake, changeFailure } from './mistakes.ts'
import { withOverlays } from './overlays.ts'
import { withTags, withTaskSettings } from './task-settings.ts'
import { withVariables } from './variables.ts'

/**
 * The definition as it is asked to be; everything else, and the order of everything, stays. Without an effect of the
 * changes it is the very same value. The order in which they are made: variables, overlays, settings of the task,
 * settings of the containers (image, removals, environment and secrets, environment files, labels, command, logs),
 * tags.
 * @param definition may be a template whose family and names become valid only through the changes
 * @throws Failure `invalid-input` with every mistake
 */
export function changed(definition: JsonObject, changes: Changes): TaskDefinition {
  const mistakes: ChangeMistake[] = []
  const resolved = withVariables(definition, changes, mistakes)
  const merged = withOverlays(resolved.definition, resolved.overlays, mistakes)
  const sized = withTaskSettings(merged, changes)
  const set = withContainerSettings(sized, changes, mistakes)
  const result = withTags(set, changes.tags, mistakes)
  if (mistakes.length === 0 && isTaskDefinition(result)) return result
  throw changeFailure([...mistakes, ...shapeMistakes(result, mistakes)], result.family)
}

/** What makes the result no task definition, without what follows from a mistake that is told already. */
function shapeMistakes(result: JsonObject, told: readonly ChangeMistake[]): ChangeMistake[] {
  const places = new Set(told.map(({ at }) => at))
  return definitionMistakes(result)
    .filter(({ at }) => !places.has(at))
    .map((mistake) => ({ ...mistake, remedy: 'Correct the template, its overlays or the values given.' }))
}
