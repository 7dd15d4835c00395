import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ecsWorld, phase } from './ecs-world.ts'

const arn = (name: string) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/${name}`

describe('DescribeTaskDefinition', () => {
  test('finds by family the latest ACTIVE revision, by family:revision and by ARN', async () => {
    const { register, call } = ecsWorld()
    register()
    register()
    register()
    await call('DeregisterTaskDefinition', { taskDefinition: 'app:3' })

    const revision = (taskDefinition: string) => call('DescribeTaskDefinition', { taskDefinition })

    expect(await revision('app')).toMatchObject({ taskDefinition: { revision: 2 } })
    expect(await revision('app:1')).toMatchObject({ taskDefinition: { revision: 1 } })
    expect(await revision(arn('app:3'))).toMatchObject({ taskDefinition: { revision: 3, status: 'INACTIVE' } })
  })

  test('shows tags only when asked', async () => {
    const { register, call } = ecsWorld()
    register({ tags: [{ key: 'commit', value: 'abc' }] })

    expect(await call('DescribeTaskDefinition', { taskDefinition: 'app' })).toMatchObject({ tags: [] })
    expect(await call('DescribeTaskDefinition', { taskDefinition: 'app', include: ['TAGS'] })).toMatchObject({
      tags: [{ key: 'commit', value: 'abc' }],
    })
  })

  test.each([
    ['an unknown family', 'other', 'Unable to describe task definition.'],
    ['an unknown revision', 'app:9', 'Unable to describe task definition.'],
    ['a revision that is no number', 'app:x', 'Invalid revision number. Number: x'],
  ])('refuses %s', async (_what, taskDefinition, message) => {
    const { register, call } = ecsWorld()
    register()

    await expect(call('DescribeTaskDefinition', { taskDefinition })).rejects.toMatchObject({
      name: 'ClientException',
      message,
    })
  })

  test('a stale read does not see the newest revision yet', async () => {
    const { register, call, clock, pass } = ecsWorld()
    register()
    pass(1_000)
    register()

    const stale = await call('DescribeTaskDefinition', { taskDefinition: 'app' }, clock.now() - 1)

    expect(stale).toMatchObject({ taskDefinition: { revision: 1 } })
  })
})

describe('the end of a revision', () => {
  test('INACTIVE cannot be run', async () => {
    const { register, call } = ecsWorld()
    register()
    await call('DeregisterTaskDefinition', { taskDefinition: 'app:1' })

    await expect(call('RunTask', { taskDefinition: 'app:1' })).rejects.toMatchObject({
      name: 'ClientException',
      message: 'TaskDefinition is inactive',
    })
    await expect(call('RunTask', { taskDefinition: 'app' })).rejects.toMatchObject({
      message: 'TaskDefinition not found.',
    })
  })

  test('only what is INACTIVE can be deleted; it stays describable as DELETE_IN_PROGRESS', async () => {
    const { register, call } = ecsWorld()
    register()
    register()
    await call('DeregisterTaskDefinition', { taskDefinition: 'app:1' })

    const reply = await call('DeleteTaskDefinitions', { taskDefinitions: ['app:1', 'app:2'] })

    expect(reply).toMatchObject({
      taskDefinitions: [{ revision: 1, status: 'DELETE_IN_PROGRESS' }],
      failures: [{ arn: arn('app:2'), reason: expect.stringContaining('still in ACTIVE status') }],
    })
    expect(await call('DescribeTaskDefinition', { taskDefinition: 'app:1' })).toMatchObject({
      taskDefinition: { status: 'DELETE_IN_PROGRESS' },
    })
  })

  test('a deleted one never goes back to INACTIVE, and deregistering twice changes nothing', async () => {
    const { register, call, pass } = ecsWorld()
    register()
    const first = await call('DeregisterTaskDefinition', { taskDefinition: 'app:1' })
    pass(1_000)
    expect(await call('DeregisterTaskDefinition', { taskDefinition: 'app:1' })).toEqual(first)
    await call('DeleteTaskDefinitions', { taskDefinitions: ['app:1'] })

    await expect(call('DeregisterTaskDefinition', { taskDefinition: 'app:1' })).rejects.toMatchObject({
      name: 'ClientException',
    })
    expect(await call('DescribeTaskDefinition', { taskDefinition: 'app:1' })).toMatchObject({
      taskDefinition: { status: 'DELETE_IN_PROGRESS' },
    })
  })

  test('deregistering wants a revision', async () => {
    const { register, call } = ecsWorld()
    register()

    await expect(call('DeregisterTaskDefinition', { taskDefinition: 'app' })).rejects.toMatchObject({
      message: 'Revision is missing.',
    })
  })

  test('a revision number is never used again', async () => {
    const { register, call } = ecsWorld()
    register()
    await call('DeregisterTaskDefinition', { taskDefinition: 'app:1' })

    expect(register().revision).toBe(2)
  })
})

describe('ListTaskDefinitions', () => {
  test('sorts by family and then by number; DESC turns it round', async () => {
    const { register, call } = ecsWorld()
    for (let count = 0; count < 10; count++) register()
    register({ family: 'aaa' })
    const ascending = ['aaa:1', ...Array.from({ length: 10 }, (_, index) => `app:${index + 1}`)].map(arn)

    expect(await call('ListTaskDefinitions')).toEqual({ taskDefinitionArns: ascending })
    expect(await call('ListTaskDefinitions', { sort: 'DESC' })).toEqual({ taskDefinitionArns: ascending.toReversed() })
  })

  test('familyPrefix is a whole family, and status chooses', async () => {
    const { register, call } = ecsWorld()
    register()
    register({ family: 'app-two' })
    await call('DeregisterTaskDefinition', { taskDefinition: 'app:1' })

    expect(await call('ListTaskDefinitions', { familyPrefix: 'app' })).toEqual({ taskDefinitionArns: [] })
    expect(await call('ListTaskDefinitions', { familyPrefix: 'app', status: 'INACTIVE' })).toEqual({
      taskDefinitionArns: [arn('app:1')],
    })
    expect(await call('ListTaskDefinitionFamilies', { status: 'ACTIVE' })).toEqual({ families: ['app-two'] })
    expect(await call('ListTaskDefinitionFamilies', { familyPrefix: 'app' })).toEqual({ families: ['app', 'app-two'] })
  })

  test('pages give every revision once, whatever the page size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), async (count, maxResults) => {
        const { register, call } = ecsWorld()
        for (let index = 0; index < count; index++) register()

        const seen: unknown[] = []
        let nextToken: unknown
        do {
          const page: object = await call('ListTaskDefinitions', { maxResults, ...(nextToken ? { nextToken } : {}) })
          seen.push(...Object(Reflect.get(page, 'taskDefinitionArns')))
          nextToken = Reflect.get(page, 'nextToken')
        } while (nextToken)

        expect(seen).toEqual(Array.from({ length: count }, (_, index) => arn(`app:${index + 1}`)))
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['maxResults 0', { maxResults: 0 }],
    ['maxResults 101', { maxResults: 101 }],
    ['a foreign token', { nextToken: 'x' }],
    ['another order', { sort: 'UP' }],
    ['another status', { status: 'DELETED' }],
  ])('refuses %s', async (_what, input) => {
    const { register, call } = ecsWorld()
    register()

    await expect(call('ListTaskDefinitions', input)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

test('a token of one list is refused by another', async () => {
  const { register, call } = ecsWorld()
  register()
  register()
  const { nextToken } = Object(await call('ListTaskDefinitions', { maxResults: 1 }))
  expect(nextToken).toEqual(expect.any(String))

  await expect(call('ListTaskDefinitionFamilies', { nextToken })).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'Invalid token.',
  })
})

describe('tags', () => {
  test('that AWS has put on a task stay beside the others', async () => {
    const { register, run, call } = ecsWorld({ programs: { 'app:1': [] } })
    register()
    const { arn: resourceArn, task } = run({ enableECSManagedTags: true })

    await call('TagResource', { resourceArn, tags: [{ key: 'a', value: '1' }] })

    const managed = { key: 'aws:ecs:clusterName', value: 'default' }
    expect(task().tags).toEqual([managed, { key: 'a', value: '1' }])
    await expect(call('UntagResource', { resourceArn, tagKeys: [managed.key] })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('as Describe gives them back when there are none are refused by Register', () => {
    expect(() => ecsWorld().register({ tags: [] })).toThrow(
      expect.objectContaining({ name: 'ClientException', message: 'Tags can not be empty.' }),
    )
  })

  test('of definitions, tasks and clusters are put, listed and removed by ARN', async () => {
    const { register, run, call, clock } = ecsWorld({ programs: { 'app:1': [] } })
    const resources = [register().arn, run().arn, 'arn:aws:ecs:eu-west-1:123456789012:cluster/default']

    for (const resourceArn of resources) {
      await call('TagResource', {
        resourceArn,
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      })
      await call('TagResource', { resourceArn, tags: [{ key: 'a', value: '3' }] })
      await call('UntagResource', { resourceArn, tagKeys: ['b'] })

      expect(await call('ListTagsForResource', { resourceArn }, clock.now() + phase)).toEqual({
        tags: [{ key: 'a', value: '3' }],
      })
    }
  })

  test.each([
    ['a reserved key', [{ key: 'aws:x' }]],
    ['a key twice', [{ key: 'a' }, { key: 'a' }]],
    ['an empty key', [{ key: '' }]],
    ['a key with another character', [{ key: 'a<b' }]],
    ['a value with a control character', [{ key: 'a', value: 'b\n::error::c' }]],
    ['a long value', [{ key: 'a', value: 'x'.repeat(257) }]],
    ['51 tags', Array.from({ length: 51 }, (_, index) => ({ key: `k${index}` }))],
  ])('refuses %s', (_what, tags) => {
    expect(() => ecsWorld().register({ tags })).toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
  })

  test('an ARN that is none, or of nothing, is refused', async () => {
    const { call } = ecsWorld()

    await expect(call('ListTagsForResource', { resourceArn: 'app' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
    await expect(call('ListTagsForResource', { resourceArn: arn('app:1') })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})
