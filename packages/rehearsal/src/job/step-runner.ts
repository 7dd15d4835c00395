import { evaluate, interpolate, type Scope } from '../expressions/expression.ts'
import { templateParts } from '../expressions/template.ts'
import type { LogLine } from '../log/log-line.ts'
import type { Masks } from '../log/masks.ts'
import { StepLog } from '../log/step-log.ts'
import { type ProcessTime, systemClock } from '../process/clock.ts'
import type { Orphans } from '../process/orphans.ts'
import type { JobPlan, StepPlan } from '../workflow/plan.ts'
import { downloadArtifact } from './download-artifact.ts'
import { githubVariables } from './event.ts'
import type { StepOutcome, StepResult } from './job-result.ts'
import { interpolateAll, type JobState } from './job-state.ts'
import type { Machine } from './machine.ts'
import { orchestrationVariables } from './orchestration.ts'
import { stepCommand } from './step-command.ts'
import { StepLimit } from './step-limit.ts'
import { type IdTokenEndpoint, runnerVariables, runStepProcess, type StepProcessEnd } from './step-process.ts'

export interface StepRunnerOptions {
  readonly plan: JobPlan
  readonly state: JobState
  readonly machine: Machine
  readonly workspace: string
  readonly github: Readonly<Record<string, string>>
  /** Directory by name of the artifact. */
  readonly artifacts: Readonly<Record<string, string>>
  readonly idToken: IdTokenEndpoint | undefined
  readonly masks: Masks
  readonly orphans: Orphans
  readonly debug: boolean
  readonly time: ProcessTime | undefined
  readonly onLine: ((line: LogLine) => void) | undefined
}

export interface StepTurn {
  readonly step: StepPlan
  readonly number: number
  readonly phase: 'main' | 'post'
  /** GITHUB_ACTION. */
  readonly action: string
  readonly condition: string
  /** What the main phase saved. */
  readonly savedState: Readonly<Record<string, string>>
}

export interface StepReport {
  readonly result: StepResult
  /** Its process was to be started: a post phase follows. */
  readonly started: boolean
  readonly savedState: Readonly<Record<string, string>>
}

interface Attempt {
  readonly outcome: StepOutcome
  readonly started: boolean
  readonly end?: StepProcessEnd
}

/** Runs the steps of a job, one at a time. */
export class StepRunner {
  readonly #options: StepRunnerOptions
  #cancelCurrent = () => {}

  constructor(options: StepRunnerOptions) {
    this.#options = options
  }

  /** The job was cancelled: the running step is too, unless its condition still holds. */
  cancelCurrent(): void {
    this.#cancelCurrent()
  }

  async run(turn: StepTurn): Promise<StepReport> {
    const { step, phase } = turn
    const { state, masks, debug, onLine, time } = this.#options
    const clock = time ?? systemClock
    const log = new StepLog({ step: turn.number, masks, debug, onLine })
    const started = clock.now()
    const stepGithub = this.#stepGithub(turn)
    let attempt: Attempt = { outcome: 'failure', started: false }
    let conclusion: StepOutcome = 'failure'
    let { name } = step
    try {
      const bare = state.scope({ github: stepGithub })
      const env = interpolateAll(step.env, bare)
      const scope = state.scope({ github: stepGithub, env })
      name = masks.mask(interpolate(step.name, scope))
      attempt = state.holds(turn.condition, scope)
        ? await this.#attempt({ turn, log, env, scope, stepGithub })
        : { outcome: 'skipped', started: false }
      conclusion = attempt.outcome
      if (attempt.outcome === 'failure' && truth(step.continueOnError, scope)) conclusion = 'success'
    } catch (error) {
      log.annotate('error', error instanceof Error ? error.message : String(error))
    }
    const { end } = attempt
    if (end) {
      state.addEnv(end.env)
      state.addPath(end.path)
    }
    return {
      started: attempt.started,
      savedState: { ...turn.savedState, ...end?.state },
      result: {
        ...{ number: turn.number, id: step.id, name, phase },
        uses: step.work.kind === 'run' ? undefined : step.work.uses,
        run: step.work.kind === 'run' ? step.work.script : undefined,
        ...{ outcome: attempt.outcome, conclusion, outputs: end?.outputs ?? {} },
        state: Object.keys(end?.state ?? {}),
        ...{ annotations: log.annotations, lines: log.lines, summary: end?.summary ?? '' },
        exitCode: end?.exitCode ?? null,
        durationMs: clock.now() - started,
      },
    }
  }

