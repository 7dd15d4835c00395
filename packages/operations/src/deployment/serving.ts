import { primaryOf, type ServiceSnapshot, type TaskSetSnapshot } from '@ecs-actions/domain/deployment/service'
import { errorText, isPassing } from '@ecs-actions/domain/failure'
import { untilAborted } from '../until-aborted.ts'
import type { WatchedCourse } from './course.ts'

const pause = 5_000
// What DescribeServices shows may be older than what CodeDeploy says.
const staleAtMost = 60_000
// The evidence is worth a wait: without an answer the verdict could only be that nobody knows.
const troubleAtMost = 600_000

/**
 * The service as it is after a deployment, once `expected` holds for what serves; after a minute of answers, as it is.
 * Undefined when it could not be read.
 */
export async function serviceAfter(
  course: WatchedCourse,
  expected: (serving: TaskSetSnapshot | undefined) => boolean,
): Promise<ServiceSnapshot | undefined> {
  const { plan, ports } = course
  const { clock, cancelled, ecs, emit } = ports
  const { cluster, name } = plan.service
  const start = clock.now()
  let [service, answeredAt]: [ServiceSnapshot | undefined, number | undefined] = [undefined, undefined]
  let trouble: unknown
  while (!cancelled.aborted) {
    try {
      service = await untilAborted(ecs.service({ cluster, service: name }), cancelled)
      answeredAt ??= clock.now()
      if (expected(primaryOf(service))) return service
    } catch (error) {
      trouble = error
      if (cancelled.aborted || !isPassing(error)) break
    }
    const now = clock.now()
    if (answeredAt === undefined ? now - start >= troubleAtMost : now - answeredAt >= staleAtMost) break
    await clock.sleep(pause, cancelled).catch(() => {})
  }
  if (!service && trouble !== undefined && !cancelled.aborted) {
    emit({ kind: 'not-readable', what: `What ${name} runs now`, why: errorText(trouble) })
  }
  return service
}
