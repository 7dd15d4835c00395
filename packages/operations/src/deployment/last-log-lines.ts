import { Failure } from '@ecs-actions/domain/failure'
import { foreignLine } from '@ecs-actions/domain/foreign-text'
import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { logLocations } from '@ecs-actions/domain/task-definition/log-location'
import { tailLog } from '../tail-log.ts'
import type { DeploymentCourse } from './course.ts'

const most = 30
const longest = 1_000

/** The last lines of the container that ended a task; undefined when they are not kept in CloudWatch Logs. */
export async function lastLogLines(
  task: TaskSnapshot,
  { definition, ports }: DeploymentCourse,
  abandoned: AbortSignal,
): Promise<{ readonly container: string; readonly lines: readonly string[] } | undefined> {
  const { arn: taskArn, containers } = task
  const places = logLocations(definition, { taskArn, region: ports.region, containers })
  const culprit = task.containers.find(({ exitCode }) => exitCode !== undefined && exitCode !== 0)
  const place = places.find(({ container }) => container === culprit?.name) ?? places[0]
  if (place?.kind !== 'cloudwatch') return undefined
  const { container, region, group, stream } = place
  let lines: readonly string[] = []
  const onLines = (found: readonly string[]) => {
    // A line may be as long as 1 MiB, and GitHub drops a summary of that size as a whole.
    lines = [...lines, ...found.slice(-most).map((line) => foreignLine(line, longest))].slice(-most)
  }
  const source = await ports.logs(region)
  // The task has ended: only what is still on its way is waited for.
  const ended = AbortSignal.abort()
  const why = await tailLog({ source, group, stream, clock: ports.clock, ended, abandoned, onLines })
  if (why !== undefined && lines.length === 0) throw new Failure({ code: 'aws-error', message: why, remedy: '' })
  return lines.length > 0 ? { container, lines } : undefined
}
