import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type ActionRun, CompressedTime, type RunActionOptions, runAction } from '@ecs-actions/rehearsal'
import {
  createSimulator,
  type LogEntry,
  type ScenarioInput,
  SystemClock,
  scenario,
  startServer,
} from '@ecs-actions/simulator'
import { repository, root } from './repository.ts'

const region = 'eu-central-1'
const notes = `123456789012.dkr.ecr.${region}.amazonaws.com/notes`
const releases = ['v1', 'v2', 'v3']
// Fast enough for a test, slow enough that a busy machine can still answer a signal in the time that GitHub gives.
const speed = 5
const timing = {
  ...{ taskVisibility: 0, provisioning: 100, pending: 100, activating: 100, logFlush: 500, logVisibility: 200 },
  ...{ deactivating: 100, stopping: 100, deprovisioning: 100 },
}

type Options = Pick<RunActionOptions, 'signal' | 'onLine'> & {
  readonly release: string
  /** Of the workflow run; every attempt is one of the same run. */
  readonly attempt?: number
}

export interface SampleApp {
  /** Runs the migration of a release as its pipeline does: the bundle, and behind it a process with a database file. */
  migrate(options: Options): Promise<ActionRun>
  readonly requests: readonly LogEntry[]
  /** Puts another text into a migration of the application. */
  edit(migration: string, sql: string): Promise<void>
  /** Looks into the database, or changes it, from outside of the application. */
  database<T>(use: (database: DatabaseSync) => T): T
  close(): Promise<void>
}

/** The sample application, a copy of its sources and an SQLite file of its own, on a local AWS in compressed time. */
export async function sampleApp(): Promise<SampleApp> {
  const folder = await mkdtemp(join(tmpdir(), 'notes-'))
  const workspace = join(folder, 'workspace')
  const databaseFile = join(folder, 'notes.db')
  await cp(join(root, 'examples/app'), workspace, { recursive: true })
  const definition = await readFile(join(workspace, 'task-definition.json'), 'utf8')
  const clock = new SystemClock({ speed })
  const requests: LogEntry[] = []
  const log = (entry: LogEntry) => requests.push(entry)
  const simulator = createSimulator({ scenario: scenario(world({ workspace, databaseFile })), clock, log })
  const server = await startServer(simulator)
  return {
    requests,
    async migrate({ release, attempt = 1, ...options }) {
      const file = `${release}.json`
      const image = `${notes}:${release}`
      await writeFile(join(workspace, file), definition.replace(`${notes}:replaced-by-the-pipeline`, image))
      return runAction({
        action: join(repository, 'actions/run-migration'),
        workspace,
        environment: server.environment,
        time: new CompressedTime({ clock, speed }),
        inputs: { 'task-definition': file, cluster: 'production', subnets: 'subnet-1', command: 'migrate' },
        event: { repository: 'acme/notes', runId: '7', runAttempt: String(attempt) },
        ...options,
      })
    },
    edit: (migration, sql) => writeFile(join(workspace, 'migrations', migration), sql),
    database(use) {
      const database = new DatabaseSync(databaseFile)
      try {
        return use(database)
      } finally {
        database.close()
      }
    },
    async close() {
      await server.close()
      await simulator.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function world({ workspace, databaseFile }: { workspace: string; databaseFile: string }): ScenarioInput {
  const images = releases.map((release) => ({
    image: `${notes}:${release}`,
    program: {
      kind: 'process' as const,
      entryPoint: ['node', 'src/main.js'],
      environment: { APP_RELEASE: release, DATABASE_FILE: databaseFile, SQLITE_TMPDIR: workspace },
      workingDirectory: workspace,
    },
  }))
  return { region, speed, images, clusters: ['production'], logGroups: ['/ecs/notes'], timing }
}
