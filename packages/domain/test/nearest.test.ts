import { nearest } from '@ecs-actions/domain/nearest'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const members = ['cpu', 'memory', 'image', 'environment', 'environmentFiles', 'memoryReservation', 'task-role-arn']

describe('the nearest of some names', () => {
  test.each([
    ['enviroment', 'environment'],
    ['environmentfiles', 'environmentFiles'],
    ['Image', 'image'],
    ['imgae', 'image'],
    ['memmory', 'memory'],
    ['task_role_arn', 'task-role-arn'],
  ])('to %s is %s', (word, meant) => {
    expect(nearest(word, members)).toBe(meant)
  })

  test.each(['', 'portMappings', 'secrets', 'x'.repeat(65)])('to "%s" is none', (word) => {
    expect(nearest(word, members)).toBeUndefined()
  })

  test('is the name itself when it is among them', () => {
    fc.assert(fc.property(fc.constantFrom(...members), (word) => nearest(word, members) === word))
  })

  test('is never one that differs in more than a quarter of its letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (word) => {
        const meant = nearest(word, members)
        return meant === undefined || Math.abs(meant.length - word.length) <= Math.max(1, Math.floor(meant.length / 4))
      }),
    )
  })
})
