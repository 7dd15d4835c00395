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

function startApp({ release, databaseFile, args }: { release: string; databaseFile: string; args: readonly string[] }) {
  const child = spawn(process.execPath, ['src/main.js', ...args], {
    cwd: appFolder,
    env: { APP_RELEASE: release, DATABASE_FILE: databaseFile, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { process: child, lines: createInterface({ input: child.stdout }), ended: once(child, 'close') }
}
