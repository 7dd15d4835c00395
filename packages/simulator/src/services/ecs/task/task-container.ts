import type { Container, ContainerDefinition, ContainerOverride, NetworkInterface } from '@aws-sdk/client-ecs'
import type { CatalogImage } from '../../../image-catalog.ts'
import { type ContainerPort, type RunningContainer, StartFailure } from '../../../runtime/task-runtime.ts'
import type { AwsLogsDriver } from './aws-logs-driver.ts'
import { logDriver } from './log-driver.ts'
import { pull } from './pull.ts'
import { resolvedSecrets } from './secrets.ts'
import type { TaskWorld } from './world.ts'

export interface ContainerOptions {
  readonly world: TaskWorld
  readonly definition: ContainerDefinition
  readonly override: ContainerOverride | undefined
  readonly arn: string
  readonly taskArn: string
  readonly taskId: string
  /** Given to it when it starts. */
  readonly runtimeId: string
  readonly onFargate: boolean
  readonly networkInterfaces: readonly NetworkInterface[]
}

export type ContainerPhase = 'waiting' | 'running' | 'ended'

/** One container of a task: how it gets ready, runs and ends. The task decides when. */
export class TaskContainer {
  readonly name: string
  readonly definition: ContainerDefinition
  readonly #options: ContainerOptions
  #phase: ContainerPhase = 'waiting'
  #secrets: Readonly<Record<string, string>> = {}
  #image: CatalogImage | undefined
  #process: RunningContainer | undefined
  #log: AwsLogsDriver | undefined
  #exit: { readonly code: number; readonly reason?: string } | undefined
  #failure: string | undefined

  constructor(options: ContainerOptions) {
    this.#options = options
    this.definition = options.definition
    this.name = options.definition.name ?? ''
  }

  get phase(): ContainerPhase {
    return this.#phase
  }

  get essential(): boolean {
    return this.definition.essential !== false
  }

  get exitCode(): number | undefined {
    return this.#exit?.code
  }

  /** @throws StartFailure */
  fetchSecrets(): void {
    if ((this.definition.environmentFiles ?? []).length > 0) {
      throw new StartFailure(
        'ResourceInitializationError: failed to download env files: the simulator has no S3; give the variables in environment',
      )
    }
    this.#secrets = resolvedSecrets(this.definition, this.#options.world.secrets)
  }

  /** @throws StartFailure */
  pullImage(): void {
    this.#image = pull(this.definition.image ?? '', this.#options.world.images)
  }

  /** @throws StartFailure */
  start(onExit: () => void): void {
    const { world, taskArn, taskId, runtimeId, onFargate, override } = this.#options
    const { definition, name } = this
    const image = definition.image ?? ''
    this.#log = logDriver(definition, { world, taskId, runtimeId, onFargate })
    const program = this.#image?.program
    if (!program) {
      throw new StartFailure(
        `CannotStartContainerError: the simulator knows no program for image "${image}": give it one under images in the scenario`,
      )
    }
    this.#process = world.runtime.start(
      {
        taskArn,
        name,
        image,
        program,
        entryPoint: definition.entryPoint,
        command: override?.command ?? definition.command,
        environment: this.#environment(),
        workingDirectory: definition.workingDirectory,
      },
      {
        line: (_stream, text) => this.#log?.line(text),
        exited: (exit) => {
          this.#exit = exit
          this.#phase = 'ended'
          this.#log?.flush()
          onExit()
        },
      },
    )
    this.#phase = 'running'
  }

  signal(name: 'SIGTERM' | 'SIGKILL'): void {
    if (this.#phase === 'running') this.#process?.signal(name)
  }

  /** Who answers at a port of it; undefined while it does not run, and for a port that its image does not have. */
  port(containerPort: number): ContainerPort | undefined {
    return this.#phase === 'running' ? this.#process?.port(containerPort) : undefined
  }

  /** It never ran, and this is why. */
  failed(reason: string): void {
    this.#failure = reason
  }

  describe({ taskEnded, attached }: { taskEnded: boolean; attached: boolean }): Container {
    const { arn, taskArn, runtimeId, networkInterfaces } = this.#options
    const reason = this.#failure ?? this.#exit?.reason
    const statuses = { waiting: taskEnded ? 'STOPPED' : 'PENDING', running: 'RUNNING', ended: 'STOPPED' } as const
    return {
      containerArn: arn,
      taskArn,
      name: this.name,
      ...(this.definition.image === undefined ? {} : { image: this.definition.image }),
      ...(this.#image ? { imageDigest: this.#image.digest } : {}),
      ...(this.#phase === 'waiting' ? {} : { runtimeId }),
      lastStatus: statuses[this.#phase],
      ...(this.#exit ? { exitCode: this.#exit.code } : {}),
      ...(reason === undefined ? {} : { reason: reason.slice(0, 1024) }),
      networkBindings: [],
      networkInterfaces: attached ? [...networkInterfaces] : [],
      healthStatus: this.definition.healthCheck && this.#phase === 'running' ? 'HEALTHY' : 'UNKNOWN',
      cpu: String(this.#options.override?.cpu ?? this.definition.cpu ?? 0),
      ...this.#memory(),
    }
  }

  #memory(): Pick<Container, 'memory' | 'memoryReservation'> {
    const memory = this.#options.override?.memory ?? this.definition.memory
    const reservation = this.#options.override?.memoryReservation ?? this.definition.memoryReservation
    return {
      ...(memory === undefined ? {} : { memory: String(memory) }),
      ...(reservation === undefined ? {} : { memoryReservation: String(reservation) }),
    }
  }

  #environment(): Record<string, string> {
    const { world, onFargate, override } = this.#options
    const given = [...(this.definition.environment ?? []), ...(override?.environment ?? [])]
    return {
      AWS_EXECUTION_ENV: onFargate ? 'AWS_ECS_FARGATE' : 'AWS_ECS_EC2',
      ...(onFargate ? { AWS_REGION: world.region, AWS_DEFAULT_REGION: world.region } : {}),
      ...Object.fromEntries(given.map(({ name = '', value = '' }) => [name, value])),
      ...this.#secrets,
    }
  }
}
