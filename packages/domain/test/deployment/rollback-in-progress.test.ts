import { rollbackInProgress } from '@ecs-actions/domain/deployment/rollback-in-progress'
import { rollbackMark } from '@ecs-actions/domain/deployment/rollback-mark'
import { type StopEnding, stoppedOutcome } from '@ecs-actions/domain/deployment/rollback-outcome'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { describe, expect, test } from '@jest/globals'
import { before, blueArn, deployment, green, greenArn, service } from './support.ts'

const blueAfter = { ...before, status: 'ACTIVE' }
const shifted = service({ taskSets: [green, blueAfter] })
const shifting = service({ taskSets: [{ ...green, status: 'ACTIVE' }, before] })

describe('a deployment in progress', () => {
  test.each([
    ['before the traffic has moved', shifting],
    ['while the old tasks are kept', shifted],
  ])('is stopped %s: what ran before it serves again', (_, seen) => {
    expect(rollbackInProgress({ to: { kind: 'previous' }, active: deployment(), service: seen })).toMatchObject({
      ...{ way: 'stop', taskDefinition: blueArn, from: greenArn },
    })
  })

  test('may be asked for by the name of what ran before it', () => {
    const to = { kind: 'definition', arn: blueArn } as const
    expect(rollbackInProgress({ to, active: deployment(), service: shifted }).way).toBe('stop')
  })

  test('refuses another name', () => {
    const to = { kind: 'revision', revision: 3 } as const
    expect(() => rollbackInProgress({ to, active: deployment(), service: shifted })).toThrow(
      'to: deployment d-1 has not ended; it can be stopped, which brings back app:6, not app:3.',
    )
  })

  test('that cannot be read is left for what it has made', () => {
    const active = deployment({ taskDefinition: undefined })
    const found = rollbackInProgress({ to: { kind: 'previous' }, active, service: shifted })
    expect(found).toMatchObject({ from: greenArn, taskDefinition: blueArn })
  })

  test('gives way to the youngest of those that are kept, in any order, when the traffic has moved', () => {
    const old = { ...blueAfter, id: 'ecs-svc/0', taskDefinition: blueArn.replace(/6$/, '5'), createdAt: 1 }
    const kept = { ...blueAfter, createdAt: 2 }
    for (const taskSets of [
      [green, old, kept],
      [kept, old, green],
    ]) {
      const found = rollbackInProgress({
        to: { kind: 'previous' },
        active: deployment(),
        service: service({ taskSets }),
      })
      expect(found.taskDefinition).toBe(blueArn)
    }
  })

  test('is left alone when nothing ran before it', () => {
    const only = service({ taskSets: [green, { ...before, status: 'DRAINING' }] })
    expect(() => rollbackInProgress({ to: { kind: 'previous' }, active: deployment(), service: only })).toThrow(
      /no tasks besides those that it made/,
    )
  })

  test.each<[string, Partial<DeploymentSnapshot>]>([
    ['of CodeDeploy', { creator: 'codeDeployRollback' }],
    ['of another rollback step', { description: `x ${rollbackMark('c'.repeat(64))}` }],
  ])('that is a rollback %s is never stopped, which would bring back what it takes away', (_, more) => {
    const active = deployment({ ...more, id: 'd-2', taskDefinition: blueArn })
    expect(rollbackInProgress({ to: { kind: 'previous' }, active, service: shifted })).toMatchObject({
      ...{ way: 'follow', taskDefinition: blueArn, from: greenArn },
    })
    const turned = service({ taskSets: shifted.taskSets.toReversed() })
    expect(rollbackInProgress({ to: { kind: 'previous' }, active, service: turned }).from).toBe(greenArn)
    const to = { kind: 'revision', revision: 3 } as const
    expect(() => rollbackInProgress({ to, active, service: shifted })).toThrow(/goes back to app:6 at this moment/)
    const unreadable = { ...active, taskDefinition: undefined }
    expect(() => rollbackInProgress({ to, active: unreadable, service: shifted })).toThrow(/cannot be read/)
  })
})

describe('the verdict on a deployment that was stopped', () => {
  const stopped = deployment({ status: 'stopped', rawStatus: 'Stopped', rolledBackBy: 'd-2' })
  const rollback = deployment({ id: 'd-2', status: 'succeeded', rawStatus: 'Succeeded', taskDefinition: blueArn })
  const alone = service({ taskSets: [before] })

  function verdict(more: Partial<StopEnding> = {}) {
    return stoppedOutcome({
      ...{ deployment: stopped, rollback, service: alone, target: blueArn, broken: undefined, ...more },
    })
  }

  test('is good when CodeDeploy has rolled it back and the service runs what it ran before', () => {
    expect(verdict()).toEqual({
      kind: 'succeeded',
      explanation: 'deployment d-1 was stopped, and rollback d-2 succeeded: the service runs app:6',
    })
  })

  test('is bad when the service runs something else, whatever CodeDeploy says', () => {
    expect(verdict({ service: service({ taskSets: [green] }) }).kind).toBe('rollback-failed')
    const same = { ...green, taskDefinition: blueArn }
    expect(verdict({ service: service({ taskSets: [same] }) }).kind).toBe('rollback-failed')
  })

  test('is bad when the service cannot be read', () => {
    expect(verdict({ service: undefined }).kind).toBe('lost')
  })

  const unstarted = { deployment: { ...stopped, rolledBackBy: undefined }, rollback: undefined }

  test('is good without a rollback only when no other tasks may get traffic', () => {
    expect(verdict(unstarted)).toMatchObject({ kind: 'succeeded', explanation: expect.stringContaining('no rollback') })
    expect(verdict({ ...unstarted, service: shifting }).kind).toBe('stopped')
  })

  test('is bad when the rollback came to a bad end', () => {
    const bad = { ...rollback, status: 'failed', rawStatus: 'Failed' } as const
    expect(verdict({ rollback: bad })).toEqual({
      kind: 'rollback-failed',
      explanation: 'deployment d-1 ended as Stopped; its rollback d-2 ended as Failed',
    })
  })

  test.each(['timed-out', 'cancelled', 'lost'] as const)('is %s when the wait broke off before the end', (kind) => {
    const broken = { kind, why: 'why', cause: undefined }
    const going = { ...rollback, status: 'running', rawStatus: 'InProgress' } as const
    expect(verdict({ rollback: going, broken })).toEqual({
      kind,
      explanation: 'why; deployment d-1 ended as Stopped; rollback d-2 was on its way',
    })
    expect(verdict({ ...unstarted, broken }).kind).toBe(kind)
  })

  test('is lost when its end was not seen', () => {
    expect(verdict({ deployment: deployment(), rollback: undefined }).kind).toBe('lost')
    expect(verdict({ deployment: { ...stopped, rolledBackBy: 'd-2' }, rollback: undefined })).toEqual({
      kind: 'lost',
      explanation: 'deployment d-1 ended as Stopped; rollback d-2 was on its way, and its end was not seen',
    })
  })
})
