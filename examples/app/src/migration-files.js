import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const namePattern = /^(\d{3})_[a-z0-9_]+\.sql$/

/**
 * The migrations of a folder in their order, up to number `last`.
 *
 * @param {{ folder: URL, last: number }} options
 */
export function readMigrations({ folder, last }) {
  const names = readdirSync(folder).sort()
  const misnamed = names.filter((name) => !namePattern.test(name))
  if (misnamed.length > 0) throw new Error(`not named like 001_add_something.sql: ${misnamed.join(', ')}`)
  const migrations = names
    .map((name) => readMigration(new URL(name, folder), name))
    .filter(({ number }) => number <= last)
  const problems = migrations.flatMap(transactionProblems)
  if (problems.length > 0) throw new Error(problems.join('; '))
  return migrations
}

function readMigration(file, name) {
  // Git may check a file out with CRLF; that is not an edit.
  const sql = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  return {
    name,
    number: Number(name.slice(0, 3)),
    checksum: createHash('sha256').update(sql).digest('hex'),
    statements: statementsOf(sql),
  }
}

// The runner gives every migration its transaction; a COMMIT inside would make "rolled back" a lie.
function transactionProblems({ name, statements }) {
  const own = statements
    .map(previewOf)
    .filter((text) => /^(?:BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b/i.test(text))
  return own.map((text) => `${name} controls the transaction itself: remove "${text}"`)
}

/**
 * A statement ends with a semicolon before an empty line or the end of the file. Splitting by that convention needs no
 * SQL parser, and the body of a trigger stays in one piece.
 *
 * @param {string} sql
 */
function statementsOf(sql) {
  return sql
    .split(/;[ \t]*\n(?:[ \t]*\n)+|;\s*$/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

/**
 * A statement on one line of a log: its first words, without comments.
 *
 * @param {string} statement
 */
export function previewOf(statement) {
  const text = statement
    .replace(/^\s*--.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > 72 ? `${text.slice(0, 71)}…` : text
}
