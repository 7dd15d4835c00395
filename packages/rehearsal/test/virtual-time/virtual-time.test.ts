import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { VirtualTime } from '../../src/virtual-time/virtual-time.ts'
import { temporaryDirectories, writeFiles } from '../support/temp.ts'
import { tinyWorlds } from '../support/tiny-world.ts'

const directory = temporaryDirectories()
const world = tinyWorlds()

const prelude = `
const start = Date.now()
const seconds = () => (Date.now() - start) / 1000
const say = (...words) => console.log(seconds(), ...words)
`

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<{ code: number | null; lines: string[]; wallMs: number }>
}

async function start(time: VirtualTime, body: string, words: readonly string[] = []): Promise<Running> {
  const root = await writeFiles(await directory(), { 'child.mjs': prelude + body })
  const wall = performance.now()
  const child = spawn(process.execPath, [...time.nodeFlags(), join(root, 'child.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: time.environment(),
  })
  time.attach(child)
  let text = ''
  const add = (chunk: Buffer) => {
    text += chunk
  }
  child.stdout?.on('data', add)
  child.stderr?.on('data', add)
  const ended = new Promise<{ code: number | null; lines: string[]; wallMs: number }>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, lines: text.split('\n').filter((line) => line !== ''), wallMs: performance.now() - wall })
    })
  })
  return { child, ended }
}

async function run(body: string): Promise<string[]> {
  const { time, url } = await world()
  const { ended } = await start(time, body, [url])
  return (await ended).lines
}

