import { errorText, isPassing } from '@ecs-actions/domain/failure'
import type { Clock } from './clock.ts'
import { DrainLimit } from './drain-limit.ts'
import { untilAborted } from './until-aborted.ts'

export interface LogSource {
  /** A page from the head of a stream on; undefined while there is no such stream. */
  page(options: { group: string; stream: string; token: string | undefined }): Promise<LogSourcePage | undefined>
}

interface LogSourcePage {
  readonly events: readonly { readonly message: string }[]
  readonly nextToken: string | undefined
}

interface LogTailing {
  readonly source: LogSource
  readonly group: string
  readonly stream: string
  readonly clock: Clock
  /** Aborts when the task has ended: what is still under way is waited for. */
  readonly ended: AbortSignal
  /** Aborts when nobody has time for that any more. */
  readonly abandoned: AbortSignal
  /** Gets the lines of a page together; one may hold line breaks. */
  readonly onLines: (lines: readonly string[]) => void
}

const pause = 3_000
// The awslogs driver sends every five seconds and when the container ends; what it sent can be read some seconds later.
const quietAtEnd = 6_000
// Between two pauses.
const emptyPagesInARow = 20

/**
 * Every line of one log stream in order, as it comes, until the stream stays quiet for six seconds after `ended` has
 * aborted. What can be read by then is read to its end, for five minutes at most; thirty seconds later at most it is
 * over. No clock filters the lines: the stream belongs to one container of one task, from its head on.
 * @returns why the log is incomplete, or undefined when it was read to its end
 */
export async function tailLog(tailing: LogTailing): Promise<string | undefined> {
  const { clock, ended } = tailing
  const limit = new DrainLimit({ clock, ended })
  try {
    return await read(tailing, limit)
  } finally {
    limit.clear()
  }
}

async function read(tailing: LogTailing, limit: DrainLimit): Promise<string | undefined> {
  const { source, group, stream, clock, ended, abandoned, onLines } = tailing
  const over = AbortSignal.any([abandoned, limit.over])
  // The end of the task wakes the sleep, so that the drain begins without delay.
  const wake = AbortSignal.any([ended, over])
  let token: string | undefined
  let emptyPages = 0
  let endedAt: number | undefined
  let lastLineAt = clock.now()
  let unread = whyUnfinished
  for (;;) {
    if (over.aborted) return abandoned.aborted ? 'the job was cancelled' : unread(limit)
    if (ended.aborted) endedAt ??= clock.now()
    const askedAt = clock.now()
    let more = false
    try {
      const page = await untilAborted(source.page({ group, stream, token }), over)
      unread = whyUnfinished
      const lines = page?.events.map(({ message }) => message) ?? []
      const empty = lines.length === 0
      if (!empty) {
        onLines(lines)
        limit.extend()
        lastLineAt = clock.now()
      }
      emptyPages = empty ? emptyPages + 1 : 0
      // The token that was sent comes back at the end of what there is so far; an empty page with another has more behind it.
      more = page?.nextToken !== undefined && page.nextToken !== token
      token = page?.nextToken ?? token
      if (more && emptyPages < emptyPagesInARow) continue
      if (!more && endedAt !== undefined) limit.caughtUp()
    } catch (error) {
      if (over.aborted) {
        // One that was asked for a moment ago is no silence.
        if (clock.now() - askedAt > pause) unread = whyUnanswered
        continue
      }
      // What passes is tried again in the next round; the token still says where to go on.
      if (!isPassing(error)) return errorText(error)
      unread = () => errorText(error)
      lastLineAt = clock.now()
    }
    if (!more && endedAt !== undefined && clock.now() - Math.max(endedAt, lastLineAt) >= quietAtEnd) return undefined
    emptyPages = 0
    await clock.sleep(pause, ended.aborted ? over : wake).catch(() => {})
  }
}

function whyUnanswered({ seconds }: DrainLimit): string {
  return `CloudWatch Logs gave no answer until ${seconds} s after the end of the task`
}

function whyUnfinished({ seconds, isBehind }: DrainLimit): string {
  return `${isBehind ? 'there was more to read' : 'lines still came'} ${seconds} s after the end of the task`
}
