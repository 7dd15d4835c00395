import type { JsonObject } from '@ecs-actions/domain/json'
import { definitionDiff } from '@ecs-actions/domain/task-definition/definition-diff'
import { isSameContent } from '@ecs-actions/domain/task-definition/normalised'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { secretForm } from '../secret-forms.ts'
import { anyRegistrable } from './any-registrable.ts'

const names = { before: 'app:7', after: 'td.json' }

function definition(container: JsonObject, task: JsonObject = {}): JsonObject {
  return { family: 'app', ...task, containerDefinitions: [{ name: 'web', image: 'x', ...container }] }
}

function diff(before: JsonObject, after: JsonObject): Promise<string | undefined> {
  return definitionDiff({ before, after, names })
}

/** The lines that were taken away and added. */
async function changes(before: JsonObject, after: JsonObject): Promise<string[]> {
  const lines = (await diff(before, after))?.split('\n') ?? []
  return lines.slice(2).flatMap((line) => (/^[-+]/.test(line) ? [line.replace(/ {2,}/, ' ')] : []))
}

const environment = (name: string, value: string) => definition({ environment: [{ name, value }] })
const command = (...words: string[]) => definition({ command: words })

describe('the difference between two definitions', () => {
  test('is a unified diff with three lines around each change', async () => {
    const [before, after] = [definition({ image: 'app:v1', user: 'a' }), definition({ image: 'app:v2', user: 'a' })]
    expect(await diff(before, after)).toBe(`--- app:7
+++ td.json
@@ -1,7 +1,7 @@
 {
   "containerDefinitions": [
     {
-      "image": "app:v1",
+      "image": "app:v2",
       "name": "web",
       "user": "a"
     }`)
  })

  test('is none where only order, defaults and what ECS sets differ', async () => {
    const shown = definition({ cpu: 0, essential: true, portMappings: [] }, { revision: 7, status: 'ACTIVE' })
    expect(await diff(shown, definition({}))).toBeUndefined()
  })

  test('has lines as they are, so that nothing in a value can end one', async () => {
    expect(await changes(environment('A', 'x'), environment('A', '1\n::error::x\n+ y'))).toEqual([
      '- "value": "x"',
      '+ "value": "1\\n::error::x\\n+ y"',
    ])
  })

  test('ends after 200 lines, and says how many are left out', async () => {
    const many = definition({ command: Array.from({ length: 300 }, (_, index) => `word ${index}`) })
    const lines = (await diff(definition({}), many))?.split('\n') ?? []
    expect(lines).toHaveLength(201)
    expect(lines.at(-1)).toMatch(/^… 1\d\d more lines are left out$/)
  })

  test('ends after 20,000 characters, and cuts long lines', async () => {
    const long = definition({ command: Array.from({ length: 100 }, (_, index) => `${index} ${'x'.repeat(3_000)}`) })
    const text = (await diff(definition({}), long)) ?? ''
    expect(text.length).toBeLessThan(20_100)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBe(501)
    expect(text).toMatch(/… \d+ more lines are left out$/)
  })

  test('is there for any two definitions with different content, and for no others', async () => {
    await fc.assert(
      fc.asyncProperty(anyRegistrable, anyRegistrable, async (a, b) => {
        const text = await diff(a, b)
        expect(text === undefined).toBe(isSameContent(a, b))
        if (text !== undefined) expect(text).toMatch(/\n[-+]/)
        expect(await diff(a, a)).toBeUndefined()
      }),
    )
  })
})

