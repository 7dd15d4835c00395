import { type BreakOff, outcomeOf } from '@ecs-actions/domain/deployment/outcome'
import type { DeploymentSnapshot, DeploymentStatus } from '@ecs-actions/domain/deployment/snapshot'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { before, blueArn, deployment, ending, green, greenArn, progress } from './support.ts'

const succeeded = deployment({ status: 'succeeded', rawStatus: 'Succeeded' })
const failed = deployment({ status: 'failed', rawStatus: 'Failed' })
const stopped = deployment({
  ...{ status: 'stopped', rawStatus: 'Stopped' },
  error: { code: 'ALARM_ACTIVE', message: 'Activated alarms: errors.' },
})
const rollback = (status: DeploymentStatus): DeploymentSnapshot =>
  deployment({ id: 'd-2', rollsBack: 'd-1', status, rawStatus: status === 'succeeded' ? 'Succeeded' : 'Failed' })
const theirs = { ...green, id: 'ecs-svc/other', externalId: 'd-9', taskDefinition: `${blueArn}1` }
const broken = (kind: BreakOff['kind'], why = 'the reason'): BreakOff => ({ kind, why, cause: undefined })

describe('the outcome of a deployment', () => {
  test.each<[string, Parameters<typeof ending>[0], string, string]>([
    [
      'CodeDeploy and the service agree',
      { deployment: succeeded, serving: green },
      'succeeded',
      'the service runs app:7',
    ],
    [
      'CodeDeploy says Succeeded, and the service still shows the version before',
      { deployment: succeeded },
      'lost',
      'CodeDeploy reports deployment d-1 as Succeeded, but the service runs app:6, not app:7',
    ],
    [
      'CodeDeploy says Succeeded, and the service cannot be read',
      { deployment: succeeded, serving: undefined },
      'lost',
      'CodeDeploy reports deployment d-1 as Succeeded, but what the service runs could not be read',
    ],
    [
      'another deployment came after it',
      { deployment: succeeded, serving: theirs },
      'superseded',
      'CodeDeploy reports deployment d-1 as Succeeded, but the service runs app:61, not app:7: deployment d-9 came after it',
    ],
    [
      'an alarm stopped it, and its rollback succeeded',
      { deployment: stopped, rollback: rollback('succeeded') },
      'rolled-back',
      'deployment d-1 ended as Stopped: Activated alarms: errors (ALARM_ACTIVE); rollback d-2 succeeded: app:6 serves',
    ],
    [
      'its rollback failed too',
      { deployment: failed, rollback: rollback('failed') },
      'rollback-failed',
      'deployment d-1 ended as Failed; rollback d-2 ended as Failed too',
    ],
    [
      'its rollback succeeded, and the new version serves all the same',
      { deployment: failed, rollback: rollback('succeeded'), serving: green },
      'rollback-failed',
      'deployment d-1 ended as Failed; rollback d-2 ended as Succeeded, but the service still runs app:7',
    ],
    [
      'its rollback succeeded, and somebody has deployed something else since',
      { deployment: failed, rollback: rollback('succeeded'), serving: theirs },
      'superseded',
      'deployment d-1 ended as Failed; rollback d-2 succeeded; deployment d-9 came after it',
    ],
    [
      'its rollback made the tasks anew',
      {
        deployment: failed,
        rollback: rollback('succeeded'),
        serving: { ...before, id: 'ecs-svc/3', externalId: 'd-2' },
      },
      'rolled-back',
      'deployment d-1 ended as Failed; rollback d-2 succeeded: app:6 serves',
    ],
    [
      'the same definition served before, and serves again after the rollback',
      { deployment: failed, rollback: rollback('succeeded'), asked: blueArn },
      'rolled-back',
      'deployment d-1 ended as Failed; rollback d-2 succeeded: app:6 serves',
    ],
    [
      'the same definition served before, and its new tasks serve in spite of the rollback',
      {
        deployment: failed,
        rollback: rollback('succeeded'),
        asked: blueArn,
        serving: { ...green, taskDefinition: blueArn },
      },
      'rollback-failed',
      'deployment d-1 ended as Failed; rollback d-2 ended as Succeeded, but the service still runs app:6',
    ],
    [
      'it failed, and what serves is older than it',
      { deployment: { ...failed, createdAt: 90_000 }, serving: theirs },
      'failed',
      'deployment d-1 ended as Failed; it was not rolled back',
    ],
    [
      'CodeDeploy says Succeeded, and the service was deleted meanwhile',
      { deployment: succeeded, serving: undefined, nothingServes: 'the service is INACTIVE' },
      'lost',
      'CodeDeploy reports deployment d-1 as Succeeded, but the service is INACTIVE',
    ],
    [
      'the time was up, CodeDeploy could not be asked for long, and the deployment not be stopped',
      { broken: broken('timed-out', 'the time was up'), fate: 'not-stopped', unseenFor: 90_000 },
      'timed-out',
      'the time was up; CodeDeploy could not be asked for the last 1 min 30 s; it could not be stopped and may go on',
    ],
    [
      'the job was cancelled, and the deployment asked to stop',
      { broken: broken('cancelled'), fate: 'asked-to-stop', unseenFor: 10_000 },
      'cancelled',
      'the reason; it was asked to stop',
    ],
    [
      'its tasks could not live, and it may go on',
      { broken: broken('gave-up', '3 tasks have failed'), fate: 'not-stopped' },
      'failed',
      '3 tasks have failed; it could not be stopped and may go on',
    ],
    [
      'it failed, and nothing rolled it back',
      { deployment: failed },
      'failed',
      'deployment d-1 ended as Failed; it was not rolled back',
    ],
    [
      'somebody stopped it, and nothing rolled it back',
      { deployment: stopped },
      'stopped',
      'deployment d-1 ended as Stopped: Activated alarms: errors (ALARM_ACTIVE); it was not rolled back',
    ],
    [
      'it failed, and somebody has deployed something else since',
      { deployment: failed, serving: theirs },
      'superseded',
      'deployment d-1 ended as Failed; deployment d-9 came after it',
    ],
    [
      'the time was up, and the end of its rollback was not seen',
      { deployment: { ...stopped, rolledBackBy: 'd-2' }, broken: broken('timed-out', 'the time was up') },
      'timed-out',
      'the time was up; deployment d-1 ended as Stopped: Activated alarms: errors (ALARM_ACTIVE); rollback d-2 was under way when it was last seen',
    ],
    [
      'the time was up, and it was seen to be rolled back',
      { deployment: stopped, rollback: rollback('succeeded'), broken: broken('timed-out', 'the time was up') },
      'rolled-back',
      'the time was up; rollback d-2 succeeded: app:6 serves',
    ],
    [
      'the time was up, and it was stopped without a rollback',
      {
        deployment: { ...stopped, error: { code: 'MANUAL_STOP', message: 'm' } },
        broken: broken('timed-out', 'the time was up'),
      },
      'timed-out',
      'the time was up; it was stopped; it was not rolled back',
    ],
    ['the job was cancelled', { broken: broken('cancelled') }, 'cancelled', 'the reason'],
    ['CodeDeploy could not be asked', { broken: broken('lost') }, 'lost', 'the reason'],
    [
      'its tasks could not live, and it could not be stopped',
      { broken: broken('gave-up', '3 tasks have failed') },
      'failed',
      '3 tasks have failed',
    ],
    [
      'it is not waited for',
      { waitFor: 'none' },
      'in-progress',
      'deployment d-1 was started, and its end is not waited for',
    ],
    [
      'all traffic has moved, and that is enough',
      { waitFor: 'traffic-shifted', deployment: deployment({ progress: progress({ done: 8 }) }), serving: green },
      'in-progress',
      'all traffic goes to app:7; the old tasks are still kept',
    ],
    [
      'all traffic has moved, and the service does not show it',
      { waitFor: 'traffic-shifted', deployment: deployment({ progress: progress({ done: 8 }) }) },
      'lost',
      'deployment d-1 has moved all traffic, but the service runs app:6',
    ],
  ])('when %s', (_, facts, kind, explanation) => {
    expect(outcomeOf(ending(facts))).toEqual({ kind, explanation })
  })
})

