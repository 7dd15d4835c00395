import type { Identifiers } from '../identifiers.ts'
import type { Caller } from '../service.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface SessionCredentials extends Credentials {
  readonly sessionToken: string
  /** Epoch ms; they are refused from this moment on. */
  readonly expiration: number
}

export interface Identity {
  readonly caller: Caller
  /** undefined: a user's long-term key. */
  readonly session: (Period & { readonly token: string }) | undefined
}

/** When the credentials of a session are taken, in epoch ms. */
interface Period {
  /** Before that AWS does not know them yet. */
  readonly knownFrom: number
  /** They are refused from this moment on. */
  readonly expiration: number
}

/** Every access key that the simulated AWS has given out. */
export class CredentialStore {
  readonly #identities = new Map<string, Identity>()
  readonly #identifiers: Identifiers

  constructor(identifiers: Identifiers) {
    this.#identifiers = identifiers
  }

  createUser(caller: Caller): Credentials {
    const credentials = this.#keyPair('AKIA')
    this.#identities.set(credentials.accessKeyId, { caller, session: undefined })
    return credentials
  }

  createSession({ caller, knownFrom, expiration }: Period & { readonly caller: Caller }): SessionCredentials {
    const credentials = this.#keyPair('ASIA')
    const token = Buffer.from(Array.from({ length: 4 }, () => this.#identifiers.hex(64)).join('')).toString('base64')
    this.#identities.set(credentials.accessKeyId, { caller, session: { token, knownFrom, expiration } })
    return { ...credentials, sessionToken: token, expiration }
  }

  find(accessKeyId: string): Identity | undefined {
    return this.#identities.get(accessKeyId)
  }

  #keyPair(prefix: 'AKIA' | 'ASIA'): Credentials {
    return {
      accessKeyId: `${prefix}${this.#identifiers.base32(16)}`,
      secretAccessKey: Buffer.from(this.#identifiers.hex(60), 'hex').toString('base64'),
    }
  }
}
