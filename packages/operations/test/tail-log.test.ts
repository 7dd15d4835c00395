import { Failure } from '@ecs-actions/domain/failure'
import { tailLog } from '@ecs-actions/operations/tail-log'
import { VirtualClock } from '@ecs-actions/simulator/time/virtual-clock'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

interface Stream {
  /** When each line can be read, in seconds; in order. */
  readonly lines: readonly { readonly at: number; readonly text: string }[]
  /** When the task ends, in seconds. */
  readonly endsAt: number
  readonly pageSize?: number
  /** How long a page takes, in seconds. */
  readonly pageTakes?: number
  /** Pages that are empty though more follows, as CloudWatch may give them. */
  readonly emptyPages?: readonly number[]
  readonly failsAt?: number
  readonly hangsAt?: number
  /** Between these seconds every page fails in a way that passes. */
  readonly troubled?: readonly [number, number]
  readonly abandonedAt?: number
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

async function tail(stream: Stream) {
  const clock = new VirtualClock(0)
  const ended = new AbortController()
  const abandoned = new AbortController()
  if (stream.abandonedAt !== undefined) clock.schedule(stream.abandonedAt * 1_000, () => abandoned.abort())
  clock.schedule(stream.endsAt * 1_000, () => ended.abort())
  const printed: { text: string; at: number }[] = []
  let calls = 0
  const source = {
    async page({ token }: { token: string | undefined }) {
      const now = clock.now() / 1_000
      calls += 1
      if (stream.pageTakes !== undefined) await clock.sleep(stream.pageTakes * 1_000)
      if (stream.hangsAt !== undefined && now >= stream.hangsAt) return new Promise<undefined>(() => {})
      const [troubledFrom = 0, troubledTo = 0] = stream.troubled ?? []
      if (now >= troubledFrom && now < troubledTo)
        throw new Failure({ code: 'throttled', message: 'Rate exceeded.', remedy: 'r' })
      if (stream.failsAt !== undefined && now >= stream.failsAt) throw new Error('AccessDenied')
      const visible = stream.lines.filter(({ at }) => at <= now)
      if (visible.length === 0) return undefined
      const from = Number(token?.split('/')[0] ?? 0)
      if (stream.emptyPages?.includes(calls) && from < visible.length)
        return { events: [], nextToken: `${from}/${calls}` }
      const events = visible.slice(from, from + (stream.pageSize ?? 100)).map(({ text }) => ({ message: text }))
      return {
        events,
        nextToken: events.length === 0 && token !== undefined ? token : `${from + events.length}/${calls}`,
      }
    },
  }
  const onLines = (lines: readonly string[]) => {
    for (const text of lines) printed.push({ text, at: clock.now() / 1_000 })
  }
  const why = await clock.drive(
    tailLog({ source, group: 'g', stream: 's', clock, ended: ended.signal, abandoned: abandoned.signal, onLines }),
  )
  return { printed, texts: printed.map(({ text }) => text), why, endedAt: clock.now() / 1_000 }
}

describe('the log of one container', () => {
  test('a stream that appears late, and lines that become readable after the end', async () => {
    const { texts, why } = await tail({
      lines: [
        { at: 7, text: 'first' },
        { at: 12, text: 'second' },
        { at: 15, text: 'after the end' },
      ],
      endsAt: 11,
    })
    expect(texts).toEqual(['first', 'second', 'after the end'])
    expect(why).toBeUndefined()
  })

  test('a silent task costs six quiet seconds after its end', async () => {
    const { endedAt, texts } = await tail({ lines: [], endsAt: 10 })
    expect(texts).toEqual([])
    expect(endedAt).toBe(16)
  })

  test('a stream that never falls quiet is read for thirty seconds after the end, and no longer', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({ at: index * 0.9, text: String(index) }))
    const { endedAt, why } = await tail({ lines, endsAt: 5 })
    expect(endedAt).toBe(35)
    expect(why).toBe('lines still came 30 s after the end of the task')
  })

