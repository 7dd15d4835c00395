import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { RehearseJobOptions } from './job/rehearse-job.ts'

export const usage = `Usage: rehearse WORKFLOW.yml --job NAME [options]

Runs one job of a workflow file on this machine, the way GitHub's runner does.

  --job NAME               the job to run
  --input NAME=VALUE       an input of workflow_dispatch or workflow_call (repeatable)
  --var NAME=VALUE         a configuration variable, the vars context (repeatable)
  --env NAME=VALUE         a variable of the machine (repeatable)
  --artifact NAME=DIR      what an earlier job uploaded, for actions/download-artifact (repeatable)
  --secret NAME            a secret, whose value is taken from this process's environment (repeatable)
  --event NAME             the event (workflow_dispatch)
  --ref REF                the ref (refs/heads/main)
  --workspace DIR          the checked-out repository (.)
  --repository DIR         the checkout of ecs-actions whose actions are run (.)
  --id-token-url URL       where jobs with id-token: write ask for an OIDC token
  --id-token-token TOKEN   what they show there
  --debug                  show debug lines
  --help                   print this and end`

const options = {
  job: { type: 'string' },
  input: { type: 'string', multiple: true },
  var: { type: 'string', multiple: true },
  env: { type: 'string', multiple: true },
  artifact: { type: 'string', multiple: true },
  secret: { type: 'string', multiple: true },
  event: { type: 'string' },
  ref: { type: 'string' },
  workspace: { type: 'string' },
  repository: { type: 'string' },
  'id-token-url': { type: 'string' },
  'id-token-token': { type: 'string' },
  debug: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** The suite's own name, under which workflows use its actions from elsewhere. */
const repositoryName = 'ecs-actions/ecs-actions'

/** Strict: a repeated file, a pair without '=' and the like are mistakes, and all are told; an unknown option alone. */
export function parseCommandLine(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): RehearseJobOptions | { mistakes: readonly string[] } | 'help' {
  const mistakes: string[] = []
  const parsed = read(words)
  if ('mistake' in parsed) return { mistakes: [parsed.mistake] }
  const { values, positionals } = parsed
  if (values.help) return 'help'
  const [workflow = '', ...more] = positionals
  if (workflow === '') mistakes.push('Name the workflow file.')
  if (more.length > 0) mistakes.push(`One workflow file is run at a time; these are too many: ${more.join(', ')}`)
  const workspace = resolve(values.workspace ?? '.')
  if (!isFolder(workspace)) mistakes.push(`--workspace: there is no folder ${workspace}`)
  if (values.job === undefined) mistakes.push('Name the job with --job.')
  const url = values['id-token-url']
  const token = values['id-token-token']
  if ((url === undefined) !== (token === undefined))
    mistakes.push('--id-token-url and --id-token-token belong together.')
  const pairs = (option: 'input' | 'var' | 'env' | 'artifact') =>
    toPairs({ option, given: values[option] ?? [], mistakes })
  const secrets = toSecrets({ names: values.secret ?? [], environment, mistakes })
  const [inputs, variables, env, artifacts] = [pairs('input'), pairs('var'), pairs('env'), pairs('artifact')]
  if (mistakes.length > 0) return { mistakes }
  return {
    ...{ workflow: resolve(workflow), job: values.job ?? '', workspace },
    repository: { root: resolve(values.repository ?? '.'), name: repositoryName },
    event: { inputs, ...(values.event ? { name: values.event } : {}), ...(values.ref ? { ref: values.ref } : {}) },
    ...{ variables, secrets, artifacts, environment: env, debug: values.debug ?? false },
    ...(url !== undefined && token !== undefined ? { idToken: { url, token } } : {}),
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) }
  }
}

function toPairs({ option, given, mistakes }: { option: string; given: readonly string[]; mistakes: string[] }) {
  const pairs = new Map<string, string>()
  for (const pair of given) {
    const equals = pair.indexOf('=')
    if (equals <= 0) mistakes.push(`--${option} wants NAME=VALUE, not '${pair}'.`)
    else pairs.set(pair.slice(0, equals), pair.slice(equals + 1))
  }
  return Object.fromEntries(pairs)
}

interface SecretNames {
  readonly names: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  readonly mistakes: string[]
}

// A secret on the command line would stand in the process list and in the shell's history.
function toSecrets({ names, environment, mistakes }: SecretNames) {
  const secrets = new Map<string, string>()
  for (const name of names) {
    const value = environment[name]
    if (value === undefined) mistakes.push(`--secret ${name}: the environment variable ${name} is not set.`)
    else secrets.set(name, value)
  }
  return Object.fromEntries(secrets)
}
