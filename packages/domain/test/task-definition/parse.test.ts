import { parseTaskDefinition, parseTemplate } from '@ecs-actions/domain/task-definition/parse'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyDefinition } from './any-definition.ts'

const definition = {
  family: 'app',
  someFutureField: { kept: [1, '', []] },
  containerDefinitions: [{ name: 'web', command: ['sh', '-c', ''], entryPoint: [] }],
}

describe('reading', () => {
  test('JSON', async () => {
    expect(await parseTaskDefinition(JSON.stringify(definition), 'td.json')).toEqual(definition)
  })

  test('YAML', async () => {
    const yaml = 'family: app\ncontainerDefinitions:\n  - name: web\n    image: nginx\n    # a comment\n    cpu: 256\n'
    expect(await parseTaskDefinition(yaml, 'td.yml')).toEqual({
      family: 'app',
      containerDefinitions: [{ name: 'web', image: 'nginx', cpu: 256 }],
    })
  })

  test.each([
    ['{', /td is no valid JSON/],
    ['', /expected a mapping, found null/],
    ['{"a":1e999}', /is no JSON/],
    ['a: .inf', /values that JSON does not have/],
    ['a: !!set {x}', /values that JSON does not have/],
    ['a: 1\n---\nb: 1', /A second document begins at line 2, column 1/],
    ['? [a]\n: 1', /A key must be a string at line 1, column 3/],
    ['a: { <<: 1 }', /Merge sources must be maps/],
    ['a: *b', /has \*b, and no &b before it/],
    ['a: [', /neither JSON nor YAML/],
    ['a: &x [1]\nb: *y', /has \*y, and no &y before it/],
    [
      'family: a\ncontainerDefinitions: [{name: w, image: !Ref "##[error]x"}]',
      /neither JSON nor YAML: Unresolved tag: !Ref/,
    ],
    ['text', /expected a mapping, found a string/],
    ['[{"name":"web"}]', /bare list of container definitions/],
    ['{"Family":"x","ContainerDefinitions":[]}', /CloudFormation/],
    ['{"taskDefinition":{}}', /describe-task-definition/],
    [
      '{"family":"a b","containerDefinitions":[{},{"name":"x"},{"name":"x"}]}',
      /- family: .*"a b"\n- containerDefinitions\[0\]\.name: .*nothing\n- containerDefinitions\[2\]\.name: "x" is used twice/,
    ],
    ['{"family":"a"}', /containerDefinitions: expected a list, found nothing/],
    ['{"family":"a","containerDefinitions":[]}', /the list is empty/],
  ])('%# is refused with its reason', async (text, why) => {
    await expect(parseTaskDefinition(text, 'td')).rejects.toThrow(why)
  })

  test('YAML with a merge key', async () => {
    const yaml = 'x: &base { image: nginx }\nfamily: app\ncontainerDefinitions:\n  - { <<: *base, name: web }\n'
    expect((await parseTaskDefinition(yaml, 'td.yml')).containerDefinitions).toEqual([{ image: 'nginx', name: 'web' }])
  })
})

describe('a template', () => {
  test('may lack what changes give it', async () => {
    const text = `{ "containerDefinitions": [{ "name": "\${APP}" }] }`

    expect(await parseTemplate(text, 'overlay.json')).toEqual({ containerDefinitions: [{ name: `\${APP}` }] })
  })

  test.each([
    ['[{"name":"web"}]', /overlay is a bare list of container definitions/],
    ['{"ContainerDefinitions":[]}', /overlay is in the spelling of CloudFormation/],
    ['text', /overlay is no task definition: \$: expected a mapping, found a string/],
  ])('%j is none', async (text, why) => {
    await expect(parseTemplate(text, 'overlay')).rejects.toThrow(why)
  })
})

describe('what JSON.parse does not mind', () => {
  test.each([
    ['{"family":"a","family":"b"}', 'has the key family twice'],
    [
      '{"containerDefinitions":[{"name":"a"},{"environment":[],"image":"}{\\"[","en\\u0076ironment" : []}]}',
      'has the key containerDefinitions[1].environment twice',
    ],
    ['{"a":{"b.c":[[],{"":1,"":2}]}}', 'has the key a["b.c"][1][""] twice'],
    ['{"a":1,"__proto__":{},"__proto__":{}}', 'has the key __proto__ twice'],
  ])('%s', async (text, why) => {
    await expect(parseTemplate(text, 'td')).rejects.toThrow(`td ${why}.`)
  })

  test('a key in several mappings, and a text that looks like a key, are fine', async () => {
    const text = '{"a":{"a":[{"a":1},{"a":"\\"a\\":"}]},"b":"a","c":["a","a","a:"]}'

    expect(JSON.stringify(await parseTemplate(text, 'td'))).toBe(text)
  })

  test('a byte order mark', async () => {
    expect(await parseTemplate('\uFEFF{"a":1}', 'td')).toEqual({ a: 1 })
    expect(await parseTemplate('\uFEFFa: 1', 'td')).toEqual({ a: 1 })
  })

  test('every definition comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyDefinition, fc.constantFrom(0, 2), async (any, indent) => {
        const text = JSON.stringify(any, null, indent)

        expect(JSON.stringify(await parseTaskDefinition(text, 'td'), null, indent)).toBe(text)
      }),
    )
  })
})
