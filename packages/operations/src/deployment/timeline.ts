import type { CourseEvent } from '@ecs-actions/domain/deployment/events'
import { timelineText } from '@ecs-actions/domain/deployment/narrate'
import type { Moment } from '@ecs-actions/domain/deployment/report'
import type { Clock } from '../clock.ts'

// A summary is read at a glance: in a long shift the first steps and the last ones tell enough.
const mostMoments = 60

/** An `emit` that also keeps what happened, and when, for the summary. */
export function timelineOf(ports: { clock: Clock; emit: (event: CourseEvent) => void }) {
  const start = ports.clock.now()
  const kept: Moment[] = []
  return {
    emit(event: CourseEvent): void {
      const text = timelineText(event)
      if (text !== undefined) kept.push({ after: ports.clock.now() - start, text })
      ports.emit(event)
    },
    moments(): readonly Moment[] {
      if (kept.length <= mostMoments) return kept
      const half = mostMoments / 2
      const [first, last] = [kept.slice(0, half), kept.slice(-half)]
      return [...first, { after: first.at(-1)?.after ?? 0, text: `${kept.length - mostMoments} more` }, ...last]
    },
  }
}
