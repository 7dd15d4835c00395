import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionRun, type RunActionOptions, runAction } from '@ecs-actions/rehearsal'
import {
  createSimulator,
  type LogEntry,
  type ScenarioInput,
  type Simulator,
  SystemClock,
  scenario,
  startServer,
} from '@ecs-actions/simulator'
import { repository } from './repository.ts'
import { deployRole, roles } from './roles.ts'

type StepOptions = Partial<Omit<RunActionOptions, 'action' | 'workspace' | 'time'>> & {
  /** Whether the job has the permission to ask for tokens; true without it. */
  readonly mayAsk?: boolean
}

/** A job of one machine in real time, whose steps assume roles; everything that it writes stays until it is closed. */
export interface RoleJob {
  readonly requests: readonly LogEntry[]
  /** Every token and credential that was answered, in that order. */
  readonly secrets: readonly string[]
  /** Of the machine: where AWS is, and HOME. */
  readonly environment: Readonly<Record<string, string>>
  readonly idToken: { readonly url: string; readonly token: string }
  readonly folders: Readonly<Record<'home' | 'temp' | 'workspace', string>>
  main(inputs?: Record<string, string>, options?: StepOptions): Promise<ActionRun>
  /** The post phase after this main phase, in the environment that it left. */
  post(main: ActionRun, options?: StepOptions): Promise<ActionRun>
  /** Resolves with the first request for this operation. */
  arrival(operation: string): Promise<void>
  /** Text by path of every file below its folders. */
  files(): Promise<ReadonlyMap<string, string>>
  close(): Promise<void>
}

export async function roleJob(input: ScenarioInput = {}): Promise<RoleJob> {
  const requests: LogEntry[] = []
  const log = (entry: LogEntry) => requests.push(entry)
  const simulator = createSimulator({ scenario: scenario({ ...roles, ...input }), clock: new SystemClock(), log })
  const { listening, secrets, arrival } = listenedTo(simulator)
  const server = await startServer(listening)
  const root = await mkdtemp(join(tmpdir(), 'role-job-'))
  const folders = { home: join(root, 'home'), temp: join(root, 'runner temp'), workspace: join(root, 'workspace') }
  for (const folder of Object.values(folders)) await mkdir(folder)
  const {
    AWS_ENDPOINT_URL = '',
    ACTIONS_ID_TOKEN_REQUEST_URL = '',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN = '',
  } = server.environment
  const environment = { AWS_ENDPOINT_URL, HOME: folders.home }
  const idToken = { url: ACTIONS_ID_TOKEN_REQUEST_URL, token: ACTIONS_ID_TOKEN_REQUEST_TOKEN }
  const step = ({ environment: more, mayAsk = true, ...options }: StepOptions) =>
    runAction({
      ...{ action: join(repository, 'actions/assume-role'), workspace: folders.workspace, temp: folders.temp },
      ...{ environment: { ...environment, ...more }, ...(mayAsk ? { idToken } : {}), ...options },
    })
  return {
    ...{ requests, secrets, environment, idToken, folders, arrival },
    main: (inputs = {}, options = {}) =>
      step({ inputs: { 'role-to-assume': deployRole, 'aws-region': 'eu-west-1', ...inputs }, ...options }),
    post: (main, options = {}) =>
      step({
        ...{ phase: 'post', state: main.state, ...options },
        environment: { ...options.environment, ...main.env },
      }),
    async files() {
      const texts = new Map<string, string>()
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name)
        if (entry.isFile()) texts.set(path.slice(root.length), await readFile(path, 'latin1'))
      }
      return texts
    },
    async close() {
      await server.close()
      await simulator.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** The same simulator, with an ear on what it answers. */
function listenedTo(simulator: Simulator) {
  const secrets: string[] = []
  const awaited = new Map<string, () => void>()
  const listening: Simulator = {
    ...simulator,
    async handle(request) {
      for (const [operation, arrived] of awaited) if (request.body.includes(`Action=${operation}&`)) arrived()
      const reply = await simulator.handle(request)
      if (reply.kind === 'reply') secrets.push(...secretsIn(reply.body))
      return reply
    },
  }
  const arrival = (operation: string) => new Promise<void>((resolve) => awaited.set(operation, resolve))
  return { listening, secrets, arrival }
}

function secretsIn(body: string): string[] {
  const found = body.matchAll(/<(?:AccessKeyId|SecretAccessKey|SessionToken)>([^<]+)<|"value":"([^"]+)"/g)
  return [...found].map(([, credential, token]) => credential ?? token ?? '')
}
