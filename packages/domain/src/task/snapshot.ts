/** One task as DescribeTasks shows it at one moment; times are epoch ms. */
export interface TaskSnapshot {
  readonly arn: string
  readonly definitionArn: string
  /** PROVISIONING … STOPPED; states may be skipped between two looks. */
  readonly lastStatus: string
  readonly stopCode: string | undefined
  readonly stoppedReason: string | undefined
  readonly containers: readonly ContainerSnapshot[]
  readonly createdAt: number | undefined
  readonly pullStartedAt: number | undefined
  readonly pullStoppedAt: number | undefined
  readonly startedAt: number | undefined
  readonly executionStoppedAt: number | undefined
  readonly stoppedAt: number | undefined
}

export interface ContainerSnapshot {
  readonly name: string
  readonly lastStatus: string | undefined
  /** undefined when the container never ran, and until it has ended. */
  readonly exitCode: number | undefined
  readonly reason: string | undefined
  /** The container runtime's own name for it; undefined until it was created. */
  readonly runtimeId: string | undefined
}
