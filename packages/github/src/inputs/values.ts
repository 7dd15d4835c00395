import { InputMistake, type Kind } from './kinds.ts'
import { parsedJson } from './parsed-json.ts'

interface ValuesOptions {
  readonly syntax: string
  /** What a name may be. */
  readonly name: RegExp
}

/**
 * Values by name, each exactly as it is: a line `NAME=value` each, where everything after the first `=` is the value,
 * blanks included; for values of several lines the form of GITHUB_ENV, `NAME<<END`, the lines, `END`; or one JSON object
 * of strings. A mistake never shows a value, nor a line: it may be a piece of a secret.
 */
export function values(options: ValuesOptions): Kind<ReadonlyMap<string, string>> {
  return {
    syntax: `${options.syntax} a line, or a JSON object`,
    parse(raw) {
      const entries = /^\s*\{/.test(raw) ? jsonEntries(raw, options) : lineEntries(raw, options)
      const found = new Map<string, string>()
      for (const [name, value] of entries) {
        if (found.has(name)) throw new InputMistake(`"${name}" stands in it twice`)
        found.set(name, value)
      }
      return found
    },
  }
}

function jsonEntries(raw: string, { syntax, name }: ValuesOptions): [string, string][] {
  const value = parsedJson(raw)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputMistake(`begins like a JSON object, and is none; expected ${syntax} a line, or {"NAME": "value"}`)
  }
  return Object.entries(value).map(([key, text], index): [string, string] => {
    if (!name.test(key))
      throw new InputMistake(`expected ${syntax}; entry ${index + 1} of the JSON object has another name`)
    if (typeof text !== 'string') throw new InputMistake(`"${key}" is no text: put it in quotes`)
    return [key, text]
  })
}

function lineEntries(raw: string, { syntax, name }: ValuesOptions): [string, string][] {
  const entries: [string, string][] = []
  const lines = raw.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line.trim() === '') continue
    const block = /^\s*([^=<\s]+)<<(\S+)\s*$/.exec(line)
    const equals = line.indexOf('=')
    const key = block?.[1] ?? line.slice(0, Math.max(equals, 0)).trim()
    if (!name.test(key)) throw new InputMistake(`expected ${syntax} in line ${index + 1}`)
    if (!block) {
      entries.push([key, line.slice(equals + 1)])
      continue
    }
    const end = lines.indexOf(block[2] ?? '', index + 1)
    if (end < 0) throw new InputMistake(`the value of "${key}", which begins in line ${index + 1}, has no end`)
    entries.push([key, lines.slice(index + 1, end).join('\n')])
    index = end
  }
  return entries
}
