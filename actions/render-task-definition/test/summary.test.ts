import { info } from '@ecs-actions/domain/line'
import type { RenderReport } from '@ecs-actions/render-task-definition/report'
import { renderSummary } from '@ecs-actions/render-task-definition/summary'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { secretForm } from '../../../packages/domain/test/secret-forms.ts'
import { log, renderWorld, template, web } from './world.ts'

const report: RenderReport = {
  ...{ family: 'app', file: '/temp/app.json', source: 'td.json', comparedWith: 'app:7', changed: true },
  arn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:8',
  images: [
    { container: 'web', image: 'repo@sha256:new', asked: 'repo:v2', before: 'repo@sha256:old', isNamed: true },
    { container: 'log', image: 'agent:3', asked: undefined, before: 'agent:3', isNamed: false },
  ],
  diff: '--- app:7\n+++ rendered\n@@ -1,1 +1,1 @@\n-      "image": "old",\n+      "image": "new",',
  findings: [{ severity: 'warning', at: 'containerDefinitions[1].image', rule: 'mutable-image', message: 'moves.' }],
  notes: [info('A note.')],
}

describe('the summary', () => {
  test('says first what became of it, then the images, then what changed', () => {
    expect(renderSummary(report)).toBe(`### ✅ Task definition <code>app</code>: registered as <code>app&#58;8</code>

| | |
|---|---|
| Image of <code>web</code> | <code>repo&#64;sha256&#58;new</code><br>asked for as <code>repo&#58;v2</code><br>before: <code>repo&#64;sha256&#58;old</code> |
| Source | <code>td&#46;json</code> |
| Revision | <code>arn&#58;aws&#58;ecs&#58;eu&#45;west&#45;1&#58;123456789012&#58;task&#45;definition&#47;app&#58;8</code> |

**Changes from <code>app&#58;7</code>:**

<pre lang="diff"><code>&#45;&#45;&#45; app&#58;7
&#43;&#43;&#43; rendered
&#64;&#64; &#45;1,1 &#43;1,1 &#64;&#64;
&#45;      &#34;image&#34;&#58; &#34;old&#34;,
&#43;      &#34;image&#34;&#58; &#34;new&#34;,
</code></pre>

**Doubtful:**

- ⚠️ <code>containerDefinitions&#91;1&#93;&#46;image</code> moves&#46; (<code>mutable&#45;image</code>)

> A note&#46;
`)
  })

  test.each<[string, Partial<RenderReport>, string]>([
    ['registered', {}, 'registered as <code>app&#58;8</code>'],
    ['used again', { changed: false, diff: undefined }, 'no change, <code>app&#58;8</code> is used again'],
    ['rendered', { arn: undefined }, 'rendered'],
    ['rendered as it was', { arn: undefined, changed: false, diff: undefined }, 'rendered, no change'],
  ])('says whether it was %s', (_, given, words) => {
    const [heading] = renderSummary({ ...report, ...given }).split('\n')
    expect(heading).toBe(`### ✅ Task definition <code>app</code>: ${words}`)
  })

  test('says plainly when nothing changed', () => {
    const text = renderSummary({ ...report, changed: false, diff: undefined })
    expect(text).toContain('\nNo change from <code>app&#58;7</code>.\n')
    expect(text).not.toContain('<pre')
  })

  test('shows an image of the template that was pinned, though nobody named its container', () => {
    const image = { container: 'log', image: 'agent@sha256:1', asked: undefined, before: 'agent:3', isNamed: false }
    expect(renderSummary({ ...report, images: [image] })).toContain(
      '| Image of <code>log</code> | <code>agent&#64;sha256&#58;1</code><br>before: <code>agent&#58;3</code> |',
    )
  })

  test('has no element and no line of foreign text in it', async () => {
    const piece = fc.constantFrom(
      ...['<img src=x onerror=1>', '</code></pre>', '`', '|', '\n\n', '# x', '[a](http://e.vil)', '@me', 'x', '> '],
      ...['::error::x', '##[error]x', '\r::set-output name=changed::true'],
    )
    const nasty = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    const allowed = /^<\/?(p|h3|code|pre|table|thead|tbody|tr|th|td|br|ul|li|strong|blockquote)( lang="diff")?>$/
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const summary = renderSummary({
          ...report,
          ...{ family: text, source: text, comparedWith: text, diff: text, notes: [info(text)] },
          images: [{ container: text, image: text, asked: `${text}.`, before: `${text}-`, isNamed: true }],
          findings: [{ severity: 'error', at: text, rule: text, message: text }],
        })
        const html = await marked.parse(summary)
        for (const tag of html.match(/<[^>]*>/g) ?? []) expect(tag).toMatch(allowed)
        expect(html.match(/<h3>/g)).toHaveLength(1)
        expect(html.match(/<tr>/g)).toHaveLength(4)
        expect(summary).not.toMatch(/\r|^\s*::|##\[/m)
      }),
    )
  })
})

describe('what looks secret', () => {
  const withPassword = (value: string) => ({
    ...template,
    containerDefinitions: [{ ...web, image: 'x:1', environment: [{ name: 'DB_PASSWORD', value }] }, log],
  })

  test('is in the file only: neither in the log, nor in outputs or summary, and its change shows all the same', async () => {
    const { render } = renderWorld({ files: { 'td.json': withPassword('hunter2') } })
    const given = { 'container-name': 'web', 'environment-variables': 'DB_PASSWORD=correct horse' }
    const { definition, outputs, summary, log: lines } = await render(given)
    expect(JSON.stringify(definition)).toContain('correct horse')
    expect(`${JSON.stringify(outputs)}${summary}${lines.join('\n')}`).not.toMatch(/hunter2|correct horse/)
    expect(outputs.diff).toContain('"*** (before)"')
    expect(outputs.diff).toContain('"*** (after)"')
    expect(lines.join('\n')).toMatch(/\(plaintext-secret\)/)
  })

  test('whatever form it has, also when a step fails', async () => {
    await fc.assert(
      fc.asyncProperty(secretForm, fc.constantFrom('warn', 'error'), async (secret, validate) => {
        const command = ['run', secret]
        const broken = { ...template, containerDefinitions: [{ ...web, image: 'x:1', command, [secret]: secret }] }
        const { render, lines } = renderWorld({ files: { 'td.json': broken } })
        const told = await render({ validate, images: 'web=x:2' }).then(
          ({ outputs, summary }) => `${JSON.stringify(outputs)}${summary}`,
          (error: unknown) => String(error),
        )
        expect(`${told}${lines.join('\n')}`).not.toContain(JSON.stringify(secret).slice(1, -1))
      }),
      { numRuns: 30 },
    )
  }, 30_000)
})
