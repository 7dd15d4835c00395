import { changes, type DeploymentEvent } from '@ecs-actions/domain/deployment/changes'
import { latest } from '@ecs-actions/domain/deployment/latest'
import { eventText } from '@ecs-actions/domain/deployment/narrate'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deployment, progress, stage, stageNames } from './support.ts'

function told(looks: readonly DeploymentSnapshot[]): string[] {
  return events(looks).map(eventText)
}

function events(looks: readonly DeploymentSnapshot[]): DeploymentEvent[] {
  const found: DeploymentEvent[] = []
  let seen: DeploymentSnapshot | undefined
  for (const look of looks) {
    const next = latest(seen, look)
    found.push(...changes(seen, next))
    seen = next
  }
  return found
}

describe('what is told between two looks', () => {
  test('how a canary moves traffic, and how long the old tasks are kept', () => {
    const wait = { terminationWaitMinutes: 5 }
    expect(
      told([
        deployment({ rawStatus: 'Created', ...wait }),
        deployment({ ...wait, progress: progress({ done: 1, running: 0 }) }),
        deployment({ ...wait, progress: progress({ done: 1, running: 1 }) }),
        deployment({ ...wait, progress: progress({ done: 6, running: 2, green: 10 }) }),
        deployment({ ...wait, progress: progress({ done: 6, running: 2, green: 100 }) }),
        deployment({ ...wait, progress: progress({ done: 8, running: 2, green: 100 }) }),
        deployment({
          ...wait,
          status: 'succeeded',
          rawStatus: 'Succeeded',
          progress: progress({ done: 8, green: 100 }),
        }),
      ]),
    ).toEqual([
      'deployment is Created',
      'deployment is InProgress',
      'Install has begun',
      'green: 0 of 2 tasks run',
      'traffic: blue 100 %, green 0 %',
      'green: 1 of 2 tasks run',
      'Install succeeded',
      'AllowTraffic has begun',
      'green: 2 of 2 tasks run',
      'traffic: blue 90 %, green 10 %',
      'traffic: blue 0 %, green 100 %',
      'AllowTraffic succeeded',
      'all traffic has moved: the old tasks are kept for 5 min',
      'deployment is Succeeded',
    ])
  })

  test('a stage that a stop broke off, without a second reason beside that of the stop', () => {
    const error = { code: 'MANUAL_STOP', message: 'The deployment was stopped by request.' }
    const broken = { updatedAt: undefined, revisions: [], stages: [stage('Install', 'failed', { diagnostics: 'x' })] }
    expect(told([deployment({ status: 'stopped', rawStatus: 'Stopped', error, progress: broken })])).toEqual([
      'Install was broken off',
      'deployment is Stopped',
      'MANUAL_STOP: The deployment was stopped by request.',
    ])
  })

  test('a rollback without old tasks to keep, or new ones that there were never to be', () => {
    const rollback = { rollsBack: 'd-0', terminationWaitMinutes: 5 }
    const none = { id: undefined, label: 'green', status: 'ACTIVE', desired: 0, running: 0, pending: 0 }
    const look = { ...progress({ done: 8, green: 0 }), revisions: [{ ...none, trafficWeight: 0 }] }
    expect(told([deployment({ ...rollback, progress: look })])).toEqual(['deployment is InProgress'])
  })

  test('a stage that took its time, though it was never seen to run', () => {
    const install = stage('Install', 'succeeded', { startedAt: 0, endedAt: 34_000 })
    const quick = stage('AfterInstall', 'succeeded', { startedAt: 34_000, endedAt: 34_200 })
    const look = deployment({ progress: { updatedAt: 1, stages: [install, quick], revisions: [] } })
    expect(told([deployment(), look])).toEqual(['deployment is InProgress', 'Install succeeded after 34.0 s'])
  })

  test('a stage that failed, with what AWS says, then the error and the rollback', () => {
    const stages = [stage('Install', 'failed', { diagnostics: 'ScriptFailed: boom' }), stage('AfterInstall', 'skipped')]
    expect(
      told([
        deployment(),
        deployment({
          ...{ status: 'failed', rawStatus: 'Failed', rolledBackBy: 'd-2' },
          error: { code: 'HOOK_EXECUTION_FAILURE', message: 'a hook failed' },
          progress: { updatedAt: undefined, stages, revisions: [] },
        }),
      ]),
    ).toEqual([
      'deployment is InProgress',
      'Install failed: ScriptFailed: boom',
      'deployment is Failed',
      'HOOK_EXECUTION_FAILURE: a hook failed',
      'deployment d-2 rolls it back',
    ])
  })

  test('that a deployment at Ready waits, and for what', () => {
    const [, text] = told([deployment(), deployment({ status: 'ready', rawStatus: 'Ready', readyWaitMinutes: 60 })])
    expect(text).toMatch(/waits at most 60 min to be continued \(aws deploy continue-deployment/)
  })
})

const look = fc
  .record({
    done: fc.integer({ min: 0, max: 8 }),
    green: fc.constantFrom(0, 10, 20, 50, 90, 100),
    running: fc.integer({ min: 0, max: 2 }),
    rawStatus: fc.constantFrom('Created', 'Queued', 'InProgress', 'Succeeded', 'Failed', 'Stopped'),
    hidden: fc.boolean(),
  })
  .map(({ rawStatus, hidden, ...rest }) =>
    deployment({
      rawStatus,
      status:
        rawStatus === 'Succeeded'
          ? 'succeeded'
          : rawStatus === 'Failed'
            ? 'failed'
            : rawStatus === 'Stopped'
              ? 'stopped'
              : 'running',
      progress: hidden ? undefined : progress(rest),
    }),
  )

test('in whatever order reads arrive: traffic only goes forward until the end, and no stage is told twice', () => {
  fc.assert(
    fc.property(fc.array(look, { maxLength: 12 }), (looks) => {
      const end = looks.findIndex(({ status }) => status !== 'running')
      const untilEnd = end < 0 ? looks : looks.slice(0, end)
      const found = events(untilEnd)
      const greens = found.flatMap((event) =>
        event.kind === 'traffic'
          ? event.weights.filter(({ label }) => label === 'green').map(({ weight }) => weight)
          : [],
      )
      expect(greens).toEqual([...greens].sort((a, b) => a - b))
      for (const name of stageNames) {
        for (const kind of ['stage-started', 'stage-succeeded'] as const) {
          const times = found.filter((event) => event.kind === kind && event.name === name)
          expect(times.length).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})

test('an end that was seen stays the end, whatever an older read shows', () => {
  fc.assert(
    fc.property(fc.array(look, { maxLength: 6 }), (looks) => {
      const end = deployment({ status: 'failed', rawStatus: 'Failed', rolledBackBy: 'd-2' })
      const last = looks.filter(({ status }) => status === 'running').reduce(latest, end)
      expect(last).toMatchObject({ status: 'failed', rawStatus: 'Failed', rolledBackBy: 'd-2' })
    }),
  )
})
