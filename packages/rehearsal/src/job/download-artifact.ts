import { cp } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import type { StepLog } from '../log/step-log.ts'

/**
 * What actions/download-artifact does: the files of an artifact go into the workspace, or a folder of it.
 * @returns why it could not be done; undefined when it is done
 */
export async function downloadArtifact(options: {
  /** The step's `with`. */
  readonly given: Readonly<Record<string, string>>
  readonly workspace: string
  readonly artifacts: Readonly<Record<string, string>>
  readonly log: StepLog
}): Promise<string | undefined> {
  const { given, workspace, artifacts, log } = options
  const { name = '', path = '' } = given
  const source = Object.hasOwn(artifacts, name) ? artifacts[name] : undefined
  if (source === undefined) return `Artifact not found for name: ${name}. The rehearsal was given ${known(artifacts)}.`
  const target = resolve(workspace, path)
  const away = relative(workspace, target)
  if (away.startsWith('..') || isAbsolute(away)) return `path: ${path} leaves the workspace`
  try {
    await cp(source, target, { recursive: true })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  log.show('output', `Artifact ${name} was copied from ${source} to ${target}`)
  return undefined
}

function known(artifacts: Readonly<Record<string, string>>): string {
  return Object.keys(artifacts).join(', ') || 'no artifacts'
}
