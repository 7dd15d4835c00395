import { capacityStrategy } from '@ecs-actions/github/inputs/capacity-strategy'
import { InputMistake } from '@ecs-actions/github/inputs/kinds'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const share = (capacityProvider: string, weight?: number, base?: number) => ({ capacityProvider, weight, base })

describe('capacity providers', () => {
  test.each([
    ['FARGATE_SPOT', [share('FARGATE_SPOT', 1)]],
    ['FARGATE, FARGATE_SPOT', [share('FARGATE', 1), share('FARGATE_SPOT', 1)]],
    ['workers\nspares\n', [share('workers', 1), share('spares', 1)]],
    ['[{"capacityProvider":"workers"}]', [share('workers')]],
    [
      '[{"capacityProvider":"FARGATE","weight":1,"base":1},{"capacityProvider":"FARGATE_SPOT","weight":0}]',
      [share('FARGATE', 1, 1), share('FARGATE_SPOT', 0)],
    ],
  ])('%s', (text, shares) => {
    expect(capacityStrategy.parse(text)).toEqual(shares)
  })

  test.each<[string, RegExp]>([
    ['FARGATE,,workers', /^has an empty entry beside a comma$/],
    [',', /^has an empty entry beside a comma$/],
    ['fargate', /^"fargate" is no capacity provider; Fargate's are FARGATE and FARGATE_SPOT$/],
    ['Fargate_spot', /"Fargate_spot" is no capacity provider/],
    ['aws-workers', /"aws-workers" is no capacity provider/],
    ['my workers', /"my workers" is no capacity provider/],
    ['FARGATE, workers', /^Fargate and other capacity providers cannot be mixed$/],
    ['FARGATE, FARGATE', /^"FARGATE" stands in it twice$/],
    [' ', /^expected names such as FARGATE/],
    ['[{"capacityProvider":"FARGATE","toString":1}]', /^expected names/],
    ['[]', /^expected names such as FARGATE, or a JSON array/],
    ['[{"capacityProvider":"FARGATE"', /^expected names/],
    ['["FARGATE"]', /^expected names/],
    ['[{"CapacityProvider":"FARGATE"}]', /^expected names/],
    [
      '[{"capacityProvider":"FARGATE","wait":1}]',
      /^expected names.*; found \{"capacityProvider":"FARGATE","wait":1\} in it$/,
    ],
    ['[{"capacityProvider":"FARGATE","weight":"1"}]', /^expected names/],
    [
      '[{"capacityProvider":"FARGATE","weight":1001}]',
      /^the weight of "FARGATE" is 1001; ECS takes whole numbers from 0 to 1000$/,
    ],
    [
      '[{"capacityProvider":"FARGATE","base":-1}]',
      /^the base of "FARGATE" is -1; ECS takes whole numbers from 0 to 100000$/,
    ],
    [
      '[{"capacityProvider":"FARGATE"},{"capacityProvider":"FARGATE_SPOT"}]',
      /^one capacity provider needs a weight above 0$/,
    ],
    [
      '[{"capacityProvider":"a","weight":1,"base":1},{"capacityProvider":"b","base":2}]',
      /^only one capacity provider can have a base$/,
    ],
    [
      '[{"capacityProvider":"workers","weight":0.5,"base":1},{"capacityProvider":"FARGATE","weight":1,"base":1}]',
      /^the weight of "workers" is 0\.5; .*; Fargate and other capacity providers cannot be mixed; only one capacity provider can have a base$/,
    ],
    [Array.from({ length: 21 }, (_, index) => `p${index}`).join(), /^has 21 capacity providers; ECS takes 20$/],
  ])('%s is refused, with everything that is wrong', (text, message) => {
    expect(() => capacityStrategy.parse(text)).toThrow(message)
  })

  const provider = fc.stringMatching(/^[b-d][a-z0-9_-]{0,12}$/)
  const shares = fc
    .uniqueArray(
      fc.record({ capacityProvider: provider, weight: fc.integer({ min: 1, max: 1_000 }) }, { noNullPrototype: true }),
      { minLength: 1, maxLength: 20, selector: (item) => item.capacityProvider },
    )
    .chain(([first, ...rest]) => fc.nat(100_000).map((base) => [{ ...first, base }, ...rest]))

  test('are read from JSON exactly as they stand there', () => {
    fc.assert(
      fc.property(shares, (given) => {
        const read = JSON.parse(JSON.stringify(capacityStrategy.parse(JSON.stringify(given))))
        expect(read).toEqual(given)
      }),
    )
  })

  test('are read from names in their order, whatever blanks and line breaks are around them', () => {
    const gaps = fc.constantFrom(',', ', ', ' ,\t', '\n', '\n\n  ')
    const names = fc.uniqueArray(provider, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(names, gaps, (given, gap) => {
        expect(capacityStrategy.parse(` ${given.join(gap)} \n`).map((item) => item.capacityProvider)).toEqual(given)
      }),
    )
  })

  test('of any other text are a mistake, and nothing worse', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `[${json}]`),
        ),
        (text) => {
          try {
            expect(capacityStrategy.parse(text).length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(InputMistake)
          }
        },
      ),
    )
  })
})
