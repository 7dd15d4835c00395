import { code, codeBlock, escapeMarkdown, facts, link } from '@ecs-actions/domain/markdown'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'

const nasty = fc.array(
  fc.constantFrom(
    '<',
    '>',
    '</code>',
    '</pre>',
    '<img src=x onerror=1>',
    '`',
    '```',
    '|',
    '*',
    '_',
    '[a](b)',
    '\\',
    '&',
    '"',
    "'",
    '\n',
    '\n\n',
    '# ',
    'x',
    'http://e.vil',
    '@me',
    '~~',
  ),
  { maxLength: 12 },
)

function decoded(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

describe('foreign text in a summary', () => {
  test('running text keeps its characters and loses its markup', async () => {
    const text = 'a *b* <b>c</b> [d](e) #1 http://x.y'
    const html = await marked.parse(escapeMarkdown(text))
    expect(decoded(html)).toBe(`<p>${text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>\n`)
  })

  test.each([
    ['running text', (text: string) => escapeMarkdown(text)],
    ['inline code', (text: string) => code(text)],
    ['a block', (text: string) => codeBlock([text])],
    ['a table cell', (text: string) => facts([['name', code(text)]])],
    ['a link', (text: string) => link(text, 'https://example.com/')],
  ])('%s brings no element of its own', async (_, render) => {
    const allowed = /^<\/?(p|code|pre|table|thead|tbody|tr|th|td|a)( href="https:\/\/example\.com\/")?>$/
    await fc.assert(
      fc.asyncProperty(nasty, async (parts) => {
        const html = await marked.parse(render(parts.join('')))
        for (const tag of html.match(/<[^>]*>/g) ?? []) expect(tag).toMatch(allowed)
      }),
      { numRuns: 500 },
    )
  })

  test('a block keeps its lines, the empty ones too', () => {
    expect(codeBlock(['a', '', '<b>'])).toBe('<pre><code>a\n&#8203;\n&#60;b&#62;\n</code></pre>')
  })

  test('a table has one row a fact', () => {
    expect(
      facts([
        ['Exit code', '1'],
        ['Task', 'x'],
      ]),
    ).toBe('| | |\n|---|---|\n| Exit code | 1 |\n| Task | x |')
  })
})
