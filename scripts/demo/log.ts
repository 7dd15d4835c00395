import type { LogLine } from '@ecs-actions/rehearsal'
import type { Line } from './story.ts'

/** Follows the groups of a job's log and says of each line what it is for a reader; undefined where nothing is shown. */
export function lineReader(): (line: LogLine) => Line | undefined {
  let inGroup = false
  return ({ kind, text }) => {
    if (kind === 'endgroup') inGroup = false
    if (kind === 'endgroup' || text === '') return undefined
    if (kind === 'group') inGroup = true
    if (kind === 'group') return { kind: 'heading', text }
    if (kind === 'error' || kind === 'warning') return { kind, text }
    return { kind: inGroup || kind === 'section' ? 'detail' : 'output', text }
  }
}

/** The lines of one step. */
export function readLines(lines: readonly LogLine[]): Line[] {
  const read = lineReader()
  return lines.flatMap((line) => read(line) ?? [])
}
