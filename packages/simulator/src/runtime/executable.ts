import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { StartFailure } from './task-runtime.ts'

/**
 * The file behind a program's name, looked up as the container runtime does.
 * @throws StartFailure in the runtime's words when it is missing or not executable
 */
export function findExecutable(name: string, { path, cwd }: { path: string; cwd: string }): string {
  const candidates =
    isAbsolute(name) || name.includes('/')
      ? [resolve(cwd, name)]
      : path.split(delimiter).map((folder) => join(folder, name))
  const files = candidates.filter(isFile)
  const found = files.find(isExecutable)
  if (found !== undefined) return found
  if (files.length > 0) throw cannotStart(`exec: "${name}": permission denied`)
  if (name.includes('/')) throw cannotStart(`exec: "${name}": stat ${name}: no such file or directory`)
  throw cannotStart(`exec: "${name}": executable file not found in $PATH`)
}

export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // Missing, or no path at all, such as one with a NUL or of 5000 characters.
    return false
  }
}

function cannotStart(why: string): StartFailure {
  return new StartFailure(
    `CannotStartContainerError: Error response from daemon: failed to create task for container: ${why}: unknown`,
  )
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // Missing, or a folder of the path that cannot be entered: either way there is no such program here.
    return false
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
