import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

const CLI = join(import.meta.dirname, '../../src/cli.ts')

interface Run {
  readonly child: ChildProcess
  stdout: string
  stderr: string
  readonly exit: Promise<number | null>
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  const run: Run = { child, stdout: '', stderr: '', exit }
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    run.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    run.stderr += text
  })
  return run
}

async function ready(run: Run): Promise<Record<string, string>> {
  while (!run.stdout.includes('ACTIONS_ID_TOKEN_REQUEST_TOKEN')) {
    if (run.child.exitCode !== null) throw new Error(`the simulator ended: ${run.stderr}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const lines = run.stdout.matchAll(/^export (\w+)='?([^'\n]*)'?$/gm)
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]))
}

describe('the command line', () => {
  let directory: string

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simulator-'))
  })

  afterEach(() => rm(directory, { recursive: true }))

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'serves, logs each request and ends cleanly on %s',
    async (signal) => {
      const file = join(directory, 's.yaml')
      await writeFile(file, 'region: us-east-2\nfaults: [{ fault: throttle, service: sts, skip: 1 }]\n')
      const run = start('--scenario', file)
      const environment = await ready(run)
      expect(run.stdout).toMatch(/^simulator ready at http:\/\/127\.0\.0\.1:\d+\nexport AWS_ENDPOINT_URL=/)
      expect(environment).toMatchObject({ AWS_REGION: 'us-east-2', AWS_ACCESS_KEY_ID: expect.stringMatching(/^AKIA/) })

      const key = environment.AWS_ACCESS_KEY_ID
      const ask = () =>
        fetch(environment.AWS_ENDPOINT_URL ?? '', {
          method: 'POST',
          headers: { authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/us-east-2/sts/aws4_request, x` },
          body: new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2011-06-15', 'Evil\u001b[31m': '1' }),
        })
      await ask()
      await ask()
      run.child.kill(signal)

      await expect(run.exit).resolves.toBe(0)
      const lines = run.stderr.split('\n')
      expect(lines).toEqual([
        expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3} sts GetCallerIdentity 200$/),
        '    ignored the unknown member Evil\\u{1b}[31m',
        expect.stringMatching(/ sts GetCallerIdentity 400 Throttling \[fault: throttle\]$/),
        '',
      ])
    },
  )

  test('tells where each listener is served before it is ready, and a local port that is taken', async () => {
    const file = join(directory, 's.yaml')
    const balancer = (listener: string) =>
      `targetGroups: [{ name: blue }]\nloadBalancers: [{ name: web, listeners: [{ port: 80, targetGroup: blue${listener} }] }]\n`
    await writeFile(file, balancer(''))
    const run = start('--scenario', file)
    await ready(run)
    const [, localPort] = /^listener web:80 at http:\/\/127\.0\.0\.1:(\d+)\nsimulator ready at /.exec(run.stdout) ?? []
    expect((await fetch(`http://127.0.0.1:${localPort}`)).status).toBe(503)

    const taken = join(directory, 'taken.yaml')
    await writeFile(taken, balancer(`, localPort: ${localPort}`))
    const refused = start('--scenario', taken)
    await expect(refused.exit).resolves.toBe(2)
    expect(refused.stderr).toMatch(/^localPort \d+ of the listener web:80 cannot be had: listen EADDRINUSE.*\n$/)

    run.child.kill('SIGTERM')
    await expect(run.exit).resolves.toBe(0)
  })

  test('prints the schema of scenario files', async () => {
    const run = start('--print-schema')

    await expect(run.exit).resolves.toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ type: 'object', properties: { faults: { type: 'array' } } })
  })

  test('prints its usage when asked', async () => {
    const run = start('--help')

    await expect(run.exit).resolves.toBe(0)
    expect(run.stdout).toMatch(/^usage: simulator /)
  })

  test('explains that a port is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const run = start('--port', String(port))

    await expect(run.exit).resolves.toBe(2)
    expect(run.stderr).toBe(
      `port ${port} of 127.0.0.1 is in use; give another with --port, or none to get a free one\n`,
    )
    await new Promise((resolve) => other.close(resolve))
  })

  test('says all that is wrong with a scenario, without a stack trace', async () => {
    const file = join(directory, 's.json')
    await writeFile(file, '{"regoin":"x","speed":-1}')
    const run = start('--scenario', file)

    await expect(run.exit).resolves.toBe(2)
    expect(run.stderr).toBe(
      'the scenario is not valid:\n' +
        '- speed: Too small: expected number to be >0 (found -1)\n' +
        '- regoin: there is no such member; remove it or correct its name\n',
    )
  })
})
