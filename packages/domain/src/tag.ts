import { quote } from './task-definition/validation/quote.ts'

// Of the services' models (Tag: key, value).
const lengths = { key: { from: 1, to: 128 }, value: { from: 0, to: 256 } }
const signs = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** What is wrong with the form of a tag's key or value, for a message without its end; undefined for nothing. */
export function tagPartProblem(part: 'key' | 'value', text: string): string | undefined {
  const { from, to } = lengths[part]
  const length = [...text].length
  if (length < from || length > to) return `is ${length} characters long; AWS takes ${from} to ${to}`
  if (signs.test(text)) return undefined
  return `${quote(text)} holds a sign that tags may not have; allowed are letters, digits, blanks and _ . : / = + - @`
}

/** RunTask, tags: "Do not use aws:, AWS:, or any upper or lowercase combination of such as a prefix". */
export function isReservedTag(key: string): boolean {
  return /^aws:/i.test(key)
}
