import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { memberPath } from '../json-path.ts'

// The rules look at what may be anything. What has the wrong type reads as absent: that it has the wrong type is the
// finding of the shape, and needs no second one.

/** A mapping inside a list, with its path. */
export interface Entry {
  readonly at: string
  readonly value: JsonObject
}

export interface TextEntry {
  readonly at: string
  readonly value: string
}

export function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function number(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

export function mapping(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}

/** Null counts as not given: the SDK leaves it out. */
export function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null
}

export function hasEntries(value: Json | undefined): boolean {
  return isJsonArray(value) && value.length > 0
}

/** The mappings of a list that stands at `at`. */
export function entries(value: Json | undefined, at: string): Entry[] {
  const found: Entry[] = []
  for (const [index, entry] of items(value)) {
    if (isJsonObject(entry)) found.push({ at: `${at}[${index}]`, value: entry })
  }
  return found
}

/** The texts of a list that stands at `at`. */
export function texts(value: Json | undefined, at: string): TextEntry[] {
  const found: TextEntry[] = []
  for (const [index, entry] of items(value)) {
    if (typeof entry === 'string') found.push({ at: `${at}[${index}]`, value: entry })
  }
  return found
}

/** The texts of a mapping that stands at `at`, by their keys. */
export function options(value: Json | undefined, at: string): (TextEntry & { readonly key: string })[] {
  const found: (TextEntry & { readonly key: string })[] = []
  for (const [key, entry] of Object.entries(mapping(value))) {
    if (typeof entry === 'string') found.push({ at: memberPath(at, key), key, value: entry })
  }
  return found
}

function items(value: Json | undefined): Iterable<[number, Json]> {
  return isJsonArray(value) ? value.entries() : []
}
