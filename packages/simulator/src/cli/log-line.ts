import type { LogEntry, LogResult } from '../log.ts'

/** One request as a line for people: `12:00:00.000 ecs RunTask 400 ThrottlingException [fault: throttle]`. */
export function logLine({ at, service, operation, result, faults, notes }: LogEntry): string {
  const parts = [
    new Date(at).toISOString().slice(11, 23),
    service || 'unknown',
    operation || 'unknown',
    resultText(result),
  ]
  if (faults.length > 0) parts.push(`[fault: ${faults.join(', ')}]`)
  return [parts.join(' '), ...notes.map((note) => `    ${note}`)].map(printable).join('\n')
}

function resultText(result: LogResult): string {
  if (result.kind === 'reset') return 'connection reset'
  return result.error === undefined ? String(result.status) : `${result.status} ${result.error}`
}

/**
 * What a client sent must not steer the terminal that shows the log, nor the GitHub runner that reads it: `::` at the
 * start of a line, after blanks, and `##[` anywhere are commands of a workflow.
 */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=^\s*):(?=:)|#(?=#\[)/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`
  })
}
