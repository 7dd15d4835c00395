/** One container of a task, everything resolved: overrides applied, secrets fetched, image found. */
export interface ContainerStart {
  readonly taskArn: string
  readonly name: string
  /** The reference in the task definition, for messages. */
  readonly image: string
  readonly program: Program
  readonly entryPoint: readonly string[] | undefined
  readonly command: readonly string[] | undefined
  readonly environment: Readonly<Record<string, string>>
  readonly workingDirectory: string | undefined
}

export interface ContainerObserver {
  /** One line of output, without its line break. */
  line(stream: 'stdout' | 'stderr', text: string): void
  /** Once, when the container has ended. `reason` is what the agent would report, e.g. `OutOfMemoryError: …`. */
  exited(exit: { readonly code: number; readonly reason?: string }): void
}

export interface RunningContainer {
  signal(name: 'SIGTERM' | 'SIGKILL'): void
  /** Who answers at a port of the container; undefined for a port that the image does not have. */
  port(containerPort: number): ContainerPort | undefined
}

/** One end of a connection into a container. */
export type ContainerPort =
  /** A real process, reached where it listens on this machine. */
  | { readonly kind: 'address'; readonly host: string; readonly port: number }
  /** A script: the HTTP status that a request gets at this moment, or undefined when nobody listens. */
  | { readonly kind: 'scripted'; readonly status: () => number | undefined }

/** How containers come to life. A start that cannot happen throws StartFailure. */
export interface TaskRuntime {
  start(container: ContainerStart, observer: ContainerObserver): RunningContainer
}

/** The container never ran, in the agent's words: `CannotStartContainerError: …`. */
export class StartFailure extends Error {}

/** What an image does when it runs. */
export type Program = ScriptedProgram | ProcessProgram

export interface ScriptedProgram {
  readonly kind: 'scripted'
  readonly steps: readonly ScriptStep[]
  /** What it does instead when it is started with such a command, as the same image serves and migrates. */
  readonly commands?: readonly { readonly command: readonly string[]; readonly steps: readonly ScriptStep[] }[]
}

/** Done in order; `after` is the pause before it (ms). The program ends with its `exit`; without one it runs until stopped. */
export interface ScriptStep {
  readonly after: number
  readonly line?: { readonly stream: 'stdout' | 'stderr'; readonly text: string; readonly times?: number }
  readonly exit?: { readonly code: number; readonly reason?: string }
  /** How the program takes SIGTERM from here on: exits with this code, or `ignore` (only SIGKILL, 137, ends it). Default 143. */
  readonly onSigterm?: number | 'ignore'
  /** How every port answers HTTP requests from here on: with this status, or not at all. Default 200. */
  readonly answers?: number | 'nothing'
}

/** A real process of this machine in the container's place. */
export interface ProcessProgram {
  readonly kind: 'process'
  /** The image's ENTRYPOINT: program and fixed arguments; `node` means the Node that runs the simulator. */
  readonly entryPoint: readonly string[]
  /** The image's CMD. */
  readonly command: readonly string[]
  /** Set last, over the task definition's environment: stands in for what a volume or network would give. */
  readonly environment: Readonly<Record<string, string>>
  readonly workingDirectory: string
  /** Ports that the image listens on. Many containers share this machine, so each gets a free port for each of them. */
  readonly ports: readonly ProgramPort[]
}

interface ProgramPort {
  /** As in the task definition's port mappings. */
  readonly containerPort: number
  /** The environment variable that tells the program the port to listen on. */
  readonly variable: string
}
