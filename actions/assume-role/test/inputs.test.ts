import { managedPolicies, sessionDuration, sessionTags } from '@ecs-actions/assume-role/kinds'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('a duration', () => {
  test('is any whole number of seconds from 900 to 43200, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100_000 }), (seconds) => {
        const parse = () => sessionDuration.parse(String(seconds))
        if (seconds >= 900 && seconds <= 43_200) expect(parse()).toBe(seconds)
        else expect(parse).toThrow('expected a whole number of seconds, 900 to 43200')
      }),
    )
  })

  test.each([
    ['15m', 900],
    ['1h', 3_600],
    ['PT15M', 900],
    ['900s', 900],
    ['1h 30 min', 5_400],
    ['12 hours', 43_200],
  ])('%s is refused with the number that is meant', (text, seconds) => {
    expect(() => sessionDuration.parse(text)).toThrow(
      `expected a whole number of seconds, 900 to 43200, found "${text}"; write ${seconds}`,
    )
  })

  test.each(['13h', '5m', 'abc', '1e3', '900.0', '0x384', 'PT'])('%s is refused without a guess', (text) => {
    expect(() => sessionDuration.parse(text)).toThrow(new RegExp(`found "${text}"$`))
  })
})

describe('session tags', () => {
  test('are a line each, the value all that follows the first equals sign', () => {
    const tags = sessionTags.parse('team=a = b\r\n\n  cost center=\nStraße=ä_.:/=+-@ 1\n')
    expect([...tags]).toEqual([
      ['team', 'a = b'],
      ['cost center', ''],
      ['Straße', 'ä_.:/=+-@ 1'],
    ])
  })

  test.each([
    ['a key that AWS does not take', 'ok=1\nte*am=x', 'expected key=value in line 2'],
    ['a key of 129 characters', `${'k'.repeat(129)}=x`, 'expected key=value in line 1'],
    ['a value that AWS does not take', 'team=a;b', 'the value of "team" must be up to 256'],
    ['a value of 257 characters', `team=${'v'.repeat(257)}`, 'the value of "team" must be up to 256'],
    ['keys that differ in case only', 'Team=a\nteam=b', '"Team" and "team" are one key for AWS'],
    ['51 tags', Array.from({ length: 51 }, (_, index) => `k${index}=v`).join('\n'), 'at most 50 tags, found 51'],
    ['JSON, as custom-tags takes it', '{"team":"a"}', 'expected key=value in line 1'],
  ])('with %s are refused', (_, text, message) => {
    expect(() => sessionTags.parse(text)).toThrow(message)
  })

  test('that are wrong are told all at once, without their values', () => {
    const parse = () => sessionTags.parse('Team=a\nteam=s3cret!\nother=s3cret*')
    expect(parse).toThrow(/"Team" and "team".*"team" must be.*"other" must be/)
    expect(parse).not.toThrow('s3cret')
  })
})

test.each(['ReadOnlyAccess', 'arn:aws:iam::123456789012:role/x', 'arn:aws:iam::1:policy/x'])(
  '%s is no ARN of a managed policy',
  (text) => {
    expect(() => managedPolicies.parse(text)).toThrow('expected policy ARNs')
  },
)
