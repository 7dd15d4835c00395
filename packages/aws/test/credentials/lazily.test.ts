import { lazily } from '@ecs-actions/aws/credentials/lazily'
import { describe, expect, test } from '@jest/globals'
import { memory } from './memory.ts'
import { hour } from './world.ts'

describe('a source that is made when it is needed', () => {
  test('is made once, by the first who needs it', async () => {
    const { source, clock, minted } = memory(async () => ({ lasts: hour }))
    let made = 0
    const lazy = lazily(async () => {
      made += 1
      return source
    })
    expect([made, lazy.memoized, lazy.isNew()]).toEqual([0, true, false])
    const keys = await clock.drive(Promise.all([lazy(), lazy()]))
    expect(keys.map(({ accessKeyId }) => accessKeyId)).toEqual(['key-1', 'key-1'])
    expect([made, minted.length, lazy.isNew()]).toEqual([1, 1, true])
  })

  test('is renewed as the one that was made', async () => {
    const { source, clock } = memory(async () => ({ lasts: hour }))
    const lazy = lazily(async () => source)
    const first = await clock.drive(lazy())
    expect(await clock.drive(lazy.renew(first))).toBe(true)
    expect((await clock.drive(lazy())).accessKeyId).toBe('key-2')
    await clock.drive(clock.sleep(hour / 2))
    expect(lazy.isNew()).toBe(false)
  })
})
