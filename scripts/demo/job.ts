import { join } from 'node:path'
import { type JobResult, rehearseJob } from '@ecs-actions/rehearsal'
import { lineReader, readLines } from './log.ts'
import type { Conclusion, Step } from './story.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

const root = join(import.meta.dirname, '../..')

export const jobName = 'migrate'

export interface Job {
  readonly conclusion: Conclusion
  readonly steps: readonly Step[]
}

/** Runs the job of the application's own workflow file, with the actions as they are shipped in this repository. */
export async function runJob(options: {
  world: World
  release: string
  terminal: Terminal
  signal: AbortSignal
}): Promise<Job> {
  const { world, release, terminal, signal } = options
  const reader = lineReader()
  const result = await rehearseJob({
    workflow: join(world.workspace, '.github/workflows/migrate.yml'),
    job: jobName,
    repository: { root, name: 'ecs-actions/ecs-actions' },
    workspace: world.workspace,
    event: {
      name: 'workflow_dispatch',
      inputs: { release },
      ref: 'refs/heads/main',
      repository: 'acme/notes',
      actor: 'ada',
    },
    environment: world.environment,
    idToken: world.idToken,
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
