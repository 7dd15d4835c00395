import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { logWorld, messagesOf, worldWithMessages } from './log-world.ts'

const arrivals = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 4_000 }), lines: fc.integer({ min: 1, max: 6 }) }),
  {
    maxLength: 12,
  },
)
const polls = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 3_000 }), limit: fc.integer({ min: 1, max: 7 }) }),
  {
    maxLength: 20,
  },
)

describe('following a stream from its head', () => {
  test('gives every event once and in order, whatever the page sizes, the arrivals and the empty pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        polls,
        fc.boolean(),
        fc.integer({ min: 0, max: 3_000 }),
        async (batches, looks, emptyPages, visibility) => {
          const { clock, groups, sink, read } = logWorld({ visibility, emptyPages })
          groups.create('group').createStream('stream', clock.now())
          const sent: string[] = []
          let moment = clock.now()
          for (const { after, lines } of batches) {
            moment += after
            const events = Array.from({ length: lines }, (_, index) => ({
              timestamp: moment,
              message: `${sent.length + index}`,
            }))
            sent.push(...events.map(({ message }) => message))
            clock.schedule(moment, () => sink.put({ group: 'group', stream: 'stream', events }))
          }

          const seen: string[] = []
          let nextToken: string | undefined
          const poll = async (limit: number) => {
            const page = await read({ startFromHead: true, limit, ...(nextToken === undefined ? {} : { nextToken }) })
            seen.push(...messagesOf(page))
            const ended = page.nextForwardToken === nextToken
            nextToken = page.nextForwardToken
            return ended
          }
          for (const { after, limit } of looks) {
            clock.advanceTo(clock.now() + after)
            await poll(limit)
          }
          clock.advanceTo(Math.max(moment, clock.now()) + visibility)
          while (!(await poll(5)));

          expect(seen).toEqual(sent)
        },
      ),
    )
  })
})

describe('reading backward from the newest page', () => {
  test('gives every event once, each page in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }), async (count, limit) => {
        const messages = Array.from({ length: count }, (_, index) => `${index}`)
        const { read } = worldWithMessages(messages)

        let page = await read({ limit })
        let seen = messagesOf(page)
        for (let token = page.nextBackwardToken; ; token = page.nextBackwardToken) {
          page = await read({ limit, ...(token === undefined ? {} : { nextToken: token }) })
          seen = [...messagesOf(page), ...seen]
          if (page.nextBackwardToken === token) break
        }

        expect(seen).toEqual(messages)
      }),
    )
  })
})
