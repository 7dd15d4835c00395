/**
 * Cuts a stream of bytes into lines at \n, \r\n and a lone \r, as the runner's line reader (.NET's StreamReader) does.
 * Text after the last line end is a line of its own when the stream ends.
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder()
  #rest = ''

  push(chunk: Uint8Array): string[] {
    return this.#split(this.#decoder.decode(chunk, { stream: true }))
  }

  end(): string[] {
    const lines = this.#split(this.#decoder.decode())
    if (this.#rest === '') return lines
    const last = this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest
    this.#rest = ''
    return [...lines, last]
  }

  #split(text: string): string[] {
    const pending = this.#rest + text
    // A \r at the very end may be the first half of a \r\n.
    const lines = pending.split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    return lines
  }
}
