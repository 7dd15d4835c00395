import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { LineSplitter } from './line-splitter.ts'
import type { ContainerObserver, ContainerPort, RunningContainer } from './task-runtime.ts'

export interface ProcessLaunch {
  readonly file: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly workingDirectory: string
  /** The port of this machine by port of the container. */
  readonly ports: ReadonlyMap<number, number>
}

// Real milliseconds, for the last output to be read.
const outputGrace = 1_000

/** One process and everything that it starts: they end together, as a container does. */
export class ContainerProcess implements RunningContainer {
  /** Resolves when it has ended and its output is told. */
  readonly ended: Promise<void>
  readonly #child: ChildProcessByStdio<null, Readable, Readable>
  readonly #ports: ReadonlyMap<number, number>

  constructor(launch: ProcessLaunch, observer: ContainerObserver) {
    this.#ports = launch.ports
    this.#child = spawn(launch.file, launch.args, {
      cwd: launch.workingDirectory,
      env: { ...launch.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that SIGKILL reaches its children too.
      detached: true,
    })
    this.ended = this.#watch(observer)
  }

  signal(name: 'SIGTERM' | 'SIGKILL'): void {
    if (name === 'SIGTERM') this.#child.kill('SIGTERM')
    else this.#killGroup()
  }

  port(containerPort: number): ContainerPort | undefined {
    const port = this.#ports.get(containerPort)
    return port === undefined ? undefined : { kind: 'address', host: '127.0.0.1', port }
  }

  #watch(observer: ContainerObserver): Promise<void> {
    const stdout = new LineSplitter((line) => observer.line('stdout', line))
    const stderr = new LineSplitter((line) => observer.line('stderr', line))
    this.#child.stdout.on('data', (chunk: Buffer) => stdout.write(chunk))
    this.#child.stderr.on('data', (chunk: Buffer) => stderr.write(chunk))
    // With its first process a container ends; a child left behind would also hold the pipes open.
    this.#child.once('exit', () => {
      this.#killGroup()
      // One that left the group cannot be killed: it keeps running, but not the container.
      setTimeout(() => this.#closeOutput(), outputGrace).unref()
    })
    return new Promise((resolve) => {
      const end = (exit: { code: number; reason?: string }) => {
        stdout.end()
        stderr.end()
        observer.exited(exit)
        resolve()
      }
      const failed = (error: Error) => {
        this.#child.removeAllListeners('close')
        end({ code: 126, reason: `CannotStartContainerError: ${error.message}` })
      }
      this.#child.once('error', failed)
      this.#child.once('close', (code, signal) => {
        this.#child.off('error', failed)
        end({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) })
      })
    })
  }

  #closeOutput(): void {
    this.#child.stdout.destroy()
    this.#child.stderr.destroy()
  }

  #killGroup(): void {
    const { pid } = this.#child
    if (pid === undefined) return
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // ESRCH: nobody is left in the group.
    }
  }
}
