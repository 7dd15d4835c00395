import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts'
import { looksSecret, withoutSecrets } from '../secret-looking.ts'

/** What a text shows in place of a secret. */
const mask = '***'

interface Pair {
  readonly before: JsonObject
  readonly after: JsonObject
}

/**
 * Two definitions with a mask in place of every value that looks secret. Where both show the same then, though the
 * values differ, the masks say so: `*** (before)`, `*** (after)`.
 *
 * A value looks secret by its form, or by its name: that of an environment variable, a label or an option. Of the words
 * of a command, values of options and variables are judged by these, and only what looks secret is masked.
 */
export function redacted({ before, after }: Pair): Pair {
  const [masked, twin] = [maskedIn(before), maskedIn(after)]
  const isHidden = (path: string) => {
    const [own, other] = [masked.texts.get(path), twin.texts.get(path)]
    return own !== undefined && other !== undefined && own.shown === other.shown && own.raw !== other.raw
  }
  // Hardly ever: a second look, now that both sides are known.
  if (![...masked.texts.keys()].some(isHidden)) return { before: masked.definition, after: twin.definition }
  const told = (definition: JsonObject, side: string) =>
    mapped(definition, ({ path, raw, shown }) => (shown !== raw && isHidden(path) ? `${shown} (${side})` : shown))
  return { before: told(before, 'before'), after: told(after, 'after') }
}

interface Text {
  /** Where it stands; entries of lists count by their name, where each has one of its own. */
  readonly path: string
  readonly raw: string
  readonly shown: string
}

/** The definition with masks, and the texts that show one. */
function maskedIn(definition: JsonObject): { definition: JsonObject; texts: ReadonlyMap<string, Text> } {
  const texts = new Map<string, Text>()
  const masked = mapped(definition, (text) => {
    if (text.shown.includes(mask)) texts.set(text.path, text)
    return text.shown
  })
  return { definition: masked, texts }
}

/** The definition with every text replaced. */
function mapped(definition: JsonObject, replace: (text: Text) => string): JsonObject {
  const whole = (raw: string, name: string) => (looksSecret({ name, value: raw }) === undefined ? raw : mask)
  const text = (path: string, raw: string, shown: string) => replace({ path, raw, shown })
  const inMapping = (value: JsonObject, path: string): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const at = `${path}\n${key}`
        if (typeof member === 'string') return [key, text(at, member, whole(member, nameOf(value, key)))]
        return [key, inside(member, at)]
      }),
    )
  const inList = (list: readonly Json[], path: string): Json[] => {
    const keys = entryKeys(list)
    return list.map((entry, index) => {
      const at = `${path}\n${keys[index]}`
      return typeof entry === 'string' ? text(at, entry, shownWord(entry, list[index - 1])) : inside(entry, at)
    })
  }
  const inside = (value: Json, path: string): Json => {
    if (isJsonArray(value)) return inList(value, path)
    return isJsonObject(value) ? inMapping(value, path) : value
  }
  return inMapping(definition, '')
}

/** What a member is called: `{ name, value }` and the `{ key, value }` of a tag say it themselves. */
function nameOf(entry: JsonObject, key: string): string {
  const name = entry.name ?? entry.key
  return key === 'value' && typeof name === 'string' ? name : key
}

/** Names where all entries have one and no two the same, else their places. */
function entryKeys(list: readonly Json[]): readonly string[] {
  const names = list.map((entry) => (isJsonObject(entry) ? (entry.name ?? entry.key) : undefined))
  const texts = names.filter((name) => typeof name === 'string')
  return new Set(texts).size === list.length ? texts : list.map((_, index) => String(index))
}

/** A word of a command: `--password=x`, `PASSWORD=x run`, or `x` after `--password`. */
function shownWord(word: string, before: Json | undefined): string {
  const option = typeof before === 'string' ? /^--?([\w.-]{1,255})$/.exec(before)?.[1] : undefined
  if (option !== undefined && !word.startsWith('-') && looksSecret({ name: option, value: word })) return mask
  return withoutSecrets(word).replace(
    /(?<![\w.])([A-Za-z_][\w.-]{0,254})=("[^"]{0,10000}"|'[^']{0,10000}'|["']?[^\s"';&|]+)/g,
    (assignment: string, name: string, value: string) =>
      looksSecret({ name, value: value.replace(/^["']|["']$/g, '') }) ? `${name}=${mask}` : assignment,
  )
}
