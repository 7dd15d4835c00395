/** The secrets of a job: what they are replaced by `***` in everything that is shown. */
export class Masks {
  readonly #given: string[] = []
  readonly #values = new Set<string>()
  #ordered: string[] | undefined

  /** Masks the value, each of its lines, and the forms in which it turns up in JSON, in a URL and in Base64. */
  add(value: string): void {
    this.#given.push(value)
    for (const part of new Set([value, ...value.split(/[\r\n]+/)])) {
      if (part.trim() === '') continue
      for (const form of [part, JSON.stringify(part).slice(1, -1), uriForm(part), ...base64Forms(part)]) {
        if (form !== '') this.#values.add(form)
      }
    }
    this.#ordered = undefined
  }

  /** The values as they were given, in that order. */
  given(): readonly string[] {
    return this.#given
  }

  mask(text: string): string {
    // The longest first, so that a secret that contains another one leaves nothing behind.
    this.#ordered ??= [...this.#values].sort((a, b) => b.length - a.length)
    let masked = text
    for (const value of this.#ordered) masked = masked.replaceAll(value, '***')
    return masked
  }

  hides(text: string): boolean {
    return this.mask(text) !== text
  }
}

function uriForm(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

/** Base64 of the value at each of the three places that it can have in a longer text, without the blurred ends. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value)
  if (bytes.length < 6) return [bytes.toString('base64')]
  const forms = [0, 1, 2].map((skip) => {
    const whole = bytes.subarray(skip, bytes.length - ((bytes.length - skip) % 3))
    return whole.toString('base64')
  })
  return [bytes.toString('base64'), ...forms]
}
