/** Makes the table that says which migrations a database has seen. */
export function createHistory(database) {
  database.exec(`CREATE TABLE IF NOT EXISTS schema_migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    release TEXT NOT NULL
  )`)
}

/** The applied migrations in their order; none on a database that nobody has migrated. */
export function appliedMigrations(database) {
  const exists = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'")
    .get()
  return exists ? database.prepare('SELECT * FROM schema_migrations ORDER BY number').all() : []
}

export function recordMigration(database, { number, name, checksum }, release) {
  const insert = database.prepare('INSERT INTO schema_migrations (number, name, checksum, release) VALUES (?, ?, ?, ?)')
  insert.run(number, name, checksum, release)
}

/**
 * Compares what a release ships with what the database has seen.
 *
 * @returns `pending`: to be applied; `ahead`: applied by a newer release, which an older one must leave alone (that is
 * what makes rolling the application back possible); `problems`: why nothing may be applied
 */
export function compare(migrations, applied) {
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]))
  const newest = migrations.at(-1)?.number ?? 0
  const seen = new Map(applied.map((row) => [row.number, row]))
  const newestSeen = applied.at(-1)?.number ?? 0
  const problems = []
  for (const row of applied) {
    const migration = byNumber.get(row.number)
    if (migration) problems.push(...difference(row, migration))
    else if (row.number < newest)
      problems.push(`${row.name} was applied on ${row.applied_at}, but this release lacks it`)
  }
  const pending = migrations.filter(({ number }) => !seen.has(number))
  for (const { number, name } of pending) {
    if (number < newestSeen)
      problems.push(`${name} comes before ${seen.get(newestSeen).name}, which is applied already`)
  }
  return { pending, ahead: applied.filter(({ number }) => number > newest), problems }
}

function difference(row, migration) {
  if (row.name !== migration.name) return [`${row.name} was renamed to ${migration.name} after it was applied`]
  if (row.checksum === migration.checksum) return []
  const was = row.checksum.slice(0, 12)
  const is = migration.checksum.slice(0, 12)
  return [`${row.name} was edited after it was applied on ${row.applied_at} (sha256 was ${was}…, is ${is}…)`]
}
