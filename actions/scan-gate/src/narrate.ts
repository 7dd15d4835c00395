import { info, type Line } from '@ecs-actions/domain/line'
import type { GateEvent } from './events.ts'

/** What the job's log says of an event. */
export function narrate(event: GateEvent): Line {
  switch (event.kind) {
    case 'resolved': {
      const images = event.platforms === 1 ? '' : `, an index with ${event.platforms} images to gate`
      return info(`${event.reference} is ${event.pinned}${images}`)
    }
    case 'scan-status':
      return { level: 'info', prefix: '· ', text: `scan of ${event.subject}: ${event.status}` }
    case 'trouble':
      return info(`ECR cannot be asked at the moment, trying again: ${event.why}`)
    case 'report-read':
      return info(`Read ${event.name}: ${event.findings} findings`)
  }
}
