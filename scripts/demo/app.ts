import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const appFolder = join(import.meta.dirname, '../../examples/app')

/** Runs a migration of the sample application as a plain process, and gives what it printed. @throws when it fails */
export async function migrateLocally(options: { release: string; databaseFile: string }): Promise<string[]> {
  const app = startApp({ ...options, args: ['migrate'] })
  const lines: string[] = []
  app.lines.on('line', (line) => lines.push(line))
  const [code] = await app.ended
  if (code === 0) return lines
  throw new Error(`the migration to ${options.release} ended with exit code ${code}:\n${lines.join('\n')}`)
}

/**
 * Starts the service of a release, asks it for its notes and stops it.
 * @returns how many notes it gave, or the last line it printed when it did not serve
 */
export async function notesServed(options: { release: string; databaseFile: string }): Promise<number | string> {
  const app = startApp({ ...options, args: [] })
  try {
    for await (const line of app.lines) {
      const port = /listening on port (\d+)$/.exec(line)?.[1]
      if (port === undefined) return line
      const response = await fetch(`http://127.0.0.1:${port}/notes`)
      const body: unknown = await response.json()
      return typeof body === 'object' && body !== null && 'notes' in body && Array.isArray(body.notes)
        ? body.notes.length
        : `HTTP ${response.status} without notes`
    }
    return 'nothing'
  } finally {
    app.process.kill('SIGTERM')
    // The line reader has paused it, and a process counts as closed only when its output was read to the end.
    app.process.stdout.resume()
    await app.ended
  }
}

function startApp({ release, databaseFile, args }: { release: string; databaseFile: string; args: readonly string[] }) {
  const child = spawn(process.execPath, ['src/main.js', ...args], {
    cwd: appFolder,
    env: { APP_RELEASE: release, DATABASE_FILE: databaseFile, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { process: child, lines: createInterface({ input: child.stdout }), ended: once(child, 'close') }
}
