import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSimulator, parseScenario, SystemClock, startServer } from '@ecs-actions/simulator'
import { appFolder, migrateLocally } from './app.ts'
import { writeNotes } from './database.ts'

/** Everything that the acts take place in, made new for one run of the demo and gone after it. */
export interface World {
  /** What leads the AWS SDK to the local AWS. */
  readonly environment: Readonly<Record<string, string>>
  readonly idToken: { readonly url: string; readonly token: string }
  /** A copy of the application's repository, as actions/checkout would lay it out. */
  readonly workspace: string
  readonly databaseFile: string
  close(): Promise<void>
}

// Provisioning, the pull and the end of a Fargate task take about half a minute: here a few seconds, in which the
// action, whose clock is not compressed, still gets to see the task's states.
const speed = 5

export async function createWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-actions-demo-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    return await worldIn(folder, remove)
  } catch (error) {
    remove()
    throw error
  }
}

async function worldIn(folder: string, remove: () => void): Promise<World> {
  const databaseFile = join(folder, 'notes.db')
  const workspace = join(folder, 'workspace')
  cpSync(appFolder, workspace, { recursive: true })
  await migrateLocally({ release: 'v1', databaseFile })
  writeNotes(databaseFile)
  const scenario = parseScenario(scenarioFor({ workspace, databaseFile, folder }))
  const simulator = createSimulator({ scenario, clock: new SystemClock({ speed }) })
  const server = await startServer(simulator)
  const { AWS_ENDPOINT_URL, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = server.environment
  return {
    // Not the simulator's own keys: the job must get its credentials as it would on GitHub.
    environment: { AWS_ENDPOINT_URL: AWS_ENDPOINT_URL ?? server.url },
    idToken: { url: ACTIONS_ID_TOKEN_REQUEST_URL ?? '', token: ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '' },
    workspace,
    databaseFile,
    async close() {
      await server.close()
      await simulator.close()
      remove()
    },
  }
}

/** What the header of migrate.yml asks a reader to set up. */
function scenarioFor({ workspace, databaseFile, folder }: { workspace: string; databaseFile: string; folder: string }) {
  const trustPolicy: unknown = JSON.parse(readFileSync(join(workspace, 'iam/trust-policy.json'), 'utf8'))
  const image = (release: string) => ({
    image: `123456789012.dkr.ecr.eu-central-1.amazonaws.com/notes:${release}`,
    program: {
      kind: 'process',
      entryPoint: ['node', 'src/main.js'],
      // APP_RELEASE is the image's own; the others stand in for the volume at /data.
      environment: { APP_RELEASE: release, DATABASE_FILE: databaseFile, SQLITE_TMPDIR: folder },
      workingDirectory: workspace,
    },
  })
  return {
    region: 'eu-central-1',
    accountId: '123456789012',
    speed,
    github: { claims: { repository: 'acme/notes', environment: 'production', event_name: 'workflow_dispatch' } },
    roles: [{ name: 'notes-pipeline', trustPolicy }],
    images: [image('v2'), image('v3')],
    clusters: ['production'],
    logGroups: ['/ecs/notes'],
  }
}
