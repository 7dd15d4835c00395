import { Failure } from '../failure.ts'
import { isJson, type Json } from '../json.ts'
import { type TaskDefinition, taskDefinitionOf } from './task-definition.ts'

// A definition is at most 64 KiB for ECS; comments and indentation of a template take room besides.
const largestSource = 1_048_576

/**
 * Data only: nothing in the text is executed.
 * @param text JSON or YAML
 * @param source its name, for messages
 * @throws Failure `invalid-source`
 */
export async function parseTaskDefinition(text: string, source: string): Promise<TaskDefinition> {
  if (text.length > largestSource) {
    throw invalid(source, `is ${text.length} characters long; the limit is ${largestSource}`, 'Is this the right file?')
  }
  return taskDefinitionOf(await parse(text, source), source)
}

async function parse(text: string, source: string): Promise<Json> {
  if (/^\s*[[{]/.test(text)) return parseJson(text, source)
  // The library is a third of a megabyte: only those who write YAML pay for it.
  const { parseDocument } = await import('yaml')
  // Silent, since warnings would go to stderr as they are. A tag that is not known (`!Ref`) is only a warning there, and
  // a mistake here: its value is not what it says.
  const document = parseDocument(text, { strict: true, uniqueKeys: true, merge: true, logLevel: 'silent' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw notYaml(source, problem)
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    if (isJson(value)) return value
  } catch (cause) {
    throw notYaml(source, cause)
  }
  throw invalid(source, 'holds values that JSON does not have, such as dates or sets', 'Quote them.')
}

function notYaml(source: string, cause: unknown): Failure {
  // The library draws the place below its message: a drawing in a one-line annotation is noise.
  const [what = ''] = messageOf(cause).split('\n')
  return invalid(
    source,
    `is neither JSON nor YAML: ${what.replace(/[.:]+$/, '')}`,
    'Mend the file at the place named.',
    cause,
  )
}

function parseJson(text: string, source: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    if (isJson(value)) return value
  } catch (cause) {
    throw invalid(source, `is no valid JSON: ${messageOf(cause)}`, 'Mend the file at the place named.', cause)
  }
  throw invalid(source, 'is no JSON', 'Mend the file.')
}

function invalid(source: string, message: string, remedy: string, cause?: unknown): Failure {
  return new Failure({ code: 'invalid-source', message: `${source} ${message}.`, remedy, cause })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
