import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { errorCode, Failure } from '@ecs-actions/domain/failure'

/**
 * The path of a folder for this step alone, which is not there yet.
 * @throws Failure `invalid-input` without RUNNER_TEMP
 */
export function newFolder({ RUNNER_TEMP: temp }: Readonly<Record<string, string | undefined>>): string {
  if (temp && isAbsolute(temp)) return join(temp, `assume-role-${randomUUID()}`)
  throw new Failure({
    code: 'invalid-input',
    message: `RUNNER_TEMP is "${temp ?? ''}": no absolute path.`,
    remedy: 'The runner sets it: find the step or env: that changes it, and leave it alone.',
  })
}

/** A folder, and files in it, that only the user of the job may read. */
export class StepFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** @throws Failure `invalid-input` when it cannot be made */
  make(): Promise<void> {
    return writing(this.path, () => mkdir(this.path, { mode: 0o700 }))
  }

  /** @throws Failure `invalid-input` when it cannot be written, or is there already */
  write(name: string, content: string | Buffer): Promise<void> {
    const path = join(this.path, name)
    return writing(path, () => writeFile(path, content, { mode: 0o600, flag: 'wx' }))
  }

  read(name: string): Promise<Buffer> {
    return readFile(join(this.path, name))
  }

  /** Also when it was never made. */
  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true })
  }
}

async function writing(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw new Failure({
      code: 'invalid-input',
      message: `${path} cannot be written (${errorCode(error) ?? String(error)}).`,
      remedy: 'The step keeps its files in RUNNER_TEMP: look at its permissions, and at the space that is left.',
      cause: error,
    })
  }
}
