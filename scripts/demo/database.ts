import { DatabaseSync } from 'node:sqlite'

/** What is in the application's database, read past the application. */
export interface DatabaseView {
  /** The statements that make up the schema, as SQLite keeps them. */
  readonly schema: readonly string[]
  readonly columns: readonly string[]
  readonly indexes: readonly string[]
  readonly notes: readonly Readonly<Record<string, unknown>>[]
  /** Names of the applied migrations, in order. */
  readonly migrations: readonly string[]
}

export function viewDatabase(file: string): DatabaseView {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const rows = (query: string) => Array.from(database.prepare(query).all(), (row) => ({ ...row }))
    const texts = (query: string) => rows(query).map((row) => String(Object.values(row)[0]))
    return {
      schema: texts('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name'),
      columns: texts("SELECT name FROM pragma_table_info('notes') ORDER BY cid"),
      indexes: texts("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'notes' ORDER BY name"),
      notes: rows('SELECT * FROM notes ORDER BY id'),
      migrations: texts('SELECT name FROM schema_migrations ORDER BY number'),
    }
  } finally {
    database.close()
  }
}

/** Notes as people wrote them with v1. Two share a title but for case: fine for v1 and v2, too much for v3. */
export function writeNotes(file: string): void {
  const database = new DatabaseSync(file)
  try {
    const insert = database.prepare('INSERT INTO notes (author, title, body, created_at) VALUES (?, ?, ?, ?)')
    for (const [author, title, body, day] of notes) insert.run(author, title, body, `2026-0${day}T08:00:00Z`)
  } finally {
    database.close()
  }
}

const notes = [
  ['ada', 'Release checklist', 'Tag, build, migrate, deploy.', '1-12'],
  ['ben', 'Lunch', 'Soup on Thursdays.', '2-03'],
  ['cid', 'On call', 'Ben this week, then Ada.', '2-17'],
  ['ben', 'release checklist', 'Ask Ada first!', '3-09'],
  ['ada', 'Ideas ', 'Slugs for notes', '4-21'],
] as const
