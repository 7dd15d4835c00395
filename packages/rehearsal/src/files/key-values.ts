export interface KeyValues {
  /** In the order of the file; a name may come several times. */
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** What is wrong with the file, in the runner's words. The pairs before it count. */
  readonly problem?: string
}

/**
 * Parses GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE: `name=value`, or `name<<delimiter`, lines, `delimiter`.
 * Follows EnvFileKeyValuePairs of actions/runner (Linux: only \n ends a line).
 */
export function parseKeyValues(text: string): KeyValues {
  const pairs: [string, string][] = []
  const reader = new LineReader(text.startsWith('\uFEFF') ? text.slice(1) : text)
  for (let line = reader.next(); line; line = reader.next()) {
    if (line.text === '') continue
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.text.slice(0, equals), line.text.slice(equals + 1)])
      continue
    }
    if (heredoc < 0) return { pairs, problem: `Invalid format '${line.text}'` }
    const [name, delimiter] = [line.text.slice(0, heredoc), line.text.slice(heredoc + 2)]
    if (name === '' || delimiter === '') {
      const problem = `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`
      return { pairs, problem }
    }
    const value = readHeredoc(reader, delimiter)
    if ('problem' in value) return { pairs, problem: value.problem }
    pairs.push([name, value.text])
  }
  return { pairs }
}

function readHeredoc(reader: LineReader, delimiter: string): { text: string } | { problem: string } {
  const lines: string[] = []
  for (let line = reader.next(); line?.text !== delimiter; line = reader.next()) {
    if (!line) return { problem: `Invalid value. Matching delimiter not found '${delimiter}'` }
    if (!line.ended) return { problem: 'Invalid value. EOF marker missing new line.' }
    lines.push(line.text)
  }
  return { text: lines.join('\n') }
}

class LineReader {
  readonly #text: string
  #index = 0

  constructor(text: string) {
    this.#text = text
  }

  /** `ended` says whether a line end followed. */
  next(): { text: string; ended: boolean } | undefined {
    if (this.#index >= this.#text.length) return undefined
    const end = this.#text.indexOf('\n', this.#index)
    const text = this.#text.slice(this.#index, end < 0 ? undefined : end)
    this.#index = end < 0 ? this.#text.length : end + 1
    return { text, ended: end >= 0 }
  }
}
