import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { pageHtml } from '../page.ts'
import type { Act, Step } from '../story.ts'

const hostile = '<script>alert(1)</script>'

const step: Step = {
  name: `Run ${hostile}`,
  conclusion: 'failure',
  took: 1_240,
  lines: [
    { kind: 'error', text: `\u001b[31m${hostile}` },
    { kind: 'output', text: 'plain' },
  ],
  annotations: [{ level: 'error', title: hostile, message: `line 1\n${hostile}` }],
  outputs: { 'exit-code': hostile },
  summary: `## Migration\n\n| a | b |\n|---|---|\n| 1 | ${hostile} |\n\n<details><summary>Log</summary>x</details>\n\n[x](javascript:alert(1))`,
}

const act: Act = {
  title: `Act ${hostile}`,
  purpose: hostile,
  job: hostile,
  conclusion: 'failure',
  expected: 'failure',
  steps: [step],
  checks: [{ expectation: hostile, seen: hostile, holds: true }],
  traffic: { requests: 1, failed: 1, failures: [hostile], answers: new Map(), last: ['nobody'] },
  ...{ from: 0, to: 2_000, took: 2_000 },
}

const visits = [{ at: 1_000, release: hostile, failure: undefined }]

const page = pageHtml({ acts: [act], visits, took: 2_500 })

describe('the page', () => {
  test('runs nothing and loads nothing: only its own style is let in', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(page).not.toMatch(/\s(?:style|on\w+|src)=/)
  })

  test('shows foreign text as text, wherever it comes from', () => {
    expect(page).not.toContain('<script')
    expect(page).not.toContain('javascript:')
    expect(page.match(/&#60;script&#62;|&lt;script&gt;/g)).toHaveLength(16)
    expect(page).not.toContain('\u001b')
  })

  test('renders summaries as GitHub does', () => {
    expect(page).toContain('<h2>Migration</h2>')
    expect(page).toContain('<td>1</td>')
    expect(page).toContain('<details><summary>Log</summary>x</details>')
  })

  test('opens the steps that failed', () => {
    expect(page).toContain('<details class="step" open>')
    expect(
      pageHtml({ acts: [{ ...act, steps: [{ ...step, conclusion: 'success' }] }], visits, took: 0 }),
    ).not.toContain('<details class="step" open>')
  })

  test('says when an act did not end as it should', () => {
    expect(page).toContain('1 of 1 acts ended as they should')
    const failed = pageHtml({ acts: [{ ...act, expected: 'success' }], visits, took: 0 })
    expect(failed).toContain('0 of 1 acts ended as they should')
    expect(failed).toContain('failure, expected success')
  })
})
