import { describe, expect, test } from '@jest/globals'
import { scriptedRuntime } from '../../src/runtime/scripted-runtime.ts'
import type { ScriptStep } from '../../src/runtime/task-runtime.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'
import { containerStart, recorded } from './recorded.ts'

function run(steps: readonly ScriptStep[]) {
  const clock = new VirtualClock(0)
  const record = recorded()
  const container = scriptedRuntime({ clock }).start(containerStart({ kind: 'scripted', steps }), record.observer)
  return { clock, container, ...record }
}

describe('a scripted container', () => {
  test('writes its lines in order, each after its pause, and ends with its exit', () => {
    const { clock, lines, exits } = run([
      { after: 100, line: { stream: 'stdout', text: 'one' } },
      { after: 50, line: { stream: 'stderr', text: 'two' } },
      { after: 0, exit: { code: 3, reason: 'because' } },
    ])

    clock.advanceTo(99)
    expect(lines).toEqual([])
    clock.advanceTo(149)
    expect(lines).toEqual(['stdout: one'])
    clock.advanceTo(150)
    expect(lines).toEqual(['stdout: one', 'stderr: two'])
    expect(exits).toEqual([{ code: 3, reason: 'because' }])
  })

  test('numbers a repeated line', () => {
    const { clock, lines } = run([{ after: 0, line: { stream: 'stdout', text: 'row {n}', times: 3 } }])

    clock.advanceTo(0)

    expect(lines).toEqual(['stdout: row 1', 'stdout: row 2', 'stdout: row 3'])
  })

  test('says nothing before start has returned', () => {
    const { lines, exits } = run([{ after: 0, line: { stream: 'stdout', text: 'x' }, exit: { code: 0 } }])

    expect([lines, exits]).toEqual([[], []])
  })

  test('without an exit runs until SIGTERM, which ends it with 143', () => {
    const { clock, container, exits } = run([])
    clock.advanceTo(1_000_000)
    expect(exits).toEqual([])

    container.signal('SIGTERM')
    clock.advanceTo(1_000_000)

    expect(exits).toEqual([{ code: 143 }])
  })

  test('can end with a code of its own on SIGTERM, from the step on that says so', () => {
    const { clock, container, exits } = run([{ after: 10, onSigterm: 0 }])
    clock.advanceTo(10)

    container.signal('SIGTERM')
    clock.advanceTo(10)

    expect(exits).toEqual([{ code: 0 }])
  })

  test('can ignore SIGTERM; SIGKILL ends it with 137, once', () => {
    const { clock, container, exits } = run([
      { after: 0, onSigterm: 'ignore' },
      { after: 500, exit: { code: 0 } },
    ])
    clock.advanceTo(0)

    container.signal('SIGTERM')
    clock.advanceTo(100)
    expect(exits).toEqual([])
    container.signal('SIGKILL')
    clock.advanceTo(1_000)
    container.signal('SIGKILL')
    clock.advanceTo(2_000)

    expect(exits).toEqual([{ code: 137 }])
  })
})

test('a container that is started with a command that the script knows does what is written for it', () => {
  const clock = new VirtualClock(0)
  const program = {
    kind: 'scripted',
    steps: [],
    commands: [{ command: ['migrate'], steps: [{ after: 10, exit: { code: 0 } }] }],
  } as const
  const exitsOf = (command: readonly string[] | undefined) => {
    const record = recorded()
    scriptedRuntime({ clock }).start(containerStart(program, { command }), record.observer)
    clock.advanceTo(clock.now() + 10)
    return record.exits
  }

  expect(exitsOf(['migrate'])).toEqual([{ code: 0 }])
  expect(exitsOf(['migrate', 'more'])).toEqual([])
  expect(exitsOf(undefined)).toEqual([])
})

test('a port of a scripted container answers as the script says, until the container has ended', () => {
  const { clock, container } = run([
    { after: 0, answers: 'nothing' },
    { after: 100, answers: 503 },
    { after: 100, answers: 200 },
    { after: 100, exit: { code: 1 } },
  ])
  const statusAt = (time: number) => {
    clock.advanceTo(time)
    const port = container.port(8080)
    return port?.kind === 'scripted' ? port.status() : 'no script'
  }

  expect([0, 100, 200, 299, 300].map(statusAt)).toEqual([undefined, 503, 200, 200, undefined])
})
