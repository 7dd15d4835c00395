/** A workflow command found in a line of a step's output. */
export interface LogCommand {
  /** In lower case. */
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const propertyEscapes = ['%0D', '\r', '%0A', '\n', '%3A', ':', '%2C', ',', '%25', '%'] as const
const dataEscapes = ['%0D', '\r', '%0A', '\n', '%25', '%'] as const
const bracketEscapes = ['%3B', ';', '%0D', '\r', '%0A', '\n', '%5D', ']', '%25', '%'] as const

/**
 * Finds a command as the runner does (actions/runner, ActionCommand.cs): `::name key=value,…::data` after leading
 * blanks, or else the first `##[name key=value;…]data` anywhere in the line. A name that is not registered is no command.
 *
 * @param registered names in lower case; names in the line match whatever their case
 */
export function parseLogCommand(line: string, registered: ReadonlySet<string>): LogCommand | undefined {
  return parseColons(line.trimStart(), registered) ?? parseBrackets(line, registered)
}

function parseColons(line: string, registered: ReadonlySet<string>): LogCommand | undefined {
  if (!line.startsWith('::')) return undefined
  const end = line.indexOf('::', 2)
  if (end < 0) return undefined
  const head = splitHead(line.slice(2, end))
  if (!registered.has(head.name)) return undefined
  return {
    name: head.name,
    properties: parseProperties({ text: head.properties.trim(), separator: ',', escapes: propertyEscapes }),
    data: unescaped(line.slice(end + 2), dataEscapes),
  }
}

function parseBrackets(line: string, registered: ReadonlySet<string>): LogCommand | undefined {
  const start = line.indexOf('##[')
  if (start < 0) return undefined
  const end = line.indexOf(']', start)
  if (end < 0) return undefined
  const head = splitHead(line.slice(start + 3, end))
  if (!registered.has(head.name)) return undefined
  return {
    name: head.name,
    properties: parseProperties({ text: head.properties, separator: ';', escapes: bracketEscapes }),
    data: unescaped(line.slice(end + 1), bracketEscapes),
  }
}

function splitHead(head: string): { name: string; properties: string } {
  const space = head.indexOf(' ')
  if (space < 0) return { name: head.toLowerCase(), properties: '' }
  return { name: head.slice(0, space).toLowerCase(), properties: head.slice(space + 1) }
}

interface PropertyList {
  readonly text: string
  readonly separator: string
  readonly escapes: readonly string[]
}

function parseProperties({ text, separator, escapes }: PropertyList): Record<string, string> {
  const properties = new Map<string, string>()
  for (const part of text.split(separator)) {
    const equals = part.indexOf('=')
    const [key, value] = [part.slice(0, equals), part.slice(equals + 1)]
    if (equals > 0 && value !== '') properties.set(key, unescaped(value, escapes))
  }
  return Object.fromEntries(properties)
}

function unescaped(text: string, escapes: readonly string[]): string {
  let plain = text
  for (let i = 0; i + 1 < escapes.length; i += 2) plain = plain.replaceAll(escapes[i] ?? '', escapes[i + 1] ?? '')
  return plain
}
