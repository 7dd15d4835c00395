import { stripVTControlCharacters } from 'node:util'

/** Text for an element or a quoted attribute, without terminal colours. */
export function text(value: string): string {
  return stripVTControlCharacters(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Milliseconds as `850 ms`, `12.3 s` or `6 min 40 s`. */
export function took(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 100_000) return `${(ms / 1_000).toFixed(1)} s`
  const seconds = Math.round(ms / 1_000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
