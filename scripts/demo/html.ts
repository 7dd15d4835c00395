import { stripVTControlCharacters } from 'node:util'

/** Text for an element or a quoted attribute, without terminal colours. */
export function text(value: string): string {
  return stripVTControlCharacters(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
