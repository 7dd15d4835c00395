import {
  decidingContainer,
  essentialContainers,
  nonEssentialDecider,
} from '@ecs-actions/domain/task-definition/deciding-container'
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

  test('is one of the essential ones, which are those that do not say otherwise', () => {
    expect(essentialContainers(containers(['log', false], ['app'], ['proxy', true]))).toEqual(['app', 'proxy'])
  })

  test('must be named when several are essential', () => {
    expect(() => decidingContainer(containers(['a'], ['b', true]), undefined)).toThrow(
      /2 essential containers \("a", "b"\)/,
    )
  })

  test('must exist', () => {
    expect(() => decidingContainer(containers(['a']), 'b')).toThrow(/no container "b"/)
  })

  test('that is not essential does not end its task, which is told with the remedy', () => {
    expect(nonEssentialDecider(containers(['app', false], ['proxy'], ['log', false]), 'app')).toBe(
      'container-name: "app" is not essential, so the task runs on after its end, until "proxy" ends. Make "app" essential in the task definition, and the others not ("essential": false).',
    )
  })

  test('that is essential ends its task, which needs no words', () => {
    expect(nonEssentialDecider(containers(['app'], ['proxy', true], ['log', false]), 'app')).toBeUndefined()
  })
})