const status = fc.constantFrom<DeploymentStatus>('running', 'ready', 'succeeded', 'failed', 'stopped')
const facts = fc.record({
  deployment: status.map((given) => deployment({ status: given })),
  rollback: fc.option(
    status.map((given) => rollback(given)),
    { nil: undefined },
  ),
  serving: fc.constantFrom(undefined, before, green, theirs),
  waitFor: fc.constantFrom('completed' as const, 'traffic-shifted' as const, 'none' as const),
  broken: fc.option(
    fc.constantFrom<BreakOff['kind']>('timed-out', 'cancelled', 'lost', 'gave-up').map((kind) => broken(kind)),
    { nil: undefined },
  ),
})

test('whatever is known: green only with the evidence, or when the end is not waited for', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { kind } = outcomeOf(ending(given))
      if (kind === 'succeeded') {
        expect(given.deployment.status).toBe('succeeded')
        expect(given.serving?.taskDefinition).toBe(greenArn)
      }
      if (kind === 'in-progress') {
        expect(given.waitFor).not.toBe('completed')
        expect(given.broken).toBeUndefined()
        expect(['running', 'ready']).toContain(given.deployment.status)
      }
      if (kind === 'rolled-back') expect(given.serving?.taskDefinition).not.toBe(greenArn)
      expect(kind).not.toBe('nothing-to-do')
    }),
  )
})
