import { errorText, isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from './clock.ts'
import { untilAborted } from './until-aborted.ts'

export interface LogSource {
  /** A page from the head of a stream on; undefined while there is no such stream. */
  page(options: { group: string; stream: string; token: string | undefined }): Promise<LogSourcePage | undefined>
}

interface LogSourcePage {
  readonly events: readonly { readonly message: string }[]
  readonly nextToken: string | undefined
}

const pause = 3_000
// The awslogs driver sends every five seconds and when the container ends; what it sent can be read some seconds later.
const quietAtEnd = 6_000
const drainAtMost = 30_000
const emptyPagesInARow = 20
const whyAbandoned = 'the job was cancelled'

/**
 * Every line of one log stream in order, as it comes, until the stream stays quiet after `ended` has aborted. No clock
 * filters the lines: the stream belongs to one container of one task, from its head on.
 * @returns why the log is incomplete, or undefined when it was read to its end
 */
export async function tailLog(options: {
  source: LogSource
  group: string
  stream: string
  clock: Clock
  /** Aborts when the task has ended: what is still under way is waited for. */
  ended: AbortSignal
  /** Aborts when nobody has time for that any more. */
  abandoned: AbortSignal
  onLine: (line: string) => void
}): Promise<string | undefined> {
  const { source, group, stream, clock, ended, abandoned, onLine } = options
  let token: string | undefined
  let emptyPages = 0
  let endedAt: number | undefined
  let lastLineAt = clock.now()
  for (;;) {
    if (abandoned.aborted) return whyAbandoned
    if (ended.aborted) endedAt ??= clock.now()
    try {
      const page = await untilAborted(source.page({ group, stream, token }), abandoned)
      for (const { message } of page?.events ?? []) onLine(message)
      const empty = page === undefined || page.events.length === 0
      if (!empty) lastLineAt = clock.now()
      emptyPages = empty ? emptyPages + 1 : 0
      // The token that was sent comes back at the end of what there is so far; an empty page with another has more behind it.
      const more = page?.nextToken !== undefined && page.nextToken !== token
      token = page?.nextToken ?? token
      if (more && emptyPages < emptyPagesInARow) continue
    } catch (error) {
      if (abandoned.aborted) return whyAbandoned
      // What passes is tried again in the next round; the token still says where to go on.
      if (!isPassing(error) || (endedAt !== undefined && clock.now() - endedAt >= drainAtMost)) return errorText(error)
      lastLineAt = clock.now()
    }
    if (endedAt !== undefined) {
      const now = clock.now()
      if (now - endedAt >= drainAtMost || now - Math.max(endedAt, lastLineAt) >= quietAtEnd) return undefined
    }
    // The end of the task wakes the sleep, so that the drain begins without delay.
    await clock.sleep(pause, ended.aborted ? abandoned : AbortSignal.any([ended, abandoned])).catch(() => {})
  }
}
