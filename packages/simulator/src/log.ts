/** One request and how it went. */
export interface LogEntry {
  /** Simulated moment of the request's arrival (epoch ms). */
  readonly at: number
  readonly requestId: string
  readonly service: string
  readonly operation: string
  /** The caller's ARN, once known. */
  readonly caller?: string
  readonly result: LogResult
  /** Faults that hit the request. */
  readonly faults: readonly string[]
  /** What a user should know besides: members that were ignored, an operation that is not simulated, a defect. */
  readonly notes: readonly string[]
}

export type LogResult =
  | { readonly kind: 'reply'; readonly status: number; readonly error?: string }
  | { readonly kind: 'reset' }

export type Log = (entry: LogEntry) => void
