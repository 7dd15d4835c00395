import { type ActionManifest, readAction } from '../action/manifest.ts'
import { RehearsalError } from '../problems.ts'
import type { YamlNode } from '../yaml-node.ts'
import type { Checker } from './checker.ts'
import { contextsOf } from './contexts.ts'
import type { StepPlan, StepWork } from './plan.ts'
import { type Repository, resolveUses } from './uses.ts'

const known = [
  ...['continue-on-error', 'env', 'id', 'if', 'name', 'run', 'shell'],
  ...['timeout-minutes', 'uses', 'with', 'working-directory'],
]

const shells = ['bash', 'sh']

export interface StepPlace {
  readonly node: YamlNode
  readonly checker: Checker
  readonly repository: Repository
}

export async function readStep(place: StepPlace): Promise<StepPlan | undefined> {
  const { node, checker } = place
  checker.keys(node, { path: 'steps.', known })
  const work = await readWork(place)
  const name = checker.template(node.get('name'), contextsOf.step)
  const plan = {
    id: node.get('id')?.text(),
    line: node.line,
    if: checker.condition(node.get('if'), contextsOf.stepIf),
    env: checker.templates(node.get('env'), contextsOf.step),
    continueOnError: checker.template(node.get('continue-on-error'), contextsOf.step),
    timeoutMinutes: checker.template(node.get('timeout-minutes'), contextsOf.step),
  }
  return work && { ...plan, name: name || `Run ${title(work)}`, work }
}

async function readWork(place: StepPlace): Promise<StepWork | undefined> {
  const { node, checker } = place
  const [uses, run] = [node.get('uses'), node.get('run')]
  if (uses && run) checker.refuse(run, `a step has either 'uses' or 'run', not both`)
  if (uses) return readUses({ ...place, uses })
  if (run) return readRun({ ...place, run })
  checker.refuse(node, `a step needs 'uses' or 'run'`)
  return undefined
}

function readRun({ node, checker, run }: StepPlace & { run: YamlNode }): StepWork {
  for (const key of ['with']) {
    const misplaced = node.get(key)
    if (misplaced) checker.refuse(misplaced, `'${key}' belongs to a step with 'uses'`)
  }
  return {
    kind: 'run',
    script: checker.template(run, contextsOf.step),
    shell: readShell(node.get('shell'), checker),
    workingDirectory: checker.template(node.get('working-directory'), contextsOf.step),
  }
}

export function readShell(node: YamlNode | undefined, checker: Checker): string {
  const shell = node?.text() ?? ''
  if (node && !shells.includes(shell)) {
    checker.refuse(node, `the shell '${shell}' is not supported by the rehearsal: it knows ${shells.join(' and ')}`)
  }
  return shell
}

async function readUses({
  node,
  checker,
  repository,
  uses,
}: StepPlace & { uses: YamlNode }): Promise<StepWork | undefined> {
  for (const key of ['shell', 'working-directory']) {
    const misplaced = node.get(key)
    if (misplaced) checker.refuse(misplaced, `'${key}' belongs to a step with 'run'`)
  }
  const inputs = checker.templates(node.get('with'), contextsOf.step)
  const name = uses.text()
  const meaning = resolveUses(name, repository)
  if (!meaning) {
    const own = `./actions/…, $/actions/…, ${repository.name}/actions/…@…, actions/checkout@… and actions/download-artifact@…`
    checker.refuse(uses, `'uses: ${name}' is not supported by the rehearsal: it knows ${own}`)
    return undefined
  }
  if (meaning.kind === 'checkout') return { kind: 'checkout', uses: name }
  if (meaning.kind === 'download-artifact') {
    for (const key of Object.keys(inputs).filter((input) => input !== 'name' && input !== 'path')) {
      const input = node.get('with')?.get(key)
      if (input)
        checker.refuse(input, `'${key}' of download-artifact is not supported by the rehearsal: it knows name and path`)
    }
    return { kind: 'download-artifact', uses: name, with: inputs }
  }
  const action = await manifestOf({ directory: meaning.directory, uses, checker })
  return action && { kind: 'action', uses: name, action, with: inputs }
}

interface ActionPlace {
  readonly directory: string
  readonly uses: YamlNode
  readonly checker: Checker
}

async function manifestOf({ directory, uses, checker }: ActionPlace): Promise<ActionManifest | undefined> {
  try {
    return await readAction(directory)
  } catch (error) {
    if (error instanceof RehearsalError) checker.add(error.problems)
    else checker.refuse(uses, error instanceof Error ? error.message : String(error))
    return undefined
  }
}

function title(work: StepWork): string {
  return work.kind === 'run' ? (work.script.trimStart().split(/[\r\n]/)[0] ?? '') : work.uses
}
