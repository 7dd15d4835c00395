import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type ProcessRuntime, processRuntime } from '../../src/runtime/process-runtime.ts'
import { type ContainerStart, type ProcessProgram, StartFailure } from '../../src/runtime/task-runtime.ts'
import { containerStart, recorded } from './recorded.ts'

let folder: string
let runtime: ProcessRuntime

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-runtime-'))
  runtime = processRuntime({ path: '/usr/bin:/bin', home: folder })
})

afterEach(async () => {
  await runtime.close()
  rmSync(folder, { recursive: true })
})

/** A Node script as an image. */
function script(source: string, changes: Partial<ProcessProgram> = {}): ProcessProgram {
  const file = join(folder, 'main.mjs')
  writeFileSync(file, source)
  return {
    kind: 'process',
    entryPoint: ['node', file],
    command: [],
    environment: {},
    ports: [],
    workingDirectory: folder,
    ...changes,
  }
}

function start(program: ProcessProgram, changes: Partial<ContainerStart> = {}) {
  const record = recorded()
  return { container: runtime.start(containerStart(program, changes), record.observer), ...record }
}

describe('a process in the place of a container', () => {
  test('tells its lines, the last one without a break too, and its exit code', async () => {
    const { exited, lines } = start(
      script(`process.stdout.write('one\\ntwø'); process.stderr.write('oops\\n'); process.exitCode = 3`),
    )

    expect(await exited).toEqual({ code: 3 })
    expect(lines.toSorted()).toEqual(['stderr: oops', 'stdout: one', 'stdout: twø'])
  })

  test('runs the image’s command, or the one that the task gives', async () => {
    const program = script('console.log(process.argv.slice(2).join())', { command: ['serve'] })
    const usual = start(program)
    const overridden = start(program, { command: ['migrate', '$HOME; echo'] })

    await Promise.all([usual.exited, overridden.exited])

    expect(usual.lines).toEqual(['stdout: serve'])
    expect(overridden.lines).toEqual(['stdout: migrate,$HOME; echo'])
  })

  test('sees the container’s environment and none of the simulator’s own', async () => {
    process.env.AWS_SECRET_ACCESS_KEY = 'of the machine'
    const { exited, lines } = start(
      script('console.log(JSON.stringify(process.env))', { environment: { DATABASE_URL: 'local' } }),
      { environment: { DATABASE_URL: 'remote', STAGE: 'test' } },
    )

    await exited
    delete process.env.AWS_SECRET_ACCESS_KEY

    const [line = ''] = lines
    expect(JSON.parse(line.slice('stdout: '.length))).toEqual({
      PATH: '/usr/bin:/bin',
      HOME: folder,
      DATABASE_URL: 'local',
      STAGE: 'test',
    })
  })

  test('SIGTERM is for the program to answer', async () => {
    const { container, exited, told } = start(
      script(`process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1e6); console.log('ready')`),
    )
    await told('stdout: ready')

    container.signal('SIGTERM')

    expect(await exited).toEqual({ code: 9 })
  })

  test('a program that does not handle SIGTERM ends with 143, one that ignores it with 137 on SIGKILL', async () => {
    const plain = start(script(`setInterval(() => {}, 1e6); console.log('ready')`))
    await plain.told('stdout: ready')
    plain.container.signal('SIGTERM')
    expect(await plain.exited).toEqual({ code: 143 })

    const stubborn = start(
      script(`process.on('SIGTERM', () => console.log('no')); setInterval(() => {}, 1e6); console.log('ready')`),
    )
    await stubborn.told('stdout: ready')
    stubborn.container.signal('SIGTERM')
    await stubborn.told('stdout: no')
    stubborn.container.signal('SIGKILL')
    expect(await stubborn.exited).toEqual({ code: 137 })
  })

  test('a child left behind ends with it', async () => {
    const { exited, lines } = start(
      script(`
        import { spawn } from 'node:child_process'
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' })
        child.once('spawn', () => { console.log('child runs'); process.exit(0) })
      `),
    )

    // The child holds the output open: the end could not be told while it lives.
    expect(await exited).toEqual({ code: 0 })
    expect(lines).toEqual(['stdout: child runs'])
  })

  test('a child that left the process group keeps running, but not the container', async () => {
    const { exited, lines } = start(
      script(`
        import { spawn } from 'node:child_process'
        const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 5000)'], { stdio: 'inherit', detached: true })
        child.once('spawn', () => { console.log('child runs'); process.exit(0) })
      `),
    )

    const before = performance.now()
    expect(await exited).toEqual({ code: 0 })
    expect(performance.now() - before).toBeLessThan(4_000)
    expect(lines).toEqual(['stdout: child runs'])
  })

  test('close ends what still runs, and nothing starts after it', async () => {
    const { exited } = start(script('setInterval(() => {}, 1e6)'))

    await runtime.close()

    expect(await exited).toEqual({ code: 137 })
    expect(() => start(script(''))).toThrow('the simulator is closing')
  })
})

describe('a start that cannot happen', () => {
  test.each([
    [
      'an unknown program',
      { entryPoint: ['no-such-program'] },
      'exec: "no-such-program": executable file not found in $PATH',
    ],
    ['a missing file', { entryPoint: ['./missing'] }, 'exec: "./missing": stat ./missing: no such file or directory'],
    ['a file that is not executable', { entryPoint: ['./main.mjs'] }, 'exec: "./main.mjs": permission denied'],
    ['nothing to run', { entryPoint: [] }, 'no command specified'],
    ['a missing working directory', { workingDirectory: '/no/such/folder' }, 'working directory "/no/such/folder"'],
    ['a working directory that no file can be', { workingDirectory: 'a\0b' }, 'does not exist on this machine'],
    ['a working directory with too long a name', { workingDirectory: '/x'.repeat(5_000) }, 'does not exist'],
    ['an argument that no process can have', { entryPoint: ['node', '\0'] }, 'null bytes'],
  ])('%s is a StartFailure in the agent’s words', (_what, changes, message) => {
    const program = script('', changes)

    expect(() => start(program)).toThrow(StartFailure)
    expect(() => start(program)).toThrow(message)
    expect(() => start(program)).toThrow(/^Cannot(Start|Create)ContainerError: /)
  })
})

test('a port of the container leads to the free port of this machine that the program was told', async () => {
  const program = script(
    `import { createServer } from 'node:http'
     createServer((_, response) => response.end('served')).listen(process.env.PORT, () => console.log('listening'))`,
    { ports: [{ containerPort: 8080, variable: 'PORT' }] },
  )
  const [one, two] = [recorded(), recorded()]
  const first = runtime.start(containerStart(program), one.observer)
  const second = runtime.start(containerStart(program), two.observer)
  await Promise.all([one.told('stdout: listening'), two.told('stdout: listening')])

  const [here, there] = [first.port(8080), second.port(8080)]

  expect(here).not.toEqual(there)
  expect(first.port(9090)).toBeUndefined()
  for (const at of [here, there]) {
    if (at?.kind !== 'address') throw new Error('the port has no address')
    const response = await fetch(`http://${at.host}:${at.port}/`)
    expect(await response.text()).toBe('served')
  }
})
