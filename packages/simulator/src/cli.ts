import { ArgumentError, type Arguments, parseArguments, USAGE } from './cli/arguments.ts'
import { logLine } from './cli/log-line.ts'
import { errorCode } from './error-text.ts'
import { loadScenario } from './scenario/load.ts'
import { parseScenario, ScenarioError } from './scenario/parse.ts'
import { type Scenario, scenarioJsonSchema } from './scenario/schema.ts'
import { createSimulator, type Simulator } from './simulator.ts'
import { SystemClock } from './time/system-clock.ts'
import { LocalPortError, type ServedListener } from './traffic/listener-server.ts'
import { type RunningServer, startServer } from './transport/server.ts'

/** A mistake of the user: its message says everything, a stack trace would only hide it. */
class UsageError extends Error {}

async function main(args: readonly string[]): Promise<void> {
  const parsed = parseArguments(args)
  if (parsed.help) {
    process.stdout.write(USAGE)
    return
  }
  if (parsed.printSchema) {
    process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
    return
  }
  const { server, simulator } = await start(parsed)
  process.stdout.write(`simulator ready at ${server.url}\n${exports(server.environment)}`)
  await stopSignal()
  await server.close()
  await simulator.close()
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // SIGHUP too: the processes of containers have groups of their own, so a terminal that closes would leave them.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

async function start({ scenarioFile, port }: Arguments): Promise<{ server: RunningServer; simulator: Simulator }> {
  const scenario = scenarioFile === undefined ? parseScenario({}) : await loadScenario(scenarioFile)
  const simulator = createSimulator({
    scenario,
    clock: new SystemClock(clockOptions(scenario)),
    log: (entry) => process.stderr.write(`${logLine(entry)}\n`),
  })
  const server = await startServer(simulator, { port, listenerOpened: announce }).catch((error: unknown) => {
    throw portProblem(error, port)
  })
  return { server, simulator }
}

/** Before `simulator ready` for the scenario's listeners, so that whoever waits for that knows them all. */
function announce({ loadBalancer, port, url }: ServedListener): void {
  process.stdout.write(`listener ${loadBalancer}:${port} at ${url}\n`)
}

function clockOptions({ speed, start }: Scenario) {
  return start === undefined ? { speed } : { speed, start: Date.parse(start) }
}

function portProblem(error: unknown, port: number): unknown {
  if (error instanceof LocalPortError) return new UsageError(error.message)
  const code = errorCode(error)
  if (code === 'EADDRINUSE') {
    return new UsageError(`port ${port} of 127.0.0.1 is in use; give another with --port, or none to get a free one`)
  }
  if (code === 'EACCES') {
    return new UsageError(`port ${port} needs rights that this process does not have; give one over 1023 with --port`)
  }
  return error
}

function exports(environment: Readonly<Record<string, string>>): string {
  const lines = Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}\n`)
  return lines.join('')
}

function quoted(value: string): string {
  return /^[\w./:+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isMistake = error instanceof ArgumentError || error instanceof ScenarioError || error instanceof UsageError
  process.stderr.write(isMistake ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`)
  if (error instanceof ArgumentError) process.stderr.write(`\n${USAGE}`)
  process.exitCode = isMistake ? 2 : 1
})
