import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { CompressedTime } from '../../src/compressed-time/compressed-time.ts'
import { runProcess } from '../../src/process/run-process.ts'
import { temporaryDirectories, writeFiles } from '../support/temp.ts'

const directory = temporaryDirectories()
const start = Date.UTC(2026, 0, 1)

/** What a Node process printed, each line as JSON. */
async function printed(source: string): Promise<{ values: unknown[]; realMs: number }> {
  const folder = await writeFiles(await directory(), { 'main.mjs': source })
  const time = new CompressedTime({ clock: { now: () => start }, speed: 1_000 })
  let text = ''
  const began = performance.now()
  const { exitCode } = await runProcess({
    ...{ command: process.execPath, arguments: [join(folder, 'main.mjs')], environment: {}, workingDirectory: folder },
    ...{ node: true, time },
    onOutput: (_stream, chunk) => {
      text += Buffer.from(chunk).toString()
    },
  })
  expect({ exitCode, text }).toMatchObject({ exitCode: 0 })
  const values = text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  return { values, realMs: performance.now() - began }
}

test('a process waits for minutes in a moment, and its clock says that they have passed', async () => {
  const { values, realMs } = await printed(`
    import { setTimeout as sleep } from 'node:timers/promises'
    const began = Date.now()
    await sleep(100_000)
    await new Promise((resolve) => setTimeout(resolve, 100_000))
    console.log(JSON.stringify(Date.now() - began))
    console.log(JSON.stringify(new Date().getUTCFullYear()))
  `)
  expect(values[0]).toBeGreaterThanOrEqual(200_000)
  expect(values[1]).toBe(2026)
  expect(realMs).toBeLessThan(20_000)
})

test('intervals, time-outs of signals and elapsed time go as fast', async () => {
  const { values } = await printed(`
    const began = performance.now()
    await new Promise((resolve) => {
      let ticks = 0
      const timer = setInterval(() => ++ticks === 3 && (clearInterval(timer), resolve()), 30_000)
    })
    const signal = AbortSignal.timeout(60_000)
    const awake = setTimeout(() => {}, 600_000)
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    clearTimeout(awake)
    console.log(JSON.stringify(performance.now() - began >= 150_000))
  `)
  expect(values).toEqual([true])
})

test('a process that is started by the process lives in real time', async () => {
  const { values } = await printed(`
    import { execFileSync } from 'node:child_process'
    const year = execFileSync(process.execPath, ['-p', 'new Date().getTime()']).toString()
    console.log(JSON.stringify(Number(year)))
  `)
  expect(Math.abs(Number(values[0]) - Date.now())).toBeLessThan(600_000)
})
