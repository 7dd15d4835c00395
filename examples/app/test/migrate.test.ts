import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { rowsOf, schemaOf, TestApp } from './app.ts'

let app: TestApp

beforeEach(() => {
  app = new TestApp()
})

afterEach(() => {
  app.remove()
})

const twins = `INSERT INTO notes (author, title, body) VALUES
  ('ada', 'Release checklist', 'tag build deploy'), ('ben', 'release checklist', 'ask ada'), ('cid', ' Lunch ', 'soup')`

describe('forward', () => {
  test('v1 makes the schema and tells what it did', async () => {
    const run = await app.migrate('v1')
    expect(run.code).toBe(0)
    expect(run.lines).toContain(
      'schema is at nothing yet, to apply: 001_create_notes.sql, 002_index_notes_by_author.sql',
    )
    expect(run.lastLine).toMatch(/^done: 2 applied in [\d.]+ ms, schema is at 002_index_notes_by_author\.sql$/)
  })

  test('v2 changes rows that are there', async () => {
    await app.migrate('v1')
    app.database((database) => database.exec(twins))
    const run = await app.migrate('v2')
    expect(run.code).toBe(0)
    expect(run.lines.filter((line) => /^003_add_slugs\.sql: 2\/3 ok, 3 rows, [\d.]+ ms$/.test(line))).toHaveLength(1)
    expect(app.database((database) => rowsOf(database, 'SELECT slug, word_count FROM notes ORDER BY id'))).toEqual([
      { slug: 'release-checklist', word_count: 3 },
      { slug: 'release-checklist', word_count: 2 },
      { slug: 'lunch', word_count: 1 },
    ])
  })

  test('an empty database gets everything in one run', async () => {
    const run = await app.migrate('v3')
    expect(run).toMatchObject({ code: 0, lastLine: expect.stringContaining('done: 5 applied') })
  })

  test('a second run finds nothing to do', async () => {
    await app.migrate('v2')
    const before = app.database((database) => rowsOf(database, 'SELECT * FROM schema_migrations'))
    const run = await app.migrate('v2')
    expect(run).toMatchObject({ code: 0, lastLine: expect.stringContaining('done: 0 applied') })
    expect(app.database((database) => rowsOf(database, 'SELECT * FROM schema_migrations'))).toEqual(before)
  })

  test('an older release leaves a newer schema alone', async () => {
    await app.migrate('v2')
    const before = app.database(schemaOf)
    const run = await app.migrate('v1')
    expect(run.code).toBe(0)
    expect(run.lines).toContain('left alone, from a newer release: 003_add_slugs.sql, 004_count_words.sql')
    expect(app.database(schemaOf)).toEqual(before)
  })
})

describe('a migration that fails half-way', () => {
  test('leaves the last good schema and says how far it got', async () => {
    await app.migrate('v1')
    app.database((database) => database.exec(twins))
    await app.migrate('v2')
    const before = app.database((database) => ({
      schema: schemaOf(database),
      rows: rowsOf(database, 'SELECT * FROM notes'),
    }))

    const run = await app.migrate('v3')

    expect(run.code).toBe(1)
    expect(run.lines.filter((line) => /^005_unique_slugs\.sql: 2\/5 ok, 3 rows, [\d.]+ ms$/.test(line))).toHaveLength(1)
    expect(run.lines.slice(-3)).toEqual([
      '005_unique_slugs.sql: 4/5 FAILED: UNIQUE constraint failed: notes.slug',
      '005_unique_slugs.sql: rolled back, statements 1 to 3 are undone',
      'failed: 005_unique_slugs.sql was not applied: UNIQUE constraint failed: notes.slug; schema is at 004_count_words.sql',
    ])
    const after = app.database((database) => ({
      schema: schemaOf(database),
      rows: rowsOf(database, 'SELECT * FROM notes'),
    }))
    expect(after).toEqual(before)
  })

  test('goes through once the data is mended', async () => {
    await app.migrate('v1')
    app.database((database) => database.exec(twins))
    await app.migrate('v2')
    expect((await app.migrate('v3')).code).toBe(1)
    app.database((database) => database.exec("UPDATE notes SET slug = slug || '-' || id"))
    expect(await app.migrate('v3')).toMatchObject({ code: 0, lastLine: expect.stringContaining('done: 1 applied') })
  })

  test('keeps the migrations before it', async () => {
    await app.migrate('v1')
    app.database((database) => database.exec(twins))
    const run = await app.migrate('v3')
    expect(run.code).toBe(1)
    expect(app.database((database) => rowsOf(database, 'SELECT max(number) AS newest FROM schema_migrations'))).toEqual(
      [{ newest: 4 }],
    )
  })
})

