import { notesServed } from './app.ts'
import { type Evidence, equals, logLine, output, unchanged } from './checks.ts'
import type { Check, Conclusion } from './story.ts'

export interface ActPlan {
  readonly title: string
  readonly purpose: string
  readonly release: string
  readonly expected: Conclusion
  checks(evidence: Evidence, databaseFile: string): Check[] | Promise<Check[]>
}

// The names of the steps in migrate.yml.
const migration = 'Run the migration'
const report = 'Say what happened'

export const acts: readonly ActPlan[] = [
  {
    title: 'Act 1: v2 migrates',
    purpose: 'The workflow moves a database with real rows from the schema of v1 to that of v2. The job is green.',
    release: 'v2',
    expected: 'success',
    checks: (evidence) => [
      output(evidence, { step: migration, name: 'outcome', expected: 'succeeded' }),
      output(evidence, { step: migration, name: 'exit-code', expected: '0' }),
      logLine(evidence, {
        step: migration,
        matches: /003_add_slugs\.sql: 2\/3 ok, 5 rows/,
        what: 'that 5 rows were changed',
      }),
      logLine(evidence, {
        step: report,
        matches: /^Migration to v2: succeeded, exit code 0$/,
        what: 'what the outputs said',
      }),
      equals('The database had the schema of v1', evidence.before.migrations, migrationsOf.v1),
      equals('The database has the schema of v2', evidence.after.migrations, migrationsOf.v2),
      equals('notes has the new columns', evidence.after.columns.slice(-2), ['slug', 'word_count']),
      equals('notes has the new index', evidence.after.indexes, ['notes_author', 'notes_slug']),
      equals(
        'Every note has its slug',
        evidence.after.notes.map(({ slug }) => slug),
        ['release-checklist', 'lunch', 'on-call', 'release-checklist', 'ideas'],
      ),
      equals(
        'Every word is counted',
        evidence.after.notes.map(({ word_count }) => word_count),
        [4, 3, 5, 3, 3],
      ),
    ],
  },
  {
    title: 'Act 2: v3 fails half-way',
    purpose:
      'The fourth statement of the next migration fails on real data. The job is red and says why, and the database is as it was.',
    release: 'v3',
    expected: 'failure',
    checks: async (evidence, databaseFile) => [
      output(evidence, { step: migration, name: 'outcome', expected: 'failed' }),
      output(evidence, { step: migration, name: 'exit-code', expected: '1' }),
      logLine(evidence, {
        step: migration,
        matches: /005_unique_slugs\.sql: 4\/5 FAILED: UNIQUE constraint failed: notes\.slug/,
        what: 'which statement failed, and why',
      }),
      logLine(evidence, {
        step: migration,
        matches: /rolled back, statements 1 to 3 are undone/,
        what: 'what was undone',
      }),
      logLine(evidence, {
        step: report,
        matches: /^Migration to v3: failed, exit code 1$/,
        what: 'what the outputs said',
      }),
      equals('The failing step has one error annotation', errorsOf(evidence), 1),
      equals('The database still has the schema of v2', evidence.after.migrations, migrationsOf.v2),
      unchanged('schema', evidence),
      unchanged('notes', evidence),
      equals('v2 still serves the 5 notes', await notesServed({ release: 'v2', databaseFile }), 5),
    ],
  },
]

const migrationsOf = {
  v1: ['001_create_notes.sql', '002_index_notes_by_author.sql'],
  v2: ['001_create_notes.sql', '002_index_notes_by_author.sql', '003_add_slugs.sql', '004_count_words.sql'],
} as const

function errorsOf({ steps }: Evidence): number {
  const failing = steps.find(({ name }) => name === migration)
  return failing?.annotations.filter(({ level }) => level === 'error').length ?? 0
}
