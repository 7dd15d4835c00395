import type { ScanPage } from '@ecs-actions/aws/ecr-scans'
import { duration } from '@ecs-actions/domain/duration'
import { errorText, isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from '@ecs-actions/operations/clock'
import { deadline } from '@ecs-actions/operations/deadline'
import { untilAborted } from '@ecs-actions/operations/until-aborted'
import { readScan, type ScanReading } from './read-scan.ts'
import { conclusion, inVain, isVain, late, type ScanOutcome } from './scan-evidence.ts'

export interface ScanWait {
  /** A page of the scan; undefined while ECR knows of none. */
  readonly look: (nextToken: string | undefined) => Promise<ScanPage | undefined>
  /** The image, for messages. */
  readonly subject: string
  readonly clock: Clock
  /** Epoch ms */
  readonly until: number
  readonly signal: AbortSignal
  readonly onStatus: (status: string) => void
  /** Told when ECR cannot be asked in a way that may pass. */
  readonly onTrouble: (error: unknown) => void
}

const pause = 5_000
const laterPause = 10_000
const eagerFor = 60_000
// A scan on push is registered some seconds after the push; one that is still unknown then will not come.
const patience = 60_000

/**
 * The findings of a basic scan once there is evidence that they are all there, or why there is none.
 * @throws Failure for what no waiting mends, such as a missing permission; the signal's reason when that aborts
 */
export async function awaitScan(wait: ScanWait): Promise<ScanOutcome> {
  const { clock, subject, until, signal } = wait
  const start = clock.now()
  const timeUp = new Error('the time is up')
  const limit = deadline({ clock, ms: Math.max(until - start, 0), outer: signal, reason: () => timeUp })
  const seen: Seen = { last: undefined, at: start, trouble: undefined }
  try {
    return await watch(wait, limit.signal, seen)
  } catch (error) {
    if (error !== timeUp) throw error
    const isRecent = clock.now() - seen.at <= laterPause
    if (seen.last && isRecent && isVain(seen.last)) return inVain(seen.last, subject)
    const last = seen.trouble ?? `its last status was ${seen.last ? statusOf(seen.last) : 'never seen'}.`
    return late(subject, { waited: duration(clock.now() - start), last })
  } finally {
    limit.clear()
  }
}

/** What is left of a wait that is cut off. */
interface Seen {
  last: ScanReading | undefined
  /** Epoch ms of `last` */
  at: number
  trouble: string | undefined
}

async function watch(wait: ScanWait, signal: AbortSignal, seen: Seen): Promise<ScanOutcome> {
  const { clock, subject, onStatus } = wait
  const start = clock.now()
  let vainSince: number | undefined
  for (;;) {
    signal.throwIfAborted()
    const reading = await untilAborted(attempt(wait, seen), signal)
    const now = clock.now()
    if (reading) {
      const before = seen.last
      if (!before || statusOf(before) !== statusOf(reading)) onStatus(statusOf(reading))
      seen.last = reading
      seen.at = now
      const outcome = conclusion(reading, { before, subject })
      if (outcome) return outcome
      vainSince = isVain(reading) ? (vainSince ?? now) : undefined
      if (vainSince !== undefined && now - vainSince >= patience) return inVain(reading, subject)
    }
    await clock.sleep(now - start < eagerFor ? pause : laterPause, signal)
  }
}

/** A reading; undefined when there was none for a reason that may pass. */
async function attempt({ look, onTrouble }: ScanWait, seen: Seen): Promise<ScanReading | undefined> {
  try {
    const reading = await readScan(look)
    seen.trouble = undefined
    return reading
  } catch (error) {
    if (!isPassing(error)) throw error
    seen.trouble = errorText(error)
    onTrouble(error)
    return undefined
  }
}

function statusOf(reading: ScanReading): string {
  return reading.status ?? 'not known yet'
}
