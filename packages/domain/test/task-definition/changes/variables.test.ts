import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@ecs-actions/domain/json'
import { parseTemplate } from '@ecs-actions/domain/task-definition/parse'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyDefinition } from '../any-definition.ts'
import { after, toldBy } from './support.ts'

/** What becomes of a text, in a value of the definition. */
function replaced(text: string, variables: Record<string, string> = {}): Json | undefined {
  const definition = { family: 'app', containerDefinitions: [{ name: 'web', user: text }] }
  return after(definition, { variables: new Map(Object.entries(variables)) }).containerDefinitions[0]?.user
}

describe('variables', () => {
  test.each<[string, string]>([
    [`\${A}`, '1'],
    [`x\${A}y\${A}\${_b2}z`, 'x1y12z'],
    ['$A $ $$ {A} } $', '$A $ $$ {A} } $'],
    [`$\${A}`, `\${A}`],
    [`$\${A:-$\${B}} $\${`, `\${A:-\${B}} \${`],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(replaced(text, { A: '1', _b2: '2', unused: 'x' })).toBe(expected)
  })

  test('are left alone unless values are given for them: the shell in a command uses them too', () => {
    const definition = {
      family: 'app',
      containerDefinitions: [{ name: 'web', command: ['sh', '-c', `echo \${HOME:-x}`] }],
    }

    expect(after(definition, {})).toBe(definition)
  })

  test('are replaced in the family, in names and in overlays, before these are matched', async () => {
    const template = `{ "family": "\${APP}-api", "containerDefinitions": [{ "name": "\${APP}", "image": "x" }] }`
    const sidecar = `{ "containerDefinitions": [{ "name": "\${APP}", "cpu": 1 }] }`

    const result = after(await parseTemplate(template, 'td.json'), {
      variables: new Map([['APP', 'shop']]),
      overlays: [{ name: 'sidecar.json', value: await parseTemplate(sidecar, 'sidecar.json') }],
      images: new Map([['shop', `shop:\${APP}`]]),
    })

    // What an input says is no template.
    expect(result).toEqual({
      family: 'shop-api',
      containerDefinitions: [{ name: 'shop', image: `shop:\${APP}`, cpu: 1 }],
    })
  })

  test('a value is inserted as it is: it opens no structure, and is not looked through again', () => {
    const value = `", "x": ["\${A}", $\${A}, $&, $1, \n`

    expect(replaced(`<\${A}>`, { A: value })).toBe(`<${value}>`)
  })

  test('without a value are all told, each with its place', () => {
    const definition = {
      family: `app-\${STAGE}`,
      containerDefinitions: [
        { name: 'web', command: ['x', `\${ONE} \${TWO} \${ONE}`], dockerLabels: { 'a.b': `\${constructor}` } },
      ],
    }
    const overlays = [{ name: 'xray.json', value: { containerDefinitions: [{ name: 'xray', image: `\${ONE}` }] } }]

    expect(toldBy(() => after(definition, { variables: new Map([['two', 'x']]), overlays }))).toBe(
      [
        `task definition app-\${STAGE} cannot be changed as asked:`,
        `- family: \${STAGE} has no value`,
        `- containerDefinitions[0].command[1]: \${ONE} has no value`,
        `- containerDefinitions[0].command[1]: \${TWO} has no value`,
        `- containerDefinitions[0].dockerLabels["a.b"]: \${constructor} has no value`,
        `- xray.json containerDefinitions[0].image: \${ONE} has no value`,
        'Give every variable a value in variables.',
      ].join('\n'),
    )
  })

  test.each(['${', `\${}`, '${A', `\${A:-secret}`, `\${1A}`, `\${A.B}`, `\${ A }`])(
    '%j is a mistake that does not show it',
    (text) => {
      const told = toldBy(() => replaced(`hidden ${text}`, { A: '1' }))

      expect(told).toContain('containerDefinitions[0].user: holds a "${" that begins no variable')
      expect(told).not.toMatch(/hidden|secret/)
    },
  )

  test('in a key are a mistake only where variables are given', () => {
    const key = `\${A}`
    const definition = { family: 'app', containerDefinitions: [{ name: 'web', dockerLabels: { [key]: 'x' } }] }

    expect(after(definition, {})).toBe(definition)
    expect(toldBy(() => after(definition, { variables: new Map([['A', '1']]) }))).toMatch(
      /dockerLabels\["\$\{A\}"\]: a key that holds "\$\{" is not replaced/,
    )
  })

  test('in a hostile template are told a hundred at a time', () => {
    const command = Array.from({ length: 5_000 }, (_, index) => `\${V${index}}`)
    const definition = { family: 'app', containerDefinitions: [{ name: 'web', command }] }

    const told = toldBy(() => after(definition, { variables: new Map() }))

    expect(told).toMatch(/\(5000 mistakes, the first 100 are\)/)
    expect(told.split('\n')).toHaveLength(102)
  })
})

describe('properties of variables', () => {
  const anyPlain = anyDefinition.map((definition) => mappedMembers(definition, (text) => text.replaceAll('$', '')))
  const anyVariables = fc.constantFrom('A', 'B').chain((name) => fc.string().map((value) => new Map([[name, value]])))

  test('every text survives escaping', () => {
    const anyTemplate = fc
      .array(fc.constantFrom('$', '{', '}', 'A', '$${', `\${A}`, ' '))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(anyTemplate, (text) => {
        expect(
          replaced(
            text.replaceAll('${', () => '$${'),
            { A: 'wrong' },
          ),
        ).toBe(text)
      }),
    )
  })

  test('a definition without any comes back as the very same value', () => {
    fc.assert(
      fc.property(anyPlain, anyVariables, (definition, variables) => {
        expect(after(definition, { variables })).toBe(definition)
      }),
    )
  })

  test('whatever the values hold, keys, lists and kinds stay', () => {
    fc.assert(
      fc.property(anyPlain, fc.string(), (definition, value) => {
        const template = mapped(definition, (text) => `${text}\${A}`)

        const result = after({ ...definition, volumes: template }, { variables: new Map([['A', value]]) })

        expect(JSON.stringify(mapped(result.volumes ?? null, () => ''))).toBe(
          JSON.stringify(mapped(template, () => '')),
        )
      }),
    )
  })
})

/** The same structure with other texts. */
function mapped(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (isJsonArray(value)) return value.map((entry) => mapped(entry, change))
  return isJsonObject(value) ? mappedMembers(value, change) : value
}

function mappedMembers(object: JsonObject, change: (text: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, mapped(member, change)]))
}
