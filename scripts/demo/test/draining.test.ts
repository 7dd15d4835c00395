import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { acts } from '../acts.ts'
import { playAct } from '../play.ts'
import { type Act, actSucceeded } from '../story.ts'
import { createTerminal } from '../terminal.ts'
import { untilServed, type Visitors, visitors as visitorsOf } from '../visitors.ts'
import { createWorld, type World } from '../world.ts'

let world: World
let visitors: Visitors

beforeAll(async () => {
  world = await createWorld({ draining: false })
  await untilServed(world.url, AbortSignal.timeout(30_000))
  visitors = visitorsOf(world.url)
})

afterAll(async () => {
  await visitors.leave()
  await world.close()
})

/** The first act, with the actions as they are shipped. */
async function firstAct(): Promise<Act> {
  const [plan] = acts
  if (!plan) throw new Error('there are no acts')
  const terminal = createTerminal({ write: () => {}, colour: false })
  return playAct(plan, { world, visitors, from: 0, terminal, signal: AbortSignal.timeout(90_000) })
}

test('behind a load balancer that does not drain, requests fail, and the act is not as it should be', async () => {
  const act = await firstAct()

  const failing = act.checks.filter(({ holds }) => !holds).map(({ expectation }) => expectation)
  expect(act.conclusion).toBe('success')
  expect(failing).toContain('No request of a visitor failed')
  expect(act.traffic.failures).toContain('HTTP 502')
  expect(actSucceeded(act)).toBe(false)
}, 120_000)
