import {
  type Evidence,
  equals,
  logLine,
  noRequestFailed,
  output,
  servedAtTheEnd,
  shifted,
  skipped,
  unchanged,
} from './checks.ts'
import type { JobPlan } from './job.ts'
import type { Check, Conclusion } from './story.ts'

export interface ActPlan {
  readonly title: string
  readonly purpose: string
  readonly job: JobPlan
  readonly expected: Conclusion
  checks(evidence: Evidence): Check[]
}

// The names of the steps in release.yml and rollback.yml.
const gate = 'Gate the image'
const migration = 'Run the migration'
const deployment = 'Deploy'
const report = 'Say what happened'
const rollback = 'Roll back'

export const acts: readonly ActPlan[] = [
  {
    title: 'Act 1: v2 is released',
    purpose:
      'Its image passes the gate, its migrations move real rows, and traffic shifts to it in four steps. The job is green.',
    job: { name: 'release', release: 'v2' },
    expected: 'success',
    checks: (evidence) => [
      output(evidence, { step: gate, name: 'verdict', expected: 'pass' }),
      output(evidence, { step: migration, name: 'exit-code', expected: '0' }),
      logLine(evidence, {
        step: migration,
        matches: /003_add_slugs\.sql: 2\/3 ok, 5 rows/,
        what: 'that 5 rows were changed',
      }),
      equals('The database had the schema of v1', evidence.before.migrations, migrationsOf.v1),
      equals('The database has the schema of v2', evidence.after.migrations, migrationsOf.v2),
      equals(
        'Every note has its slug',
        evidence.after.notes.map(({ slug }) => slug),
        ['release-checklist', 'lunch', 'on-call', 'release-checklist', 'ideas'],
      ),
      output(evidence, { step: deployment, name: 'outcome', expected: 'succeeded' }),
      shifted(evidence, 'v2'),
      servedAtTheEnd(evidence, 'v2'),
      noRequestFailed(evidence),
    ],
  },
  {
    title: 'Act 2: v5 is stopped by the gate',
    purpose: 'Its scan report holds a critical vulnerability. Nothing is migrated, nothing is deployed.',
    job: { name: 'release', release: 'v5' },
    expected: 'failure',
    checks: (evidence) => [
      output(evidence, { step: gate, name: 'verdict', expected: 'fail' }),
      output(evidence, { step: gate, name: 'blocking-count', expected: '1' }),
      skipped(evidence, migration),
      skipped(evidence, deployment),
      unchanged('schema', evidence),
      unchanged('notes', evidence),
      servedAtTheEnd(evidence, 'v2'),
      noRequestFailed(evidence),
    ],
  },
  {
    title: 'Act 3: v3 is stopped by its migration',
    purpose:
      'The fourth statement of its migration fails on real data. The job is red before traffic moves, and the database is as it was.',
    job: { name: 'release', release: 'v3' },
    expected: 'failure',
    checks: (evidence) => [
      output(evidence, { step: migration, name: 'outcome', expected: 'failed' }),
      output(evidence, { step: migration, name: 'exit-code', expected: '1' }),
      logLine(evidence, {
        step: migration,
        matches: /005_unique_slugs\.sql: 4\/5 FAILED: UNIQUE constraint failed: notes\.slug/,
        what: 'which statement failed, and why',
      }),
      logLine(evidence, {
        step: report,
        matches: /^Release v3: gate pass, migration failed, deployment not run$/,
        what: 'what the outputs said',
      }),
      skipped(evidence, deployment),
      unchanged('schema', evidence),
      unchanged('notes', evidence),
      servedAtTheEnd(evidence, 'v2'),
      noRequestFailed(evidence),
    ],
  },
  {
    title: 'Act 4: v4 crash-loops and is rolled back',
    purpose:
      'It lacks a setting, so its tasks end as soon as they start. The step stops the deployment early instead of waiting an hour for it, and says why.',
    job: { name: 'release', release: 'v4' },
    expected: 'failure',
    checks: (evidence) => [
      output(evidence, { step: migration, name: 'outcome', expected: 'succeeded' }),
      output(evidence, { step: deployment, name: 'outcome', expected: 'rolled-back' }),
      logLine(evidence, {
        step: deployment,
        matches: /SEARCH_URL is empty: v4 cannot serve without it/,
        what: 'why its tasks ended',
      }),
      servedAtTheEnd(evidence, 'v2'),
      noRequestFailed(evidence),
    ],
  },
  {
    title: 'Act 5: nobody rolls back twice',
    purpose:
      'In the hurry somebody rolls back v4 by hand. It was rolled back already, so the step does nothing instead of going a release too far.',
    job: { name: 'rollback', to: 'previous', reason: 'v4 does not start' },
    expected: 'success',
    checks: (evidence) => [
      output(evidence, { step: rollback, name: 'outcome', expected: 'nothing-to-do' }),
      servedAtTheEnd(evidence, 'v2'),
      noRequestFailed(evidence),
    ],
  },
  {
    title: 'Act 6: v2 is rolled back to v1 by hand',
    purpose: 'Somebody found out that v2 is bad too. One step brings back the release before it.',
    job: { name: 'rollback', to: 'revision:1', reason: 'v2 sorts the notes in the wrong order' },
    expected: 'success',
    checks: (evidence) => [
      output(evidence, { step: rollback, name: 'outcome', expected: 'succeeded' }),
      unchanged('schema', evidence),
      unchanged('notes', evidence),
      servedAtTheEnd(evidence, 'v1'),
      noRequestFailed(evidence),
    ],
  },
]

const migrationsOf = {
  v1: ['001_create_notes.sql', '002_index_notes_by_author.sql'],
  v2: ['001_create_notes.sql', '002_index_notes_by_author.sql', '003_add_slugs.sql', '004_count_words.sql'],
} as const
