/** The line cannot be split; the message continues the name of what holds it. */
export class UnclosedQuote extends Error {}

/**
 * The words of a command line as a POSIX shell would split it, without anything else that a shell does: `$`, `*`, `~`,
 * `;`, `|` and `#` are characters like any other.
 * @throws UnclosedQuote
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
export function commandWords(line: string): string[] {
  const words: string[] = []
  // undefined between words: an empty pair of quotes is a word too.
  let word: string | undefined
  let at = 0
  while (at < line.length) {
    // A line that goes on: it is no character of a word, and so begins none.
    if (line.startsWith('\\\n', at)) {
      at += 2
      continue
    }
    if (/[ \t\r\n]/.test(line.charAt(at))) {
      if (word !== undefined) words.push(word)
      word = undefined
      at += 1
      continue
    }
    const { text, next } = piece(line, at)
    word = (word ?? '') + text
    at = next
  }
  return word === undefined ? words : [...words, word]
}

interface Piece {
  readonly text: string
  /** Where the line goes on. */
  readonly next: number
}

function piece(line: string, at: number): Piece {
  const character = line.charAt(at)
  if (character === "'") return singleQuoted(line, at + 1)
  if (character === '"') return doubleQuoted(line, at + 1)
  if (character !== '\\') return { text: character, next: at + 1 }
  const escaped = line.charAt(at + 1)
  if (escaped === '') throw new UnclosedQuote('ends with a backslash')
  return { text: escaped, next: at + 2 }
}

function singleQuoted(line: string, from: number): Piece {
  const end = line.indexOf("'", from)
  if (end < 0) throw new UnclosedQuote("has a ' that is not closed")
  return { text: line.slice(from, end), next: end + 1 }
}

function doubleQuoted(line: string, from: number): Piece {
  let text = ''
  for (let at = from; at < line.length; at++) {
    const character = line.charAt(at)
    if (character === '"') return { text, next: at + 1 }
    const escaped = line.charAt(at + 1)
    const isEscape = character === '\\' && /["\\$`\n]/.test(escaped)
    if (isEscape) at += 1
    text += isEscape ? escaped.replace('\n', '') : character
  }
  throw new UnclosedQuote('has a " that is not closed')
}
