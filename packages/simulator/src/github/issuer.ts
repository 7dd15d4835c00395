import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { Identifiers } from '../identifiers.ts'
import type { GitHubScenario } from '../scenario/github.ts'
import type { Clock } from '../time/clock.ts'
import { jobClaims } from './claims.ts'

/** GitHub puts a token's not-before ten minutes into the past. */
const NOT_BEFORE_SECONDS = 600

export interface IssuerOptions {
  readonly github: GitHubScenario
  readonly clock: Clock
  readonly identifiers: Identifiers
}

/** GitHub's OIDC issuer: makes the tokens of the scenario's job and proves that it made them. */
export class Issuer {
  readonly #options: IssuerOptions
  readonly keyId: string
  #key: KeyObject | undefined

  constructor(options: IssuerOptions) {
    this.#options = options
    this.keyId = options.identifiers.uuid()
  }

  get url(): string {
    return this.#options.github.issuer
  }

  /** The token's audience when none is asked for. */
  get defaultAudience(): string {
    return `https://github.com/${this.#options.github.claims.repository.split('/')[0]}`
  }

  /** A token of the scenario's job; its life passes on the simulator's clock. */
  issue(audience: string): string {
    const { github, clock, identifiers } = this.#options
    const issuedAt = Math.floor(clock.now() / 1000)
    return this.signed({
      jti: identifiers.uuid(),
      ...jobClaims(github),
      aud: audience,
      iss: github.issuer,
      nbf: issuedAt - NOT_BEFORE_SECONDS,
      exp: issuedAt + github.tokenLifetimeSeconds,
      iat: issuedAt,
    })
  }

  /** Any claims as a token of this issuer (RS256). */
  signed(claims: Readonly<Record<string, unknown>>): string {
    const header = { alg: 'RS256', kid: this.keyId, typ: 'JWT' }
    const content = `${encode(header)}.${encode(claims)}`
    return `${content}.${sign('sha256', Buffer.from(content), this.#privateKey()).toString('base64url')}`
  }

  /** @param content the token's first two parts with the dot between them */
  verifies(content: string, signature: Buffer): boolean {
    return verify('sha256', Buffer.from(content), createPublicKey(this.#privateKey()), signature)
  }

  /** Made when first needed: it takes a tenth of a second, and most tests need none. */
  #privateKey(): KeyObject {
    this.#key ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    return this.#key
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