describe('a process on virtual time', () => {
  test('polls for twenty minutes in a moment, each request at its time', async () => {
    const { time, url, requests } = await world()
    const { ended } = await start(
      time,
      `
      import http from 'node:http'
      import { setTimeout as sleep } from 'node:timers/promises'
      const agent = new http.Agent({ keepAlive: true })
      const get = () => new Promise((resolve, reject) => {
        http.get(process.argv[2] + '/after/20', { agent }, (answer) => { answer.resume(); answer.on('end', resolve) }).on('error', reject)
      })
      while (seconds() < 1200) { await get(); await sleep(4980) }
      say('done')`,
      [url],
    )
    const { lines, wallMs } = await ended
    expect(lines).toEqual(['1200 done'])
    expect(requests).toEqual(Array.from({ length: 240 }, (_, i) => `${i * 5} /after/20`))
    // Measured: 0.4 s on an idle machine. Five seconds say that it did not wait, whatever else runs.
    expect(wallMs).toBeLessThan(5000)
  })

  test('fires every timer at its moment, to the millisecond', async () => {
    const lines = await run(`
      let seed = 7
      const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
      let late = 0, fired = 0
      const set = (depth) => {
        const delay = 1 + Math.floor(random() * 60000), due = Date.now() + delay
        setTimeout(() => { fired++; if (Date.now() !== due) late++; if (depth > 0) { set(depth - 1); set(depth - 1) } }, delay)
      }
      for (let i = 0; i < 10; i++) set(4)
      process.on('exit', () => console.log(fired, late))`)
    expect(lines).toEqual(['310 0'])
  })

  test('sees one time through Date, performance, hrtime and all timers', async () => {
    const lines = await run(`
      import { statSync } from 'node:fs'
      import timers from 'node:timers'
      import { setTimeout as named } from 'node:timers'
      import promises, { scheduler, setInterval as every, setTimeout as sleep } from 'node:timers/promises'
      import { promisify } from 'node:util'
      const { setTimeout: required } = process.getBuiltinModule('timers')
      const p0 = performance.now(), h0 = process.hrtime.bigint()
      class Day extends Date { name() { return 'day' } }
      say(new Date().toISOString(), new Day().name(), new Day().getTime() === Date.now(), Date().includes('2026'))
      say(statSync('.').mtime instanceof Date, new Date(0).constructor === Date, new Date(2020, 1).getFullYear())
      await new Promise((resolve) => named(resolve, 1000)); say('node:timers')
      await new Promise((resolve) => required(resolve, 1000)); say('require')
      await new Promise((resolve) => timers.setTimeout(resolve, 1000)); say('default')
      say('promises', await sleep(1000, 'value')); await promises.setTimeout(1000); await scheduler.wait(1000)
      await promisify(setTimeout)(1000); say('promisify')
      for await (const tick of every(1000, 'tick')) { say(tick); if (seconds() >= 9) break }
      say(Math.round(performance.now() - p0), Number((process.hrtime.bigint() - h0) / 1000000n))
      say(Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 1)`)
    expect(lines).toEqual([
      '0 2026-01-01T00:00:00.000Z day true true',
      '0 true true 2020',
      '1 node:timers',
      '2 require',
      '3 default',
      '4 promises value',
      '7 promisify',
      '8 tick',
      '9 tick',
      '9 9000 9000',
      '9 true',
    ])
  })

  test('has timers with all that Node’s have', async () => {
    const lines = await run(`
      import { setTimeout as sleep } from 'node:timers/promises'
      const refreshed = setTimeout(say, 3000, 'refreshed', 'with values')
      setTimeout(() => refreshed.refresh(), 2000)
      clearTimeout(setTimeout(say, 1, 'cleared'))
      clearTimeout(+setTimeout(say, 1, 'cleared by number'))
      clearTimeout(String(+setTimeout(say, 1, 'cleared by text')))
      clearTimeout(undefined); clearTimeout(123456)
      { using gone = setTimeout(say, 1, 'disposed') }
      const unrefed = setTimeout(say, 60000, 'never').unref()
      say(unrefed.hasRef(), unrefed.ref().hasRef(), unrefed.unref().hasRef())
      let ticks = 0
      const interval = setInterval(() => { say('interval'); if (++ticks === 2) clearInterval(interval) }, 1500)
      try { setTimeout('code') } catch (error) { say(error.code) }
      const order = []
      setTimeout(() => { order.push(1); queueMicrotask(() => order.push('micro')); process.nextTick(() => order.push('tick')) }, 7000)
      setTimeout(() => { order.push(2); say(order.join()) }, 7000)
      AbortSignal.timeout(4000).addEventListener('abort', (event) => say(event.target.reason.name))
      sleep(9000, undefined, { signal: AbortSignal.timeout(4500) }).catch((error) => say(error.name, error.code, error.cause.name))
      setTimeout(() => {}, 8000)`)
    expect(lines).toEqual([
      '0 false true false',
      '0 ERR_INVALID_ARG_TYPE',
      '1.5 interval',
      '3 interval',
      '4 TimeoutError',
      '4.5 AbortError ABORT_ERR TimeoutError',
      '5 refreshed with values',
      '7 1,tick,micro,2',
    ])
  })

  test('ends when nothing with a reference is left, and fails on an error in a timer', async () => {
    const { time } = await world()
    const quiet = await (await start(time, `setTimeout(say, 1e6, 'never').unref()`)).ended
    expect(quiet).toMatchObject({ code: 0, lines: [] })
    const failed = await (await start(time, `setTimeout(() => { throw new Error('on purpose') }, 5000)`)).ended
    expect(failed.code).toBe(1)
    expect(failed.lines.join()).toContain('on purpose')
  })

  test('keeps AsyncLocalStorage in timers', async () => {
    const lines = await run(`
      import { AsyncLocalStorage } from 'node:async_hooks'
      const storage = new AsyncLocalStorage()
      storage.run('a', () => setTimeout(() => say(storage.getStore()), 1000))
      storage.run('b', () => setTimeout(() => say(storage.getStore()), 1000))`)
    expect(lines).toEqual(['1 a', '1 b'])
  })

  test('waits in no time for files, DNS, threads, compression, children and dynamic imports', async () => {
    const lines = await run(`
      import { execFile } from 'node:child_process'
      import { lookup } from 'node:dns/promises'
      import { readFile, writeFile } from 'node:fs/promises'
      import { promisify } from 'node:util'
      setTimeout(() => say('a minute'), 60000)
      for (let i = 0; i < 50; i++) await readFile(process.argv[1])
      await lookup('localhost')
      const { gzip } = await import('node:zlib')
      for (let i = 0; i < 3; i++) await promisify(gzip)(Buffer.alloc(3e6))
      await crypto.subtle.digest('SHA-256', Buffer.alloc(3e7))
      await promisify(execFile)(process.execPath, ['-e', 'setTimeout(() => {}, 50)'])
      const file = new URL('later.mjs', import.meta.url)
      await writeFile(file, 'await new Promise((resolve) => setImmediate(resolve)); export const value = 1')
      say('done', (await import(file.href)).value)`)
    expect(lines).toEqual(['0 done 1', '60 a minute'])
  })

  test('is not held up by cryptography that is done at once', async () => {
    const { time } = await world()
    const body = `
      import { randomBytes, randomUUID } from 'node:crypto'
      randomUUID(); randomBytes(8); crypto.getRandomValues(new Uint8Array(8))
      setTimeout(() => say('a minute'), 60000)`
    const { lines, wallMs } = await (await start(time, body)).ended
    expect(lines).toEqual(['60 a minute'])
    expect(wallMs).toBeLessThan(3000)
  })

  test('hands its clock and its channel to no process of its own', async () => {
    const lines = await run(`
      import { execFile, fork } from 'node:child_process'
      import { writeFileSync } from 'node:fs'
      import { promisify } from 'node:util'
      const show = 'console.log(Object.keys(process.env).filter((name) => /CHANNEL|REHEARSAL/.test(name)).length, Date.now() > Date.UTC(2026, 5))'
      say((await promisify(execFile)(process.execPath, ['-e', show])).stdout.trim())
      const file = new URL('forked.mjs', import.meta.url)
      writeFileSync(file, show + '; setTimeout(() => process.disconnect(), 20)')
      await new Promise((resolve) => fork(file).on('exit', resolve))`)
    expect(lines).toEqual(['0 0 true', '0 true'])
  })
})