describe('what looks secret', () => {
  test('is masked by its name, and a change of it shows all the same', async () => {
    expect(await changes(environment('DB_PASSWORD', 'old'), environment('DB_PASSWORD', 'new'))).toEqual([
      '- "value": "*** (before)"',
      '+ "value": "*** (after)"',
    ])
  })

  test('is masked by its form, whatever its name', async () => {
    const key = 'AKIAIOSFODNN7EXAMPLE'
    expect(await changes(environment('A', 'plain'), environment('A', key))).toEqual([
      '- "value": "plain"',
      '+ "value": "***"',
    ])
  })

  test('is masked in a key too, also where its line is cut', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`
    for (const place of ['', 'x'.repeat(470)]) {
      const text = await diff(definition({}), definition({ dockerLabels: { [`${place} ${token}`]: 'y' } }))
      expect(text).toContain('***')
      expect(text).not.toContain(token.slice(0, 10))
    }
  })

  test('is masked where it has not changed', async () => {
    const labels = (level: string) => definition({ dockerLabels: { level, token: 't0p' } })
    const text = await diff(labels('info'), labels('debug'))
    expect(text).toContain('"token": "***"')
    expect(text).not.toMatch(/t0p|\*\*\* \(/)
  })

  test('is found again by its name when others come before it', async () => {
    const token = { name: 'TOKEN', value: 't0p' }
    const [before, after] = [{ environment: [token] }, { environment: [{ name: 'A', value: '1' }, token] }]
    expect(await changes(definition(before), definition(after))).toEqual([
      '+ "name": "A",',
      '+ "value": "1"',
      '+ },',
      '+ {',
    ])
  })

  test.each<[string, JsonObject, JsonObject]>([
    ['a label', { dockerLabels: { 'app.api-key': 'k1' } }, { dockerLabels: { 'app.api-key': 'k2' } }],
    [
      'an option of a log driver',
      { logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'k1' } } },
      { logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'k2' } } },
    ],
    ['a field that nobody knows', { registry: { password: 'k1' } }, { registry: { password: 'k2' } }],
  ])('is masked in %s', async (_, before, after) => {
    const text = await diff(definition(before), definition(after))
    expect(text).toContain('"*** (before)"')
    expect(text).toContain('"*** (after)"')
    expect(text).not.toMatch(/k[12]/)
  })

  test.each([
    [
      ['--password=hunter2', 'x'],
      ['--password=***', 'x'],
    ],
    [
      ['--password', 'hunter2'],
      ['--password', '***'],
    ],
    [
      ['--password', '--verbose'],
      ['--password', '--verbose'],
    ],
    [
      ['sh', '-c', 'DB_PASSWORD=hunter2 run && echo a=b'],
      ['sh', '-c', 'DB_PASSWORD=*** run && echo a=b'],
    ],
    [
      ['sh', '-c', `export TOKEN="a b" API_KEY='c d' SECRET="unclosed`],
      ['sh', '-c', 'export TOKEN=*** API_KEY=*** SECRET=***'],
    ],
    [
      ['curl', 'https://u:hunter2@host/x'],
      ['curl', '***host/x'],
    ],
    [
      ['sleep', '3600'],
      ['sleep', '3600'],
    ],
  ])('in a command: %j shows as %j', async (words, shown) => {
    const added = await changes(definition({}), command(...words))
    const texts = added.flatMap((line) => /^\+ ("(?:[^"\\]|\\.)*"),?$/.exec(line)?.[1] ?? [])
    expect(texts.map((text) => JSON.parse(text))).toEqual(shown)
  })

  test('that changes within a command shows as a change', async () => {
    expect(await changes(command('run', '--token=a'), command('run', '--token=b'))).toEqual([
      '- "--token=*** (before)"',
      '+ "--token=*** (after)"',
    ])
  })

  test('that changes places with another shows as a change', async () => {
    const [a, b] = ['ghp_', 'gho_'].map((prefix) => `${prefix}${'a1'.repeat(18)}`)
    expect(await changes(command(a ?? '', b ?? ''), command(b ?? '', a ?? ''))).toEqual([
      '- "*** (before)",',
      '- "*** (before)"',
      '+ "*** (after)",',
      '+ "*** (after)"',
    ])
  })

  test('never shows, wherever it stands', async () => {
    const place = fc.constantFrom(
      (secret: string) => environment('A', secret),
      (secret: string) => command('run', secret),
      (secret: string) => definition({ entryPoint: [`x ${secret} y`] }),
      (secret: string) => definition({ dockerLabels: { a: secret } }),
      (secret: string) => definition({ healthCheck: { command: ['CMD-SHELL', `curl ${secret}`] } }),
      (secret: string) => definition({}, { tags: [{ key: 'a', value: secret }] }),
      (secret: string) => definition({}, { orbit: { deep: [{ name: 'x', note: secret }] } }),
    )
    await fc.assert(
      fc.asyncProperty(secretForm, secretForm, place, async (one, other, put) => {
        const text = (await diff(put(one), put(other))) ?? ''
        for (const secret of [one, other]) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1))
        expect(text === '').toBe(one === other)
      }),
    )
  })
})
