import type { EarlierValues } from './earlier-values.ts'
import { fileVariables, keyVariables } from './variables.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What to export so that variables hold what they held before. A runner cannot unset one; AWS's tools take an empty one
 * for none, except for paths of files: those become the paths that hold without the variable.
 */
export function restoration(earlier: EarlierValues, environment: Environment): [string, string][] {
  return [...earlier].map(([name, value]) => [name, value ?? defaultOf(name, environment)])
}

/**
 * What to export when nobody knows any more what was there before: no credentials are left, and no variable names a
 * file of the folder that goes.
 */
export function clearance(folder: string, environment: Environment): [string, string][] {
  const ours = Object.keys(fileVariables).filter((name) => environment[name]?.startsWith(`${folder}/`))
  return [...keyVariables, ...ours].map((name) => [name, defaultOf(name, environment)])
}

function defaultOf(name: string, { HOME: home }: Environment): string {
  const file = Object.entries(fileVariables).find(([variable]) => variable === name)?.[1]
  return file === undefined || !home ? '' : `${home}/.aws/${file}`
}
