import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompressedTime } from '@ecs-actions/rehearsal'
import { createSimulator, parseScenario, SystemClock, startServer } from '@ecs-actions/simulator'
import { appFolder, migrateLocally } from './app.ts'
import { writeNotes } from './database.ts'
import { trivyReport } from './reports.ts'
import { digestOf, type Release, releases, repository, scenarioFor, speed } from './scenario.ts'

/** Everything that the acts take place in, made new for one run of the demo and gone after it. */
export interface World {
  /** What leads the AWS SDK to the local AWS. */
  readonly environment: Readonly<Record<string, string>>
  readonly idToken: { readonly url: string; readonly token: string }
  /** On which the actions keep pace with the local AWS. */
  readonly time: CompressedTime
  /** A copy of the application's repository, as actions/checkout would lay it out. */
  readonly workspace: string
  readonly databaseFile: string
  /** The production listener of the load balancer. */
  readonly url: string
  /** What the scan job of a release has uploaded: a directory by name of the artifact. */
  artifactsOf(release: Release): Readonly<Record<string, string>>
  close(): Promise<void>
}

/** @param options.draining false breaks the load balancer on purpose */
export async function createWorld(options: { draining: boolean } = { draining: true }): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-actions-demo-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    return await worldIn(folder, { ...options, remove })
  } catch (error) {
    remove()
    throw error
  }
}

async function worldIn(folder: string, options: { draining: boolean; remove: () => void }): Promise<World> {
  const databaseFile = join(folder, 'notes.db')
  const workspace = join(folder, 'workspace')
  cpSync(appFolder, workspace, { recursive: true })
  await migrateLocally({ release: 'v1', databaseFile })
  writeNotes(databaseFile)
  const { draining, remove } = options
  const scenario = parseScenario(scenarioFor({ workspace, databaseFile, folder }, { draining }))
  const clock = new SystemClock({ speed })
  const simulator = createSimulator({ scenario, clock })
  const server = await startServer(simulator)
  const { AWS_ENDPOINT_URL, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = server.environment
  return {
    // Not the simulator's own keys: the job must get its credentials as it would on GitHub.
    environment: { AWS_ENDPOINT_URL: AWS_ENDPOINT_URL ?? server.url },
    idToken: { url: ACTIONS_ID_TOKEN_REQUEST_URL ?? '', token: ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '' },
    time: new CompressedTime({ clock, speed }),
    workspace,
    databaseFile,
    url: server.listeners.find(({ port }) => port === 443)?.url ?? '',
    artifactsOf: (release) => ({ 'trivy-report': scanned(release, folder) }),
    async close() {
      await server.close()
      await simulator.close()
      remove()
    },
  }
}

function scanned(release: Release, folder: string): string {
  const directory = join(folder, 'artifacts', release)
  const report = trivyReport({
    image: `${repository}:${release}`,
    digest: digestOf(release),
    critical: release === releases.at(-1),
  })
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'trivy-report.json'), JSON.stringify(report, null, 2))
  return directory
}
