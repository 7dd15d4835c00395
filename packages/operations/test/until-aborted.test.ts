import { untilAborted } from '@ecs-actions/operations/until-aborted'
import { expect, test } from '@jest/globals'

test('work that ends first gives its result, or its error', async () => {
  const { signal } = new AbortController()
  expect(await untilAborted(Promise.resolve(1), signal)).toBe(1)
  await expect(untilAborted(Promise.reject(new Error('own')), signal)).rejects.toThrow('own')
})

test('work that hangs is left as soon as the signal aborts', async () => {
  const controller = new AbortController()
  const waiting = untilAborted(new Promise(() => {}), controller.signal)
  controller.abort(new Error('cancelled'))
  await expect(waiting).rejects.toThrow('cancelled')
  await expect(untilAborted(new Promise(() => {}), controller.signal)).rejects.toThrow('cancelled')
})
