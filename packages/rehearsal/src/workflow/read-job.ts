import { readYaml, type YamlNode } from '../yaml-node.ts'
import { Checker } from './checker.ts'
import { contextsOf } from './contexts.ts'
import { readDeclaredInputs } from './declared-inputs.ts'
import type { JobPlan, StepPlan } from './plan.ts'
import { readShell, readStep } from './read-step.ts'
import type { Repository } from './uses.ts'

const workflowKeys = {
  path: '',
  known: ['concurrency', 'defaults', 'env', 'jobs', 'name', 'on', 'permissions', 'run-name'],
}

const jobKeys = {
  known: [
    ...['concurrency', 'defaults', 'env', 'environment', 'if', 'name', 'needs', 'outputs', 'permissions'],
    ...['runs-on', 'steps', 'timeout-minutes'],
  ],
  unsupported: ['container', 'continue-on-error', 'secrets', 'services', 'snapshot', 'strategy', 'uses', 'with'],
}

export interface ReadJobOptions {
  readonly workflow: string
  readonly job: string
  readonly repository: Repository
  /** The event's name: it decides which inputs are declared. */
  readonly event: string
}

/** Reads one job of a workflow file. What is wrong with it stays in the checker. */
export async function readJob(options: ReadJobOptions): Promise<{ plan: JobPlan; checker: Checker }> {
  const { root, problems } = await readYaml(options.workflow)
  const checker = new Checker({ file: options.workflow, problems })
  const jobs = root.get('jobs')
  const job = jobs?.get(options.job)
  if (!job) {
    const names = (jobs?.entries() ?? []).map(([name]) => `'${name}'`).join(', ')
    checker.refuse(jobs ?? root, `there is no job '${options.job}'; the jobs are ${names || 'none'}`)
  }
  checker.finish()
  const node = job ?? root
  checker.keys(root, workflowKeys)
  checker.keys(node, { path: `jobs.${options.job}.`, ...jobKeys })

  const steps: StepPlan[] = []
  for (const item of node.get('steps')?.items() ?? []) {
    const step = await readStep({ node: item, checker, repository: options.repository })
    if (step) steps.push(step)
  }
  if (!node.get('steps')?.items().length && !node.get('uses')) checker.refuse(node, `the job has no 'steps'`)
  refuseDoubleIds(steps, checker)
  const concurrency = [root, node].some((part) => part.get('concurrency') !== undefined)
  return {
    checker,
    plan: {
      file: options.workflow,
      workflowName: root.get('name')?.text() ?? options.workflow,
      id: options.job,
      if: node.get('if') && checker.condition(node.get('if'), contextsOf.jobIf),
      needs: listOf(node.get('needs')),
      workflowEnv: checker.templates(root.get('env'), contextsOf.workflowEnv),
      env: checker.templates(node.get('env'), contextsOf.jobEnv),
      defaults: readDefaults({ root, job: node, checker }),
      idTokenPermission: grantsIdToken(node.get('permissions') ?? root.get('permissions')),
      environment: readEnvironment(node.get('environment'), checker),
      outputs: checker.templates(node.get('outputs'), contextsOf.jobOutputs),
      timeoutMinutes: checker.template(node.get('timeout-minutes'), contextsOf.job),
      inputs: readDeclaredInputs(root.get('on'), options.event),
      steps,
      notes: concurrency ? [`'concurrency' has no effect in a rehearsal: there is only this one job.`] : [],
    },
  }
}

function readDefaults({ root, job, checker }: { root: YamlNode; job: YamlNode; checker: Checker }) {
  const [outer, inner] = [root, job].map((node) => node.get('defaults')?.get('run'))
  const directory = inner?.get('working-directory') ?? outer?.get('working-directory')
  return {
    shell: readShell(inner?.get('shell') ?? outer?.get('shell'), checker),
    workingDirectory: checker.template(directory, contextsOf.defaults),
  }
}

function readEnvironment(node: YamlNode | undefined, checker: Checker): JobPlan['environment'] {
  if (!node) return undefined
  if (node.kind() === 'scalar') return { name: checker.template(node, contextsOf.job), url: '' }
  return {
    name: checker.template(node.get('name'), contextsOf.job),
    url: checker.template(node.get('url'), contextsOf.environmentUrl),
  }
}

function grantsIdToken(permissions: YamlNode | undefined): boolean {
  return permissions?.text() === 'write-all' || permissions?.get('id-token')?.text() === 'write'
}

function listOf(node: YamlNode | undefined): string[] {
  if (!node) return []
  return node.kind() === 'list' ? node.items().map((item) => item.text()) : [node.text()]
}

function refuseDoubleIds(steps: readonly StepPlan[], checker: Checker): void {
  const seen = new Set<string>()
  for (const { id, line } of steps) {
    if (id === undefined) continue
    if (!/^[A-Za-z_][\w-]*$/.test(id)) checker.refuse({ line }, `the step id '${id}' is not an identifier`)
    if (seen.has(id.toLowerCase())) checker.refuse({ line }, `the step id '${id}' is used twice`)
    seen.add(id.toLowerCase())
  }
}
