import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { errorText } from '../error-text.ts'
import { parseScenario, ScenarioError } from './parse.ts'
import type { Scenario } from './schema.ts'

/**
 * A scenario file, YAML or JSON (which is YAML too). Working directories in it are relative to it.
 * @throws ScenarioError when the file cannot be read or is not a scenario
 */
export async function loadScenario(file: string): Promise<Scenario> {
  const scenario = parseScenario(parseText(file, await readText(file)))
  return { ...scenario, images: scenario.images.map((image) => fromDirectory(image, dirname(resolve(file)))) }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new ScenarioError([`${file}: cannot be read: ${errorText(error)}`])
  }
}

function parseText(file: string, text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, merge: true })
  const mistakes = [...document.errors, ...document.warnings]
  if (mistakes.length > 0) throw new ScenarioError(mistakes.map((mistake) => `${file}: ${mistake.message}`))
  // An empty file is a scenario with nothing but defaults. Few aliases are enough for people, and none for a bomb.
  return document.toJS({ maxAliasCount: 100 }) ?? {}
}

type Image = Scenario['images'][number]

function fromDirectory(image: Image, directory: string): Image {
  if (image.program?.kind !== 'process') return image
  const workingDirectory = resolve(directory, image.program.workingDirectory)
  return { ...image, program: { ...image.program, workingDirectory } }
}
