import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

export interface RunningSimulator {
  /** What it tells its clients to export. */
  readonly environment: Readonly<Record<string, string>>
  /** Asks it to end, makes sure that it does, and tells what it left behind. */
  stop(): Promise<Ended>
}

export interface Ended {
  /** undefined when it had to be killed */
  readonly code: number | undefined
  /** Its standard error: a line for each request. */
  readonly log: string
}

// Bundled it is ready in less than half a second.
const startTimeout = 20_000
const stopTimeout = 10_000
// The last of the exports.
const lastVariable = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'

/** @throws Error when it does not come up; its message holds the simulator's own */
export async function startSimulator(options: {
  readonly bundle: string
  readonly scenarioFile: string
  /** Gets its standard error. A request is in it before its client has the answer. */
  readonly logFile: string
  readonly signal: AbortSignal
}): Promise<RunningSimulator> {
  const { bundle, scenarioFile, logFile, signal } = options
  const log = createWriteStream(logFile)
  await once(log, 'open')
  const child = spawn(process.execPath, [bundle, '--scenario', scenarioFile], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', log],
  })
  const closed = once(child, 'close')
  log.close()
  const kill = () => child.kill('SIGKILL')
  signal.addEventListener('abort', kill, { once: true })
  const timer = setTimeout(kill, startTimeout)
  const environment = await exportsOf(child.stdout)
  clearTimeout(timer)
  if (!(lastVariable in environment)) {
    kill()
    await closed
    const words = (await readFile(logFile, 'utf8')).trim()
    throw new Error(`the simulator did not start: ${words || `not ready in ${startTimeout / 1_000} s`}`)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await Promise.race([closed.then(() => child.exitCode ?? undefined), killLater(child)])
    signal.removeEventListener('abort', kill)
    return { code, log: await readFile(logFile, 'utf8') }
  }
  return { environment, stop }
}

/** Reads on until the last variable has come, or the output has ended. */
async function exportsOf(stdout: NodeJS.ReadableStream): Promise<Record<string, string>> {
  const environment: Record<string, string> = {}
  for await (const line of createInterface({ input: stdout })) {
    const [, name, value] = /^export (\w+)='?([^']*)'?$/.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    environment[name] = value
    if (name === lastVariable) break
  }
  stdout.resume()
  return environment
}

async function killLater(child: ChildProcess): Promise<undefined> {
  await sleep(stopTimeout, undefined, { ref: false })
  child.kill('SIGKILL')
}
