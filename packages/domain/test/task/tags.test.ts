import { decidedTags } from '@ecs-actions/domain/task/tags'
import { describe, expect, test } from '@jest/globals'

const some = (prefix: string, count: number) =>
  new Map(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 'x'] as const))

function decided(asked: Iterable<readonly [string, string]>, copied: Iterable<readonly [string, string]> = []) {
  const { tags, mistakes, notes } = decidedTags({ asked: new Map(asked), copied: new Map(copied) })
  return { tags: Object.fromEntries(tags), mistakes: mistakes.map(({ at, message }) => `${at}: ${message}`), notes }
}

describe('the tags of a task', () => {
  test('are those of the service, with those of the step over them', () => {
    const copied = new Map([
      ['team', 'web'],
      ['stage', 'prod'],
    ])
    expect(decided([['team', 'data']], copied)).toEqual({
      tags: { team: 'data', stage: 'prod' },
      mistakes: [],
      notes: [],
    })
  })

  test('leave out what AWS has put on the service, and what says where another task came from', () => {
    const copied = new Map([
      ['aws:cloudformation:stack-name', 'web'],
      ['AWS:x', 'y'],
      ['ecs-actions:run', 'https://github.com/o/r/actions/runs/1'],
      ['team', 'web'],
    ])
    expect(decided([], copied)).toEqual({ tags: { team: 'web' }, mistakes: [], notes: [] })
  })

  test('leave room for six that say where the task comes from', () => {
    const { tags, notes, mistakes } = decided(some('own', 43), some('web', 3))
    expect(Object.keys(tags)).toHaveLength(44)
    expect(notes).toEqual([
      'The task has 44 tags already; left out are those of the service with the keys "web1" and "web2".',
    ])
    expect(mistakes).toEqual([])
  })

  test('may be 44 of the step, and no more', () => {
    expect(decided(some('own', 44)).mistakes).toEqual([])
    expect(decided(some('own', 45)).mistakes).toEqual([
      "tags: has 45 tags; 44 can be given, and the rest of AWS's 50 say where the task comes from",
    ])
  })
})

describe('a tag of the step is a mistake', () => {
  test.each<[string, string, string, string]>([
    ['with the prefix of AWS', 'aws:x', 'y', 'tags, "aws:x": has a prefix that is reserved for AWS'],
    ['with it in capitals', 'Aws:x', 'y', 'tags, "Aws:x": has a prefix that is reserved for AWS'],
    ['with it in the value', 'x', 'aws:y', 'tags, "x": has a value that begins with "aws:"'],
    [
      'with the prefix of our own',
      'ecs-actions:run',
      'y',
      'tags, "ecs-actions:run": has a prefix that is reserved for the tags that say where a task comes from',
    ],
    ['whose value is too long', 'x', 'y'.repeat(257), 'tags, "x": is 257 characters long; AWS takes 0 to 256'],
    [
      'with a sign that AWS does not take',
      'x',
      'a,b',
      'tags, "x": "a,b" holds a sign that tags may not have; allowed are letters, digits, blanks and _ . : / = + - @',
    ],
  ])('%s', (_, key, value, mistake) => {
    expect(decided([[key, value]]).mistakes).toEqual([mistake])
  })

  test('or several', () => {
    const asked = new Map([
      ['aws:x', 'y'],
      ['x', 'a,b'],
    ])
    expect(decided(asked).mistakes).toHaveLength(2)
  })
})
