import type { ProcessTime } from '../process/clock.ts'
import { type Compression, compressionVariable } from './compression.ts'

/**
 * Real time, compressed: the processes of a rehearsal live as many times faster as the local AWS that they talk to, so
 * that a wait of theirs is as long, on its clock, as it says. Timers and Date follow; sockets, `run:` steps and child
 * processes stay real.
 */
export class CompressedTime implements ProcessTime {
  readonly #compression: Compression
  readonly #preload: string

  /**
   * @param options.clock the clock to keep pace with (epoch ms)
   * @param options.speed how many of its milliseconds pass in a real one
   */
  constructor({ clock, speed }: { clock: { now(): number }; speed: number }) {
    this.#compression = { speed, real: Date.now(), now: clock.now() }
    const beside = new URL(import.meta.url.endsWith('.ts') ? './preload.ts' : './preload.js', import.meta.url)
    this.#preload = beside.href
  }

  /** Epoch ms. */
  now(): number {
    const { speed, real, now } = this.#compression
    return Math.floor(now + (Date.now() - real) * speed)
  }

  after(ms: number, run: () => void): () => void {
    const timer = setTimeout(run, ms / this.#compression.speed)
    return () => clearTimeout(timer)
  }

  nodeFlags(): string[] {
    return ['--import', this.#preload]
  }

  environment(): Record<string, string> {
    return { [compressionVariable]: JSON.stringify(this.#compression) }
  }

  attach(): void {
    // A process needs to be told nothing more: it has the machine's clock.
  }

  disturb(): void {
    // Nothing stands still that would have to look up.
  }
}
