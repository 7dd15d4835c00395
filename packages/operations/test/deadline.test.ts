import { deadline } from '@ecs-actions/operations/deadline'
import { VirtualClock } from '@ecs-actions/simulator/time/virtual-clock'
import { describe, expect, test } from '@jest/globals'

describe('a deadline', () => {
  const reason = () => new Error('time is up')

  test('aborts with its reason when the time is up, and not before', async () => {
    const clock = new VirtualClock(0)
    const { signal } = deadline({ clock, ms: 1_000, outer: new AbortController().signal, reason })
    await clock.drive(clock.sleep(999))
    expect(signal.aborted).toBe(false)
    await clock.drive(clock.sleep(2))
    expect(signal.reason).toMatchObject({ message: 'time is up' })
  })

  test('aborts with the outer reason when that comes first', () => {
    const outer = new AbortController()
    const { signal } = deadline({ clock: new VirtualClock(0), ms: 1_000, outer: outer.signal, reason })
    outer.abort(new Error('cancelled'))
    expect(signal.reason).toMatchObject({ message: 'cancelled' })
  })

  test('leaves nothing on the clock once it is cleared', async () => {
    const clock = new VirtualClock(0)
    const limit = deadline({ clock, ms: 1_000, outer: new AbortController().signal, reason })
    limit.clear()
    expect(clock.nextAt()).toBeUndefined()
    expect(limit.signal.aborted).toBe(false)
  })
})
