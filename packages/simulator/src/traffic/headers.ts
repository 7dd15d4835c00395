/** RFC 9110, 7.6.1: they belong to one connection, and a proxy does not pass them on. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** What a proxy passes on of a message's raw headers, in their order and their own case. */
export function endToEnd(rawHeaders: readonly string[]): [name: string, value: string][] {
  const headers: [string, string][] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? ''])
  }
  const named = headers
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.split(',').map((token) => token.trim().toLowerCase()))
  const dropped = new Set([...hopByHop, ...named])
  return headers.filter(([name]) => !dropped.has(name.toLowerCase()))
}

export interface Client {
  readonly address: string
  /** The listener's, not that of this machine. */
  readonly listenerPort: number
  /** Whether the request's body comes without a known length. */
  readonly chunked: boolean
}

/** The headers of the request that the target gets, as Node's raw list. */
export function forwardedHeaders(rawHeaders: readonly string[], { address, listenerPort, chunked }: Client): string[] {
  const kept = endToEnd(rawHeaders)
  // Answered by this side of the connection already.
  const replaced = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-port', 'expect']
  const before = kept.filter(([name]) => name.toLowerCase() === 'x-forwarded-for').map(([, value]) => value)
  return [
    ...kept.filter(([name]) => !replaced.includes(name.toLowerCase())),
    ['X-Forwarded-For', [...before, address].join(', ')],
    ['X-Forwarded-Proto', 'http'],
    ['X-Forwarded-Port', String(listenerPort)],
    ...(chunked ? [['Transfer-Encoding', 'chunked']] : []),
  ].flat()
}
