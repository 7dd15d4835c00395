import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { evaluateCondition, interpolate, type JobStatus } from '../expressions/expression.ts'
import type { LogLine } from '../log/log-line.ts'
import { Masks } from '../log/masks.ts'
import { StepLog } from '../log/step-log.ts'
import { type ProcessTime, systemClock } from '../process/clock.ts'
import { Orphans } from '../process/orphans.ts'
import { inputValues } from '../workflow/declared-inputs.ts'
import type { JobPlan } from '../workflow/plan.ts'
import { readJob } from '../workflow/read-job.ts'
import type { Repository } from '../workflow/uses.ts'
import { JobCancellation } from './cancellation.ts'
import { completeEvent, type EventOptions, eventPayload, githubContext } from './event.ts'
import { finishJob } from './finish-job.ts'
import { jobWorkflow } from './job-context.ts'
import type { JobResult, StepOutcome, StepResult } from './job-result.ts'
import { interpolateAll, JobState } from './job-state.ts'
import { createMachine, type Machine } from './machine.ts'
import { runSteps } from './run-steps.ts'
import type { IdTokenEndpoint } from './step-process.ts'
import { StepRunner } from './step-runner.ts'
import { strategyContext } from './strategy.ts'

/** The result of a job that this one needs. */
interface NeededJob {
  readonly result: StepOutcome
  readonly outputs?: Readonly<Record<string, string>>
}

export interface RehearseJobOptions {
  /** The workflow file. */
  readonly workflow: string
  /** The key of the job in it. */
  readonly job: string
  /** This suite's repository: its actions are the ones that `uses:` can name. */
  readonly repository: Repository
  readonly workspace: string
  readonly event?: Partial<EventOptions>
  /** The vars context. */
  readonly variables?: Readonly<Record<string, string>>
  /** The secrets context; all of them are masked. GITHUB_TOKEN has a default that nobody accepts. */
  readonly secrets?: Readonly<Record<string, string>>
  readonly needs?: Readonly<Record<string, NeededJob>>
  /** What earlier jobs uploaded, for actions/download-artifact: a directory by name of the artifact. */
  readonly artifacts?: Readonly<Record<string, string>>
  /** More variables for the machine. Nothing but PATH, LANG, LC_ALL, TZ and USER comes from this process. */
  readonly environment?: Readonly<Record<string, string>>
  /** Reaches the steps only when the workflow grants `id-token: write`. */
  readonly idToken?: IdTokenEndpoint
  readonly debug?: boolean
  readonly onLine?: (line: LogLine) => void
  /** Cancels the job. */
  readonly signal?: AbortSignal
  /** The clock of the job and of its actions; without it, real time. */
  readonly time?: ProcessTime
}

/** GitHub's limit for a job without `timeout-minutes`. */
const defaultTimeoutMinutes = 360

/**
 * Runs one job of a workflow file the way GitHub's runner does.
 * @throws RehearsalError, before anything runs, naming everything that is wrong or not supported
 */
export async function rehearseJob(options: RehearseJobOptions): Promise<JobResult> {
  const event = completeEvent(options.event ?? {})
  const { plan, checker } = await readJob({ ...options, event: event.name })
  const inputs = inputValues(plan.inputs, event.inputs)
  for (const { line, message } of inputs.mistakes) checker.refuse({ line }, message)
  for (const name of plan.needs) {
    if (!options.needs?.[name]) checker.refuse({ line: 1 }, `the job needs '${name}', whose result was not given`)
  }
  checker.finish()

  const workspace = resolve(options.workspace)
  const secrets = { GITHUB_TOKEN: `ghs_${randomBytes(18).toString('hex')}`, ...options.secrets }
  const debug = options.debug ?? [secrets, options.variables ?? {}].some(asksForDebug)
  const machine = await createMachine({
    ...{ workspace, debug, event: eventPayload(event), environment: options.environment ?? {} },
  })
  const masks = new Masks()
  for (const secret of Object.values(secrets)) masks.add(secret)
  const github = githubContext({
    ...{ event, eventPath: machine.eventPath, workspace, job: plan.id, token: secrets.GITHUB_TOKEN },
    workflow: { file: plan.file, name: plan.workflowName },
  })
  const needs = Object.fromEntries(
    plan.needs.map((name) => [name, { result: 'success', outputs: {}, ...options.needs?.[name] }]),
  )
  const payload = JSON.parse(JSON.stringify(eventPayload(event)))
  const state = new JobState({
    workflow: jobWorkflow({ github }),
    fixed: {
      ...{ inputs: inputs.values, needs, secrets, vars: options.variables ?? {}, runner: machine.runner },
      github: { ...github, event: payload },
      strategy: strategyContext(),
    },
  })
  try {
    return await run({ options, plan, state, machine, masks, github, workspace, debug })
  } finally {
    await machine.remove()
  }
}

interface Prepared {
  readonly options: RehearseJobOptions
  readonly plan: JobPlan
  readonly state: JobState
  readonly machine: Machine
  readonly masks: Masks
  readonly github: Readonly<Record<string, string>>
  readonly workspace: string
  readonly debug: boolean
}

async function run({ options, plan, state, machine, masks, github, workspace, debug }: Prepared): Promise<JobResult> {
  const { onLine, time } = options
  const log = new StepLog({ step: 0, masks, debug, onLine })
  const results: StepResult[] = []
  const report = (conclusion: StepOutcome, rest: Partial<JobResult> = {}): JobResult => ({
    ...{ conclusion, outputs: {}, environment: undefined, steps: results },
    ...{ lines: log.lines, annotations: log.annotations, ...rest },
  })
  const scope = state.scope()
  if (!evaluateCondition(plan.if ?? '', { ...scope, status: statusOfNeeds(options, plan) })) return report('skipped')

  for (const note of plan.notes) log.show('section', note)
  const idToken = plan.idTokenPermission ? options.idToken : undefined
  if (plan.idTokenPermission && !idToken) {
    log.show('section', `The job has 'id-token: write', but the rehearsal was given no token endpoint.`)
  }
  const minutes = Number(interpolate(plan.timeoutMinutes, scope) || defaultTimeoutMinutes)
  state.addEnv(interpolateAll(plan.workflowEnv, scope))
  state.addEnv(interpolateAll(plan.env, scope))

  const orphans = new Orphans()
  const runner = new StepRunner({
    ...{ plan, state, machine, workspace, github, idToken, masks, orphans, debug, time, onLine },
    artifacts: options.artifacts ?? {},
  })
  const cancellation = new JobCancellation({
    clock: time ?? systemClock,
    signal: options.signal,
    timeoutMs: minutes * 60_000,
    onCancel: (cause) => {
      state.cancel()
      if (cause === 'timed out') {
        log.annotate('error', `The job has exceeded the maximum execution time of ${minutes}m0s`)
      }
      runner.cancelCurrent()
    },
  })
  try {
    for (const result of await runSteps({ plan, state, runner })) results.push(result)
  } finally {
    cancellation.stop()
    orphans.end()
  }
  const { outputs, environment } = finishJob({ plan, state, masks, log })
  const conclusion = state.status === 'skipped' ? 'failure' : state.status
  return report(conclusion, { outputs, environment })
}

function statusOfNeeds(options: RehearseJobOptions, plan: JobPlan): JobStatus {
  const results = plan.needs.map((name) => options.needs?.[name]?.result)
  const worst = (['cancelled', 'failure', 'skipped'] as const).find((status) => results.includes(status))
  return worst ?? 'success'
}

function asksForDebug(settings: Readonly<Record<string, string>>): boolean {
  return settings.ACTIONS_STEP_DEBUG === 'true'
}
