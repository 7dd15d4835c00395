import { StringDecoder } from 'node:string_decoder'

// A program that never breaks its line must not fill the simulator's memory.
const longestLine = 1_048_576

/** Chunks of bytes to lines. A character may be cut between chunks, and the last line may lack its break. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  readonly #emit: (line: string) => void
  #rest = ''

  constructor(emit: (line: string) => void) {
    this.#emit = emit
  }

  write(chunk: Buffer): void {
    this.#take(this.#decoder.write(chunk))
  }

  end(): void {
    this.#take(this.#decoder.end())
    if (this.#rest !== '') this.#emit(this.#rest)
    this.#rest = ''
  }

  #take(text: string): void {
    const [first = '', ...others] = text.split('\n')
    this.#rest += first
    for (const other of others) {
      this.#emit(this.#rest)
      this.#rest = other
    }
    if (this.#rest.length < longestLine) return
    this.#emit(this.#rest)
    this.#rest = ''
  }
}
