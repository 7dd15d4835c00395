#!/usr/bin/env node
import { parseCommandLine, usage } from './command-line.ts'
import { rehearseJob } from './job/rehearse-job.ts'
import { LogPrinter } from './log/log-printer.ts'
import { RehearsalError } from './problems.ts'

process.exitCode = await main(process.argv.slice(2))

/** 0 when the job succeeded or was skipped, 1 when not, 2 when it could not be rehearsed at all. */
async function main(words: readonly string[]): Promise<number> {
  const command = parseCommandLine(words)
  if (command === 'help') {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  if ('mistakes' in command) {
    process.stderr.write(`${[...command.mistakes, '', usage].join('\n')}\n`)
    return 2
  }
  const controller = new AbortController()
  // SIGHUP: the terminal was closed.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort())
  const printer = new LogPrinter((text) => process.stdout.write(`${text}\n`))
  try {
    const result = await rehearseJob({
      ...command,
      signal: controller.signal,
      onLine: (line) => printer.print(line),
    })
    for (const line of printer.summary(result)) process.stdout.write(`${line}\n`)
    return result.conclusion === 'success' || result.conclusion === 'skipped' ? 0 : 1
  } catch (error) {
    const text = error instanceof RehearsalError ? error.message : String(error instanceof Error ? error.stack : error)
    process.stderr.write(`${text}\n`)
    return 2
  }
}
