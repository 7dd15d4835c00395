import { Failure } from '@ecs-actions/domain/failure'
import { parseTemplate } from '@ecs-actions/domain/task-definition/parse'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('a hostile file', () => {
  const nested = (open: string, close: string, levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`

  test('is read down to 64 levels', async () => {
    await expect(parseTemplate(nested('{"a":', '}', 64), 'td')).resolves.toHaveProperty('a.a.a')
    await expect(parseTemplate(`a: ${nested('[', ']', 63)}`, 'td')).resolves.toHaveProperty('a')
  })

  test.each([
    ['JSON lists', nested('[', ']', 65)],
    ['JSON mappings', nested('{"a":', '}', 65)],
    ['JSON lists by the hundred thousand', nested('[', ']', 100_000)],
    ['JSON mappings by the hundred thousand', nested('{"a":', '}', 100_000)],
    ['YAML lists', `a: ${nested('[', ']', 64)}`],
    ['YAML lists by the hundred thousand', `a: ${nested('[', ']', 100_000)}`],
    ['YAML mappings by the hundred thousand', `a: ${nested('{a: ', '}', 100_000)}`],
    ['YAML blocks by the hundred thousand', `${'- '.repeat(100_000)}x`],
    ['YAML keys in keys by the hundred thousand', `${'? '.repeat(100_000)}x`],
  ])('is refused for its depth: %s', async (_what, text) => {
    await expect(parseTemplate(text, 'td')).rejects.toThrow('td is nested more than 64 levels deep.')
  })

  // The library would write each of them out as text, and again in the key around it: minutes for a thousand.
  test('is refused for keys in keys', async () => {
    await expect(parseTemplate(`${'? '.repeat(60)}x`, 'td')).rejects.toThrow(/A key must be a string/)
  })

  const lists = 'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
  const merges = Array.from({ length: 900 }, () => '- <<: *a')

  test.each([
    [
      'lists of lists',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${lists.join('\n')}\n`,
      /longer than 1048576 characters with its aliases/,
    ],
    ['one long text', `a: &a ${'x'.repeat(10_000)}\nb: [${'*a,'.repeat(200)}]`, /longer than 1048576 characters/],
    [
      'merge keys',
      `a: &a\n${Array.from({ length: 500 }, (_, index) => `  k${index}: 1`).join('\n')}\nb:\n${merges.join('\n')}`,
      /longer than 1048576 characters/,
    ],
    ['very many', `a: &a x\nb:\n${'- *a\n'.repeat(1_001)}`, /has more than 1000 aliases/],
    ['itself', 'a: &a [*a]', /has \*a inside of what it names/],
    ['itself under a name that was used before', 'a: &a 1\nb: &a [*a]', /has \*a inside of what it names/],
    ['itself by a merge key', 'a: &a\n  <<: *a', /has \*a inside of what it names/],
  ])('is refused for its aliases: %s', async (_what, text, why) => {
    await expect(parseTemplate(text, 'td')).rejects.toThrow(why)
  })

  test('has aliases replaced within reason, also one anchor used twice', async () => {
    const yaml = 'a: &x { k: [1] }\nb: *x\nc: &x 2\nd: [*x, *x]\n'

    expect(await parseTemplate(yaml, 'td.yml')).toEqual({ a: { k: [1] }, b: { k: [1] }, c: 2, d: [2, 2] })
  })

  test('has its long keys cut in messages', async () => {
    const key = 'k'.repeat(10_000)

    await expect(parseTemplate(`{"${key}":1,"${key}":2}`, 'td')).rejects.toThrow(
      `td has the key ["${'k'.repeat(120)}…"] twice.`,
    )
  })

  // 21 digits each when written out, so that the values are longer than the limit while the file is not.
  test('is not blamed for its aliases when it has none', async () => {
    await expect(parseTemplate(`a:\n${'- 1e20\n'.repeat(48_000)}`, 'td.yml')).resolves.toHaveProperty('a')
  })

  test('is refused for a key that stands twice in YAML, with its place', async () => {
    await expect(parseTemplate('a:\n  - b.c: 1\n    "b.c": 2\n', 'td')).rejects.toThrow(
      'td has the key a[0]["b.c"] twice.',
    )
  })

  test('is refused for its size', async () => {
    await expect(parseTemplate(' '.repeat(1_100_000), 'td')).rejects.toThrow(
      /1100000 characters long; the limit is 1048576/,
    )
  })

  test.each([
    ['JSON', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
    ['YAML', '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}'],
    ['YAML with a merge key', 'x: &x {__proto__: {polluted: true}}\n<<: *x'],
  ])('cannot reach a prototype: %s', async (_what, text) => {
    const parsed = await parseTemplate(text, 'td')

    expect({}).not.toHaveProperty('polluted')
    expect(Object.keys(parsed)).toContain('__proto__')
    expect(parsed).not.toHaveProperty('polluted')
  })

  test('is refused with a Failure, whatever it is', async () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"a"',
      ':',
      ',',
      '- ',
      '? ',
      '\n',
      '  ',
      '&a ',
      '*a',
      '<<: ',
      '!!map ',
      '|',
      '# ',
      '%',
    ]
    const anyText = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })))
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const outcome = await parseTemplate(text, 'td').then(
          () => 'read',
          (error: unknown) => (error instanceof Failure ? error.code : String(error)),
        )

        expect(['read', 'invalid-source']).toContain(outcome)
      }),
      { numRuns: 500 },
    )
  })
})
