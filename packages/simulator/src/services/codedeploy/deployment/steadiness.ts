import type { Clock } from '../../../time/clock.ts'
import type { Environment } from './environment.ts'
import { failed, succeeded } from './problem.ts'
import { begin, type Work, within } from './work.ts'

const minute = 60_000

/** The time-out is AWS's, and so is the text. */
const installTimeout = failed({
  code: 'TIMEOUT',
  message:
    'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.',
})

const gone = failed({
  code: 'ECS_UPDATE_ERROR',
  message: 'The ECS service could not be updated due to the following error: The replacement task set does not exist.',
})

/** The guide's limit for a task set that is being scaled in the middle of a shift. */
const unsteadyLimit = 5 * minute

const unsteadyTooLong = failed({
  code: 'TIMEOUT',
  message: 'The replacement task set was not in a steady state for five minutes while traffic was shifted.',
})

/** Waits until the replacement's tasks are up and healthy. */
export function untilSteady(environment: Environment, { clock }: { clock: Clock }): Work {
  const steady: Work = (end) => {
    const check = () => {
      const replacement = environment.replacement()
      if (!replacement) end(gone)
      else if (replacement.stabilityStatus === 'STEADY_STATE') end(succeeded)
    }
    const unsubscribe = environment.service.onChange(check)
    check()
    return unsubscribe
  }
  return within(steady, { clock, ms: 60 * minute, late: installTimeout })
}

/** Does a work while the replacement is steady, or becomes so again within five minutes. */
export function whileSteady(work: Work, { environment, clock }: { environment: Environment; clock: Clock }): Work {
  return (end) => {
    let cancel: (() => void) | undefined
    const check = () => {
      const replacement = environment.replacement()
      if (!replacement) {
        end(gone)
      } else if (replacement.stabilityStatus === 'STEADY_STATE') {
        cancel?.()
        cancel = undefined
      } else {
        cancel ??= clock.schedule(clock.now() + unsteadyLimit, () => end(unsteadyTooLong))
      }
    }
    const unsubscribe = environment.service.onChange(check)
    const abandon = begin(work, end)
    check()
    return () => {
      unsubscribe()
      cancel?.()
      abandon()
    }
  }
}
