import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { memberPath } from '../json-path.ts'
import type { Changes, Overlay } from './changes.ts'
import { mappedEntries, mappedMembers } from './members.ts'
import type { Place } from './mistakes.ts'

// The escape first: in `$${NAME}` no variable begins. A `${` that opens no `${NAME}` is caught by the last branch.
const references = /\$\$\{|\$\{([A-Za-z_][A-Za-z0-9_]*)\}|\$\{/g

/**
 * The template and its overlays with every `${NAME}` in their string values replaced, and `$${` made `${`. It happens
 * after parsing and once: a value neither changes the structure around it nor is it looked through again. ECS itself
 * knows no such variables, but the shell in a `command` does: that is why this is off unless variables are given.
 */
export function withVariables(
  definition: JsonObject,
  { variables, overlays }: Pick<Changes, 'variables' | 'overlays'>,
  mistakes: Place['mistakes'],
): { readonly definition: JsonObject; readonly overlays: readonly Overlay[] } {
  if (variables === undefined) return { definition, overlays }
  return {
    definition: replacedMembers(definition, variables, { at: '', mistakes }),
    overlays: overlays.map((overlay) => {
      const inOverlay: Place['mistakes'] = []
      const value = replacedMembers(overlay.value, variables, { at: '', mistakes: inOverlay })
      mistakes.push(...inOverlay.map((mistake) => ({ ...mistake, at: `${overlay.name} ${mistake.at}` })))
      return { ...overlay, value }
    }),
  }
}

function replaced(value: Json, variables: ReadonlyMap<string, string>, { at, mistakes }: Place): Json {
  if (typeof value === 'string') return replacedText(value, variables, { at, mistakes })
  if (isJsonArray(value)) {
    return mappedEntries(value, (entry, index) => replaced(entry, variables, { at: `${at}[${index}]`, mistakes }))
  }
  return isJsonObject(value) ? replacedMembers(value, variables, { at, mistakes }) : value
}

function replacedMembers(
  object: JsonObject,
  variables: ReadonlyMap<string, string>,
  { at, mistakes }: Place,
): JsonObject {
  return mappedMembers(object, (value, key) => {
    const path = memberPath(at, key)
    if (key.includes('${')) {
      const remedy = 'Use variables in values only.'
      mistakes.push({ at: path, message: 'a key that holds "${" is not replaced', remedy })
    }
    return replaced(value, variables, { at: path, mistakes })
  })
}

function replacedText(text: string, variables: ReadonlyMap<string, string>, { at, mistakes }: Place): string {
  const unresolved = new Set<string>()
  let isBroken = false
  const result = text.replace(references, (reference: string, name: string | undefined) => {
    if (reference === '$${') return '${'
    const value = name === undefined ? undefined : variables.get(name)
    if (name === undefined) isBroken = true
    else if (value === undefined) unresolved.add(name)
    return value ?? reference
  })
  for (const name of unresolved) {
    mistakes.push({ at, message: `\${${name}} has no value`, remedy: 'Give every variable a value in variables.' })
  }
  if (isBroken) {
    // The text is not shown: what follows such a "${" may be a default that is secret.
    const remedy = `Write \${NAME} for a variable, or $\${ where "\${" should stay.`
    mistakes.push({ at, message: 'holds a "${" that begins no variable', remedy })
  }
  return result
}