  async #attempt({ turn, log, env, scope, stepGithub }: AttemptOptions): Promise<Attempt> {
    const { step, phase } = turn
    const { plan, state, machine, workspace, github, masks, orphans, time } = this.#options
    if (step.work.kind === 'checkout') {
      log.show('output', `The workspace is there already, nothing is checked out: ${workspace}`)
      return { outcome: 'success', started: false }
    }
    if (step.work.kind === 'download-artifact') {
      const given = interpolateAll(step.work.with, scope)
      const problem = await downloadArtifact({ given, workspace, artifacts: this.#options.artifacts, log })
      if (problem !== undefined) log.annotate('error', problem)
      return { outcome: problem === undefined ? 'success' : 'failure', started: false }
    }
    const clock = time ?? systemClock
    const limit = new StepLimit({ minutes: Number(interpolate(step.timeoutMinutes, scope) || 0), clock })
    this.#cancelCurrent = () => {
      if (!state.holds(turn.condition, scope)) limit.cancel()
    }
    try {
      const command = await stepCommand({
        ...{ work: step.work, phase, scope, state: turn.savedState, defaults: plan.defaults },
        ...{ workspace, temp: machine.temp, log },
      })
      const end = await runStepProcess({
        ...command,
        environment: {
          machine: machine.environment,
          env: { ...state.env(), ...env },
          action: command.variables,
          contexts: {
            ...githubVariables({ ...github, ...stepGithub }),
            ...runnerVariables(machine.runner),
            ...orchestrationVariables({ github, job: `${plan.id}.__default` }),
          },
          path: state.path,
          idToken: this.#options.idToken,
        },
        ...{ temp: machine.temp, log, masks, orphans, signal: limit.signal, time },
      })
      if (limit.timedOut)
        log.annotate('error', `The action '${step.name}' has timed out after ${limit.minutes} minutes.`)
      else if (end.cancelled) log.annotate('error', 'The operation was canceled.')
      else if (end.exitCode !== 0 && !command.node) {
        log.annotate('error', `Process completed with exit code ${end.exitCode ?? end.signal}.`)
      }
      return { outcome: outcomeOf(end, limit.timedOut), started: true, end }
    } catch (error) {
      log.annotate('error', error instanceof Error ? error.message : String(error))
      return { outcome: 'failure', started: true }
    } finally {
      limit.stop()
      this.#cancelCurrent = () => {}
    }
  }

  #stepGithub({ step, action }: StepTurn): Record<string, string> {
    const uses = step.work.kind === 'action' ? step.work.uses : ''
    const [path = '', ref] = uses.split('@')
    if (ref === undefined) return { action }
    return { action, action_ref: ref, action_repository: path.split('/').slice(0, 2).join('/') }
  }
}

interface AttemptOptions {
  readonly turn: StepTurn
  readonly log: StepLog
  readonly env: Readonly<Record<string, string>>
  readonly scope: Scope
  readonly stepGithub: Readonly<Record<string, string>>
}

function outcomeOf(end: StepProcessEnd, timedOut: boolean): StepOutcome {
  if (timedOut) return 'failure'
  if (end.cancelled) return 'cancelled'
  return end.succeeded ? 'success' : 'failure'
}

/** `continue-on-error`: a boolean, or an expression that gives one. */
function truth(template: string, scope: Scope): boolean {
  const [part] = templateParts(template)
  const text = part && 'expression' in part ? evaluate(part.expression, scope).coerceString() : template
  return text === 'true'
}
