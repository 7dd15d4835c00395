import { LogTail } from '@ecs-actions/run-migration/log-tail'
import { describe, expect, test } from '@jest/globals'

describe('the last lines of some logs', () => {
  test('are the last of all, each behind the name of its container', () => {
    const tail = new LogTail(3)
    tail.add('app', ['1', '2', '3'])
    tail.add('side', ['4'])
    expect(tail.lines({ prefixed: true })).toEqual(['app │ 2', 'app │ 3', 'side │ 4'])
  })

  test('are fifty also where a container prints three of them at once', () => {
    const tail = new LogTail(50)
    const printed = Array.from({ length: 50 }, (_, index) => [3 * index, 3 * index + 1, 3 * index + 2].join('\n'))
    tail.add('app', printed)
    const last = Array.from({ length: 50 }, (_, index) => String(100 + index))
    expect(tail.lines({ prefixed: false })).toEqual(last)
  })
})
