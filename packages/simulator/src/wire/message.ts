/** One HTTP request as every transport hands it over. Header names are lower case. */
export interface WireRequest {
  readonly method: string
  /** Path with query string, as in `/github/oidc/token?audience=x`. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body as it came, when its content type says that it is no text. */
  readonly bytes?: Uint8Array
  /** Aborts when the client has gone, so that what waits for nobody ends. */
  readonly signal?: AbortSignal
}

export interface WireReply {
  readonly kind: 'reply'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** In the body's place, for protocols that are not text. */
  readonly bytes?: Uint8Array
}

/** The connection dies without an answer. */
export interface WireReset {
  readonly kind: 'reset'
}

export type WireResponse = WireReply | WireReset
