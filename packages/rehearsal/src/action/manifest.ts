import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { checkTemplate } from '../expressions/expression.ts'
import { type Problem, RehearsalError } from '../problems.ts'
import { readYaml, type YamlNode } from '../yaml-node.ts'

interface ActionInput {
  readonly name: string
  /** May hold expressions; undefined without a default. */
  readonly default: string | undefined
  readonly deprecationMessage: string | undefined
}

/** A node action's action.yml. */
export interface ActionManifest {
  readonly directory: string
  readonly name: string
  readonly inputs: readonly ActionInput[]
  /** Absolute path of the script. */
  readonly main: string
  readonly post: string | undefined
  /** The condition of the post step. */
  readonly postIf: string
}

const defaultContexts = { contexts: ['github', 'runner', 'env', 'inputs', 'job', 'strategy'], statusFunctions: false }

/**
 * Reads the action.yml (or action.yaml) of a directory.
 * @throws RehearsalError naming everything in it that cannot be run
 */
export async function readAction(directory: string): Promise<ActionManifest> {
  const file = await manifestFile(directory)
  const { root, problems } = await readYaml(file)
  const refuse = (node: YamlNode | undefined, message: string) => {
    problems.push({ file, line: node?.line ?? root.line, message })
  }
  const runs = root.get('runs')
  const using = runs?.get('using')
  const kind = using?.text() ?? ''
  if (!runs) refuse(root, "the key 'runs' is missing")
  else if (!['node20', 'node24'].includes(kind)) refuse(using ?? runs, refusal(kind))
  else if (!runs.get('main')) refuse(runs, "the key 'runs.main' is missing")
  for (const key of ['pre', 'pre-if']) {
    const node = runs?.get(key)
    if (node) refuse(node, `'runs.${key}' is not supported by the rehearsal`)
  }
  const inputs = (root.get('inputs')?.entries() ?? []).map(([name, node]) => readInput({ name, node, file, problems }))
  if (problems.length > 0) throw new RehearsalError(problems)

  const script = (key: string) => {
    const path = runs?.get(key)?.text()
    return path ? join(directory, path) : undefined
  }
  return {
    directory,
    name: root.get('name')?.text() ?? '',
    inputs,
    main: script('main') ?? '',
    post: script('post'),
    postIf: runs?.get('post-if')?.text() ?? 'always()',
  }
}

interface InputPlace {
  readonly name: string
  readonly node: YamlNode
  readonly file: string
  readonly problems: Problem[]
}

function readInput({ name, node, file, problems }: InputPlace): ActionInput {
  const value = node.get('default')
  try {
    checkTemplate(value?.text() ?? '', defaultContexts)
  } catch (error) {
    const message = `default of the input '${name}': ${error instanceof Error ? error.message : String(error)}`
    problems.push({ file, line: value?.line ?? node.line, message })
  }
  return { name, default: value?.text(), deprecationMessage: node.get('deprecationMessage')?.text() }
}

function refusal(using: string): string {
  if (using === 'composite' || using === 'docker') return `'runs.using: ${using}' is not supported by the rehearsal`
  return `'runs.using: ${using}' is not supported: use node20 or node24`
}

async function manifestFile(directory: string): Promise<string> {
  for (const name of ['action.yml', 'action.yaml']) {
    const file = join(directory, name)
    const found = await access(file).then(
      () => true,
      () => false,
    )
    if (found) return file
  }
  throw new Error(`${directory} holds no action: it has neither an action.yml nor an action.yaml.`)
}
