import type { ActPlan } from './acts.ts'
import { viewDatabase } from './database.ts'
import { jobName, runJob } from './job.ts'
import type { Act } from './story.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

/** Plays one act and looks at what it left behind. */
export async function playAct(
  plan: ActPlan,
  options: { world: World; terminal: Terminal; signal: AbortSignal },
): Promise<Act> {
  const { world, terminal } = options
  const started = performance.now()
  const { title, purpose, release, expected } = plan
  terminal.heading(title, purpose)
  const before = viewDatabase(world.databaseFile)
  const { conclusion, steps } = await runJob({ ...options, release })
  terminal.note(`job ${jobName}: ${conclusion}`)
  for (const step of steps) terminal.step(step)
  options.signal.throwIfAborted()
  const evidence = { steps, before, after: viewDatabase(world.databaseFile) }
  const checks = await plan.checks(evidence, world.databaseFile)
  terminal.note('what the demo saw for itself')
  for (const check of checks) terminal.check(check)
  return { title, purpose, job: jobName, conclusion, expected, steps, checks, took: performance.now() - started }
}
