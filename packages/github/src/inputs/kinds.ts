import { parsedJson } from './parsed-json.ts'
/** The text of an input was not what it should be; the message continues `<input name>: …`. */
export class InputMistake extends Error {}

/** How the text of an input is read. */
export interface Kind<T> {
  /** For the tables of the README, e.g. `whole number, 1 to 330`. */
  readonly syntax: string
  /** @throws InputMistake */
  parse(text: string): T
}

export function text(options: { syntax: string; pattern?: RegExp; most?: number } = { syntax: 'text' }): Kind<string> {
  const { syntax, pattern, most = 16_384 } = options
  return {
    syntax,
    parse(raw) {
      const value = raw.trim()
      if (value.length > most) throw new InputMistake(`is ${value.length} characters long; the limit is ${most}`)
      if (pattern && !pattern.test(value)) throw new InputMistake(`expected ${syntax}, found "${value}"`)
      return value
    },
  }
}

/** Exactly `true` or `false`: what GitHub's expressions print, and nothing that could be misread. */
export const boolean: Kind<boolean> = {
  syntax: 'true or false',
  parse(raw) {
    const value = raw.trim()
    if (value === 'true') return true
    if (value === 'false') return false
    throw new InputMistake(`expected true or false, found "${value}"`)
  },
}

export function integer(options: { min: number; max: number }): Kind<number> {
  const { min, max } = options
  const syntax = `whole number, ${min} to ${max}`
  return {
    syntax,
    parse(raw) {
      const value = raw.trim()
      const number = Number(value)
      if (/^\d{1,15}$/.test(value) && number >= min && number <= max) return number
      throw new InputMistake(`expected a ${syntax}, found "${value}"`)
    },
  }
}

export function oneOf<const T extends string>(...values: readonly T[]): Kind<T> {
  const syntax = values.join(', ')
  return {
    syntax,
    parse(raw) {
      const value = raw.trim()
      const match = values.find((candidate) => candidate === value)
      if (match !== undefined) return match
      throw new InputMistake(`expected one of ${syntax}, found "${value}"`)
    },
  }
}

/**
 * Separated by commas or line breaks; blanks around each are dropped. An empty entry is a mistake: it is what an
 * expression leaves that has no value.
 */
export function list(options: { syntax: string; pattern: RegExp }): Kind<readonly string[]> {
  return {
    syntax: `${options.syntax}, separated by commas or line breaks`,
    parse(raw) {
      const lines = raw.split('\n').filter((line) => line.trim() !== '')
      const entries = lines.flatMap((line) => line.split(',')).map((entry) => entry.trim())
      if (entries.includes('')) throw new InputMistake('has an empty entry beside a comma')
      const wrong = entries.filter((value) => !options.pattern.test(value))
      if (wrong.length > 0) {
        throw new InputMistake(`expected ${options.syntax}, found ${wrong.map((value) => `"${value}"`).join(', ')}`)
      }
      const twice = entries.find((value, index) => entries.indexOf(value) !== index)
      if (twice !== undefined) throw new InputMistake(`"${twice}" stands in it twice`)
      return entries
    },
  }
}

/** A line each: `name=value`; everything after the first `=` is the value, blanks included. */
export function assignments(options: { syntax: string; name: RegExp }): Kind<ReadonlyMap<string, string>> {
  return {
    syntax: `${options.syntax} a line`,
    parse(raw) {
      const values = new Map<string, string>()
      for (const [index, line] of raw.split(/\r?\n/).entries()) {
        if (line.trim() === '') continue
        const equals = line.indexOf('=')
        const name = line.slice(0, Math.max(equals, 0)).trim()
        // Nothing of the line is shown: it may be a piece of a secret that was meant to be one value.
        if (!options.name.test(name)) throw new InputMistake(`expected ${options.syntax} in line ${index + 1}`)
        if (values.has(name)) throw new InputMistake(`"${name}" stands in it twice`)
        values.set(name, line.slice(equals + 1))
      }
      return values
    },
  }
}

/** A JSON array of strings, e.g. a command. */
export const stringArray: Kind<readonly string[]> = {
  syntax: 'JSON array of strings',
  parse(raw) {
    const value = parsedJson(raw)
    if (isStringArray(value)) return value
    // The value is not shown: arguments may be secret.
    throw new InputMistake('expected a JSON array of strings such as ["npm", "run", "migrate"]')
  },
}

function isStringArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')
}
