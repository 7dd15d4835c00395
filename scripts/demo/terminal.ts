import { stripVTControlCharacters } from 'node:util'
import { duration } from '@ecs-actions/domain/duration'
import { type Act, actSucceeded, type Check, type Conclusion, type Line, type Step } from './story.ts'

type Colour = 'bold' | 'dim' | 'green' | 'red' | 'yellow'

const codes: Readonly<Record<Colour, number>> = { bold: 1, dim: 2, green: 32, red: 31, yellow: 33 }
const marks: Readonly<Record<Conclusion, readonly [string, Colour]>> = {
  success: ['✓', 'green'],
  failure: ['✗', 'red'],
  cancelled: ['!', 'yellow'],
  skipped: ['-', 'dim'],
}

export interface Terminal {
  heading(title: string, purpose: string): void
  /** A line of progress that is the demo's own. */
  note(text: string): void
  /** A line of a step's log; it may come from anywhere. Details are left to the page. */
  log(line: Line): void
  /** How a step ended, and its outputs. */
  step(step: Pick<Step, 'name' | 'conclusion' | 'took' | 'outputs'>): void
  check(check: Check): void
  closing(acts: readonly Act[], took: number): void
}

/** @param colour as decided by useColour */
export function createTerminal(options: { write: (text: string) => void; colour: boolean }): Terminal {
  const paint = (colour: Colour, text: string) => (options.colour ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text)
  const line = (text: string) => options.write(`${text}\n`)
  const mark = (conclusion: Conclusion) => paint(marks[conclusion][1], marks[conclusion][0])
  return {
    heading(title, purpose) {
      line(`\n${paint('bold', title)}\n${paint('dim', purpose)}\n`)
    },
    note(text) {
      line(`${paint('dim', '·')} ${printable(text)}`)
    },
    log({ kind, text }) {
      if (kind === 'heading') line(`  ${paint('bold', printable(text))}`)
      else if (kind === 'error') line(`    ${paint('red', printable(text))}`)
      else if (kind === 'warning') line(`    ${paint('yellow', printable(text))}`)
      else if (kind === 'output') line(`    ${printable(text)}`)
    },
    step({ name, conclusion, took: ms, outputs }) {
      line(`  ${mark(conclusion)} ${printable(name)} ${paint('dim', duration(ms))}`)
      for (const [output, value] of Object.entries(outputs)) {
        if (value !== '') line(paint('dim', `      ${output}: ${printable(value)}`))
      }
    },
    check({ expectation, seen, holds }) {
      line(`  ${mark(holds ? 'success' : 'failure')} ${expectation} ${paint('dim', `(seen: ${printable(seen)})`)}`)
    },
    closing(acts, ms) {
      line('')
      for (const row of table(acts)) line(row)
      line('')
      const bad = acts.filter((act) => !actSucceeded(act))
      line(
        bad.length === 0
          ? paint('green', `Everything as it should be, in ${duration(ms)}.`)
          : paint('red', failures(bad)),
      )
    },
  }
}

/** https://no-color.org: any value but an empty one turns colour off. */
export function useColour(options: {
  isTty: boolean
  environment: Readonly<Record<string, string | undefined>>
}): boolean {
  const { NO_COLOR = '', TERM } = options.environment
  return options.isTty && NO_COLOR === '' && TERM !== 'dumb'
}

/** Foreign text on one line, without anything that a terminal would obey. */
function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ')
}

function table(acts: readonly Act[]): string[] {
  const rows = [
    ['act', 'job', 'expected', 'checks', 'time'],
    ...acts.map((act) => {
      const held = act.checks.filter(({ holds }) => holds).length
      return [act.title, act.conclusion, act.expected, `${held} of ${act.checks.length}`, duration(act.took)]
    }),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

function failures(acts: readonly Act[]): string {
  const lines = acts.flatMap((act) => [
    ...(act.conclusion === act.expected
      ? []
      : [`${act.title}: the job should end with ${act.expected}; seen: ${act.conclusion}`]),
    ...act.checks
      .filter(({ holds }) => !holds)
      .map(({ expectation, seen }) => `${act.title}: ${expectation}; seen: ${printable(seen)}`),
  ])
  return ['Not as it should be:', ...lines.map((line) => `- ${line}`)].join('\n')
}
