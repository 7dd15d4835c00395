import { isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { memberPath } from '../json-path.ts'
import { deepestSource, largestSource } from './limits.ts'

// For each of them the library searches the whole document.
const mostAliases = 1_000

interface Walk {
  /** What a node adds to the result, in characters and entries, by its anchor; undefined while it is being read. */
  readonly sizes: Map<string, number | undefined>
  aliases: number
}

interface Place {
  readonly at: string
  readonly depth: number
}

/**
 * Takes the measure of a document before anything of it becomes a value: in time proportional to its text, whatever its
 * aliases and merge keys would make of it.
 * @throws Error when it is too deep or would become too large, or has a key twice
 */
export function requireBounded(contents: unknown): void {
  const walk: Walk = { sizes: new Map(), aliases: 0 }
  const size = sizeOf(contents, { at: '', depth: 0 }, walk)
  if (walk.aliases > 0 && size > largestSource)
    throw new Error(`is longer than ${largestSource} characters with its aliases replaced`)
}

function sizeOf(node: unknown, place: Place, walk: Walk): number {
  if (isAlias(node)) return aliasedSize(node.source, walk)
  const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined
  if (anchor !== undefined) walk.sizes.set(anchor, undefined)
  const size = ownSize(node, place, walk)
  if (anchor !== undefined) walk.sizes.set(anchor, size)
  return size
}

function aliasedSize(anchor: string, walk: Walk): number {
  walk.aliases += 1
  if (walk.aliases > mostAliases) throw new Error(`has more than ${mostAliases} aliases`)
  if (!walk.sizes.has(anchor)) throw new Error(`has *${anchor}, and no &${anchor} before it`)
  const size = walk.sizes.get(anchor)
  if (size === undefined) throw new Error(`has *${anchor} inside of what it names`)
  return size
}

function ownSize(node: unknown, { at, depth }: Place, walk: Walk): number {
  if (isScalar(node)) return String(node.value).length + 1
  if (!isMap(node) && !isSeq(node)) return 1
  if (depth === deepestSource) throw new Error(`is nested more than ${deepestSource} levels deep`)
  if (isMap(node)) return membersSize(node, { at, depth: depth + 1 }, walk)
  let size = 1
  for (const [index, item] of node.items.entries())
    size += sizeOf(item, { at: `${at}[${index}]`, depth: depth + 1 }, walk)
  return size
}

function membersSize(map: YAMLMap, { at, depth }: Place, walk: Walk): number {
  const keys = new Set<string>()
  let size = 1
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const path = memberPath(at, name)
    if (keys.has(name)) throw new Error(`has the key ${path} twice`)
    keys.add(name)
    size += name.length + sizeOf(value, { at: path, depth }, walk)
  }
  return size
}
