import { describe, expect, test } from '@jest/globals'
import { logWorld, messagesOf, worldWithMessages } from './log-world.ts'

const letters = ['a', 'b', 'c', 'd', 'e']

describe('GetLogEvents', () => {
  test('starts with the newest page unless told to start from the head', async () => {
    const { read } = worldWithMessages(letters)

    expect(messagesOf(await read({ limit: 2 }))).toEqual(['d', 'e'])
    expect(messagesOf(await read({ limit: 2, startFromHead: true }))).toEqual(['a', 'b'])
  })

  test('walks forward page by page, and at the end gives the sent token back', async () => {
    const { read, clock } = worldWithMessages(letters)

    const first = await read({ limit: 3, startFromHead: true })
    const second = await read({ limit: 3, startFromHead: true, nextToken: first.nextForwardToken })
    clock.advanceTo(clock.now() + 1_000)
    const third = await read({ limit: 3, startFromHead: true, nextToken: second.nextForwardToken })

    expect([first, second, third].map(messagesOf)).toEqual([['a', 'b', 'c'], ['d', 'e'], []])
    expect(second.nextForwardToken).not.toBe(first.nextForwardToken)
    expect(third.nextForwardToken).toBe(second.nextForwardToken)
  })

  test('walks backward from the newest page, and at the beginning gives the sent token back', async () => {
    const { read, clock } = worldWithMessages(letters)

    const first = await read({ limit: 3 })
    const second = await read({ limit: 3, nextToken: first.nextBackwardToken })
    clock.advanceTo(clock.now() + 1_000)
    const third = await read({ limit: 3, nextToken: second.nextBackwardToken })

    expect([first, second, third].map(messagesOf)).toEqual([['c', 'd', 'e'], ['a', 'b'], []])
    expect(third.nextBackwardToken).toBe(second.nextBackwardToken)
  })

  test('a forward token without startFromHead skips to the newest page beyond it', async () => {
    const { read } = worldWithMessages(letters)

    const { nextForwardToken } = await read({ limit: 1, startFromHead: true })

    expect(messagesOf(await read({ limit: 2, nextToken: nextForwardToken }))).toEqual(['d', 'e'])
  })

  test.each(['nextForwardToken', 'nextBackwardToken'] as const)('refuses the %s of another stream', async (token) => {
    const { read, groups, clock } = worldWithMessages(letters)
    groups.group('group').createStream('other', clock.now())
    const { [token]: nextToken } = await read({ limit: 1, startFromHead: true })

    await expect(read({ logStreamName: 'other', nextToken })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The specified nextToken is invalid.',
    })
  })

  test('finds nothing, and no error, in a range that ends before it starts', async () => {
    const { read, start } = worldWithMessages(letters)

    expect(messagesOf(await read({ startTime: start + 3, endTime: start + 1 }))).toEqual([])
  })

  test('an empty stream has tokens, and the forward one finds what comes later', async () => {
    const { read, sink, clock } = worldWithMessages([])

    const empty = await read({ startFromHead: true })
    sink.put({ group: 'group', stream: 'stream', events: [{ timestamp: clock.now(), message: 'late' }] })
    const later = await read({ startFromHead: true, nextToken: empty.nextForwardToken })

    expect(empty.nextForwardToken).toMatch(/^f\/\d{56}\/s$/)
    expect(empty.nextBackwardToken).toMatch(/^b\/\d{56}\/s$/)
    expect(messagesOf(later)).toEqual(['late'])
  })

  test('an event is not seen before its time to become visible is over', async () => {
    const { read, clock } = worldWithMessages(['a'], { visibility: 2_000 })

    clock.advanceTo(clock.now() + 1_999)
    expect(messagesOf(await read({ startFromHead: true }))).toEqual([])
    clock.advanceTo(clock.now() + 1)
    expect(messagesOf(await read({ startFromHead: true }))).toEqual(['a'])
  })

  test('a stale read sees the stream as it was', async () => {
    const { read, sink, clock, start } = worldWithMessages(['a'])
    clock.advanceTo(start + 5_000)
    sink.put({ group: 'group', stream: 'stream', events: [{ timestamp: clock.now(), message: 'b' }] })

    expect(messagesOf(await read({ startFromHead: true }, start + 4_999))).toEqual(['a'])
    expect(messagesOf(await read({ startFromHead: true }))).toEqual(['a', 'b'])
  })

  test('a page ends before 1 MiB', async () => {
    const { read } = worldWithMessages(['x'.repeat(500_000), 'y'.repeat(500_000)], {})
    expect((await read({ startFromHead: true })).events).toHaveLength(2)

    const big = worldWithMessages(['x'.repeat(524_300)])
    big.sink.put({
      group: 'group',
      stream: 'stream',
      events: [{ timestamp: big.clock.now(), message: 'y'.repeat(524_300) }],
    })
    const first = await big.read({ startFromHead: true })
    const second = await big.read({ startFromHead: true, nextToken: first.nextForwardToken })
    expect(first.events).toHaveLength(1)
    expect(second.events).toHaveLength(1)
  })

  test('startTime belongs to the range and endTime does not', async () => {
    const { read, start } = worldWithMessages(letters)

    const page = await read({ startFromHead: true, startTime: start + 1, endTime: start + 3 })

    expect(messagesOf(page)).toEqual(['b', 'c'])
  })

  test('with empty pages on, an empty page with a new token precedes each page that has events', async () => {
    const { read } = worldWithMessages(letters, { emptyPages: true })

    const pages = [await read({ startFromHead: true, limit: 3 })]
    for (let index = 0; index < 4; index++) {
      pages.push(await read({ startFromHead: true, limit: 3, nextToken: pages.at(-1)?.nextForwardToken }))
    }

    expect(pages.map(messagesOf)).toEqual([[], ['a', 'b', 'c'], [], ['d', 'e'], []])
    expect(new Set(pages.slice(0, 4).map((page) => page.nextForwardToken)).size).toBe(4)
    expect(pages[4]?.nextForwardToken).toBe(pages[3]?.nextForwardToken)
  })

  test('a token is good for 24 hours', async () => {
    const { read, clock } = worldWithMessages(letters)
    const { nextForwardToken } = await read({ startFromHead: true })
    clock.advanceTo(clock.now() + 24 * 3_600_000)
    await read({ startFromHead: true, nextToken: nextForwardToken })

    clock.advanceTo(clock.now() + 1)

    await expect(read({ startFromHead: true, nextToken: nextForwardToken })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'The specified nextToken is invalid.',
    })
  })

  test('an unknown group and an unknown stream are told apart', async () => {
    const { read } = worldWithMessages([])

    await expect(read({ logGroupName: 'other' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log group does not exist.',
    })
    await expect(read({ logStreamName: 'other' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log stream does not exist.',
    })
  })

  test('the group can be named by its ARN', async () => {
    const { read } = worldWithMessages(['a'])
    const logGroupIdentifier = 'arn:aws:logs:eu-west-1:123456789012:log-group:group'

    expect(messagesOf(await read({ logGroupName: undefined, logGroupIdentifier }))).toEqual(['a'])
    await expect(read({ logGroupIdentifier })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test.each([
    ['limit 0', { limit: 0 }, "Value '0' at 'limit'"],
    ['limit 10001', { limit: 10_001 }, "Value '10001' at 'limit'"],
    ['a negative startTime', { startTime: -1 }, "Value '-1' at 'startTime'"],
    ['a foreign token', { nextToken: 'x' }, 'The specified nextToken is invalid.'],
    ['a bad group name', { logGroupName: 'no spaces' }, "at 'logGroupName'"],
    ['a bad stream name', { logStreamName: 'a:b' }, "at 'logStreamName'"],
  ])('refuses %s', async (_what, input, message) => {
    const { read } = worldWithMessages(letters)

    await expect(read(input)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(message),
    })
  })

  test('a deleted group is gone, and a new one of its name is empty', async () => {
    const { read, call } = worldWithMessages(['a'])
    await call('DeleteLogGroup', { logGroupName: 'group' })
    await expect(read({})).rejects.toMatchObject({ name: 'ResourceNotFoundException' })

    await call('CreateLogGroup', { logGroupName: 'group' })

    await expect(read({})).rejects.toMatchObject({ message: 'The specified log stream does not exist.' })
  })
})

test('a stream that had no line does not exist', async () => {
  const { sink, read } = logWorld()
  sink.createGroup('group')

  await expect(read({})).rejects.toMatchObject({ message: 'The specified log stream does not exist.' })
})
