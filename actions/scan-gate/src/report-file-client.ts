import { constants, open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { errorCode, Failure } from '@ecs-actions/domain/failure'
import { type TrivyPart, trivyParts } from '@ecs-actions/domain/scan/trivy-parts'

// Read and parsed as a whole it takes some four times its size in memory, and a second for each 128 MB. The largest that
// somebody has complained about has 160 MB: https://github.com/aquasecurity/trivy/issues/3168
const largestReport = 268_435_456

/**
 * The parts of a report in the workspace or in the runner's temporary folder; undefined when there is no such file.
 * @throws Failure `invalid-input` when it lies elsewhere, is no regular file or is larger than 256 MiB; `invalid-source`
 *   while it is read
 */
export async function readTrivyReport(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<AsyncIterable<TrivyPart> | undefined> {
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd()
  const path = await real(resolve(workspace, name))
  if (path === undefined) return undefined
  const roots = await Promise.all([workspace, environment.RUNNER_TEMP].map((root) => (root ? real(root) : undefined)))
  if (!roots.some((root) => root !== undefined && isInside(root, path))) {
    throw refused(name, 'lies outside of the workspace', 'Have Trivy write it into the workspace or $RUNNER_TEMP.')
  }
  return parts(await textOf(path, name), name)
}

/** Parsed as a whole for now; whoever consumes the parts would not notice a reader that slices. */
async function* parts(text: string, name: string): AsyncGenerator<TrivyPart, void> {
  yield* trivyParts(text, name)
}

async function textOf(path: string, name: string): Promise<string> {
  // The path was resolved already: a link that appears since then is somebody's trick.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw refused(name, 'is no regular file', 'Give the path of the report.')
    if (stat.size > largestReport) {
      throw refused(
        name,
        `is ${stat.size} bytes large; the limit is ${largestReport}`,
        'Have Trivy leave out what the gate does not read: --scanners vuln --list-all-pkgs=false',
      )
    }
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

async function real(path: string): Promise<string | undefined> {
  try {
    return await realpath(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
    throw refused(path, `cannot be read (${code ?? String(error)})`, 'Check the permissions on the way to it.')
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function refused(name: string, what: string, remedy: string): Failure {
  return new Failure({ code: 'invalid-input', message: `${name} ${what}.`, remedy })
}
