import type { ActPlan } from './acts.ts'
import { viewDatabase } from './database.ts'
import { runJob } from './job.ts'
import type { Act } from './story.ts'
import type { Terminal } from './terminal.ts'
import { trafficOf, trafficText } from './traffic.ts'
import type { Visitors } from './visitors.ts'
import type { World } from './world.ts'

/**
 * Plays one act and looks at what it left behind.
 * @param options.from the end of the act before it: a request that ends between two acts belongs to the later one
 */
export async function playAct(
  plan: ActPlan,
  options: { world: World; visitors: Visitors; from: number; terminal: Terminal; signal: AbortSignal },
): Promise<Act> {
  const { world, visitors, from, terminal, signal } = options
  const { title, purpose, expected } = plan
  const job = plan.job.name
  terminal.heading(title, purpose)
  const before = viewDatabase(world.databaseFile)
  const { conclusion, steps } = await runJob({ ...options, plan: plan.job })
  terminal.note(`job ${job}: ${conclusion}`)
  for (const step of steps) terminal.step(step)
  signal.throwIfAborted()
  await moreVisits(visitors)
  const to = visitors.now()
  const visits = visitors.visits().filter(({ at }) => at >= from && at < to)
  const traffic = trafficOf(visits)
  terminal.note(`visitors: ${trafficText(traffic)}`)
  const checks = plan.checks({ steps, visits, before, after: viewDatabase(world.databaseFile) })
  terminal.note('what the demo saw for itself')
  for (const check of checks) terminal.check(check)
  return { title, purpose, job, conclusion, expected, steps, checks, from, to, traffic, took: to - from }
}

// What the step said of the traffic has to hold after it too.
const afterwards = 60

async function moreVisits(visitors: Visitors): Promise<void> {
  const enough = visitors.visits().length + afterwards
  while (visitors.visits().length < enough) await new Promise((resolve) => setTimeout(resolve, 50))
}
