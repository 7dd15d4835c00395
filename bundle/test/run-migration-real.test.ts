import type { DatabaseSync } from 'node:sqlite'
import type { ActionRun } from '@ecs-actions/rehearsal'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type SampleApp, sampleApp } from './support/sample-app.ts'

let app: SampleApp
beforeEach(async () => {
  app = await sampleApp()
})
afterEach(() => app.close())

const twins = `INSERT INTO notes (author, title, body) VALUES
  ('ada', 'Release checklist', 'tag build deploy'), ('ben', 'release checklist', 'ask ada')`
const succeeded = { exitCode: 0, outputs: { outcome: 'succeeded', 'exit-code': '0' } }

const texts = (run: ActionRun) => run.lines.map(({ text }) => text)
const starts = () => app.requests.filter(({ operation }) => operation === 'RunTask').length

function rows(database: DatabaseSync, query: string): Record<string, unknown>[] {
  return Array.from(database.prepare(query).all(), (row) => ({ ...row }))
}

/** All that a migration could have changed. */
function stateOf(database: DatabaseSync) {
  return {
    schema: rows(database, "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'notes' ORDER BY name"),
    notes: rows(database, 'SELECT * FROM notes ORDER BY id'),
    applied: rows(database, 'SELECT name FROM schema_migrations ORDER BY number').map(({ name }) => name),
  }
}

describe('the migration of the sample application, as a real process on a real SQLite file', () => {
  test('forward: the tables are there, the rows are filled, and the step is green', async () => {
    const first = await app.migrate({ release: 'v1' })
    expect(first).toMatchObject({ ...succeeded, annotations: [] })
    expect(texts(first)).toContainEqual(expect.stringMatching(/^app │ done: 2 applied in [\d.]+ ms/))
    app.database((database) => database.exec(twins))
    expect(await app.migrate({ release: 'v2' })).toMatchObject(succeeded)
    const { applied, notes } = app.database(stateOf)
    expect(applied).toEqual([
      '001_create_notes.sql',
      '002_index_notes_by_author.sql',
      '003_add_slugs.sql',
      '004_count_words.sql',
    ])
    expect(notes).toMatchObject([
      { slug: 'release-checklist', word_count: 3 },
      { slug: 'release-checklist', word_count: 2 },
    ])
  }, 60_000)

  test('that fails half-way: red with its exit code, the broken file undone and nothing else; run again on mended data it is green with one more start', async () => {
    await app.migrate({ release: 'v1' })
    app.database((database) => database.exec(twins))
    const v2 = await app.migrate({ release: 'v2' })
    expect(v2).toMatchObject(succeeded)
    const before = app.database(stateOf)
    const startsBefore = starts()

    const failed = await app.migrate({ release: 'v3' })

    expect(failed).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed', 'exit-code': '1' } })
    expect(failed.annotations).toEqual([
      expect.objectContaining({ message: expect.stringContaining('container "app" exited with code 1') }),
    ])
    expect(failed.summary).toContain('UNIQUE constraint failed')
    expect(texts(failed)).toContain('app │ 005_unique_slugs.sql: rolled back, statements 1 to 3 are undone')
    expect(app.database(stateOf)).toEqual(before)

    app.database((database) => database.exec("UPDATE notes SET slug = slug || '-' || id"))
    const again = await app.migrate({ release: 'v3', attempt: 2 })
    expect(again).toMatchObject(succeeded)
    expect(texts(again)).toContainEqual(expect.stringMatching(/^app │ done: 1 applied/))
    expect(app.database(stateOf).applied).toEqual([...before.applied, '005_unique_slugs.sql'])
    expect(starts() - startsBefore).toBe(2)
  }, 60_000)

  test('of several files of which the last breaks: those before it stay', async () => {
    await app.migrate({ release: 'v1' })
    app.database((database) => database.exec(twins))
    const run = await app.migrate({ release: 'v3' })
    expect(run.outputs).toMatchObject({ outcome: 'failed', 'exit-code': '1' })
    const { applied, schema } = app.database(stateOf)
    expect(applied.at(-1)).toBe('004_count_words.sql')
    expect(schema.map(({ name }) => name)).not.toContain('notes_slug_unique')
  }, 60_000)

  test('that is cancelled in the midst of a statement leaves nothing of it, and its lock goes with its process', async () => {
    const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n'
    const broken = '002_index_notes_by_author.sql'
    await app.edit(broken, `CREATE TABLE half (x);\n\nCREATE TABLE never AS ${endless};\n`)
    const cancel = new AbortController()
    const run = await app.migrate({
      release: 'v1',
      signal: cancel.signal,
      onLine: ({ text }) => text.includes(`${broken}: 2/2`) && cancel.abort(),
    })
    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: { outcome: 'cancelled' } })
    expect(app.requests.filter(({ operation }) => operation === 'StopTask')).toHaveLength(1)

    await app.edit(broken, 'CREATE INDEX notes_author ON notes (author);\n')
    const again = await app.migrate({ release: 'v1', attempt: 2 })
    expect(again).toMatchObject(succeeded)
    expect(texts(again).filter((text) => text.includes('another migrator'))).toEqual([])
    expect(app.database((database) => rows(database, "SELECT 1 FROM sqlite_schema WHERE name = 'half'"))).toEqual([])
  }, 60_000)
})
