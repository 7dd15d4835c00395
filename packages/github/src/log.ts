import * as core from '@actions/core'
import { foreignLines } from '@ecs-actions/domain/foreign-text'

export interface LogEntry {
  readonly level: 'info' | 'warning'
  /** May quote what came from outside. */
  readonly text: string
  /** Before every line of a text that is foreign as a whole. */
  readonly prefix?: string
}

/** Prints into the job's log. Nothing printed here can act as a workflow command, whatever it quotes. */
export function print(entry: LogEntry): void {
  const { level, text, prefix = '' } = entry
  const lines = foreignLines(text).map((line) => `${prefix}${line}`)
  if (level === 'warning') {
    core.warning(lines.join('\n'))
    return
  }
  for (const line of lines) core.info(line)
}
