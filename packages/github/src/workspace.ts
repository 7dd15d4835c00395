import { constants, type FileHandle, open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { errorCode, Failure } from '@ecs-actions/domain/failure'
import type { Environment } from './inputs/read.ts'

const largestFile = 1_048_576

/**
 * The text of a file in the workspace, or in the runner's temporary folder where earlier steps put theirs; undefined
 * when there is no such file. A folder is no file: it may well have the name of something else.
 * @throws Failure `invalid-input` when it lies outside, is no regular file, or is larger than 1 MiB
 */
export async function readWorkspaceFile(name: string, environment: Environment): Promise<string | undefined> {
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd()
  const path = await real(resolve(workspace, name))
  if (path === undefined) return undefined
  const roots = await Promise.all([workspace, environment.RUNNER_TEMP].map((root) => (root ? real(root) : undefined)))
  if (!roots.some((root) => root !== undefined && isInside(root, path))) {
    throw refused(
      name,
      'lies outside of the workspace',
      'Check the repository out, or copy the file into the workspace.',
    )
  }
  const file = await opened(path)
  try {
    return await contents(file, name)
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

async function contents(file: FileHandle, name: string): Promise<string | undefined> {
  const stat = await file.stat()
  if (stat.isDirectory()) return undefined
  if (!stat.isFile()) throw refused(name, 'is no regular file', 'Give the path of a file.')
  if (stat.size > largestFile)
    throw refused(name, `is ${stat.size} bytes large; the limit is ${largestFile}`, 'Is this the right file?')
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
