import { LineCounter, parseDocument, type YAMLError } from 'yaml'
import { deepestSource } from './limits.ts'
import { requireBounded } from './yaml-bounds.ts'

/**
 * The value of a YAML document, not yet known to be JSON.
 * @throws Error whose message continues `<name> …`
 */
export function parseYaml(text: string): unknown {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    strict: true,
    merge: true,
    // A key that is a mapping would be written out as text, which takes minutes where such keys are nested.
    stringKeys: true,
    // Both take quadratic time in the library: requireBounded finds the keys, and one mistake is all that is told.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter,
    // No warnings on stderr, where they would stand as they are; `silent` would also pass over a second document.
    logLevel: 'error',
  })
  // A tag that is not known (`!Ref`) is only a warning there, and a mistake here: its value is not what it says.
  const [error] = [...document.errors, ...document.warnings]
  if (error) throw refused(error, lineCounter)
  requireBounded(document.contents)
  try {
    return document.toJS({ maxAliasCount: -1 })
  } catch (cause) {
    throw notYaml(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

// Where the library speaks of its own functions.
const ownWords: ReadonlyMap<string, string> = new Map([
  ['NON_STRING_KEY', 'A key must be a string'],
  ['MULTIPLE_DOCS', 'A second document begins'],
])

function refused(error: YAMLError, lineCounter: LineCounter): Error {
  const { code, message, pos } = error
  // What the library says when it has recursed until the stack was full.
  if (code === 'RESOURCE_EXHAUSTION') return new Error(`is nested more than ${deepestSource} levels deep`)
  const { line, col } = lineCounter.linePos(pos[0])
  const [what = ''] = (ownWords.get(code) ?? message).split('\n')
  return notYaml(`${what.slice(0, 200)} at line ${line}, column ${col}`, error)
}

function notYaml(what: string, cause: unknown): Error {
  return new Error(`is neither JSON nor YAML: ${what}`, { cause })
}
