import { join } from 'node:path'
import { type JobResult, rehearseJob } from '@ecs-actions/rehearsal'
import { lineReader, readLines } from './log.ts'
import type { Release } from './scenario.ts'
import type { Conclusion, Step } from './story.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

const root = join(import.meta.dirname, '../..')

/** A job of one of the application's own workflow files. */
export type JobPlan =
  | { readonly name: 'release'; readonly release: Release }
  | { readonly name: 'rollback'; readonly to: string; readonly reason: string }

export interface Job {
  readonly conclusion: Conclusion
  readonly steps: readonly Step[]
}

/** Runs the job with the actions as they are shipped in this repository. */
export async function runJob(options: {
  plan: JobPlan
  world: World
  terminal: Terminal
  signal: AbortSignal
}): Promise<Job> {
  const { plan, world, terminal, signal } = options
  const reader = lineReader()
  const result = await rehearseJob({
    workflow: join(world.workspace, `.github/workflows/${plan.name}.yml`),
    job: plan.name,
    repository: { root, name: 'ecs-actions/ecs-actions' },
    workspace: world.workspace,
    event: {
      name: 'workflow_dispatch',
      inputs: plan.name === 'release' ? { release: plan.release } : { to: plan.to, reason: plan.reason },
      ref: 'refs/heads/main',
      repository: 'acme/notes',
      actor: 'ada',
    },
    ...(plan.name === 'release'
      ? { needs: { scan: { result: 'success' } }, artifacts: world.artifactsOf(plan.release) }
      : {}),
    environment: world.environment,
    idToken: world.idToken,
    time: world.time,
    onLine: (line) => {
      const read = reader(line)
      if (read) terminal.log(read)
    },
    signal,
  })
  return { conclusion: result.conclusion, steps: result.steps.map(stepOf) }
}

function stepOf(step: JobResult['steps'][number]): Step {
  return {
    name: step.phase === 'post' ? `Post ${step.name}` : step.name,
    conclusion: step.conclusion,
    took: step.durationMs,
    lines: readLines(step.lines),
    annotations: step.annotations.map(({ level, properties, message }) => ({
      level,
      title: properties.title ?? '',
      message,
    })),
    outputs: step.outputs,
    summary: step.summary,
  }
}
