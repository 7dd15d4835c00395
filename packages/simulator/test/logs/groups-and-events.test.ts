import type { FilterLogEventsResponse } from '@aws-sdk/client-cloudwatch-logs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { logWorld } from './log-world.ts'

describe('log groups', () => {
  test('are listed by name, 50 at most, with a token for the rest', async () => {
    const { groups, call } = logWorld()
    const names = Array.from({ length: 53 }, (_, index) => `/ecs/${String(index).padStart(2, '0')}`)
    for (const name of names.toReversed()) groups.create(name)

    const first = await call('DescribeLogGroups', {})
    const second = await call('DescribeLogGroups', { nextToken: Reflect.get(first, 'nextToken') })

    expect(first).toMatchObject({ logGroups: names.slice(0, 50).map((logGroupName) => ({ logGroupName })) })
    expect(second).toMatchObject({ logGroups: names.slice(50).map((logGroupName) => ({ logGroupName })) })
    expect(second).not.toHaveProperty('nextToken')
  })

  test('show their ARN with and without the trailing star', async () => {
    const { call } = logWorld()
    await call('CreateLogGroup', { logGroupName: '/ecs/web' })
    await call('PutRetentionPolicy', { logGroupName: '/ecs/web', retentionInDays: 14 })

    expect(await call('DescribeLogGroups', { logGroupNamePrefix: '/ecs' })).toMatchObject({
      logGroups: [
        {
          arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web:*',
          logGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web',
          retentionInDays: 14,
        },
      ],
    })
  })

  test('a second of the same name is refused', async () => {
    const { call } = logWorld()
    await call('CreateLogGroup', { logGroupName: 'group' })

    await expect(call('CreateLogGroup', { logGroupName: 'group' })).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
      message: 'The specified log group already exists',
    })
  })

  test('take only the retention periods that CloudWatch Logs has', async () => {
    const { call } = logWorld()
    await call('CreateLogGroup', { logGroupName: 'group' })

    await expect(call('PutRetentionPolicy', { logGroupName: 'group', retentionInDays: 2 })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})

describe('DescribeLogStreams', () => {
  test('orders by name, or by the last event', async () => {
    const { clock, groups, sink, call } = logWorld()
    groups.create('group')
    sink.put({ group: 'group', stream: 'b', events: [{ timestamp: clock.now(), message: 'first' }] })
    sink.put({ group: 'group', stream: 'a', events: [{ timestamp: clock.now() + 1, message: 'second' }] })

    expect(await call('DescribeLogStreams', { logGroupName: 'group' })).toMatchObject({
      logStreams: [{ logStreamName: 'a' }, { logStreamName: 'b' }],
    })
    expect(
      await call('DescribeLogStreams', { logGroupName: 'group', orderBy: 'LastEventTime', descending: true, limit: 1 }),
    ).toMatchObject({ logStreams: [{ logStreamName: 'a', lastEventTimestamp: clock.now() + 1 }] })
    await expect(
      call('DescribeLogStreams', { logGroupName: 'group', orderBy: 'LastEventTime', logStreamNamePrefix: 'a' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await expect(call('DescribeLogStreams', { logGroupName: 'group', orderBy: 'Size' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('satisfy enum value set: [LogStreamName, LastEventTime]'),
    })
  })
})

test('FilterLogEvents pages through events whose timestamps were sent with fractions', async () => {
  const { groups, call, clock } = logWorld()
  groups.create('group').createStream('stream', clock.now())
  const logEvents = ['a', 'b'].map((message) => ({ timestamp: clock.now() + 0.5, message }))
  await call('PutLogEvents', { logGroupName: 'group', logStreamName: 'stream', logEvents })
  const { nextToken } = Object(await call('FilterLogEvents', { logGroupName: 'group', limit: 1 }))

  expect(await call('FilterLogEvents', { logGroupName: 'group', nextToken })).toMatchObject({
    events: [{ timestamp: clock.now(), message: 'b' }],
  })
})

describe('PutLogEvents', () => {
  async function prepared() {
    const world = logWorld()
    await world.call('CreateLogGroup', { logGroupName: 'group' })
    await world.call('CreateLogStream', { logGroupName: 'group', logStreamName: 'stream' })
    const put = (logEvents: object[]) =>
      world.call('PutLogEvents', { logGroupName: 'group', logStreamName: 'stream', logEvents })
    return { ...world, put, now: world.clock.now() }
  }

  test('what was put can be read', async () => {
    const { put, read, now } = await prepared()

    await put([{ timestamp: now, message: 'hello' }])

    expect(await read({})).toMatchObject({ events: [{ timestamp: now, message: 'hello', ingestionTime: now }] })
  })

  test('events outside the accepted times are told by index, the others are stored', async () => {
    const { put, read, now } = await prepared()
    const day = 24 * 3_600_000

    const reply = await put([
      { timestamp: now - 15 * day, message: 'old' },
      { timestamp: now, message: 'kept' },
      { timestamp: now + 3 * 3_600_000, message: 'new' },
    ])

    expect(reply).toMatchObject({ rejectedLogEventsInfo: { tooOldLogEventEndIndex: 1, tooNewLogEventStartIndex: 2 } })
    expect((await read({})).events).toHaveLength(1)
  })

  test.each([
    ['no events', () => []],
    [
      'events out of order',
      (now: number) => [
        { timestamp: now, message: 'b' },
        { timestamp: now - 1, message: 'a' },
      ],
    ],
    ['an empty message', (now: number) => [{ timestamp: now, message: '' }]],
    ['more than 1 MiB', (now: number) => [{ timestamp: now, message: 'x'.repeat(1_048_576) }]],
    [
      'more than 24 hours',
      (now: number) => [
        { timestamp: now - 25 * 3_600_000, message: 'a' },
        { timestamp: now, message: 'b' },
      ],
    ],
  ])('refuses a batch with %s', async (_what, batch) => {
    const { put, now } = await prepared()

    await expect(put(batch(now))).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

describe('FilterLogEvents', () => {
  test('refuses patterns by name', async () => {
    const { groups, call } = logWorld()
    groups.create('group')

    await expect(call('FilterLogEvents', { logGroupName: 'group', filterPattern: 'ERROR' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining("filterPattern 'ERROR'"),
    })
  })

  test('the last page has no token', async () => {
    const { clock, groups, sink, call } = logWorld()
    groups.create('group')
    sink.put({ group: 'group', stream: 'a', events: [{ timestamp: clock.now(), message: 'only' }] })

    const page = await call('FilterLogEvents', { logGroupName: 'group', limit: 1 })

    expect(page).toMatchObject({ events: [{ message: 'only', logStreamName: 'a' }], searchedLogStreams: [] })
    expect(page).not.toHaveProperty('nextToken')
  })

  test('pages give every event of the chosen streams once, by time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ stream: fc.constantFrom('a', 'b', 'x'), at: fc.integer({ min: 0, max: 9 }) }), {
          maxLength: 30,
        }),
        fc.integer({ min: 1, max: 7 }),
        async (events, limit) => {
          const { clock, groups, sink, call } = logWorld()
          groups.create('group')
          for (const [index, { stream, at }] of events.entries()) {
            sink.put({ group: 'group', stream, events: [{ timestamp: clock.now() + at, message: `${index}` }] })
          }
          const present = ['a', 'b'].filter((name) => events.some(({ stream }) => stream === name))

          const seen: FilterLogEventsResponse['events'] = []
          let nextToken: string | undefined
          do {
            const page: FilterLogEventsResponse = await call('FilterLogEvents', {
              logGroupName: 'group',
              limit,
              ...(present.length > 0 ? { logStreamNames: present } : { logStreamNamePrefix: 'none' }),
              ...(nextToken === undefined ? {} : { nextToken }),
            })
            seen.push(...(page.events ?? []))
            nextToken = page.nextToken
          } while (nextToken !== undefined)

          const expected = [...events.entries()]
            .filter(([, { stream }]) => stream !== 'x')
            .toSorted(([, a], [, b]) => a.at - b.at)
          expect(seen.map(({ message }) => message)).toEqual(expected.map(([index]) => `${index}`))
        },
      ),
    )
  })
})
