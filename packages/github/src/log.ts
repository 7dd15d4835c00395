import { once } from 'node:events'
import * as core from '@actions/core'
import { foreignLines } from '@ecs-actions/domain/foreign-text'
import type { Line } from '@ecs-actions/domain/line'

/** When what was printed has left this process: until then it is in its memory, however slow the reader is. */
export async function printed(): Promise<void> {
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
}

/** Prints into the job's log. Nothing printed here can act as a workflow command, whatever it quotes. */
export function print(entry: Line): void {
  const { level, text, prefix = '' } = entry
  const safe = foreignLines(text)
    .map((line) => `${prefix}${line}`)
    .join('\n')
  if (level === 'warning') core.warning(safe)
  else core.info(safe)
}
