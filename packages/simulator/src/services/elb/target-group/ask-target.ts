import type { PrivateNetwork } from '../../../network/private-network.ts'
import type { Target } from '../../../network/target.ts'
import type { Clock } from '../../../time/clock.ts'
import { askProcess } from './ask-process.ts'
import type { CheckResult } from './health.ts'
import type { HealthCheck } from './settings.ts'

interface HealthQuestion {
  readonly target: Target
  readonly healthCheck: HealthCheck
}

/** Makes one health check. Its result comes later, as an event of its own. Returns how to give it up. */
export type AskTarget = (question: HealthQuestion, answered: (result: CheckResult) => void) => () => void

// Real milliseconds that a process has at least.
const leastPatience = 2_000

export function targetAsker({ network, clock }: { network: PrivateNetwork; clock: Clock }): AskTarget {
  return ({ target, healthCheck }, answered) => {
    const timeout = healthCheck.timeoutSeconds * 1_000
    const port = healthCheck.port === 'traffic-port' ? target.port : Number(healthCheck.port)
    // Packets to an address that nobody has get lost.
    if (!network.has(target.address)) {
      return clock.schedule(clock.now() + timeout, () => answered({ kind: 'timeout' }))
    }
    const found = network.find(target.address, port)
    if (found?.kind === 'address') {
      const patience = { clock, ms: timeout, least: leastPatience }
      return askProcess({ host: found.host, port: found.port, path: healthCheck.path, timeout: patience }, answered)
    }
    return clock.schedule(clock.now(), () => {
      const status = found?.status()
      answered(status === undefined ? { kind: 'failed' } : { kind: 'status', status })
    })
  }
}
