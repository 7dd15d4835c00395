import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from '@jest/globals'

/** Directories that are gone after each test. */
export function temporaryDirectories(): () => Promise<string> {
  const made: string[] = []
  afterEach(async () => {
    for (const path of made.splice(0)) await rm(path, { recursive: true, force: true })
  })
  return async () => {
    const path = await realpath(await mkdtemp(join(tmpdir(), 'rehearsal-test-')))
    made.push(path)
    return path
  }
}

/** Writes files by their path in `root`. */
export async function writeFiles(root: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}
