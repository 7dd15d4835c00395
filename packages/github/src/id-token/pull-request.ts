import { isJsonObject, type Json } from '@ecs-actions/domain/json'
import type { Environment } from '../inputs/read.ts'

/** A pull request whose runs have fewer permissions than those of a branch. */
export type RestrictedPullRequest =
  | { readonly kind: 'fork' /** Undefined when the fork is gone. */; readonly repository: string | undefined }
  | { readonly kind: 'dependabot' }

// GitHub caps payloads at 25 MB.
const largestEvent = 25 * 1_048_576

/** The restricted pull request that this run is for, where there is one and the event tells it. Never throws. */
export async function restrictedPullRequest(environment: Environment): Promise<RestrictedPullRequest | undefined> {
  const { GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path, GITHUB_ACTOR: actor } = environment
  // pull_request_target is none: it runs with the permissions of the base.
  if (!/^pull_request(_review(_comment)?)?$/.test(event)) return undefined
  const payload = path ? await readJson(path) : undefined
  const pull = member(payload, 'pull_request')
  const head = member(member(pull, 'head'), 'repo')
  const base = member(member(pull, 'base'), 'repo') ?? member(payload, 'repository')
  if (head === null || areDifferent(head, base)) return { kind: 'fork', repository: nameOf(head) }
  return actor === 'dependabot[bot]' ? { kind: 'dependabot' } : undefined
}

function areDifferent(head: Json | undefined, base: Json | undefined): boolean {
  const [headId, baseId] = [member(head, 'id'), member(base, 'id')]
  if (typeof headId === 'number' && typeof baseId === 'number') return headId !== baseId
  const [headName, baseName] = [nameOf(head), nameOf(base)]
  return headName !== undefined && baseName !== undefined && headName.toLowerCase() !== baseName.toLowerCase()
}

function nameOf(repository: Json | undefined): string | undefined {
  const name = member(repository, 'full_name')
  return typeof name === 'string' ? name : undefined
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

async function readJson(path: string): Promise<Json | undefined> {
  try {
    const { constants, open } = await import('node:fs/promises')
    // Whatever the variable names now, opening it must not wait for somebody to write.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const stat = await file.stat()
      return stat.isFile() && stat.size <= largestEvent ? JSON.parse(await file.readFile('utf8')) : undefined
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}
