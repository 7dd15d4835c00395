import type { Mistake } from '../failure.ts'
import { isReservedTag, tagPartProblem } from '../tag.ts'
import { listed, quote } from '../task-definition/validation/quote.ts'
import { originPrefix, originTagCount } from './origin.ts'

// AWS takes 50 for a resource; some are left to those that say where the task comes from.
const mostTags = 50 - originTagCount

type Tags = ReadonlyMap<string, string>

interface DecidedTags {
  readonly tags: Tags
  readonly mistakes: readonly Mistake[]
  /** What was left out, if anything; quotes keys. */
  readonly notes: readonly string[]
}

/** Those that are asked for, over those of the service, as far as there is room. */
export function decidedTags({ asked, copied }: { asked: Tags; copied: Tags }): DecidedTags {
  const mistakes = [...asked].flatMap(([key, value]) => tagMistakes(key, value))
  if (asked.size > mostTags) {
    const message = `has ${asked.size} tags; ${mostTags} can be given, and the rest of AWS's 50 say where the task comes from`
    mistakes.push({ at: 'tags', message })
  }
  const free = [...copied].filter(([key]) => !isReserved(key) && !asked.has(key))
  const room = Math.max(0, mostTags - asked.size)
  const left = free.slice(room).map(([key]) => quote(key))
  const notes =
    left.length > 0
      ? [`The task has ${mostTags} tags already; left out are those of the service with the keys ${listed(left)}.`]
      : []
  return { tags: new Map([...free.slice(0, room), ...asked]), mistakes, notes }
}

function isReserved(key: string): boolean {
  return isReservedTag(key) || key.toLowerCase().startsWith(originPrefix)
}

function tagMistakes(key: string, value: string): Mistake[] {
  const mistakes: Mistake[] = []
  for (const problem of [tagPartProblem('key', key), tagPartProblem('value', value)]) {
    if (problem !== undefined) mistakes.push({ at: `tags, ${quote(key)}`, message: problem })
  }
  const owner = isReservedTag(key) ? 'AWS' : 'the tags that say where a task comes from'
  if (isReserved(key))
    mistakes.push({ at: `tags, ${quote(key)}`, message: `has a prefix that is reserved for ${owner}` })
  // "as a prefix for either keys or values"
  if (isReservedTag(value)) mistakes.push({ at: `tags, ${quote(key)}`, message: 'has a value that begins with "aws:"' })
  return mistakes
}
