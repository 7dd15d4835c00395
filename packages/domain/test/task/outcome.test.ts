import { changes, isOlderLook, phases } from '@ecs-actions/domain/task/changes'
import { outcomeOf } from '@ecs-actions/domain/task/outcome'
import type { ContainerSnapshot, TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

function task(parts: Partial<TaskSnapshot>): TaskSnapshot {
  return {
    arn: 'arn:task/1',
    definitionArn: 'arn:definition:1',
    lastStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [container('app', 0)],
    createdAt: undefined,
    pullStartedAt: undefined,
    pullStoppedAt: undefined,
    startedAt: undefined,
    executionStoppedAt: undefined,
    stoppedAt: undefined,
    ...parts,
  }
}

function container(name: string, exitCode: number | undefined, reason?: string): ContainerSnapshot {
  return { name, exitCode, reason, runtimeId: undefined, lastStatus: 'STOPPED' }
}

describe('the verdict on a one-off task', () => {
  test.each<[string, Partial<TaskSnapshot>, string]>([
    ['exit code 0', {}, 'succeeded'],
    ['exit code 1', { containers: [container('app', 1)] }, 'failed'],
    [
      'a sidecar with 0 listed first, the app with 1',
      { containers: [container('log', 0), container('app', 1)] },
      'failed',
    ],
    [
      'a sidecar killed with 137, the app with 0',
      { containers: [container('log', 137), container('app', 0)] },
      'succeeded',
    ],
    ['no exit code', { containers: [container('app', undefined)] }, 'never-started'],
    [
      'an image that cannot be pulled',
      { stopCode: 'TaskFailedToStart', containers: [container('app', undefined, 'CannotPullContainerError: x')] },
      'never-started',
    ],
    ['no exit code, though it ran', { startedAt: 1, containers: [container('app', undefined)] }, 'stopped'],
    ['a failed start of a task whose app has an exit code', { stopCode: 'TaskFailedToStart' }, 'stopped'],
    [
      'a failed start of a task whose app was killed',
      { stopCode: 'TaskFailedToStart', containers: [container('app', 137)] },
      'stopped',
    ],
    ['a Spot interruption, exit code 0 or not', { stopCode: 'SpotInterruption' }, 'interrupted'],
    ['a termination notice', { stopCode: 'TerminationNotice', containers: [container('app', 143)] }, 'interrupted'],
    ['failing hardware', { stopCode: 'InfrastructureHealth' }, 'interrupted'],
    ['a user who stopped it, though it ended with 0', { stopCode: 'UserInitiated' }, 'stopped'],
    [
      'a scheduler that stopped it, whatever it ended with',
      { stopCode: 'ServiceSchedulerInitiated', containers: [container('app', 143)] },
      'stopped',
    ],
    ['no stop code at all', { stopCode: undefined }, 'stopped'],
    ['a stop code nobody knows', { stopCode: 'SomethingNew' }, 'stopped'],
    ['the container missing from the answer', { containers: [container('log', 0)] }, 'never-started'],
  ])('%s', (_, parts, kind) => {
    expect(outcomeOf(task(parts), 'app')?.kind).toBe(kind)
  })

  test.each(['PROVISIONING', 'PENDING', 'RUNNING', 'DEPROVISIONING', 'DELETED', 'unknown'])(
    'none while it is %s',
    (lastStatus) => {
      expect(outcomeOf(task({ lastStatus }), 'app')).toBeUndefined()
    },
  )

  test('succeeded only ever with all of the evidence', () => {
    const codes = fc.constantFrom(undefined, 0, 1, 137)
    const stopCodes = fc.constantFrom(
      undefined,
      'EssentialContainerExited',
      'TaskFailedToStart',
      'UserInitiated',
      'SpotInterruption',
      'ServiceSchedulerInitiated',
      'New',
    )
    fc.assert(
      fc.property(
        codes,
        codes,
        stopCodes,
        fc.constantFrom('STOPPED', 'RUNNING', 'STOPPING'),
        (app, log, stopCode, lastStatus) => {
          const outcome = outcomeOf(
            task({ lastStatus, stopCode, containers: [container('log', log), container('app', app)] }),
            'app',
          )
          const proven = lastStatus === 'STOPPED' && stopCode === 'EssentialContainerExited' && app === 0
          expect(outcome?.kind === 'succeeded').toBe(proven)
        },
      ),
    )
  })

  test.each(['SpotInterruption', 'TerminationNotice', 'InfrastructureHealth', 'UserInitiated'])(
    'tells the exit code of a task that ended with %s',
    (stopCode) => {
      const found = outcomeOf(task({ stopCode, containers: [container('app', 143)] }), 'app')
      expect(found?.explanation).toMatch(/; container "app" exited with code 143$/)
    },
  )

  test.each([
    'EssentialContainerExited',
    'TaskFailedToStart',
    'UserInitiated',
    'ServiceSchedulerInitiated',
    'SpotInterruption',
    'TerminationNotice',
    'InfrastructureHealth',
    'New',
    undefined,
  ])('an exit code that is not there is never a success (%s), and both reasons are told', (stopCode) => {
    for (const startedAt of [undefined, 1]) {
      const containers = [container('app', undefined, 'CannotStartContainerError: x'), container('log', 0)]
      const found = outcomeOf(task({ stopCode, startedAt, stoppedReason: 'Task failed', containers }), 'app')
      expect(found).toMatchObject({ exitCode: undefined })
      expect(found?.kind).not.toBe('succeeded')
      expect(found?.explanation).toContain('Task failed; CannotStartContainerError: x')
    }
  })

  test('a failed start of a task whose app ran is told as what it is', () => {
    const containers = [container('app', 137), container('proxy', undefined, 'CannotStartContainerError: x')]
    const found = outcomeOf(task({ stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed', containers }), 'app')
    expect(found).toEqual({
      kind: 'stopped',
      exitCode: 137,
      explanation:
        'container "app" ran and exited with code 137 in a task that failed to start: Task failed; container "proxy": CannotStartContainerError: x',
    })
  })

  test('a container that never ran for the sake of another one is told with the reason of that', () => {
    const containers = [container('app', undefined), container('log', undefined, 'CannotPullContainerError: x')]
    const found = outcomeOf(task({ stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed', containers }), 'app')
    expect(found?.explanation).toBe(
      'container "app" never ran: Task failed; container "log": CannotPullContainerError: x',
    )
  })

  test('what another container died of says nothing of one that has an exit code', () => {
    const containers = [container('app', 1), container('log', 137, 'OutOfMemoryError: x')]
    expect(outcomeOf(task({ containers }), 'app')?.explanation).toBe('container "app" exited with code 1')
  })

  test.each([
    [125, undefined, /container runtime could not run it/],
    [126, undefined, /not executable/],
    [143, undefined, /SIGTERM/],
    [1, 'OutOfMemoryError: Container killed due to memory usage', /needs more memory/],
    [137, 'OutOfMemoryError: Container killed due to memory usage', /needs more memory/],
    [137, undefined, /SIGKILL, or out of memory/],
    [127, undefined, /not found in the image/],
    [139, undefined, /segmentation fault/],
  ])('exit code %d with reason %s is explained', (exitCode, reason, words) => {
    expect(outcomeOf(task({ containers: [container('app', exitCode, reason)] }), 'app')?.explanation).toMatch(words)
  })

  test('reasons of task and container are told once each', () => {
    const found = outcomeOf(
      task({ stopCode: 'TaskFailedToStart', stoppedReason: 'same', containers: [container('app', undefined, 'same')] }),
      'app',
    )
    expect(found?.explanation).toBe('container "app" never ran: same')
  })
})

describe('exit code 0 of a container beside another essential one', () => {
  const beside = (name: string, exitCode: number | undefined, app = 0) =>
    outcomeOf(task({ containers: [container(name, exitCode), container('app', app)] }), 'app', {
      essential: ['app', 'proxy'],
    })

  test.each([undefined, 0, 137, 143])(
    'is a success when that ended with %s: it was ended with the task',
    (exitCode) => {
      expect(beside('proxy', exitCode)?.kind).toBe('succeeded')
    },
  )

  test.each([1, 2, 139])('is none when that ended with %d: it may have ended the task half-way', (exitCode) => {
    expect(beside('proxy', exitCode)).toEqual({
      kind: 'stopped',
      exitCode: 0,
      explanation: `container "app" exited with code 0, but essential container "proxy" exited with code ${exitCode}, which may have ended the task half-way: look at the log of "app"`,
    })
  })

  test('is a success whatever a sidecar ended with', () => {
    expect(beside('log', 1)?.kind).toBe('succeeded')
  })

  test('is not asked for when its own is another: that is its failure', () => {
    expect(beside('proxy', 1, 3)).toMatchObject({ kind: 'failed', exitCode: 3 })
  })
})

describe('what is told while it runs', () => {
  test('a container that ended before the task was RUNNING has run since its image was there', () => {
    const quick = task({ createdAt: 0, pullStartedAt: 10, pullStoppedAt: 30, executionStoppedAt: 70, stoppedAt: 150 })
    expect(phases(quick).map(({ name, ms }) => `${name} ${ms}`)).toEqual([
      'waiting for capacity 10',
      'pulling the image 20',
      'running 40',
      'stopping 80',
    ])
  })

  test('every new state, and each exit once', () => {
    const pending = task({ lastStatus: 'PENDING', containers: [container('app', undefined)] })
    const running = { ...pending, lastStatus: 'RUNNING' }
    expect(changes(pending, running)).toEqual(['task is RUNNING'])
    expect(changes(running, running)).toEqual([])
    expect(changes(running, task({}))).toEqual(['task is STOPPED', 'container "app" exited with code 0'])
  })

  test('a look that shows an earlier state is an older one; a state nobody knows is not', () => {
    expect(isOlderLook(task({ lastStatus: 'PENDING' }), task({ lastStatus: 'RUNNING' }))).toBe(true)
    expect(isOlderLook(task({ lastStatus: 'STOPPED' }), task({ lastStatus: 'RUNNING' }))).toBe(false)
    expect(isOlderLook(task({ lastStatus: 'STOPPED' }), task({ lastStatus: 'NEW_STATE' }))).toBe(false)
    expect(isOlderLook(task({ lastStatus: 'NEW_STATE' }), task({ lastStatus: 'RUNNING' }))).toBe(false)
  })

  test('phases that it reached, as long as their times make sense', () => {
    expect(
      phases(
        task({
          createdAt: 1_000,
          pullStartedAt: 4_000,
          pullStoppedAt: 9_000,
          startedAt: 9_500,
          executionStoppedAt: 9_400,
          stoppedAt: 20_000,
        }),
      ),
    ).toEqual([
      { name: 'waiting for capacity', ms: 3_000 },
      { name: 'pulling the image', ms: 5_000 },
      { name: 'stopping', ms: 10_600 },
    ])
  })
})
