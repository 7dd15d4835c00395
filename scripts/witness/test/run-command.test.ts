import { describe, expect, test } from '@jest/globals'
import { runCommand } from '../run-command.ts'

function sh(script: string, options: { timeout?: number; signal?: AbortSignal; onLine?: (line: string) => void } = {}) {
  const { timeout = 10_000, signal = new AbortController().signal, onLine = () => {} } = options
  return runCommand({ command: '/bin/sh', args: ['-c', script], environment: {}, timeout, signal, onLine })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!isAlive(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

describe('a command', () => {
  test('tells its exit code and both outputs', async () => {
    await expect(sh('echo out; echo err >&2; exit 3')).resolves.toEqual({ code: 3, stdout: 'out\n', stderr: 'err' })
  })

  test('tells its lines whole, in whatever pieces they come', async () => {
    const lines: string[] = []
    await sh('printf a; sleep 0.05; printf "b\\nc\\n"; printf d', { onLine: (line) => lines.push(line) })

    expect(lines).toEqual(['ab', 'c'])
  })

  test('that takes too long is killed with what it started', async () => {
    const lines: string[] = []
    const { code, stderr } = await sh('sleep 60 & echo $!; wait', {
      timeout: 200,
      onLine: (line) => lines.push(line),
    })

    expect({ code, stderr }).toEqual({ code: undefined, stderr: 'it took longer than 0.2 s' })
    await expect(gone(Number(lines[0]))).resolves.toBe(true)
  })

  test('ends when it is stopped from outside, before or while it runs', async () => {
    const stop = new AbortController()
    const running = sh('sleep 60', { signal: stop.signal })
    stop.abort()

    await expect(running).resolves.toMatchObject({ code: undefined, stderr: 'it was stopped from outside' })
    await expect(sh('sleep 60', { signal: stop.signal })).resolves.toMatchObject({ code: undefined })
  })

  test('that does not exist has no exit code', async () => {
    const signal = new AbortController().signal
    const finished = await runCommand({ command: '/none', args: [], environment: {}, timeout: 1_000, signal })

    expect(finished).toEqual({ code: undefined, stdout: '', stderr: expect.stringContaining('ENOENT') })
  })
})
