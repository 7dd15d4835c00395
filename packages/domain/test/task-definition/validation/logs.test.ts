import type { JsonObject } from '@ecs-actions/domain/json'
import { findingsIn } from '@ecs-actions/domain/task-definition/validation/findings-in'
import { describe, expect, test } from '@jest/globals'
import { onFargate } from './definitions.ts'

function withMode(mode: string | undefined): JsonObject {
  const options = { 'awslogs-group': 'g', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'p' }
  return onFargate({
    logConfiguration: { logDriver: 'awslogs', options: mode === undefined ? options : { ...options, mode } },
  })
}

describe('logs that may lose lines', () => {
  test.each([
    ['non-blocking', /^is "non-blocking"/],
    [undefined, /^is missing, which has meant "non-blocking" since June 2025/],
  ])('are told of a task that runs once: mode %s', (mode, message) => {
    const at = 'containerDefinitions[0].logConfiguration.options.mode'

    expect(findingsIn(withMode(mode), { purpose: 'one-off' })).toEqual([
      { severity: 'warning', rule: 'non-blocking-logs', at, message: expect.stringMatching(message) },
    ])
  })

  test('are none when the mode is blocking', () => {
    expect(findingsIn(withMode('blocking'), { purpose: 'one-off' })).toEqual([])
  })

  test.each([{}, { purpose: 'service' } as const])('are nothing to a service: %j', (options) => {
    expect(findingsIn(withMode('non-blocking'), options)).toEqual([])
  })
})
