import type { Fault } from '../scenario/faults.ts'
import { seededRandom } from './seeded-random.ts'

export interface FaultTarget {
  readonly service: string
  readonly operation: string
  /** Milliseconds since the simulator started. */
  readonly elapsed: number
  /** Whether the request puts tags on something. */
  carriesTags(): boolean
}

interface Scheduled {
  readonly fault: Fault
  readonly random: () => number
  /** Requests that matched so far. */
  seen: number
}

/** Decides which faults hit a request. Each fault counts for itself the requests that match it. */
export class FaultSchedule {
  readonly #scheduled: Scheduled[]

  constructor(faults: readonly Fault[]) {
    this.#scheduled = faults.map(scheduled)
  }

  add(fault: Fault): void {
    this.#scheduled.push(scheduled(fault))
  }

  /** The faults that hit this request, in the scenario's order. */
  next(target: FaultTarget): Fault[] {
    const hit: Fault[] = []
    for (const entry of this.#scheduled) {
      if (!matches(entry.fault, target)) continue
      const position = entry.seen++
      if (isHit(entry, position)) hit.push(entry.fault)
    }
    return hit
  }
}

function scheduled(fault: Fault): Scheduled {
  return { fault, random: seededRandom(fault.seed), seen: 0 }
}

function matches(fault: Fault, target: FaultTarget): boolean {
  const { service, operation, from, until } = fault
  if (service !== undefined && service !== target.service) return false
  if (operation !== undefined && operation !== target.operation) return false
  if (target.elapsed < from || (until !== undefined && target.elapsed >= until)) return false
  return !asksForTagging(fault) || (target.service === 'ecs' && target.carriesTags())
}

/**
 * ECS asks for ecs:TagResource when a request brings tags along.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html
 */
function asksForTagging(fault: Fault): boolean {
  return fault.fault === 'access-denied' && fault.action === 'ecs:TagResource'
}

function isHit({ fault, random }: Scheduled, position: number): boolean {
  const { skip, times, probability } = fault
  if (position < skip) return false
  if (times !== undefined && position >= skip + times) return false
  return probability === undefined || random() < probability
}
