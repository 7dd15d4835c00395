import { isRollback, rollbackMark } from '@ecs-actions/domain/deployment/rollback-mark'
import { type RollbackTo, rollbackTarget } from '@ecs-actions/domain/deployment/rollback-target'
import type { TaskSetSnapshot } from '@ecs-actions/domain/deployment/service'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { describe, expect, test } from '@jest/globals'
import { before, deployment, service } from './support.ts'

const arn = (revision: number) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/app:${revision}`
const mark = rollbackMark('b'.repeat(64))

function past(id: string, revision: number, at: number, more: Partial<DeploymentSnapshot> = {}): DeploymentSnapshot {
  return deployment({
    ...{ id, taskDefinition: arn(revision), status: 'succeeded', rawStatus: 'Succeeded', completedAt: at },
    ...more,
  })
}

const failed = { status: 'failed', rawStatus: 'Failed' } as const
const stopped = { status: 'stopped', rawStatus: 'Stopped' } as const

function target(
  history: readonly DeploymentSnapshot[],
  now: { id: string | undefined; revision: number; beside?: string },
  to: RollbackTo = { kind: 'previous' },
) {
  const serving: TaskSetSnapshot = { ...before, externalId: now.id, taskDefinition: arn(now.revision) }
  const beside = { ...before, id: 'ecs-svc/other', status: now.beside ?? '', taskDefinition: arn(99) }
  const taskSets = now.beside === undefined ? [serving] : [beside, serving]
  return rollbackTarget({ to, serving, history, service: service({ taskSets }) })
}

const twoGood = [past('d-1', 1, 100), past('d-2', 2, 200)]

describe('previous', () => {
  test('is what the latest success brought besides what serves, not the revision before', () => {
    const history = [past('d-1', 4, 100), past('d-2', 9, 200), past('d-3', 6, 300, failed), past('d-4', 7, 400)]
    expect(target(history, { id: 'd-4', revision: 7 })).toMatchObject({ kind: 'back', taskDefinition: arn(9) })
  })

  test('is what was there before a deployment that failed and serves all the same', () => {
    const history = [...twoGood, past('d-3', 3, 300, failed)]
    expect(target(history, { id: 'd-3', revision: 3 })).toMatchObject({ kind: 'back', taskDefinition: arn(2) })
  })

  test('has nothing to do after an automatic rollback, and names what was rolled back', () => {
    const history = [
      ...twoGood,
      past('d-3', 3, 300, { ...stopped, rolledBackBy: 'd-4' }),
      past('d-4', 2, 400, { creator: 'codeDeployRollback', rollsBack: 'd-3' }),
    ]
    expect(target(history, { id: 'd-2', revision: 2 })).toEqual({
      kind: 'nothing-to-do',
      why: 'deployment d-3 (app:3) was already rolled back by deployment d-4: app:2 serves; what should serve instead can be named with to',
    })
  })

  test('has nothing to do when a rollback step has gone back already: a second run goes no second step', () => {
    const history = [...twoGood, past('d-3', 1, 300, { description: `Rollback https://run ${mark}` })]
    expect(target(history, { id: 'd-3', revision: 1 }).kind).toBe('nothing-to-do')
  })

  test('goes back again once something else was deployed after a rollback', () => {
    const history = [...twoGood, past('d-3', 1, 300, { description: mark }), past('d-4', 3, 400)]
    expect(target(history, { id: 'd-4', revision: 3 })).toMatchObject({ taskDefinition: arn(1) })
  })

  test('is not taken for rolled back when what serves is not what the rollback brought', () => {
    const history = [...twoGood, past('d-3', 1, 300, { description: mark })]
    expect(target(history, { id: 'd-9', revision: 9 })).toMatchObject({ kind: 'back', taskDefinition: arn(1) })
  })

  test('has nothing to do after a deployment that never came to serve', () => {
    const history = [...twoGood, past('d-3', 3, 300, failed)]
    expect(target(history, { id: 'd-2', revision: 2 })).toEqual({
      kind: 'nothing-to-do',
      why: 'deployment d-3 (app:3) ended as Failed and does not serve: app:2 does, as before it; what should serve instead can be named with to',
    })
    expect(target(history, { id: 'd-2', revision: 2, beside: 'DRAINING' }).kind).toBe('nothing-to-do')
  })

  test('is what serves when the tasks of a stopped deployment may get traffic beside it', () => {
    const history = [...twoGood, past('d-3', 3, 300, stopped)]
    expect(target(history, { id: 'd-2', revision: 2, beside: 'ACTIVE' })).toEqual({
      kind: 'back',
      taskDefinition: arn(2),
      why: 'since deployment d-3 (app:3) ended as Stopped, and its tasks may still get traffic',
    })
  })

  test('does not mistake the failed redeployment of a definition for the one that serves it', () => {
    const history = [...twoGood, past('d-3', 2, 300, failed)]
    expect(target(history, { id: 'd-2', revision: 2 }).kind).toBe('nothing-to-do')
  })

  test('is tried again after a rollback that failed, or was itself rolled back', () => {
    const own = past('d-3', 1, 300, { ...failed, description: mark })
    expect(target([...twoGood, own], { id: 'd-2', revision: 2 })).toMatchObject({ taskDefinition: arn(1) })
    const undone = past('d-4', 2, 400, { rollsBack: 'd-3', creator: 'codeDeployRollback' })
    expect(target([...twoGood, own, undone], { id: 'd-2', revision: 2 })).toMatchObject({ taskDefinition: arn(1) })
  })

  test('is tried again after an automatic rollback that failed', () => {
    const history = [
      ...twoGood,
      past('d-3', 3, 300, { ...failed, rolledBackBy: 'd-4' }),
      past('d-4', 2, 400, { ...failed, rollsBack: 'd-3', creator: 'codeDeployRollback' }),
    ]
    expect(target(history, { id: 'd-3', revision: 3 })).toMatchObject({ kind: 'back', taskDefinition: arn(2) })
  })

  describe('when a success in between cannot be read', () => {
    const unreadable = (id: string, at: number, more: Partial<DeploymentSnapshot> = {}) =>
      past(id, 0, at, { taskDefinition: undefined, ...more })

    test('is refused: that one may have brought another definition', () => {
      const history = [past('d-1', 1, 100), unreadable('d-2', 200), past('d-3', 3, 300)]
      expect(() => target(history, { id: 'd-3', revision: 3 })).toThrow(
        'What came before cannot be told: after app:1 there was d-2 of a definition that cannot be read: Succeeded.',
      )
    })

    test.each<[string, DeploymentSnapshot[], string | undefined]>([
      ['made what serves', [past('d-1', 1, 100), unreadable('d-2', 200)], 'd-2'],
      ['is older', [unreadable('d-0', 50), past('d-1', 1, 100), past('d-3', 3, 300)], 'd-3'],
      [
        'was a rollback',
        [past('d-1', 1, 100), unreadable('d-2', 200, { rollsBack: 'd-0' }), past('d-3', 3, 300)],
        'd-3',
      ],
      ['did not succeed', [past('d-1', 1, 100), unreadable('d-2', 200, failed), past('d-3', 3, 300)], 'd-3'],
    ])('goes back all the same when it %s', (_, history, id) => {
      expect(target(history, { id, revision: 3 })).toMatchObject({ kind: 'back', taskDefinition: arn(1) })
    })
  })

  test('that does not exist is refused with everything that was looked at', () => {
    const history = [past('d-1', 1, 100), past('d-2', 2, 200, failed)]
    expect(() => target(history, { id: 'd-2', revision: 2 })).not.toThrow()
    expect(() => target([past('d-1', 1, 100)], { id: 'd-1', revision: 1 })).toThrow(
      'There is nothing to go back to from app:1: no other task definition was ever deployed with success; the group shows only d-1 of app:1: Succeeded.',
    )
    expect(() => target([], { id: undefined, revision: 1 })).toThrow(/the group shows no deployment at all/)
    const many = Array.from({ length: 12 }, (_, index) => past(`d-${index}`, 1, index))
    expect(() => target(many, { id: 'd-11', revision: 1 })).toThrow(
      /d-11 of app:1.*d-2 of app:1: Succeeded and 2 older ones\./,
    )
  })
})

