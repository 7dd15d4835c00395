import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { describe, expect, test } from '@jest/globals'
import { onInstances } from './definitions.ts'

/** A definition that is this long as JSON without blanks. */
function ofLength(bytes: number, sign = 'x') {
  const empty = new TextEncoder().encode(JSON.stringify(onInstances({ command: [''] }))).length
  const signs = Math.floor((bytes - empty) / new TextEncoder().encode(sign).length)
  return onInstances({ command: [sign.repeat(signs)] })
}

describe('the length of a definition', () => {
  test('may be 64 KiB', () => {
    expect(findingsIn(ofLength(65_536))).toEqual([])
  })

  test('may not be more', () => {
    expect(findingsIn(ofLength(65_537))).toEqual([
      {
        ...{ severity: 'error', rule: 'too-large', at: '' },
        message: 'is 65537 bytes long as JSON without blanks; AWS takes 65536.',
      },
    ])
  })

  test.each(['é', '字', '😀'])('counts in bytes: %s', (sign) => {
    expect(findingsIn(ofLength(65_536, sign))).toEqual([])
    expect(findingsIn(ofLength(65_544, sign))).toMatchObject([{ rule: 'too-large' }])
  })
})
