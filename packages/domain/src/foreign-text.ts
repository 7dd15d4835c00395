import { maybeSigned, withoutSignatures } from './signed.ts'

// A control character (ESC, in practice) that begins a colour or title sequence of a terminal; a tab begins none.
const terminalSequence = /(?!\t)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?)/gu
// Control characters except tab, and format characters: the invisible ones that reorder or hide text (bidi, zero width).
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu

/**
 * Lines of text that came from outside, safe to print into a job's log behind a prefix: GitHub's runner takes `::name::`
 * at the start of a line and `##[name]` anywhere in it for a command, and ends a line at `\n`, `\r\n` and a lone `\r`.
 */
export function foreignLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => (isPlain(line) ? line : harmless(line)))
}

// Most lines of a log are, and there may be millions of them.
function isPlain(line: string): boolean {
  return /^[\t -~]*$/.test(line) && !/^\s*::|##\[/.test(line) && !maybeSigned(line)
}

function harmless(line: string): string {
  return withoutSignatures(line.replace(terminalSequence, '').replace(invisible, ''))
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ' : :')
}

/** The same on one line, cut at `limit` characters. */
export function foreignLine(text: string, limit = 2_000): string {
  const line = foreignLines(text).join(' ⏎ ')
  return line.length > limit ? `${line.slice(0, limit)}…` : line
}
