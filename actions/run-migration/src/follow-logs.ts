import { errorText } from '@ecs-actions/domain/failure'
import type { LogLocation } from '@ecs-actions/domain/task-definition/log-location'
import { tailLog } from '@ecs-actions/operations/tail-log'
import type { Course } from './ports.ts'

/** Prints the logs of all containers until `ended` has aborted and they are drained. Never throws: logs are no verdict. */
export async function followLogs(course: Course, ended: AbortSignal): Promise<void> {
  await Promise.all(course.locations.map((place) => followLog(place, course, ended)))
}

async function followLog(place: LogLocation, course: Course, ended: AbortSignal): Promise<void> {
  const { ports } = course
  const { container } = place
  if (place.kind === 'elsewhere') {
    ports.emit({ kind: 'log-elsewhere', container, why: place.why })
    return
  }
  const why = await incompleteness(place, course, ended)
  if (why !== undefined) ports.emit({ kind: 'log-incomplete', container, why })
}

/** Reads one log, and says what kept it from being read to its end. */
async function incompleteness(
  place: Extract<LogLocation, { kind: 'cloudwatch' }>,
  { ports, tail, locations }: Course,
  ended: AbortSignal,
): Promise<string | undefined> {
  const { container, region, group, stream } = place
  const onLine = (line: string) => {
    tail.add(locations.length > 1 ? `${container} │ ${line}` : line)
    ports.emit({ kind: 'log', container, line })
  }
  try {
    const source = await ports.logs(region)
    // A cancelled job has seconds left, not the half minute that the last log lines may take.
    const abandoned = ports.cancelled
    return await tailLog({ source, group, stream, clock: ports.clock, ended, abandoned, onLine })
  } catch (error) {
    return errorText(error)
  }
}
