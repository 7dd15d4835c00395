import { ServiceError } from '../../../service.ts'
import type { Clock } from '../../../time/clock.ts'
import { DeploymentObstacle, failed, type Problem, type StageResult, succeeded } from './problem.ts'

type End = (result: StageResult) => void

/** Something that takes time: begins at the call, calls `end` once, now or later, unless it is abandoned before. */
export type Work = (end: End) => () => void

/** Begins a work and holds it to its promise: at most one end, none once it is abandoned. Returns how to abandon it. */
export function begin(work: Work, ended: End): () => void {
  let open = true
  let release: (() => void) | undefined
  const close = () => {
    open = false
    release?.()
  }
  const abandon = work((result) => {
    if (!open) return
    close()
    ended(result)
  })
  // It may have ended before it told how to abandon it.
  if (open) release = abandon
  else abandon()
  return close
}

/** @param ms how long, or for what is known only when it begins, a function of nothing */
export function pause(clock: Clock, ms: number | (() => number)): Work {
  return (end) => clock.schedule(clock.now() + (typeof ms === 'number' ? ms : ms()), () => end(succeeded))
}

/** Does a thing that takes no time. What ECS refuses, or another obstacle, fails the work. */
export function act(action: () => void): Work {
  return (end) => {
    try {
      action()
      end(succeeded)
    } catch (error) {
      if (error instanceof DeploymentObstacle) end(failed(error.problem))
      else if (error instanceof ServiceError) end(failed(ecsRefused(error)))
      else throw error
    }
    return () => {}
  }
}

function ecsRefused({ message }: ServiceError): Problem {
  return {
    code: 'ECS_UPDATE_ERROR',
    message: `The ECS service could not be updated due to the following error: ${message}`,
  }
}

/** One after the other; the first that does not succeed ends them all. */
export function inTurn(...works: readonly Work[]): Work {
  return (end) => {
    let abandon = () => {}
    let current = 0
    const next = (index: number) => {
      const work = works[index]
      if (!work) {
        end(succeeded)
        return
      }
      current = index
      const close = begin(work, (result) => (result.kind === 'succeeded' ? next(index + 1) : end(result)))
      // A work that ended at once has left the next one behind.
      if (current === index) abandon = close
    }
    next(0)
    return () => abandon()
  }
}

/** Whichever ends first decides; the other one is abandoned. */
function race(first: Work, second: Work): Work {
  return (end) => {
    const abandonFirst = begin(first, (result) => end(result))
    const abandonSecond = begin(second, (result) => end(result))
    return () => {
      abandonFirst()
      abandonSecond()
    }
  }
}

/** Ends with the result `late` unless the work has ended `ms` after its begin. */
export function within(work: Work, { clock, ms, late }: { clock: Clock; ms: number; late: StageResult }): Work {
  return race(work, (end) => clock.schedule(clock.now() + ms, () => end(late)))
}
