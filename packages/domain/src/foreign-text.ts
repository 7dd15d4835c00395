// A control character (ESC, in practice) that begins a colour or title sequence of a terminal; a tab begins none.
const terminalSequence = /(?!\t)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?)/gu
// Control characters except tab, and format characters: the invisible ones that reorder or hide text (bidi, zero width).
const invisible = /(?!\t)[\p{Cc}\p{Cf}]/gu

// Reasons of ECS may quote a presigned URL of ECR or S3: https://github.com/aws/containers-roadmap/issues/1133
// A service that refuses a signature may quote the headers that were signed, the session token among them.
const signed = /\b(X-Amz-(?:Signature|Security-Token|Credential))(=|:\s*)[^&\s"']+/gi

/**
 * Lines of text that came from outside, safe to print into a job's log behind a prefix: GitHub's runner takes `::name::`
 * at the start of a line and `##[name]` anywhere in it for a command, and ends a line at `\n`, `\r\n` and a lone `\r`.
 */
export function foreignLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => (isPlain(line) ? line : harmless(line)))
}

// Most lines of a log are, and there may be millions of them.
function isPlain(line: string): boolean {
  return /^[\t -~]*$/.test(line) && !/^\s*::|##\[|X-Amz-/i.test(line)
}

function harmless(line: string): string {
  return line
    .replace(terminalSequence, '')
    .replace(invisible, '')
    .replace(signed, '$1$2***')
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ' : :')
}

/** The same on one line, cut at `limit` characters. */
export function foreignLine(text: string, limit = 2_000): string {
  const line = foreignLines(text).join(' ⏎ ')
  return line.length > limit ? `${line.slice(0, limit)}…` : line
}
