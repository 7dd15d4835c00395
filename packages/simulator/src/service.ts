import type { StaticOperationSchema } from '@smithy/types'

/** Who a call came from, as GetCallerIdentity tells it. */
export interface Caller {
  readonly accountId: string
  readonly arn: string
  readonly userId: string
}

/** What an operation knows about the call besides its input. */
export interface Call {
  readonly requestId: string
  readonly caller: Caller
  /** The moment whose state a read shows (epoch ms): now, or earlier under a stale-reads fault. */
  readonly readAt: number
}

export interface Operation {
  /** The SDK's own schema of the operation: its name, and the shapes of input and output. */
  readonly schema: StaticOperationSchema
  readonly handle: (input: unknown, call: Call) => Promise<object>
}

/** AWS JSON: dispatch by `X-Amz-Target: <target>.<Operation>`. */
export interface JsonProtocol {
  readonly kind: 'json'
  readonly version: '1.0' | '1.1'
  readonly target: string
  /** It came from the Query protocol, whose error codes its clients still see (Smithy's awsQueryCompatible). */
  readonly queryCompatible?: {
    /** Shapes of errors by code, where they differ. */
    readonly shapeNames: ReadonlyMap<string, string>
    /** For clients that still speak Query. */
    readonly query: QueryProtocol
  }
}

/** AWS Query: dispatch by the form field `Action`, replies in XML. */
export interface QueryProtocol {
  readonly kind: 'query'
  readonly version: string
  readonly xmlNamespace: string
}

export interface Service {
  /** Also the service name in the credential scope of a signature. */
  readonly name: 'codedeploy' | 'ecs' | 'ecr' | 'iam' | 'logs' | 'sts' | 'elasticloadbalancing' | 'monitoring'
  readonly protocol: JsonProtocol | QueryProtocol
  readonly operations: readonly Operation[]
}

/** An error as AWS answers it: `name` is the wire code. */
export class ServiceError extends Error {
  readonly status: number
  /** Modelled members besides the message, such as `resourceIds` of a ConflictException. */
  readonly members: Readonly<Record<string, unknown>>

  constructor(name: string, message: string, options: { status?: number; members?: Record<string, unknown> } = {}) {
    super(message)
    this.name = name
    this.status = options.status ?? 400
    this.members = options.members ?? {}
  }
}
