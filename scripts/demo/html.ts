import { stripVTControlCharacters } from 'node:util'

/** Text for an element or a quoted attribute, without terminal colours. */
export function text(value: string): string {
  return stripVTControlCharacters(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Milliseconds as `850 ms` or `12.3 s`. */
export function took(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`
}
