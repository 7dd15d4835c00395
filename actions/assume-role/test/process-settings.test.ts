import { type ProcessSettings, settingsOf, settingsText } from '@ecs-actions/assume-role/process-settings'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const texts = fc.array(fc.string())
const settings: fc.Arbitrary<ProcessSettings> = fc.record({
  session: fc.record({
    ...{ first: maybe(fc.string()), chain: texts, audience: fc.string(), name: fc.string() },
    ...{ duration: fc.integer({ min: 900, max: 43_200 }), externalId: maybe(fc.string()) },
    tags: fc.dictionary(fc.string(), fc.string()).map((tags) => new Map(Object.entries(tags))),
    ...{ policy: maybe(fc.string()), policyArns: texts, allowedAccountIds: maybe(texts) },
  }),
  ...{ region: fc.string(), allowedEndpoints: texts, jobWorkflow: maybe(fc.string()) },
})

const example: ProcessSettings = {
  session: {
    ...{
      first: 'arn:aws:iam::123456789012:role/deploy',
      chain: [],
      audience: 'sts.amazonaws.com',
      name: 'ecs-actions',
    },
    ...{ duration: 900, externalId: undefined, tags: new Map([['team', 'a']]), policy: undefined, policyArns: [] },
    allowedAccountIds: undefined,
  },
  ...{ region: 'eu-west-1', allowedEndpoints: [], jobWorkflow: undefined },
}

describe('the settings of a credential process', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(settings, (written) => {
        expect(settingsOf(settingsText(written))).toEqual(written)
      }),
    )
  })

  test.each([
    ['nothing', () => ''],
    ['other JSON', () => '[]'],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['more after it', (text: string) => `${text}{}`],
    ['a member that nobody knows', (text: string) => text.replace('{', '{"extra": 1,')],
    ['a role that is no text', (text: string) => text.replace(/"arn[^"]*"/, '7')],
    ['no region', (text: string) => text.replace(/"region": "eu-west-1",\s*/, '')],
    ['a tag without a value', (text: string) => text.replace(/,\s*"a"\s*\]/, ']')],
    ['a duration in words', (text: string) => text.replace('900', '"900"')],
  ])('are not read from %s', (_, change) => {
    const text = settingsText(example)
    expect(change(text)).not.toBe(text)
    expect(settingsOf(change(text))).toBeUndefined()
  })
})
