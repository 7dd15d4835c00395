import { commandLine } from './command-line.ts'
import { ContainerProcess, type ProcessLaunch } from './container-process.ts'
import { findExecutable, isDirectory } from './executable.ts'
import { freePort } from './free-port.ts'
import { type ContainerStart, StartFailure, type TaskRuntime } from './task-runtime.ts'

/** Real processes in the containers' place. It needs POSIX signals, and a clock that runs as the processes do. */
export interface ProcessRuntime extends TaskRuntime {
  /** Kills every process that is left, with its children; resolves when all have ended. Later starts fail. */
  close(): Promise<void>
}

/**
 * A process gets its container's environment and, of this machine, nothing but PATH and a HOME: no credential of the
 * simulator or of its user reaches it.
 * @param options.path PATH where the container names none
 * @param options.home HOME where the container names none
 */
export function processRuntime(options: { readonly path: string; readonly home: string }): ProcessRuntime {
  const running = new Set<ContainerProcess>()
  let closed = false
  return {
    start(container, observer) {
      if (closed) throw new StartFailure('CannotStartContainerError: the simulator is closing')
      const started = begin(launchOf(container, options), observer)
      running.add(started)
      const forget = () => running.delete(started)
      started.ended.then(forget, forget)
      return started
    },
    async close() {
      closed = true
      for (const container of running) container.signal('SIGKILL')
      await Promise.all([...running].map(({ ended }) => ended))
    },
  }
}

function launchOf(container: ContainerStart, base: { path: string; home: string }): ProcessLaunch {
  const { program } = container
  if (program.kind !== 'process') {
    throw new StartFailure(`CannotStartContainerError: image "${container.image}" has no process to run`)
  }
  const [name, ...args] = commandLine(program, container)
  if (name === undefined) {
    throw new StartFailure('CannotCreateContainerError: Error response from daemon: no command specified')
  }
  const workingDirectory = container.workingDirectory ?? program.workingDirectory
  if (!isDirectory(workingDirectory)) {
    throw new StartFailure(
      `CannotStartContainerError: working directory "${workingDirectory}" of container "${container.name}" does not exist on this machine`,
    )
  }
  const ports = program.ports.map(({ containerPort, variable }) => ({ containerPort, variable, port: freePort() }))
  const environment = {
    ...{ PATH: base.path, HOME: base.home, ...container.environment, ...program.environment },
    ...Object.fromEntries(ports.map(({ variable, port }) => [variable, String(port)])),
  }
  const file =
    name === 'node' ? process.execPath : findExecutable(name, { path: environment.PATH, cwd: workingDirectory })
  const reachable = new Map(ports.map(({ containerPort, port }) => [containerPort, port]))
  return { file, args, environment, workingDirectory, ports: reachable }
}

function begin(launch: ProcessLaunch, observer: ConstructorParameters<typeof ContainerProcess>[1]): ContainerProcess {
  try {
    return new ContainerProcess(launch, observer)
  } catch (error) {
    // What spawn refuses outright, such as a NUL in an argument.
    const why = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`CannotStartContainerError: ${why}`, { cause: error })
  }
}
