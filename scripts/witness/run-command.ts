import { spawn } from 'node:child_process'

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** ms; then it is killed with everything that it started. */
  readonly timeout: number
  readonly signal: AbortSignal
  /** Told of each line of standard output as it comes. */
  readonly onLine?: (line: string) => void
}

export interface Finished {
  /** undefined when it could not be started or was killed */
  readonly code: number | undefined
  readonly stdout: string
  /** Of a command that could not be started or took too long: why. */
  readonly stderr: string
}

/** Runs a command to its end, which is never later than its timeout. Does not throw. */
export async function runCommand(options: Command): Promise<Finished> {
  const { command, args, environment, cwd, timeout, signal, onLine = () => {} } = options
  // A group of its own, because a Python suite has children too.
  const child = spawn(command, args, { env: environment, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '', line: '' }
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text
    const lines = (output.line + text).split('\n')
    output.line = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  const end = (why: string) => {
    output.stderr += `\n${why}`
    if (child.pid !== undefined) killGroup(child.pid)
  }
  const onAbort = () => end('it was stopped from outside')
  const timer = setTimeout(() => end(`it took longer than ${timeout / 1_000} s`), timeout)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  const code = await new Promise<number | undefined>((resolve) => {
    child.once('error', (error) => {
      output.stderr += error.message
      resolve(undefined)
    })
    child.once('close', (status) => resolve(status ?? undefined))
  })
  clearTimeout(timer)
  signal.removeEventListener('abort', onAbort)
  return { code, stdout: output.stdout, stderr: output.stderr.trim() }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}
