import { describe, expect, test } from '@jest/globals'
import { log, renderWorld, template, web } from './world.ts'

const wrong = {
  ...template,
  containerDefinitions: [
    { ...web, image: 'app:latest', portMappings: [{ containerPort: 70_000 }], enviroment: [] },
    { ...log, essential: 'no' },
  ],
}

const warnings = (lines: readonly string[]) => lines.filter((line) => line.startsWith('warning: '))

describe('a definition that AWS would refuse', () => {
  test('fails the step with every mistake, each with its place and rule, and leaves no file', async () => {
    const { render, calls } = renderWorld({ files: { 'td.json': wrong } })
    const failure = await render({ register: 'true' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'invalid-source', remedy: expect.stringContaining('validate: warn') })
    const lines = failure instanceof Error ? failure.message.split('\n') : []
    expect(lines).toEqual([
      'AWS would refuse task definition app:',
      expect.stringMatching(/^- containerDefinitions\[0\]\.enviroment: .*"environment".*\(unknown-key\)$/),
      expect.stringMatching(/^- containerDefinitions\[1\]\.essential: .*\(wrong-type\)$/),
      expect.stringMatching(/^- containerDefinitions\[0\]\.portMappings\[0\]\.containerPort: .*\(port-number\)$/),
    ])
    expect(calls).toEqual([])
  })

  test('is told and rendered with validate: warn, the mistakes before the doubts', async () => {
    const {
      log: lines,
      summary,
      definition,
    } = await renderWorld({ files: { 'td.json': wrong } }).render({ validate: 'warn' })
    expect(definition).toEqual(wrong)
    expect(warnings(lines)[0]).toMatch(/^warning: AWS would refuse this definition:\n(.*\n){2}.*\(port-number\)$/)
    expect(warnings(lines)[1]).toMatch(
      /^warning: Doubtful in this definition:\ncontainerDefinitions\[0\]\.image: .*\(latest-image\)$/,
    )
    expect(summary).toMatch(/^### ⚠️ .*: rendered, no change, against the rules of AWS\n/)
    expect(summary.match(/^- ❌/gm)).toHaveLength(3)
    expect(summary.match(/^- ⚠️/gm)).toHaveLength(1)
    expect(summary.indexOf('- ❌')).toBeLessThan(summary.indexOf('No change from'))
  })

  test('is rendered without a look with validate: off', async () => {
    const {
      report,
      definition,
      log: lines,
    } = await renderWorld({ files: { 'td.json': wrong } }).render({ validate: 'off' })
    expect(definition).toEqual(wrong)
    expect(report.findings).toEqual([])
    expect(warnings(lines)).toEqual([])
  })
})

test('what is doubtful only is a warning, and the step goes on', async () => {
  const { log: lines } = await renderWorld().render({ images: 'web=x:latest' })
  expect(warnings(lines)).toEqual([
    expect.stringMatching(
      /^warning: Doubtful in this definition:\ncontainerDefinitions\[0\]\.image: .*\(latest-image\)$/,
    ),
  ])
})

test('more doubts than an annotation bears are in the summary', async () => {
  const environment = Array.from({ length: 30 }, (_, index) => ({
    name: `A${index}_PASSWORD`,
    value: `hunter${index}`,
  }))
  const files = { 'td.json': { ...template, containerDefinitions: [{ ...web, image: 'x:1', environment }] } }
  const { log: lines, summary } = await renderWorld({ files }).render({})
  const [annotation = ''] = warnings(lines)
  expect(annotation.split('\n')).toHaveLength(22)
  expect(annotation).toMatch(/\n… and 11 more, see the summary$/)
  expect(summary.match(/^- ⚠️/gm)).toHaveLength(31)
})
