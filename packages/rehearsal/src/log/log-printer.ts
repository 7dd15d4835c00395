import { stripVTControlCharacters } from 'node:util'
import type { JobResult } from '../job/job-result.ts'
import type { LogLine } from './log-line.ts'

const marks: Readonly<Record<LogLine['kind'], string>> = {
  output: '',
  command: '',
  group: '▼ ',
  endgroup: '',
  debug: 'debug: ',
  notice: 'notice: ',
  warning: 'warning: ',
  error: 'error: ',
  section: '',
}

/** Prints a job's log for a terminal: groups are indented, and nothing in it can steer the terminal. */
export class LogPrinter {
  readonly #write: (text: string) => void
  #inGroup = false

  constructor(write: (text: string) => void) {
    this.#write = write
  }

  print({ kind, text, step }: LogLine): void {
    if (kind === 'group') this.#inGroup = true
    const indent = this.#inGroup && kind !== 'group' ? '  ' : ''
    if (kind === 'endgroup') this.#inGroup = false
    else for (const line of printable(text).split('\n')) this.#write(`${step || '-'} | ${indent}${marks[kind]}${line}`)
  }

  summary(result: JobResult): string[] {
    const steps = result.steps.map(({ number, name, phase, conclusion, durationMs }) => {
      const title = phase === 'post' ? `Post ${name}` : name
      return `${String(number).padStart(3)}  ${conclusion.padEnd(9)}  ${(durationMs / 1000).toFixed(1)} s  ${printable(title)}`
    })
    const outputs = Object.entries(result.outputs).map(([name, value]) => `     ${name}=${printable(value)}`)
    return ['', ...steps, ...outputs, `job: ${result.conclusion}`]
  }
}

function printable(text: string): string {
  // Everything but tab and line end: what is left could move the cursor or change the title.
  return stripVTControlCharacters(text).replaceAll(/[^\P{Cc}\t\n]/gu, '')
}
