import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Started, TestApp } from './app.ts'

let app: TestApp
let service: Started | undefined

beforeEach(() => {
  app = new TestApp()
})

afterEach(async () => {
  service?.process.kill('SIGKILL')
  await service?.ended
  service = undefined
  app.remove()
})

async function serve(release: string): Promise<string> {
  service = app.start({ release, environment: { PORT: '0' } })
  const line = await service.printed('listening on port')
  return `http://127.0.0.1:${line.split(' ').at(-1)}`
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(`${url}/notes`, { method: 'POST', body: JSON.stringify(body) })
}

const note = { author: 'ada', title: 'Release checklist', body: 'tag build deploy' }

test('a release that lacks a setting migrates, but does not serve, and says what is missing', async () => {
  const migrated = await app.migrate('v4')
  const served = await app.start({ release: 'v4', environment: { PORT: '0' } }).ended
  expect(migrated.code).toBe(0)
  expect(served).toMatchObject({ code: 1, lastLine: 'failed: SEARCH_URL is empty: v4 cannot serve without it' })
})

describe('the service', () => {
  test('is healthy and says its release', async () => {
    await app.migrate('v1')
    const response = await fetch(`${await serve('v1')}/health`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok', release: 'v1' })
  })

  test('keeps what it is given', async () => {
    await app.migrate('v2')
    const url = await serve('v2')
    const created = await post(url, note)
    expect(created.status).toBe(201)
    expect(await created.json()).toMatchObject({ ...note, slug: 'release-checklist', word_count: 3 })
    for (const path of ['/', '/notes']) {
      expect(await (await fetch(`${url}${path}`)).json()).toMatchObject({ release: 'v2', notes: [note] })
    }
  })

  test('refuses what is no note, with every mistake', async () => {
    await app.migrate('v1')
    const url = await serve('v1')
    const response = await post(url, { title: 5, body: ' ' })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: 'author: expected text; title: expected text; body: expected text' })
    expect((await fetch(`${url}/notes`, { method: 'POST', body: 'no JSON' })).status).toBe(400)
    expect((await fetch(`${url}/notes`, { method: 'POST', body: 'x'.repeat(70_000) })).status).toBe(413)
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
  })

  test('does not start on a schema older than its release', async () => {
    await app.migrate('v1')
    const run = await app.start({ release: 'v2', environment: { PORT: '0' } }).ended
    expect(run).toMatchObject({
      code: 1,
      lastLine: 'failed: schema is at 2, v2 needs 4: run this image with "migrate" first',
    })
  })

  test('of the old release goes on working while the schema moves', async () => {
    await app.migrate('v1')
    const url = await serve('v1')
    await app.migrate('v2')
    expect((await post(url, note)).status).toBe(201)
    const slugs = app.database((database) => database.prepare('SELECT slug, word_count FROM notes').get())
    expect({ ...slugs }).toEqual({ slug: null, word_count: 0 })
  })

  test('stops on SIGTERM with exit code 0', async () => {
    await app.migrate('v1')
    const url = await serve('v1')
    await (await fetch(`${url}/health`)).json()
    service?.process.kill('SIGTERM')
    expect(await service?.ended).toMatchObject({ code: 0, lastLine: 'stopped' })
  })
})
