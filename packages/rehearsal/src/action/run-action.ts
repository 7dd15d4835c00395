import { completeEvent, type EventOptions, eventPayload, githubContext, githubVariables } from '../job/event.ts'
import { jobWorkflow } from '../job/job-context.ts'
import { createMachine } from '../job/machine.ts'
import { orchestrationVariables } from '../job/orchestration.ts'
import { type IdTokenEndpoint, runnerVariables, runStepProcess, stateVariables } from '../job/step-process.ts'
import { strategyContext } from '../job/strategy.ts'
import type { Annotation, LogLine } from '../log/log-line.ts'
import { Masks } from '../log/masks.ts'
import { StepLog } from '../log/step-log.ts'
import type { ProcessTime } from '../process/clock.ts'
import { Orphans } from '../process/orphans.ts'
import type { RunningProcess } from '../process/run-process.ts'
import { inputVariables } from './input-variables.ts'
import { readAction } from './manifest.ts'

export interface RunActionOptions {
  /** The directory with the action.yml. */
  readonly action: string
  /** `with:`; the rest get their defaults. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly workspace: string
  /** More variables for the machine. Nothing but PATH, LANG, LC_ALL, TZ and USER comes from this process. */
  readonly environment?: Readonly<Record<string, string>>
  readonly event?: Partial<EventOptions>
  /** Plays a job of a called workflow: the job context's workflow_ref, as owner/repository/path@ref. */
  readonly jobWorkflow?: string
  /** Plays a leg of a matrix: the strategy context's job-index, from 0. */
  readonly jobIndex?: number
  /** What ACTIONS_ORCHESTRATION_ID names after its GUID, such as caller.migrate.__default; default: this one job. */
  readonly orchestrationJob?: string
  /** RUNNER_TEMP, which stays as the run leaves it; default: a directory that is gone afterwards. */
  readonly temp?: string
  /** Given: the job has the permission `id-token: write`. */
  readonly idToken?: IdTokenEndpoint
  /** Default: main. */
  readonly phase?: 'main' | 'post'
  /** What the main phase saved, for the post phase. */
  readonly state?: Readonly<Record<string, string>>
  /** The id of the step; default: the name that the runner makes up. */
  readonly id?: string
  readonly debug?: boolean
  /** The clock of the child process; without it, real time. */
  readonly time?: ProcessTime
  /** Cancels as GitHub does: SIGINT, SIGTERM, SIGKILL. */
  readonly signal?: AbortSignal
  readonly onLine?: (line: LogLine) => void
  /** Gets the way to send the process signals of the caller's own choice. */
  readonly onStart?: (process: RunningProcess) => void
}

export interface ActionRun {
  /** null when a signal ended the process. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** What the step would be shown as. */
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** As the process wrote it: with its commands, unmasked. */
  readonly stdout: string
  readonly stderr: string
  /** As the log would show it. */
  readonly lines: readonly LogLine[]
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  /** What it exported for later steps. */
  readonly env: Readonly<Record<string, string>>
  readonly path: readonly string[]
  readonly state: Readonly<Record<string, string>>
  /** Markdown, masked. */
  readonly summary: string
  /** The values it had masked, in that order. */
  readonly masks: readonly string[]
}

/**
 * Runs one phase of a node action as a child process, with the environment and the files that the runner gives it.
 * @throws RehearsalError when the action.yml cannot be run, Error when it has no such phase, or `jobWorkflow` or `jobIndex`
 *   is none
 */
export async function runAction(options: RunActionOptions): Promise<ActionRun> {
  const { phase = 'main', state = {}, debug = false, workspace } = options
  const action = await readAction(options.action)
  const script = action[phase]
  if (script === undefined) throw new Error(`the action in ${options.action} has no 'runs.post' that could be run`)

  const event = completeEvent(options.event ?? {})
  const environment = options.environment ?? {}
  const machine = await createMachine({
    ...{ workspace, environment, event: eventPayload(event), debug, temp: options.temp },
  })
  const masks = new Masks()
  const orphans = new Orphans()
  const log = new StepLog({ step: 1, masks, debug, onLine: options.onLine })
  const output = { stdout: new TextDecoder(), stderr: new TextDecoder() }
  const text = { stdout: '', stderr: '' }
  try {
    const github = githubContext({
      event,
      eventPath: machine.eventPath,
      workspace,
      job: 'rehearsal',
      workflow: { file: 'rehearsal.yml', name: 'Rehearsal' },
      token: '',
    })
    const payload = JSON.parse(JSON.stringify(eventPayload(event)))
    const job = { ...jobWorkflow({ github, called: options.jobWorkflow }), status: 'success' }
    const strategy = strategyContext(options.jobIndex)
    const scope = {
      contexts: { github: { ...github, event: payload }, runner: machine.runner, env: environment, job, strategy },
      status: 'success',
    } as const
    const inputs = inputVariables({ action, given: options.inputs ?? {}, scope, log })
    const end = await runStepProcess({
      command: process.execPath,
      arguments: [script],
      node: true,
      workingDirectory: workspace,
      environment: {
        machine: machine.environment,
        env: {},
        action: { ...inputs, ...stateVariables(state) },
        contexts: {
          ...githubVariables({ ...github, action: options.id ?? '__self' }),
          ...runnerVariables(machine.runner),
          ...orchestrationVariables({ github, job: options.orchestrationJob ?? 'rehearsal.__default' }),
        },
        path: [],
        idToken: options.idToken,
      },
      temp: machine.temp,
      log,
      masks,
      orphans,
      signal: options.signal,
      time: options.time,
      onStart: options.onStart,
      onOutput: (stream, chunk) => {
        text[stream] += output[stream].decode(chunk, { stream: true })
      },
    })
    return {
      ...{ exitCode: end.exitCode, signal: end.signal, ...text },
      conclusion: end.cancelled ? 'cancelled' : end.succeeded ? 'success' : 'failure',
      ...{ lines: log.lines, annotations: log.annotations, masks: masks.given() },
      ...{ outputs: end.outputs, env: end.env, path: end.path, state: end.state, summary: end.summary },
    }
  } finally {
    orphans.end()
    await machine.remove()
  }
}
