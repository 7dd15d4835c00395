import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

const appFolder = fileURLToPath(new URL('../', import.meta.url))

export interface Run {
  readonly code: number | null
  readonly lines: readonly string[]
  readonly lastLine: string | undefined
}

export interface Started {
  readonly process: ChildProcess
  /** Resolves once a printed line holds `text`; rejects when the process ends first. */
  printed(text: string): Promise<string>
  readonly ended: Promise<Run>
}

/** The application with a database of its own in a temporary folder. */
export class TestApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'notes-'))
  readonly databaseFile = join(this.folder, 'notes.db')
  readonly lockFile = `${this.databaseFile}.lock`
  #source = appFolder

  /** From here on runs a copy of the sources, which a test may edit. */
  copySources(): string {
    this.#source = join(this.folder, 'app')
    for (const part of ['src', 'migrations', 'package.json']) {
      cpSync(join(appFolder, part), join(this.#source, part), { recursive: true })
    }
    return this.#source
  }

  start(options: { release: string; args?: readonly string[]; environment?: Record<string, string> }): Started {
    const environment = { APP_RELEASE: options.release, DATABASE_FILE: this.databaseFile, ...options.environment }
    const child = spawn(process.execPath, [join(this.#source, 'src/main.js'), ...(options.args ?? [])], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return observe(child)
  }

  migrate(release: string): Promise<Run> {
    return this.start({ release, args: ['migrate'] }).ended
  }

  /** Looks into the database from outside the application. */
  database<T>(look: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(this.databaseFile)
    try {
      return look(database)
    } finally {
      database.close()
    }
  }

  /** Holds the migrators' lock as another process would, until the database is closed. */
  holdLock(): DatabaseSync {
    const database = new DatabaseSync(this.lockFile)
    database.exec('BEGIN EXCLUSIVE')
    return database
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function observe(child: ChildProcess): Started {
  let text = ''
  const changed = new EventTarget()
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    changed.dispatchEvent(new Event('change'))
  })
  const lines = () => text.split('\n').slice(0, -1)
  const ended = once(child, 'close').then(([code]): Run => {
    changed.dispatchEvent(new Event('change'))
    return { code: typeof code === 'number' ? code : null, lines: lines(), lastLine: lines().at(-1) }
  })
  const printed = (wanted: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = lines().find((candidate) => candidate.includes(wanted))
        if (line !== undefined) resolve(line)
        else if (child.exitCode !== null) reject(new Error(`ended without printing "${wanted}":\n${text}`))
      }
      changed.addEventListener('change', look)
      look()
    })
  return { process: child, printed, ended }
}

/** The schema as SQLite itself tells it, with the data's shape but not the history's. */
export function schemaOf(database: DatabaseSync): string[] {
  const rows = database
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name = 'notes' ORDER BY name")
    .all()
  return rows.map(({ sql }) => String(sql))
}

export function rowsOf(database: DatabaseSync, query: string): Record<string, unknown>[] {
  return database
    .prepare(query)
    .all()
    .map((row) => ({ ...row }))
}
