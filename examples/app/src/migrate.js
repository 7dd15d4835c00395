import { DatabaseSync } from 'node:sqlite'
import { appliedMigrations, compare, createHistory, recordMigration } from './history.js'
import { lockMigrations } from './lock.js'
import { previewOf, readMigrations } from './migration-files.js'

/**
 * Brings the database to the schema of a release. Every migration is one transaction: it is there as a whole, with its
 * row in schema_migrations, or not at all.
 *
 * @param {{ release: string, lastMigration: number, databaseFile: string, lockSeconds: number, print: (line: string) => void }} options
 * @throws with the text of the log's last line when a migration was not applied
 */
export async function migrate({ release, lastMigration, databaseFile, lockSeconds, print }) {
  const started = performance.now()
  const migrations = readMigrations({ folder: new URL('../migrations/', import.meta.url), last: lastMigration })
  print(`notes ${release}: migrating ${databaseFile}`)
  const unlock = await lockMigrations({
    databaseFile,
    seconds: lockSeconds,
    onWait: () => print(`another migrator is at work, waiting up to ${lockSeconds} s for it`),
  })
  const database = new DatabaseSync(databaseFile, { timeout: 5_000 })
  try {
    createHistory(database)
    const pending = pendingMigrations({ database, migrations, print })
    for (const migration of pending) applyMigration({ database, migration, release, print })
    print(`done: ${pending.length} applied in ${since(started)}, schema is at ${schemaOf(database)}`)
  } finally {
    database.close()
    unlock()
  }
}

function pendingMigrations({ database, migrations, print }) {
  const { pending, ahead, problems } = compare(migrations, appliedMigrations(database))
  if (problems.length > 0) {
    throw new Error(
      `nothing was applied: ${problems.join('; ')}; restore the file and put the change into a new migration`,
    )
  }
  print(`schema is at ${schemaOf(database)}, to apply: ${namesOf(pending)}`)
  if (ahead.length > 0) print(`left alone, from a newer release: ${namesOf(ahead)}`)
  return pending
}

function applyMigration({ database, migration, release, print }) {
  const started = performance.now()
  const { name, statements } = migration
  let step = 0
  print(`${name}: begin`)
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const statement of statements) {
      step += 1
      print(`${name}: ${step}/${statements.length} ${previewOf(statement)}`)
      print(`${name}: ${step}/${statements.length} ok, ${run(database, statement)}`)
    }
    recordMigration(database, migration, release)
    database.exec('COMMIT')
  } catch (error) {
    // SQLite has rolled back by itself after some errors, such as a full disk.
    if (database.isTransaction) database.exec('ROLLBACK')
    print(`${name}: ${step}/${statements.length} FAILED: ${error.message}`)
    print(`${name}: rolled back, ${undone(step - 1)}`)
    throw new Error(`${name} was not applied: ${error.message}; schema is at ${schemaOf(database)}`, { cause: error })
  }
  print(`${name}: applied in ${since(started)}`)
}

function run(database, statement) {
  const started = performance.now()
  const before = changes(database)
  database.exec(statement)
  const rows = changes(database) - before
  const took = since(started)
  return /^(?:\s|--.*\n)*(?:INSERT|UPDATE|DELETE|REPLACE)\b/i.test(statement) ? `${rows} rows, ${took}` : took
}

function changes(database) {
  return database.prepare('SELECT total_changes() AS count').get().count
}

function schemaOf(database) {
  return appliedMigrations(database).at(-1)?.name ?? 'nothing yet'
}

function namesOf(migrations) {
  return migrations.map(({ name }) => name).join(', ') || 'nothing'
}

function undone(count) {
  if (count === 0) return 'no statement before it'
  return count === 1 ? 'statement 1 is undone' : `statements 1 to ${count} are undone`
}

function since(started) {
  return `${(performance.now() - started).toFixed(1)} ms`
}