describe('a name', () => {
  test('is gone back to whatever the history says', () => {
    const named = { kind: 'definition', arn: arn(5) } as const
    expect(target([], { id: undefined, revision: 6 }, named)).toMatchObject({ kind: 'back', taskDefinition: arn(5) })
  })

  test('of a revision is of the family that serves', () => {
    const named = { kind: 'revision', revision: 3 } as const
    expect(target(twoGood, { id: 'd-2', revision: 2 }, named)).toMatchObject({ taskDefinition: arn(3) })
  })

  test('of what serves leaves nothing to do, unless other tasks may get traffic beside it', () => {
    const named = { kind: 'revision', revision: 2 } as const
    expect(target(twoGood, { id: 'd-2', revision: 2 }, named)).toEqual({
      kind: 'nothing-to-do',
      why: 'web runs app:2 already',
    })
    expect(target(twoGood, { id: 'd-2', revision: 2, beside: 'ACTIVE' }, named).kind).toBe('back')
  })
})

describe('a rollback is known', () => {
  test.each<[string, Partial<DeploymentSnapshot>]>([
    ['by its creator', { creator: 'codeDeployRollback' }],
    ['by what it rolls back', { rollsBack: 'd-1' }],
    ['by the mark of a rollback step', { description: `words https://run ${mark}` }],
  ])('%s', (_, more) => {
    expect(isRollback(past('d-9', 1, 1, more))).toBe(true)
  })

  test('and no other deployment is taken for one', () => {
    expect(isRollback(past('d-9', 1, 1, { creator: 'user', description: 'like ecs-actions/bbbb' }))).toBe(false)
    const quoting = `again, after ${mark} https://run ecs-actions/${'c'.repeat(24)}`
    for (const description of [quoting, `${mark}!`, `x${mark}`, 'ecs-actions/rollback/README', undefined]) {
      expect(isRollback(past('d-9', 1, 1, { creator: 'user', description }))).toBe(false)
    }
  })
})
