import * as core from '@actions/core'
import { foreignLines } from '@ecs-actions/domain/foreign-text'
import type { Line } from '@ecs-actions/domain/line'

/** Prints into the job's log. Nothing printed here can act as a workflow command, whatever it quotes. */
export function print(entry: Line): void {
  const { level, text, prefix = '' } = entry
  const lines = foreignLines(text).map((line) => `${prefix}${line}`)
  if (level === 'warning') {
    core.warning(lines.join('\n'))
    return
  }
  for (const line of lines) core.info(line)
}
