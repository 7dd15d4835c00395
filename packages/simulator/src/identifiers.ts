import { createHash } from 'node:crypto'

/** Names for new things, the same in every run of a scenario. Nothing here is secret: the simulated world is local. */
export class Identifiers {
  readonly #seed: string
  #count = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  /** Lower-case hexadecimal digits, at most 64. */
  hex(length: number): string {
    const digest = createHash('sha256')
      .update(`${this.#seed}:${this.#count++}`)
      .digest('hex')
    return digest.slice(0, length)
  }

  uuid(): string {
    const hex = this.hex(32)
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join(
      '-',
    )
  }

  /** Upper-case letters and digits 2-7, as in access key ids; at most 32. */
  base32(length: number): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
    const digits = this.hex(64).match(/../g) ?? []
    return digits
      .slice(0, length)
      .map((pair) => alphabet.charAt(Number.parseInt(pair, 16) % 32))
      .join('')
  }
}