describe('requests', () => {
  const get = `
    import http from 'node:http'
    const url = process.argv[2]
    const get = (path, options = {}) => new Promise((resolve, reject) => {
      http.get(url + path, options, (answer) => { answer.resume(); answer.on('end', resolve) })
        .on('timeout', function () { if (options.timeout) this.destroy(new Error('timeout')) }).on('error', reject)
    })`

  test('that are answered at once take no time, however many there are', async () => {
    const lines = await run(`${get}
      setTimeout(() => say('a minute'), 60000)
      await Promise.all(Array.from({ length: 50 }, () => get('/now')))
      for (let i = 0; i < 20; i++) await (await fetch(url + '/now')).text()
      say('answered')`)
    expect(lines).toEqual(['0 answered', '60 a minute'])
  })

  test('that wait are answered at their time, among the timers', async () => {
    const lines = await run(`${get}
      setTimeout(say, 3000, 'three'); setTimeout(say, 7000, 'seven')
      get('/after/5000').then(() => say('answer'))
      fetch(url + '/after/6000').then((answer) => answer.text()).then((text) => say('fetched', text))`)
    expect(lines).toEqual(['3 three', '5 answer', '6 fetched ok', '7 seven'])
  })

  test('time out on the clock, by socket timeout and by signal', async () => {
    const lines = await run(`${get}
      await get('/never', { timeout: 30000 }).catch((error) => say(error.message))
      await get('/never', { signal: AbortSignal.timeout(5000) }).catch((error) => say(error.name))
      await fetch(url + '/never', { signal: AbortSignal.timeout(1000) }).catch((error) => say(error.name))`)
    expect(lines).toEqual(['30 timeout', '35 AbortError', '36 TimeoutError'])
  })

  test('of the AWS SDK are retried and time out on the clock', async () => {
    const sdk = pathToFileURL(createRequire(import.meta.url).resolve('@aws-sdk/client-sts')).href
    const { time, url, requests } = await world()
    const { ended } = await start(
      time,
      `
      const { GetCallerIdentityCommand, STSClient } = await import(${JSON.stringify(sdk)})
      const client = (path, requestTimeout) => new STSClient({
        endpoint: process.argv[2] + path, region: 'eu-west-1', maxAttempts: 3,
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, requestHandler: { requestTimeout, throwOnRequestTimeout: true, socketTimeout: requestTimeout },
      })
      await client('/never', 20000).send(new GetCallerIdentityCommand()).catch((error) => say(error.name))`,
      [url],
    )
    const { lines } = await ended
    const seconds = Number.parseFloat(lines[0] ?? '')
    expect(lines).toEqual([expect.stringContaining('TimeoutError')])
    expect(requests).toHaveLength(3)
    expect(seconds).toBeGreaterThanOrEqual(60)
    expect(seconds).toBeLessThan(70)
  })
})

describe('several processes', () => {
  test('share one clock, and one that ends leaves the others alone', async () => {
    const { time, clock } = await world()
    const begin = clock.now()
    const order: string[] = []
    const body = `
      const step = Number(process.argv[2])
      for (let i = 1; i <= 3; i++) { await new Promise((resolve) => setTimeout(resolve, step * 1000)); say(step) }`
    const children = await Promise.all(['2', '3', '10'].map((step) => start(time, body, [step])))
    for (const { child } of children) child.stdout?.on('data', (text) => order.push(String(text).trim()))
    await Promise.all(children.map(({ ended }) => ended))
    expect(order.map((line) => Number.parseFloat(line))).toEqual(
      [...order.map((line) => Number.parseFloat(line))].sort((a, b) => a - b),
    )
    expect((clock.now() - begin) / 1000).toBe(30)
  })

  test('and the parent’s own appointments come in one order', async () => {
    const { time, clock } = await world()
    const begin = clock.now()
    const { child, ended } = await start(
      time,
      `setInterval(() => {}, 1000); process.on('SIGINT', () => { say('SIGINT'); process.exit() })`,
    )
    const cancel = time.after(1500, () => {
      throw new Error('was cancelled')
    })
    cancel()
    time.after(2500, () => {
      child.kill('SIGINT')
      time.disturb()
    })
    expect((await ended).lines).toEqual(['2.5 SIGINT'])
    expect(clock.now() - begin).toBe(2500)
  })

  test('in real time hold the clock until somebody waits for it', async () => {
    const { time, clock, url } = await world()
    const begin = clock.now()
    const script = `fetch('${url}/after/90000').then((answer) => answer.text()).then((text) => setTimeout(() => console.log(text), 20))`
    const tool = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    time.attach(tool)
    let text = ''
    tool.stdout.on('data', (chunk) => {
      text += chunk
    })
    await new Promise((resolve) => tool.once('close', resolve))
    expect(text).toBe('ok\n')
    expect(clock.now() - begin).toBe(90_000)
  })
})

test('a rehearsal that stands still can say what it waits for', async () => {
  const { time } = await world()
  const { child, ended } = await start(
    time,
    `process.on('SIGINT', () => process.exit()); process.channel.ref(); say('ready')`,
  )
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  expect(time.describe()).toContain('next event: none')
  child.kill('SIGINT')
  await ended
})
