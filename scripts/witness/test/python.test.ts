import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { NotShown, pythonWithPackages } from '../python.ts'

describe('a Python with the pinned packages', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'witness-'))
    await writeFile(join(folder, 'requirements.txt'), 'awscli==1.0.0\n')
  })

  afterEach(() => rm(folder, { recursive: true }))

  /** A python3 that notes what it is asked and answers by these lines of a shell's `case`. */
  async function fakePython({ version = '3\n11\n7', cases = '' } = {}): Promise<void> {
    const file = join(folder, 'python3')
    const script = `#!/bin/sh
echo "$*" >> ${folder}/calls
case "$*" in
  *version_info*) printf '%s\\n${version}\\n' ${file};;
  ${cases}
esac
`
    await writeFile(file, script)
    await chmod(file, 0o755)
  }

  const makesVenv = '"-m venv "*) /bin/mkdir -p "$3/bin"; /bin/cp "$0" "$3/bin/python";;'
  const hasNoVenv = '*ensurepip*) exit 1;;'

  function prepare() {
    return pythonWithPackages({
      folder: join(folder, 'build'),
      requirementsFile: join(folder, 'requirements.txt'),
      environment: { PATH: folder },
      signal: new AbortController().signal,
    })
  }

  async function installs(): Promise<number> {
    const calls = await readFile(join(folder, 'calls'), 'utf8')
    return calls.split('\n').filter((call) => call.includes('pip install')).length
  }

  test('is a virtual environment', async () => {
    await fakePython({ cases: makesVenv })

    const python = await prepare()

    expect(python).toEqual({ command: join(folder, 'build/venv/bin/python'), environment: {} })
    await expect(installs()).resolves.toBe(1)
  })

  test('is a folder of packages where Python comes without venv', async () => {
    await fakePython({ cases: hasNoVenv })

    const python = await prepare()

    expect(python).toEqual({
      command: join(folder, 'python3'),
      environment: { PYTHONPATH: join(folder, 'build/packages') },
    })
  })

  test('is used again until the requirements change', async () => {
    await fakePython({ cases: makesVenv })

    await prepare()
    await prepare()
    await expect(installs()).resolves.toBe(1)

    await writeFile(join(folder, 'requirements.txt'), 'awscli==1.0.1\n')
    await prepare()
    await expect(installs()).resolves.toBe(2)
  })

  test.each([
    ['Python is too old', { version: '3\n9\n2' }, 'Python 3.10 or newer is needed; python3 is 3.9.2'],
    ['there is no pip either', { cases: `${hasNoVenv}\n"-m pip --version") exit 1;;` }, /has neither venv nor pip$/],
    [
      'pip fails',
      { cases: `${hasNoVenv}\n*"pip install"*) printf 'one\\nERROR: no network\\n' >&2; exit 1;;` },
      '-m pip install failed: ERROR: no network',
    ],
    [
      'the packages do not work',
      { cases: `${hasNoVenv}\n*"import awscli"*) exit 1;;` },
      'awscli and boto3 were installed but cannot be imported',
    ],
  ])('cannot be had when %s', async (_when, python, message) => {
    await fakePython(python)

    const prepared = prepare()

    await expect(prepared).rejects.toThrow(message)
    await expect(prepared).rejects.toBeInstanceOf(NotShown)
  })

  test('is not taken from an installation that broke off', async () => {
    await fakePython({ cases: `${hasNoVenv}\n*"pip install"*) exit 1;;` })
    await expect(prepare()).rejects.toBeInstanceOf(NotShown)

    await fakePython({ cases: hasNoVenv })
    await prepare()

    await expect(installs()).resolves.toBe(2)
  })
})
