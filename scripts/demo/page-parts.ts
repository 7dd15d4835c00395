import { duration } from '@ecs-actions/domain/duration'
import { text } from './html.ts'
import { summaryHtml } from './markdown.ts'
import type { Act, Annotation, Check, Line, Step } from './story.ts'

const shapes = {
  success: '<circle cx="8" cy="8" r="6.5"/><path d="M5.2 8.2l2 2 3.6-4"/>',
  failure: '<circle cx="8" cy="8" r="6.5"/><path d="M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4"/>',
  cancelled: '<circle cx="8" cy="8" r="6.5"/><path d="M8 4.8v3.8m0 2.4v.1"/>',
  skipped: '<circle cx="8" cy="8" r="6.5"/><path d="M4 12l8-8"/>',
  error: '<circle cx="8" cy="8" r="6.5"/><path d="M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4"/>',
  warning: '<path d="M8 1.8l6.4 11.7H1.6zM8 6.4v3m0 2v.1"/>',
  notice: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7.4v3.4m0-5.9v.1"/>',
} as const

export function icon(name: keyof typeof shapes): string {
  return `<svg class="icon ${name}" viewBox="0 0 16 16" role="img" aria-label="${name}">${shapes[name]}</svg>`
}

export function annotationsHtml(steps: readonly Step[]): string {
  const rows = steps.flatMap(({ name, annotations }) =>
    annotations.map((annotation) => annotationRow(name, annotation)),
  )
  return rows.length === 0 ? '' : section('Annotations', rows.join(''))
}

function annotationRow(step: string, { level, title, message }: Annotation): string {
  const heading = `<strong>${text(title === '' ? step : title)}</strong>`
  return `<div class="row ${level}">${icon(level)}<div>${heading}<div class="annotation">${text(message)}</div></div></div>`
}

export function summariesHtml(steps: readonly Step[]): string {
  return steps
    .filter(({ summary }) => summary.trim() !== '')
    .map(({ name, summary }) => section(`${text(name)} summary`, `<div class="summary">${summaryHtml(summary)}</div>`))
    .join('')
}

export function stepsHtml(act: Act): string {
  return section(`Job <code>${text(act.job)}</code>`, act.steps.map(stepHtml).join(''))
}

function stepHtml(step: Step): string {
  const row = `<summary class="row">${icon(step.conclusion)}<span>${text(step.name)}</span><span class="muted">${duration(step.took)}</span></summary>`
  const open = step.conclusion === 'failure' ? ' open' : ''
  return `<details class="step"${open}>${row}${logHtml(step.lines)}${outputsHtml(step.outputs)}</details>`
}

function logHtml(lines: readonly Line[]): string {
  if (lines.length === 0) return ''
  const rows = lines.map((line) => `<code class="${line.kind}">${text(line.text)}</code>`)
  return `<pre class="log">${rows.join('')}</pre>`
}

function outputsHtml(outputs: Readonly<Record<string, string>>): string {
  const rows = Object.entries(outputs).map(([name, value]) =>
    row(`<code>${text(name)}</code>`, `<code>${text(value)}</code>`),
  )
  return rows.length === 0 ? '' : `<table class="facts">${rows.join('')}</table>`
}

export function checksHtml(checks: readonly Check[]): string {
  const rows = checks.map((check) =>
    row(`${icon(check.holds ? 'success' : 'failure')}${text(check.expectation)}`, text(check.seen)),
  )
  return section('What the demo saw for itself', `<table class="facts">${rows.join('')}</table>`)
}

function row(head: string, value: string): string {
  return `<tr><th scope="row">${head}</th><td>${value}</td></tr>`
}

function section(heading: string, body: string): string {
  return `<h3>${heading}</h3><div class="box">${body}</div>`
}
