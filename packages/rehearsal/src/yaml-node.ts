import { readFile } from 'node:fs/promises'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type Problem, RehearsalError } from './problems.ts'

/** A file larger than this is no workflow and no action. */
const largestFile = 1024 * 1024

/** A place in a YAML file: its value, and the line to name when the value is wrong. */
export class YamlNode {
  readonly line: number
  readonly #node: unknown
  readonly #lines: LineCounter

  constructor({ node, line, lines }: { node: unknown; line: number; lines: LineCounter }) {
    this.#node = node
    this.#lines = lines
    this.line = line
  }

  kind(): 'map' | 'list' | 'scalar' | 'empty' {
    if (isMap(this.#node)) return 'map'
    if (isSeq(this.#node)) return 'list'
    return this.scalar() === null ? 'empty' : 'scalar'
  }

  /** null for everything that is not a string, a number or a boolean. */
  scalar(): string | number | boolean | null {
    const value = isScalar(this.#node) ? this.#node.value : undefined
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  }

  /** The scalar as GitHub puts it into a string; '' when there is none. */
  text(): string {
    return String(this.scalar() ?? '')
  }

  get(key: string): YamlNode | undefined {
    return this.entries().find(([name]) => name === key)?.[1]
  }

  entries(): (readonly [key: string, value: YamlNode])[] {
    if (!isMap(this.#node)) return []
    return this.#node.items.map((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      return [key, this.#child(pair.value, pair.key)]
    })
  }

  items(): YamlNode[] {
    return isSeq(this.#node) ? this.#node.items.map((item) => this.#child(item, item)) : []
  }

  #child(node: unknown, located: unknown): YamlNode {
    return new YamlNode({ node, line: this.#lineOf(located), lines: this.#lines })
  }

  #lineOf(node: unknown): number {
    const start = isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
    return start === undefined ? this.line : this.#lines.linePos(start).line
  }
}

/** Reads a YAML file; what is wrong with it as YAML comes back as problems. Anchors are refused. */
export async function readYaml(path: string): Promise<{ root: YamlNode; problems: Problem[] }> {
  const lines = new LineCounter()
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new RehearsalError([{ file: path, line: 1, message: `cannot be read: ${messageOf(error)}` }])
  })
  if (text.length > largestFile) {
    throw new RehearsalError([{ file: path, line: 1, message: `is larger than ${largestFile} characters` }])
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems = document.errors.map((error) => ({
    file: path,
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }))
  return { root: new YamlNode({ node: document.contents, line: 1, lines }), problems }
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
}
