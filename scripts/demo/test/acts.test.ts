import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type ActPlan, acts } from '../acts.ts'
import { migrateLocally } from '../app.ts'
import { viewDatabase, writeNotes } from '../database.ts'
import type { Step } from '../story.ts'

let folder: string
let databaseFile: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'))
  databaseFile = join(folder, 'notes.db')
  await migrateLocally({ release: 'v1', databaseFile })
  writeNotes(databaseFile)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** An act with the migration as a plain process, and a job made up around it. @returns the expectations that did not hold */
async function play(act: ActPlan, change: (step: Step) => Step = (step) => step): Promise<string[]> {
  const before = viewDatabase(databaseFile)
  const { code, lines } = await migrateAnyhow(act.release)
  const outcome = code === 0 ? 'succeeded' : 'failed'
  const nothing = { took: 0, annotations: [], outputs: {}, summary: '' }
  const steps: Step[] = [
    {
      ...nothing,
      name: 'Run the migration',
      conclusion: code === 0 ? 'success' : 'failure',
      lines: lines.map((text) => ({ kind: 'output', text })),
      annotations: code === 0 ? [] : [{ level: 'error', title: '', message: 'failed' }],
      outputs: { outcome, 'exit-code': String(code) },
    },
    {
      ...nothing,
      name: 'Say what happened',
      conclusion: 'success',
      lines: [{ kind: 'output', text: `Migration to ${act.release}: ${outcome}, exit code ${code}` }],
    },
  ]
  const evidence = { steps: steps.map(change), before, after: viewDatabase(databaseFile) }
  const checks = await act.checks(evidence, databaseFile)
  return checks.filter(({ holds }) => !holds).map(({ expectation }) => expectation)
}

async function migrateAnyhow(release: string): Promise<{ code: number; lines: string[] }> {
  try {
    return { code: 0, lines: await migrateLocally({ release, databaseFile }) }
  } catch (error) {
    return { code: 1, lines: String(error).split('\n') }
  }
}

function actOf(release: string): ActPlan {
  const act = acts.find((candidate) => candidate.release === release)
  if (!act) throw new Error(`no act for ${release}`)
  return act
}

describe('the acts', () => {
  test('hold, one after the other, on what the application really does', async () => {
    for (const act of acts) expect(await play(act)).toEqual([])
  })

  test('v2: a migration that reported success without running is found out', async () => {
    await migrateLocally({ release: 'v2', databaseFile })
    expect(await play(actOf('v2'))).toEqual(
      expect.arrayContaining([
        'The log of "Run the migration" says that 5 rows were changed',
        'The database had the schema of v1',
      ]),
    )
  })

  test('v3: a database that did move is found out', async () => {
    await play(actOf('v2'))
    const database = new DatabaseSync(databaseFile)
    database.exec("UPDATE notes SET slug = slug || '-' || id")
    database.close()
    expect(await play(actOf('v3'))).toEqual(
      expect.arrayContaining([
        'The database still has the schema of v2',
        "Nothing differs in the database's schema",
        "Nothing differs in the database's notes",
      ]),
    )
  })

  test('a log without the failing lines is found out', async () => {
    await play(actOf('v2'))
    const missing = await play(actOf('v3'), (step) => ({
      ...step,
      lines: step.lines.slice(0, 3),
      outputs: {},
      annotations: [],
    }))
    expect(missing).toEqual([
      '"Run the migration" has the output outcome = failed',
      '"Run the migration" has the output exit-code = 1',
      'The log of "Run the migration" says which statement failed, and why',
      'The log of "Run the migration" says what was undone',
      'The failing step has one error annotation',
    ])
  })
})
