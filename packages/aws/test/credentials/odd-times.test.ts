import { Failure, isPassing } from '@ecs-actions/domain/failure'
import { describe, expect, test } from '@jest/globals'
import { memory, start } from './memory.ts'
import { hour, minute } from './world.ts'

const second = 1_000
const lost = new Failure({ code: 'network', message: 'lost', remedy: 'wait' })

describe('trouble', () => {
  test('is told once, also when no call waits so long for it', async () => {
    const { key, clock, troubles } = memory(async ({ count }) => {
      if (count > 1) {
        await clock.sleep(20 * second)
        throw lost
      }
      return { lasts: hour }
    })
    await key()
    for (let seconds = 55 * 60; seconds < 59 * 60; seconds += 10) {
      await clock.drive(clock.sleep(start + seconds * second - clock.now()))
      await key()
    }
    expect(troubles).toEqual([lost])
  })

  test('is told again when there was none meanwhile', async () => {
    const fails = [2, 3, 5]
    const { key, troubles } = memory(async ({ count }) => {
      if (fails.includes(count)) throw lost
      return { lasts: hour }
    })
    await key()
    await key(56 * minute)
    await key(20 * second)
    expect(troubles).toHaveLength(1)
    await key(20 * second)
    await key(56 * minute)
    expect(troubles).toHaveLength(2)
  })

  test('is no longer told of credentials that have ended meanwhile: the calls tell it', async () => {
    const { key, clock, troubles } = memory(async ({ count }) => {
      if (count > 1) {
        await clock.sleep(20 * second)
        throw lost
      }
      return { lasts: hour }
    })
    await key()
    await key(hour - 15 * second)
    await expect(key(10 * second)).rejects.toThrow('could not be renewed: lost')
    expect(troubles).toEqual([])
  })

  test('of a refusal leaves the old credentials in use until they end, and is final then', async () => {
    const refusal = new Failure({ code: 'refused', message: 'another account', remedy: 'none' })
    const { key, troubles } = memory(({ count }) =>
      count > 1 ? Promise.reject(refusal) : Promise.resolve({ lasts: hour }),
    )
    await key()
    expect(await key(58 * minute)).toMatchObject({ key: 'key-1' })
    expect(troubles).toEqual([refusal])
    const error: unknown = await key(2 * minute).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'refused' })
    expect(isPassing(error)).toBe(false)
  })

  test('just before the end leads to one patient renewal for all who wait', async () => {
    const { key, clock, source, minted } = memory(async ({ count }) => {
      if (count === 2) {
        await clock.sleep(30 * second)
        throw lost
      }
      return { lasts: hour }
    })
    await key()
    await key(hour - 20 * second)
    await clock.drive(clock.sleep(15 * second))
    const keys = await clock.drive(Promise.all([source(), source(), source()]))
    expect(new Set(keys.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(['key-3']))
    expect(minted.map(({ effort }) => effort)).toEqual(['patient', 'once', 'patient'])
  })
})

describe('a clock that is set while a session lasts', () => {
  test.each([
    ['two hours ahead, as after the sleep of the machine, leads to one renewal', 2 * hour, 2],
    ['a minute ahead leads to none', minute, 1],
    ['two hours back leads to none until a service refuses the credentials', -2 * hour, 1],
  ])('%s', async (_, ms, sessions) => {
    const { key, minted, setClock } = memory(async () => ({ lasts: hour }))
    await key()
    setClock(ms)
    await key(minute)
    await key(minute)
    expect(minted).toHaveLength(sessions)
  })

  test('back in the last minutes does not stop the renewals', async () => {
    const { key, minted, setClock, source, clock } = memory(async ({ count }) => {
      if (count === 2) throw lost
      return { lasts: hour }
    })
    await key()
    await key(56 * minute)
    setClock(-2 * hour)
    const old = { accessKeyId: 'key-1', secretAccessKey: 'secret' }
    expect(await clock.drive(source.renew(old))).toBe(true)
    expect(await key()).toEqual({ key: 'key-3', waited: 0 })
    await key(56 * minute)
    expect(minted).toHaveLength(4)
  })
})

describe('credentials that a service refuses', () => {
  const refused = { accessKeyId: 'key-1', secretAccessKey: 'secret' }

  test('are others after that, for all who were refused', async () => {
    const { source, clock, minted } = memory(async () => ({ lasts: hour }))
    await clock.drive(source())
    expect(await clock.drive(Promise.all([source.renew(refused), source.renew(refused)]))).toEqual([true, true])
    expect(await clock.drive(source.renew(refused))).toBe(true)
    expect(minted).toHaveLength(2)
  })

  test('are not others when they are found again', async () => {
    const { source, clock } = memory(async () => ({ key: 'key-1' }))
    await clock.drive(source())
    expect(await clock.drive(source.renew(refused))).toBe(false)
  })
})

describe('a session', () => {
  test('of 900 seconds is renewed every ten minutes', async () => {
    const { key, minted } = memory(async () => ({ lasts: 900 * second }))
    for (let passed = 0; passed < 2 * hour; passed += 30 * second) await key(30 * second)
    expect(minted).toHaveLength(12)
  })

  test('leaves no timer behind when it was renewed in time', async () => {
    const { key, clock } = memory(async () => ({ lasts: hour }))
    await key()
    await key(56 * minute)
    expect(clock.nextAt()).toBeUndefined()
  })

  test('that does not end is never renewed', async () => {
    const { key, minted } = memory(async () => ({}))
    await key()
    await key(24 * hour)
    expect(minted).toHaveLength(1)
  })

  test('that has ended by our clock is used when there is no other: the clock may be wrong', async () => {
    const { key } = memory(async () => ({ lasts: -hour, key: 'static' }))
    expect(await key()).toEqual({ key: 'static', waited: 0 })
  })
})
