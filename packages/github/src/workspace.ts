import { constants, type FileHandle, open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { errorCode, Failure } from '@ecs-actions/domain/failure'
import type { Environment } from './inputs/read.ts'

/** How much of a file is read. */
interface SizeLimit {
  readonly bytes: number
  /** What to do about a file that is larger. */
  readonly remedy: string
}

const usual: SizeLimit = { bytes: 1_048_576, remedy: 'Is this the right file?' }

/**
 * The text of a file in the workspace, or in the runner's temporary folder where earlier steps put theirs; undefined
 * when there is no such file. A folder is no file: it may well have the name of something else.
 * @param limit 1 MiB without it
 * @throws Failure `invalid-input` when it lies outside, is no regular file, or is larger than the limit
 */
export async function readWorkspaceFile(
  name: string,
  environment: Environment,
  limit = usual,
): Promise<string | undefined> {
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd()
  const path = await real(resolve(workspace, name))
  if (path === undefined) return undefined
  const roots = await Promise.all([workspace, environment.RUNNER_TEMP].map((root) => (root ? real(root) : undefined)))
  if (!roots.some((root) => root !== undefined && isInside(root, path))) {
    throw refused(
      name,
      'lies outside of the workspace',
      'Check the repository out, or write the file into the workspace or $RUNNER_TEMP.',
    )
  }
  const file = await opened(path)
  try {
    return await contents(file, name, limit)
  } finally {
    await file.close()
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    // The path was resolved already: a link that appears since then is somebody's trick.
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    throw unreadable(path, error)
  }
}

async function contents(file: FileHandle, name: string, limit: SizeLimit): Promise<string | undefined> {
  const stat = await file.stat()
  if (stat.isDirectory()) return undefined
  if (!stat.isFile()) throw refused(name, 'is no regular file', 'Give the path of a file.')
  if (stat.size > limit.bytes) {
    throw refused(name, `is ${stat.size} bytes large; the limit is ${limit.bytes}`, limit.remedy)
  }
  return file.readFile('utf8')
}

async function real(path: string): Promise<string | undefined> {
  try {
    return await realpath(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
    throw unreadable(path, error)
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function unreadable(path: string, error: unknown): Failure {
  const code = errorCode(error) ?? String(error)
  return refused(path, `cannot be read (${code})`, 'Check the links and the permissions on the way to it.')
}

function refused(name: string, what: string, remedy: string): Failure {
  return new Failure({ code: 'invalid-input', message: `${name} ${what}.`, remedy })
}