describe('a migrator that is killed', () => {
  test('leaves neither half a migration nor a lock', async () => {
    const sources = app.copySources()
    const file = join(sources, 'migrations/002_index_notes_by_author.sql')
    const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n'
    writeFileSync(file, `CREATE TABLE half (x);\n\nCREATE TABLE never AS ${endless};\n`)
    const killed = app.start({ release: 'v1', args: ['migrate'] })
    await killed.printed('002_index_notes_by_author.sql: 2/2')
    killed.process.kill('SIGKILL')
    await killed.ended
    writeFileSync(file, 'CREATE INDEX notes_author ON notes (author);\n')

    const run = await app.migrate('v1')

    expect(run).toMatchObject({ code: 0, lastLine: expect.stringContaining('done: 1 applied') })
    expect(run.lines.filter((line) => line.includes('another migrator'))).toEqual([])
    expect(app.database((database) => rowsOf(database, "SELECT name FROM sqlite_schema WHERE name = 'half'"))).toEqual(
      [],
    )
  })
})

describe('migration files', () => {
  test('an edited one is refused and nothing is applied', async () => {
    const sources = app.copySources()
    await app.migrate('v1')
    appendFileSync(join(sources, 'migrations/001_create_notes.sql'), '\nDROP TABLE notes;\n')
    const run = await app.migrate('v2')
    expect(run.code).toBe(1)
    expect(run.lastLine).toMatch(
      /^failed: nothing was applied: 001_create_notes\.sql was edited after it was applied on .+Z \(sha256 was [0-9a-f]{12}…, is [0-9a-f]{12}…\); restore the file/,
    )
    expect(app.database((database) => rowsOf(database, 'SELECT max(number) AS newest FROM schema_migrations'))).toEqual(
      [{ newest: 2 }],
    )
  })

  test('line ends of another platform are no edit', async () => {
    const sources = app.copySources()
    await app.migrate('v1')
    writeFileSync(
      join(sources, 'migrations/002_index_notes_by_author.sql'),
      'CREATE INDEX notes_author ON notes (author, created_at);\r\n',
    )
    expect((await app.migrate('v1')).code).toBe(0)
  })

  test('a trigger stays one statement', async () => {
    const sources = app.copySources()
    const body =
      'BEGIN\n  UPDATE notes SET body = trim(new.body) WHERE id = new.id;\n  UPDATE notes SET title = trim(new.title) WHERE id = new.id;\nEND'
    writeFileSync(
      join(sources, 'migrations/002_index_notes_by_author.sql'),
      `-- tidy\nCREATE TRIGGER tidy AFTER INSERT ON notes ${body};\n`,
    )
    const run = await app.migrate('v1')
    expect(run.code).toBe(0)
    app.database((database) => database.exec(twins))
    expect(app.database((database) => rowsOf(database, 'SELECT title FROM notes WHERE id = 3'))).toEqual([
      { title: 'Lunch' },
    ])
  })

  test('one that ends the transaction itself is refused before anything runs', async () => {
    const sources = app.copySources()
    appendFileSync(join(sources, 'migrations/002_index_notes_by_author.sql'), '\n-- done\nCOMMIT;\n')
    const run = await app.migrate('v1')
    expect(run).toMatchObject({
      code: 1,
      lastLine: 'failed: 002_index_notes_by_author.sql controls the transaction itself: remove "COMMIT"',
    })
    expect(existsSync(app.databaseFile)).toBe(false)
  })
})

describe('two migrators at once', () => {
  test('apply every migration exactly once', async () => {
    const runs = await Promise.all([app.migrate('v2'), app.migrate('v2'), app.migrate('v2')])
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
    const applied = runs.flatMap(({ lines }) => lines.filter((line) => line.includes(': applied in')))
    expect(applied.map((line) => line.slice(0, 3)).sort()).toEqual(['001', '002', '003', '004'])
  })

  test('the second waits for the first, and gives up in the end', async () => {
    await app.migrate('v1')
    const held = app.holdLock()
    const waiting = app.start({ release: 'v2', args: ['migrate'] })
    const hurried = app.start({ release: 'v2', args: ['migrate'], environment: { MIGRATION_LOCK_SECONDS: '0' } })
    expect(await waiting.printed('another migrator')).toBe('another migrator is at work, waiting up to 60 s for it')
    expect(await hurried.ended).toMatchObject({
      code: 1,
      lastLine: `failed: another migrator has held the lock ${app.lockFile} for more than 0 s`,
    })
    held.close()
    expect(await waiting.ended).toMatchObject({ code: 0, lastLine: expect.stringContaining('done: 2 applied') })
  })
})

describe('settings', () => {
  test('every mistake is told at once', async () => {
    const run = await app.start({ release: 'v9', args: ['migrate'], environment: { DATABASE_FILE: '', PORT: '-1' } })
      .ended
    expect(run.code).toBe(1)
    for (const part of ['PORT is "-1"', 'APP_RELEASE is "v9", expected one of v1, v2, v3', 'DATABASE_FILE is empty']) {
      expect(run.lastLine).toContain(part)
    }
  })

  test('an unknown argument is refused instead of serving', async () => {
    const run = await app.start({ release: 'v1', args: ['migrat'] }).ended
    expect(run).toMatchObject({ code: 1, lastLine: expect.stringContaining('unknown arguments ["migrat"]') })
  })
})
