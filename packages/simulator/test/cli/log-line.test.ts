import { describe, expect, test } from '@jest/globals'
import { logLine } from '../../src/cli/log-line.ts'
import type { LogEntry } from '../../src/log.ts'

const entry: LogEntry = {
  at: Date.UTC(2026, 0, 1, 12),
  requestId: 'r',
  service: 'ecs',
  operation: 'RunTask',
  result: { kind: 'reply', status: 400, error: 'ThrottlingException' },
  faults: ['throttle'],
  notes: ['ignored the unknown member taskdefinition'],
}

describe('a line of the log', () => {
  test('says when, what and how it went, with a line for each note', () => {
    expect(logLine(entry)).toBe(
      '12:00:00.000 ecs RunTask 400 ThrottlingException [fault: throttle]\n    ignored the unknown member taskdefinition',
    )
  })

  test.each([
    ['an escape sequence', '\u001b[2J', '    \\u{1b}[2J'],
    ['a line break', 'a\r\n::error::b', '    a\\u{d}\\u{a}::error::b'],
    ['a line separator', 'a\u2028b', '    a\\u{2028}b'],
    ['a text that turns the direction', 'a\u202eb', '    a\\u{202e}b'],
    ['a workflow command', '::error::pwned', '    \\u{3a}:error::pwned'],
    ['a workflow command of the old form', 'a ##[error]pwned', '    a \\u{23}#[error]pwned'],
  ])('defuses %s', (_what, note, printed) => {
    expect(
      logLine({ ...entry, notes: [note] })
        .split('\n')
        .slice(1),
    ).toEqual([printed])
  })
})
