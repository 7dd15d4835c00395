import { errorText } from '@ecs-actions/domain/failure'
import type { LogStreamLocation } from '@ecs-actions/domain/task-definition/log-location'
import { tailLog } from '@ecs-actions/operations/tail-log'
import type { CoursePorts } from './ports.ts'

/**
 * Reads one log until the task has ended and the log is drained. Never throws.
 * @returns what kept it from being read to its end; undefined when nothing did
 */
export async function readLog(
  { region, group, stream }: LogStreamLocation,
  reading: { ports: CoursePorts; ended: AbortSignal; onLines: (lines: readonly string[]) => void },
): Promise<string | undefined> {
  const { ports, ended, onLines } = reading
  try {
    const source = await ports.logs(region)
    // A cancelled job has seconds left, not the half minute that the last log lines may take.
    const abandoned = ports.cancelled
    return await tailLog({ source, group, stream, clock: ports.clock, ended, abandoned, onLines })
  } catch (error) {
    return errorText(error)
  }
}
