import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { StartFailure } from './task-runtime.ts'

// Below the ports that Linux and macOS give to outgoing connections: one of those could take it before the program does.
const lowest = 20_000
const highest = 32_000
const tries = 50

/**
 * A port of this machine that nobody listens on.
 * @throws StartFailure when none can be had
 */
export function freePort(): number {
  for (let attempt = 0; attempt < tries; attempt++) {
    const port = randomInt(lowest, highest)
    if (isFree(port)) return port
  }
  throw new StartFailure(`CannotStartContainerError: ${tries} ports of this machine were tried, and all are in use`)
}

/** Without a host, listening happens at once: the server has its address, or never gets one. */
function isFree(port: number): boolean {
  const server = createServer()
  server.once('error', () => {})
  server.listen({ port, exclusive: true })
  const free = server.address() !== null
  server.close()
  return free
}
