import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { inputVariables } from '../action/input-variables.ts'
import { interpolate, type Scope } from '../expressions/expression.ts'
import type { StepLog } from '../log/step-log.ts'
import type { JobPlan, StepWork } from '../workflow/plan.ts'
import { interpolateAll } from './job-state.ts'
import { stateVariables } from './step-process.ts'

/** The process that a step starts. */
export interface StepCommand {
  readonly command: string
  readonly arguments: readonly string[]
  readonly node: boolean
  readonly workingDirectory: string
  /** INPUT_* and STATE_*. */
  readonly variables: Readonly<Record<string, string>>
}

export interface StepCommandOptions {
  readonly work: Extract<StepWork, { kind: 'run' | 'action' }>
  readonly phase: 'main' | 'post'
  readonly scope: Scope
  readonly state: Readonly<Record<string, string>>
  readonly defaults: JobPlan['defaults']
  readonly workspace: string
  readonly temp: string
  readonly log: StepLog
}

// Source: ScriptHandlerHelpers.cs of actions/runner; without a shell it starts bash with sh's arguments.
const shellArguments: Readonly<Record<string, readonly string[]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e'],
}

/** Evaluates what a step is to run, and prints it as the runner does. */
export async function stepCommand(options: StepCommandOptions): Promise<StepCommand> {
  return options.work.kind === 'run'
    ? script({ ...options, work: options.work })
    : action({ ...options, work: options.work })
}

type Of<K extends StepWork['kind']> = StepCommandOptions & { readonly work: Extract<StepWork, { kind: K }> }

async function script({ work, scope, defaults, workspace, temp, log }: Of<'run'>): Promise<StepCommand> {
  const text = interpolate(work.script, scope)
  const shell = work.shell || defaults.shell || ''
  const [command = 'bash', ...flags] = shellArguments[shell] ?? []
  const file = join(temp, `${randomUUID()}.sh`)
  await writeFile(file, text)
  const directory = interpolate(work.workingDirectory || defaults.workingDirectory || '', scope)
  log.show('group', `Run ${text.trimStart().split(/[\r\n]/)[0]}`)
  for (const line of text.replace(/\n+$/, '').split('\n')) log.show('output', line)
  log.show('output', `shell: ${[command, ...flags, '{0}'].join(' ')}`)
  log.show('endgroup', '')
  return {
    ...{ command, arguments: [...flags, file], node: false, variables: {} },
    workingDirectory: resolve(workspace, directory),
  }
}

function action({ work, phase, scope, state, workspace, log }: Of<'action'>): StepCommand {
  const given = interpolateAll(work.with, scope)
  log.show('group', `Run ${work.uses}`)
  if (Object.keys(given).length > 0) log.show('output', 'with:')
  for (const [name, value] of Object.entries(given)) log.show('output', `  ${name}: ${value}`)
  log.show('endgroup', '')
  const inputs = inputVariables({ action: work.action, given, scope, log })
  const target = phase === 'main' ? work.action.main : (work.action.post ?? '')
  return {
    ...{ command: process.execPath, arguments: [target], node: true, workingDirectory: workspace },
    variables: { ...inputs, ...stateVariables(state) },
  }
}
