import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { appliedMigrations } from './history.js'
import { noteProblems, notesOf } from './notes.js'

const bodyLimit = 64 * 1024

/**
 * Serves notes until the signal aborts, then answers what is in flight and closes.
 *
 * @param {{ release: string, lastMigration: number, databaseFile: string, port: number, print: (line: string) => void, signal: AbortSignal }} options
 * @throws when the schema is older than the release: the service never migrates by itself, since many copies of it
 * start at once and its role need not be allowed to change the schema
 */
export async function serve({ release, lastMigration, databaseFile, port, print, signal }) {
  const database = new DatabaseSync(databaseFile, { timeout: 5_000 })
  const schema = appliedMigrations(database).at(-1)?.number ?? 0
  if (schema < lastMigration) {
    database.close()
    throw new Error(`schema is at ${schema}, ${release} needs ${lastMigration}: run this image with "migrate" first`)
  }
  const notes = notesOf(database, { lastMigration })
  const server = createServer((request, response) => {
    answer(request, { notes, release }).then(
      ({ status, body }) => reply(response, status, body),
      (error) => {
        print(`${request.method} ${JSON.stringify(request.url)} failed: ${error.message}`)
        reply(response, 500, { error: 'internal error' })
      },
    )
  })
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, resolve))
  print(`notes ${release}: listening on port ${server.address().port}`)
  await new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      print('stopping: no new connections')
      server.close(resolve)
    })
  })
  database.close()
  print('stopped')
}

async function answer(request, { notes, release }) {
  const { pathname } = new URL(request.url, 'http://localhost')
  const route = `${request.method} ${pathname}`
  if (route === 'GET /health') return { status: 200, body: { status: 'ok', release } }
  if (route === 'GET /' || route === 'GET /notes') return { status: 200, body: { release, notes: notes.list() } }
  if (route !== 'POST /notes') return { status: 404, body: { error: 'not found' } }
  const text = await readBody(request)
  if (text === undefined) return { status: 413, body: { error: `body over ${bodyLimit} bytes` } }
  const note = parse(text)
  const problems = noteProblems(note)
  return problems.length > 0
    ? { status: 400, body: { error: problems.join('; ') } }
    : { status: 201, body: notes.add(note) }
}

async function readBody(request) {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > bodyLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reply(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(`${JSON.stringify(body)}\n`)
}
