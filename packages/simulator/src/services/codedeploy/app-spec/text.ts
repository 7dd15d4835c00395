import { parseDocument } from 'yaml'
import { AppSpecProblem } from './members.ts'

/**
 * The data of a text that is JSON or YAML.
 * @throws AppSpecProblem, the wording for YAML as observed in https://github.com/aws/aws-cli/issues/6267
 */
export function parsedText(text: string): unknown {
  if (/^\s*\{/.test(text)) {
    const data = parsedJson(text)
    if (data !== undefined) return data
  }
  try {
    const document = parseDocument(text, { uniqueKeys: true })
    // Few aliases are enough for people, and none for a bomb.
    if (document.errors.length === 0) return document.toJS({ maxAliasCount: 100 })
  } catch {
    // An alias too many, or of something that is not there.
  }
  throw new AppSpecProblem('The input AppSpec file is a not well-formed yaml. The template cannot be parsed.')
}

/** undefined for what only looks like JSON: a flow mapping of YAML begins in the same way. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
