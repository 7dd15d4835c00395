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

/** Separated by commas or line breaks; blanks around each are dropped, twice the same is a mistake. */
export function list(options: { syntax: string; pattern: RegExp }): Kind<readonly string[]> {
  return {
    syntax: `${options.syntax}, separated by commas or line breaks`,
    parse(raw) {
      const values = raw.split(/[,\n]/).map((part) => part.trim())
      const entries = values.filter((value) => value !== '')
      const wrong = entries.filter((value) => !options.pattern.test(value))
      if (wrong.length > 0) {
        throw new InputMistake(`expected ${options.syntax}, found ${wrong.map((value) => `"${value}"`).join(', ')}`)
      }
      const twice = entries.filter((value, index) => entries.indexOf(value) !== index)
      if (twice.length > 0) throw new InputMistake(`"${twice[0]}" stands in it twice`)
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
      for (const line of raw.split(/\r?\n/)) {
        if (line.trim() === '') continue
        const equals = line.indexOf('=')
        const name = line.slice(0, equals).trim()
        if (equals < 0 || !options.name.test(name)) {
          // The value may be a secret: only what stands before the "=" is shown.
          throw new InputMistake(
            `expected ${options.syntax}, found a line beginning "${equals < 0 ? line.trim().slice(0, 20) : name}"`,
          )
        }
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
    const value = json(raw)
    if (isStringArray(value)) return value
    throw new InputMistake(
      `expected a JSON array of strings such as ["npm", "run", "migrate"], found ${raw.trim().slice(0, 60)}`,
    )
  },
}

function json(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function isStringArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')
}
