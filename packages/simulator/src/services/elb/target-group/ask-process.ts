import { get } from 'node:http'
import { afterPatience, type Patience } from '../../../time/patience.ts'
import type { CheckResult } from './health.ts'

export interface ProcessQuestion {
  readonly host: string
  readonly port: number
  readonly path: string
  readonly timeout: Patience
}

/** One GET on a connection of its own, as the load balancer's checks are. Returns how to give it up. */
export function askProcess(question: ProcessQuestion, answered: (result: CheckResult) => void): () => void {
  const { host, port, path, timeout } = question
  const request = get({ host, port, path, agent: false, headers: { 'user-agent': 'ELB-HealthChecker/2.0' } })
  const giveUp = () => {
    cancelTimeout()
    request.removeAllListeners()
    // Destroying a request that is under way is one more error.
    request.on('error', () => {})
    request.destroy()
  }
  const end = (result: CheckResult) => {
    giveUp()
    answered(result)
  }
  const cancelTimeout = afterPatience(timeout, () => end({ kind: 'timeout' }))
  request.once('response', ({ statusCode = 0 }) => end({ kind: 'status', status: statusCode }))
  request.once('error', () => end({ kind: 'failed' }))
  return giveUp
}
