import { memberPath } from '../json-path.ts'
import { deepestSource } from './limits.ts'

// In text that JSON.parse has accepted, these signs and strings can be nothing else; a colon makes a string a key.
const tokens = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\],]/g

/** A list or mapping that is being read. */
interface Level {
  /** The keys so far; undefined in a list. */
  readonly keys: Set<string> | undefined
  /** Of the member that is being read. */
  step: string | number
}

/**
 * What JSON.parse does not mind: a key that stands twice in a mapping, of which it keeps the last, and nesting that
 * exhausts whoever walks the value.
 * @param text valid JSON
 */
export function jsonProblem(text: string): string | undefined {
  const levels: Level[] = []
  for (const [token, string, colon] of text.matchAll(tokens)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') {
      if (levels.length === deepestSource) return `is nested more than ${deepestSource} levels deep`
      levels.push(start(token))
    } else if (token === '}' || token === ']') {
      levels.pop()
    } else if (level && token === ',') {
      if (typeof level.step === 'number') level.step += 1
    } else if (level && string !== undefined && colon !== undefined) {
      const key = keyOf(string)
      level.step = key
      if (level.keys?.has(key)) return `has the key ${pathIn(levels)} twice`
      level.keys?.add(key)
    }
  }
  return undefined
}

function start(token: '{' | '['): Level {
  return token === '{' ? { keys: new Set(), step: '' } : { keys: undefined, step: 0 }
}

/** Where the innermost level is being read. */
function pathIn(levels: readonly Level[]): string {
  return levels.reduce((at, { step }) => (typeof step === 'number' ? `${at}[${step}]` : memberPath(at, step)), '')
}

/** The same key can be written in several ways: with escapes and without. */
function keyOf(string: string): string {
  return string.includes('\\') ? String(JSON.parse(string)) : string.slice(1, -1)
}
