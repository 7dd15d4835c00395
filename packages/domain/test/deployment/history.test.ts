import {
  candidatesIn,
  deploymentText,
  isConsistent,
  lastEnded,
  newestFirst,
} from '@ecs-actions/domain/deployment/history'
import type { TaskSetSnapshot } from '@ecs-actions/domain/deployment/service'
import type { DeploymentSnapshot, DeploymentStatus } from '@ecs-actions/domain/deployment/snapshot'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { before, deployment, service } from './support.ts'

const arn = (revision: number) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/app:${revision}`

function past(id: string, revision: number, at: number, more: Partial<DeploymentSnapshot> = {}): DeploymentSnapshot {
  return deployment({
    ...{ id, taskDefinition: arn(revision), status: 'succeeded', rawStatus: 'Succeeded' },
    ...{ createdAt: at - 1, completedAt: at },
    ...more,
  })
}

function serving(externalId: string | undefined, revision: number): TaskSetSnapshot {
  return { ...before, externalId, taskDefinition: arn(revision) }
}

describe('the history of a group', () => {
  test('is sorted by the end of its deployments, else by their start, whatever the order of the list', () => {
    const going = past('d-3', 3, 300, { status: 'running', completedAt: undefined })
    const history = [past('d-1', 1, 100), going, past('d-2', 2, 200)]
    expect(newestFirst(history).map(({ id }) => id)).toEqual(['d-3', 'd-2', 'd-1'])
    expect(lastEnded(history)?.id).toBe('d-2')
    expect(lastEnded([going])).toBeUndefined()
  })

  test('has a rollback after what it rolls back, and the later start after the earlier, when they ended together', () => {
    const stopped = past('d-2', 2, 200, { status: 'stopped', createdAt: 150 })
    const rollback = past('d-3', 1, 200, { rollsBack: 'd-2', createdAt: 150 })
    const later = past('d-4', 4, 200, { createdAt: 190 })
    for (const history of [
      [stopped, rollback, later],
      [later, rollback, stopped],
      [rollback, stopped, later],
    ]) {
      expect(newestFirst(history).map(({ id }) => id)).toEqual(['d-4', 'd-3', 'd-2'])
    }
  })

  test('names each definition once, by its latest success, and never the one that serves', () => {
    const rollback = past('d-4', 1, 400, { creator: 'codeDeployRollback' })
    const failed = past('d-5', 5, 500, { status: 'failed' })
    const unreadable = past('d-6', 6, 600, { taskDefinition: undefined })
    const history = [past('d-1', 1, 100), past('d-2', 2, 200), past('d-3', 3, 300), rollback, failed, unreadable]
    expect(candidatesIn(history, serving('d-3', 3))).toEqual([
      { taskDefinition: arn(1), deploymentId: 'd-4', at: 400 },
      { taskDefinition: arn(2), deploymentId: 'd-2', at: 200 },
    ])
  })

  const ids = fc.uniqueArray(fc.nat({ max: 1_000 }), { maxLength: 20 })
  const statuses = fc.constantFrom<DeploymentStatus>('succeeded', 'failed', 'stopped', 'running')

  test('offers what succeeded and does not serve, latest first, each definition once, in any order of the list', () => {
    fc.assert(
      fc.property(
        ids.chain((times) =>
          fc.tuple(
            fc.shuffledSubarray(times, { minLength: times.length }),
            fc.array(fc.record({ revision: fc.integer({ min: 1, max: 5 }), status: statuses }), {
              ...{ minLength: times.length, maxLength: times.length },
            }),
          ),
        ),
        fc.integer({ min: 1, max: 5 }),
        ([times, facts], now) => {
          const history = times.map((at, index) => {
            const { revision = 1, status = 'succeeded' } = facts[index] ?? {}
            return past(`d-${at}`, revision, at, { status })
          })
          const found = candidatesIn(history, serving(undefined, now))
          const good = history.filter(
            ({ status, taskDefinition }) => status === 'succeeded' && taskDefinition !== arn(now),
          )
          expect(new Set(found.map(({ taskDefinition }) => taskDefinition))).toEqual(
            new Set(good.map(({ taskDefinition }) => taskDefinition)),
          )
          expect(found.map(({ at }) => at)).toEqual(found.map(({ at = 0 }) => at).sort((a, b) => b - a))
          expect(new Set(found.map(({ taskDefinition }) => taskDefinition)).size).toBe(found.length)
          const [first] = found
          expect(first?.at).toBe(
            good.length === 0 ? undefined : Math.max(...good.map(({ completedAt = 0 }) => completedAt)),
          )
        },
      ),
    )
  })

  test('tells of a deployment what it was for and how it ended', () => {
    expect(deploymentText(past('d-1', 1, 1))).toBe('d-1 of app:1: Succeeded')
    const error = { code: 'ALARM_ACTIVE', message: 'm' }
    expect(deploymentText(past('d-2', 2, 2, { taskDefinition: undefined, rawStatus: 'Stopped', error }))).toBe(
      'd-2 of a definition that cannot be read: Stopped (ALARM_ACTIVE)',
    )
  })
})

describe('history and service agree', () => {
  const agree = (history: readonly DeploymentSnapshot[], now: TaskSetSnapshot) =>
    isConsistent(history, service({ taskSets: [now] }))

  test('when the last deployment made what serves', () => {
    expect(agree([past('d-1', 1, 100), past('d-2', 2, 200)], serving('d-2', 2))).toBe(true)
  })

  test('when a rollback brought back the tasks of an older deployment', () => {
    const history = [past('d-1', 1, 100), past('d-2', 2, 200, { status: 'stopped' }), past('d-3', 1, 300)]
    expect(agree(history, serving('d-1', 1))).toBe(true)
  })

  test('when the last deployment failed, since that may leave either version', () => {
    const history = [past('d-1', 1, 100), past('d-2', 2, 200, { status: 'failed' })]
    expect(agree(history, serving('d-1', 1))).toBe(true)
    expect(agree(history, serving('d-2', 2))).toBe(true)
  })

  test('when nothing was deployed through CodeDeploy yet', () => {
    expect(agree([], serving(undefined, 1))).toBe(true)
  })

  test('not while the service is read as it was before the last deployment', () => {
    expect(agree([past('d-1', 1, 100), past('d-2', 2, 200)], serving('d-1', 1))).toBe(false)
  })

  test('not while the history is read as it was before the last deployment', () => {
    expect(agree([past('d-1', 1, 100)], serving('d-2', 2))).toBe(false)
    expect(agree([], serving('d-2', 2))).toBe(false)
  })

  test('not without a PRIMARY task set', () => {
    expect(isConsistent([past('d-1', 1, 100)], service({ taskSets: [] }))).toBe(false)
  })
})
