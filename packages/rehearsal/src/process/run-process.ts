import { type ChildProcess, spawn } from 'node:child_process'
import { type ProcessTime, systemClock } from './clock.ts'

export interface ProcessOptions {
  readonly command: string
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly workingDirectory: string
  readonly onOutput: (stream: 'stdout' | 'stderr', chunk: Uint8Array) => void
  /** Cancels: SIGINT, SIGTERM 7.5 s later, SIGKILL to the whole process group 2.5 s after that. */
  readonly signal?: AbortSignal | undefined
  /** A Node process: it gets the flags of `time` and lives on that clock. */
  readonly node?: boolean
  readonly time?: ProcessTime | undefined
  /** Called with the way to send the process a signal, as soon as it runs. */
  readonly onStart?: ((process: RunningProcess) => void) | undefined
}

export interface RunningProcess {
  readonly pid: number
  kill(signal: NodeJS.Signals): void
}

export interface ProcessEnd {
  /** The process group that it led. */
  readonly group: number
  /** null when a signal ended the process. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly cancelled: boolean
}

// ProcessInvoker.cs of actions/runner: _sigintTimeout and _sigtermTimeout.
const untilTerm = 7500
const untilKill = 2500

// A process of the step's own that outlives it may hold its pipes open; the runner waits five seconds for it.
const untilPipesAreLeft = 5000

/**
 * Runs one process the way the runner does.
 * @throws the error of the start (ENOENT, EACCES …)
 */
export function runProcess(options: ProcessOptions): Promise<ProcessEnd> {
  const { time } = options
  const onClock = options.node === true && time !== undefined
  const child = spawn(options.command, [...(onClock ? time.nodeFlags() : []), ...options.arguments], {
    cwd: options.workingDirectory,
    env: { ...options.environment, ...(onClock ? time.environment() : {}) },
    stdio: onClock ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    // A group of its own: a key press that is meant for the rehearsal does not reach it, and it can be killed whole.
    detached: true,
  })
  time?.attach(child)
  child.stdout?.on('data', (chunk: Uint8Array) => options.onOutput('stdout', chunk))
  child.stderr?.on('data', (chunk: Uint8Array) => options.onOutput('stderr', chunk))

  return new Promise((resolve, reject) => {
    let cancelled = false
    const onCancel = () => {
      cancelled = true
    }
    const stopCancelling = cancelOn({ child, signal: options.signal, time, onCancel })
    child.once('error', (error) => {
      stopCancelling()
      reject(error)
    })
    child.once('spawn', () => options.onStart?.(running(child, time)))
    child.once('exit', (exitCode, signal) => {
      stopCancelling()
      const patience = setTimeout(() => {
        child.stdout?.destroy()
        child.stderr?.destroy()
      }, untilPipesAreLeft)
      child.once('close', () => {
        clearTimeout(patience)
        resolve({ group: child.pid ?? 0, exitCode, signal, cancelled })
      })
    })
  })
}

function running(child: ChildProcess, time: ProcessTime | undefined): RunningProcess {
  return {
    pid: child.pid ?? 0,
    kill(signal) {
      child.kill(signal)
      time?.disturb()
    },
  }
}

interface Cancelling {
  readonly child: ChildProcess
  readonly signal: AbortSignal | undefined
  readonly time: ProcessTime | undefined
  readonly onCancel: () => void
}

function cancelOn({ child, signal, time, onCancel }: Cancelling): () => void {
  const clock = time ?? systemClock
  let cancelTimer = () => {}
  const send = (name: NodeJS.Signals) => {
    child.kill(name)
    time?.disturb()
  }
  const killGroup = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL')
  }
  const begin = () => {
    onCancel()
    send('SIGINT')
    cancelTimer = clock.after(untilTerm, () => {
      send('SIGTERM')
      cancelTimer = clock.after(untilKill, killGroup)
    })
  }
  if (signal?.aborted) begin()
  else signal?.addEventListener('abort', begin, { once: true })
  return () => {
    cancelTimer()
    signal?.removeEventListener('abort', begin)
  }
}
