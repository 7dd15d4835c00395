import type { NormalizedSchema } from '@smithy/core/schema'
import type { ServiceError } from '../service.ts'
import type { WireReply } from './message.ts'

export interface Decoded {
  /** Types that do not fit the schema are left as they came, for the operation to refuse. */
  readonly value: unknown
  /** Paths of members that the schema does not know; AWS ignores them. */
  readonly dropped: readonly string[]
}

/** How one service's operations look on the wire. */
export interface WireProtocol {
  /** @throws ServiceError when the body cannot be read at all */
  decode(schema: NormalizedSchema, body: string): Decoded
  encode(reply: Reply): WireReply
  encodeError(error: ServiceError, requestId: string): WireReply
  /** The error that this protocol answers in a situation that every service knows. */
  problem(problem: CommonProblem): ServiceError
}

export interface Reply {
  readonly operation: string
  readonly schema: NormalizedSchema
  readonly output: object
  readonly requestId: string
}

/** Situations that AWS names differently in its JSON and Query protocols. */
export type CommonProblem =
  | { readonly kind: 'unknown-operation'; readonly operation: string; readonly version?: string; readonly note: string }
  | { readonly kind: 'missing-authentication' }
  | { readonly kind: 'unknown-credentials' }
  | { readonly kind: 'expired-credentials' }
  | { readonly kind: 'wrong-scope'; readonly message: string }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'access-denied'; readonly message: string }
  | { readonly kind: 'defect' }
