import * as core from '@actions/core'
import { errorText, Failure } from '@ecs-actions/domain/failure'
import { foreignLines } from '@ecs-actions/domain/foreign-text'
import { failureSummary } from './failure-summary.ts'
import { type Environment, readInputs } from './inputs/read.ts'
import type { ActionSpec, InputSpecs, Inputs } from './inputs/spec.ts'
import { print } from './log.ts'

/** What a step leaves behind. Outputs and summary are written also when it failed. */
export interface Result {
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown; foreign text in it is escaped already. */
  readonly summary: string
  /** The last line of the log of a step that did not fail; may quote what came from outside. */
  readonly verdict?: string
  readonly failure?: Failure
}

/** Runs a step: inputs in, outputs and summary out, and a failure told with its remedy. */
export async function execute<S extends InputSpecs>(
  spec: ActionSpec<S>,
  environment: Environment,
  use: (inputs: Inputs<S>) => Promise<Result>,
): Promise<void> {
  await reportingFailure(spec.name, async () => {
    const { outputs, summary, verdict, failure } = await summarised(spec, environment, use)
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
    await writeSummary(summary, environment)
    if (failure) throw failure
    if (verdict !== undefined) print({ level: 'info', text: verdict })
  })
}

/** What is wrong before there is a result stands in the summary, too: who is called at night may look there first. */
async function summarised<S extends InputSpecs>(
  spec: ActionSpec<S>,
  environment: Environment,
  use: (inputs: Inputs<S>) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(readInputs(spec, environment))
  } catch (error) {
    if (error instanceof Failure) await writeSummary(failureSummary(spec.name, error), environment)
    throw error
  }
}

/** Runs `work` as the body of a step: what it throws fails the step, a Failure with its remedy, a defect with its stack. */
export async function reportingFailure(title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    core.error(foreignLines(describe(error)).join('\n'), { title })
  }
}

function describe(error: unknown): string {
  if (error instanceof Failure) return `${error.message}\n${error.remedy}`
  return `This is a defect of the action, please report it.\n${error instanceof Error ? error.stack : String(error)}`
}

// GitHub drops a step's whole summary when it is larger than 1 MiB.
const largestSummary = 1_000_000

async function writeSummary(summary: string, environment: Environment): Promise<void> {
  if (summary === '' || !environment.GITHUB_STEP_SUMMARY) return
  if (Buffer.byteLength(summary) > largestSummary) {
    core.warning(`The job summary is left out: it is larger than the ${largestSummary} bytes that GitHub shows.`)
    return
  }
  try {
    await core.summary.addRaw(summary, true).write()
  } catch (error) {
    core.warning(`The job summary could not be written: ${foreignLines(errorText(error)).join(' ')}`)
  }
}
