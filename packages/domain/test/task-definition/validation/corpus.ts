import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isJson, isJsonObject, type JsonObject } from '@ecs-actions/domain/json'

const folder = join(import.meta.dirname, '../corpus')

interface Valid {
  readonly name: string
  readonly definition: JsonObject
}

interface Broken extends Valid {
  /** The rule that it breaks, and no other. */
  readonly breaks: string
}

/** Definitions without a mistake, and others with exactly one. */
export function corpus(): { readonly valid: readonly Valid[]; readonly broken: readonly Broken[] } {
  return {
    valid: read('valid').map(([name, definition]) => ({ name, definition })),
    broken: read('broken').map(([name, { breaks, definition }]) => {
      if (typeof breaks !== 'string' || !isJsonObject(definition)) throw new Error(`${name} is no broken definition`)
      return { name, breaks, definition }
    }),
  }
}

function read(part: 'valid' | 'broken'): [string, JsonObject][] {
  return readdirSync(join(folder, part))
    .sort()
    .map((file) => {
      const value: unknown = JSON.parse(readFileSync(join(folder, part, file), 'utf8'))
      if (!isJson(value) || !isJsonObject(value)) throw new Error(`${file} is no mapping`)
      return [file.replace(/\.json$/, ''), value]
    })
}
