import { Failure } from '../failure.ts'
import { isJson, type Json, type JsonObject } from '../json.ts'
import { jsonProblem } from './source/json-text.ts'
import { largestSource } from './source/limits.ts'
import { type TaskDefinition, taskDefinitionOf, templateOf } from './task-definition.ts'

/**
 * Data only: nothing in the text is executed.
 * @param text JSON or YAML
 * @param source its name, for messages
 * @throws Failure `invalid-source`
 */
export async function parseTaskDefinition(text: string, source: string): Promise<TaskDefinition> {
  return taskDefinitionOf(await parse(text, source), source)
}

/**
 * The same for what becomes a task definition only by changes to it: a template with `${NAME}` in its names, an
 * overlay, which has only some of the fields.
 * @throws Failure `invalid-source`
 */
export async function parseTemplate(text: string, source: string): Promise<JsonObject> {
  return templateOf(await parse(text, source), source)
}

async function parse(text: string, source: string): Promise<Json> {
  if (text.length > largestSource) {
    throw invalid(source, `is ${text.length} characters long; the limit is ${largestSource}`, 'Is this the right file?')
  }
  // Editors on Windows begin a file with a byte order mark.
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  return /^\s*[[{]/.test(plain) ? parseJson(plain, source) : parseYaml(plain, source)
}

async function parseYaml(text: string, source: string): Promise<Json> {
  // The library is a third of a megabyte: only those who write YAML pay for it.
  const yaml = await import('./source/yaml-text.ts')
  try {
    const value = yaml.parseYaml(text)
    if (isJson(value)) return value
  } catch (cause) {
    throw invalid(source, messageOf(cause), 'Mend the file at the place named.', cause)
  }
  throw invalid(source, 'holds values that JSON does not have, such as dates or sets', 'Quote them.')
}

function parseJson(text: string, source: string): Json {
  const value = parsedJson(text, source)
  const problem = jsonProblem(text)
  if (problem !== undefined) throw invalid(source, problem, 'Mend the file at the place named.')
  if (isJson(value)) return value
  throw invalid(source, 'is no JSON', 'Mend the file.')
}

function parsedJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(source, `is no valid JSON: ${messageOf(cause)}`, 'Mend the file at the place named.', cause)
  }
}

function invalid(source: string, message: string, remedy: string, cause?: unknown): Failure {
  return new Failure({ code: 'invalid-source', message: `${source} ${message}.`, remedy, cause })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
