import { decidingContainer } from '@ecs-actions/domain/task-definition/deciding-container'
import { describe, expect, test } from '@jest/globals'

describe('the deciding container', () => {
  const containers = (...list: [string, boolean?][]) => ({
    family: 'f',
    containerDefinitions: list.map(([name, essential]) => (essential === undefined ? { name } : { name, essential })),
  })

  test('is the only essential one; essential is the default', () => {
    expect(decidingContainer(containers(['log', false], ['app']), undefined)).toBe('app')
  })

  test('is the one that is asked for', () => {
    expect(decidingContainer(containers(['log', false], ['app']), 'log')).toBe('log')
  })

  test('must be named when several are essential', () => {
    expect(() => decidingContainer(containers(['a'], ['b', true]), undefined)).toThrow(
      /2 essential containers \("a", "b"\)/,
    )
  })

  test('must exist', () => {
    expect(() => decidingContainer(containers(['a']), 'b')).toThrow(/no container "b"/)
  })
})
