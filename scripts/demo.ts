import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { acts } from './demo/acts.ts'
import { pageHtml } from './demo/page.ts'
import { playAct } from './demo/play.ts'
import { type Act, actSucceeded } from './demo/story.ts'
import { createTerminal, useColour } from './demo/terminal.ts'
import { trafficOf, trafficText } from './demo/traffic.ts'
import { untilServed, type Visitors, visitors as visitorsOf } from './demo/visitors.ts'
import { createWorld } from './demo/world.ts'

const pageFile = join(import.meta.dirname, '../build/demo/index.html')
const longest = 3 * 60_000

/** @returns whether every act ended as it should */
async function demo(signal: AbortSignal): Promise<boolean> {
  const started = performance.now()
  const terminal = createTerminal({
    write: (text) => process.stdout.write(text),
    colour: useColour({ isTty: process.stdout.isTTY, environment: process.env }),
  })
  const world = await createWorld()
  terminal.note(`a local AWS, and a database with five notes and the schema of v1: ${world.databaseFile}`)
  let visitors: Visitors | undefined
  try {
    await untilServed(world.url, signal)
    terminal.note(`v1 serves behind a load balancer: ${world.url}; visitors keep asking for the notes`)
    visitors = visitorsOf(world.url)
    const played: Act[] = []
    for (const act of acts) {
      const from = played.at(-1)?.to ?? 0
      played.push(await playAct(act, { world, visitors, from, terminal, signal }))
    }
    const took = performance.now() - started
    await visitors.leave()
    mkdirSync(dirname(pageFile), { recursive: true })
    writeFileSync(pageFile, pageHtml({ acts: played, visits: visitors.visits(), took }))
    terminal.closing(played, took)
    const everybody = trafficOf(visitors.visits())
    terminal.note(`visitors, all in all: ${trafficText(everybody)}`)
    terminal.note(`the story as a page: ${pageFile}`)
    // Also the last requests of all, which end after the last act.
    return played.every(actSucceeded) && everybody.failed === 0
  } finally {
    await visitors?.leave()
    await world.close()
  }
}

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => stop.abort(new Error(`stopped by ${name}`)))
}
// A reader such as head that goes away is no reason to leave containers behind.
process.stdout.on('error', (error) => stop.abort(error))
const timeout = setTimeout(() => stop.abort(new Error(`the demo took longer than ${longest / 1_000} s`)), longest)

try {
  process.exitCode = (await demo(stop.signal)) ? 0 : 1
} catch (error) {
  process.stderr.write(`The demo did not get to its end: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  clearTimeout(timeout)
}