  test('a hundred thousand lines that are there at the end are all read, however long their pages take', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => ({ at: 0, text: String(index) }))
    const { texts, why, endedAt } = await tail({ lines, endsAt: 0, pageSize: 1_000, pageTakes: 0.4 })
    expect(texts).toEqual(lines.map(({ text }) => text))
    expect(why).toBeUndefined()
    expect(endedAt).toBeLessThan(60)
  })

  test('late lines are waited for thirty seconds from the moment on at which those that were there have been read', async () => {
    const backlog = Array.from({ length: 50 }, () => ({ at: 0, text: 'there' }))
    const late = Array.from({ length: 100 }, (_, index) => ({ at: 45 + index, text: 'late' }))
    const { why, endedAt } = await tail({ lines: [...backlog, ...late], endsAt: 0, pageSize: 1, pageTakes: 0.9 })
    // Fifty pages of 0.9 s, the one late line that was readable by then, and the page that said that there was no more.
    expect(endedAt).toBeCloseTo(52 * 0.9 + 30)
    expect(why).toBe('lines still came 77 s after the end of the task')
  })

  test('what was there at the end is given up after five minutes, which is told', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => ({ at: 0, text: String(index) }))
    const { why, endedAt, texts } = await tail({ lines, endsAt: 10, pageSize: 1, pageTakes: 1 })
    expect(endedAt).toBe(310)
    expect(texts).toHaveLength(309)
    expect(why).toBe('there was more to read 300 s after the end of the task')
  })

  test('a page that never comes ends the reading of what was there, too', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => ({ at: 0, text: String(index) }))
    const { why, endedAt, texts } = await tail({ lines, endsAt: 0, pageSize: 1, pageTakes: 1, hangsAt: 100 })
    expect(texts).toHaveLength(100)
    expect(endedAt).toBe(130)
    expect(why).toBe('CloudWatch Logs gave no answer until 130 s after the end of the task')
  })

  test.each([5, 21])('abandoned after %d s, with the task ending at 20, it stops at once', async (abandonedAt) => {
    const { endedAt, why } = await tail({ lines: [{ at: 0, text: 'first' }], endsAt: 20, abandonedAt })
    expect(endedAt).toBe(abandonedAt)
    expect(why).toBe('the job was cancelled')
  })

  test('trouble that passes costs time, and no line', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => ({ at: index, text: String(index) }))
    const { texts, why } = await tail({ lines, endsAt: 19, troubled: [4, 30] })
    expect(texts).toEqual(lines.map(({ text }) => text))
    expect(why).toBeUndefined()
  })

  test('a page that never comes holds the end up for thirty seconds, and is told', async () => {
    const { why, endedAt, texts } = await tail({ lines: [{ at: 0, text: 'first' }], endsAt: 10, hangsAt: 8 })
    expect(texts).toEqual(['first'])
    expect(endedAt).toBe(40)
    expect(why).toMatch(/no answer until 30 s after the end/)
  })

  test('trouble that lasts through the drain is told', async () => {
    const { why, endedAt } = await tail({ lines: [{ at: 0, text: 'first' }], endsAt: 10, troubled: [5, 1_000] })
    expect(why).toMatch(/Rate exceeded/)
    expect(endedAt).toBe(40)
  })

  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

  test('empty pages that lead on are no end of the log: twenty are read at once, the next after three seconds', async () => {
    const { printed, why } = await tail({ lines: [{ at: 0, text: 'why it failed' }], endsAt: 1, emptyPages: upTo(80) })
    // Rounds at 0, at the end of the task, at 4, 7 and 10.
    expect(printed).toEqual([{ text: 'why it failed', at: 10 }])
    expect(why).toBeUndefined()
  })

  test('empty pages without end are given up thirty seconds after the end, which is told', async () => {
    const { texts, why, endedAt } = await tail({
      lines: [{ at: 0, text: 'first' }],
      ...{ endsAt: 10, emptyPages: upTo(2_000) },
    })
    expect(texts).toEqual([])
    expect(endedAt).toBe(40)
    expect(why).toBe('there was more to read 30 s after the end of the task')
  })

  test('an error ends the reading and is told, it does not throw', async () => {
    const { why, texts } = await tail({ lines: [{ at: 0, text: 'first' }], endsAt: 60, failsAt: 3 })
    expect(texts).toEqual(['first'])
    expect(why).toBe('AccessDenied')
  })

  test('each line once and in order, whatever the pages and their times', async () => {
    const stream = fc.record({
      gaps: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 60 }),
      after: fc.double({ min: 0, max: 5, noNaN: true }),
      pageSize: fc.integer({ min: 1, max: 7 }),
      emptyPages: fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 10 }),
    })
    await fc.assert(
      fc.asyncProperty(stream, async ({ gaps, after, pageSize, emptyPages }) => {
        const lines = gaps.map((_, index) => ({ at: sum(gaps.slice(0, index + 1)), text: String(index) }))
        const { texts } = await tail({ lines, pageSize, emptyPages, endsAt: Math.max(0, sum(gaps) - after) })
        expect(texts).toEqual(lines.map(({ text }) => text))
      }),
      { numRuns: 100 },
    )
  })

  test('a line is printed within three seconds of being readable', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => ({ at: index * 1.7, text: String(index) }))
    const { printed } = await tail({ lines, endsAt: 60 })
    for (const [index, { at }] of printed.entries()) expect(at - (lines[index]?.at ?? 0)).toBeLessThanOrEqual(3)
  })
})
