import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const dist = join(dirname(import.meta.dirname), 'dist')

/** Milliseconds from the spawn of an empty Node process to its exit. */
export function idleNode(): Promise<number> {
  return untilExit(['-e', '0'], {})
}

/** Milliseconds from the spawn of render-task-definition to its exit, for a file and an image of another registry. */
export async function renderFile(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const definition = { family: 'app', containerDefinitions: [{ name: 'app', image: 'old', memory: 128 }] }
  await writeFile(join(folder, 'td.json'), JSON.stringify(definition))
  const variables = {
    ...{ 'INPUT_TASK-DEFINITION': 'td.json', 'INPUT_CONTAINER-NAME': 'app', INPUT_IMAGE: 'ghcr.io/o/app:1' },
    ...{ GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder },
  }
  const ms = await untilExit([join(dist, 'render-task-definition/index.js')], variables)
  await rm(folder, { recursive: true })
  return ms
}

/** Milliseconds from the spawn of an action to the first request that reaches AWS. */
export async function firstCall(action: 'run-migration' | 'deploy'): Promise<number> {
  let reached: number | undefined
  const server = createServer((_, reply) => {
    reached ??= performance.now()
    reply
      .writeHead(400, { 'content-type': 'application/x-amz-json-1.1' })
      .end('{"__type":"ClientException","message":"bench"}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const variables = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    'INPUT_TASK-DEFINITION': 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1',
    ...(action === 'deploy' ? { INPUT_SERVICE: 'web' } : {}),
  }
  const start = performance.now()
  await untilExit([join(dist, action, 'index.js')], variables, 1)
  server.close()
  if (reached === undefined) throw new Error(`${action} ended without a call`)
  return reached - start
}

function untilExit(args: readonly string[], variables: Record<string, string>, expected = 0): Promise<number> {
  const start = performance.now()
  // stdout goes nowhere: what is measured is the action, not the reading of its log.
  const child = spawn(process.execPath, args, { env: variables, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === expected) resolve(performance.now() - start)
      else reject(new Error(`${args.join(' ')} ended with ${code}, not ${expected}`))
    })
  })
}
