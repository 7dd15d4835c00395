import type { DeploymentOutcomeKind } from '@ecs-actions/domain/deployment/outcome'
import { Failure } from '@ecs-actions/domain/failure'
import type { RollbackDecision } from '@ecs-actions/rollback/decision'
import type { RollbackEnd } from '@ecs-actions/rollback/result'
import { rollbackSummary } from '@ecs-actions/rollback/summary'
import { describe, expect, test } from '@jest/globals'

const arn = (revision: number) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/app:${revision}`
const console = 'https://eu-west-1.console.aws.amazon.com'
const deploymentAt = (id: string) => `${console}/codesuite/codedeploy/deployments/${id}?region=eu-west-1`
const notUndone =
  'A rollback starts old code again and nothing else: the database schema stays as it is, secrets are read anew, and settings of the service such as its network are not part of a task definition.'

const decision: RollbackDecision = {
  ...{ way: 'deploy', from: arn(7), to: arn(6), reason: 'checkout `fails`' },
  around: {
    service: {
      ...{ arn: 'arn:service', name: 'web', cluster: 'prod', status: 'ACTIVE', controller: 'CODE_DEPLOY', desired: 2 },
      ...{ taskDefinition: undefined, loadBalancers: [], taskSets: [], events: [] },
    },
    group: {
      ...{ application: 'a', name: 'g', computePlatform: 'ECS', services: [], config: undefined, alarms: [] },
      ...{ rollbackEvents: [], readyWaitMinutes: undefined, terminationWaitMinutes: 5 },
    },
  },
  images: new Map([
    [arn(7), [{ container: 'app', image: 'r/app:7', state: { kind: 'gone', why: 'not found' } }]],
    [arn(6), [{ container: 'app', image: 'r/app:6', state: { kind: 'there', digest: 'sha256:66' } }]],
  ]),
  why: 'from app:7 to app:6, which deployment d-6 was the last to bring before app:7',
  candidates: [{ taskDefinition: arn(6), deploymentId: 'd-6', at: 60_000 }],
}

const end: RollbackEnd = {
  outcome: { kind: 'succeeded', explanation: 'the service runs app:6' },
  ...{ to: arn(6), deploymentId: 'd-8', otherId: undefined, diagnosis: undefined, failure: undefined },
  shares: [{ taskDefinition: arn(6), weight: undefined, since: 0 }],
}

const timeline = [{ after: 1_000, text: 'deployment d-8 started' }]

test('a rollback that succeeded: the verdict, from what to what and why, what there was to choose from, the steps', () => {
  expect(rollbackSummary({ decision, end, timeline }, 'eu-west-1')).toBe(`### ✅ Rolled back

The service runs app&#58;6.

| | |
|---|---|
| Serves now | <code>app&#58;6</code>, tasks since 1970-01-01 00:00:00 UTC |
| From | <code>app&#58;7</code><br>app: <code>r&#47;app&#58;7</code> is gone |
| To | <code>app&#58;6</code><br>app: <code>r&#47;app&#58;6</code> is <code>sha256&#58;66</code> now |
| Chosen | from app&#58;7 to app&#58;6, which deployment d&#45;6 was the last to bring before app&#58;7 |
| Reason | checkout &#96;fails&#96; |
| Service | <a href="${console}/ecs/v2/clusters/prod/services/web/health?region=eu-west-1">web in prod</a> |
| Deployment | <a href="${deploymentAt('d-8')}">d&#45;8</a> |

<details><summary>1 to choose from</summary>

| deployed with success | by | at |
|---|---|---|
| <code>app&#58;6</code> | <a href="${deploymentAt('d-6')}">d&#45;6</a> | 1970-01-01 00:01:00 UTC |

</details>

#### What happened

<details><summary>1 steps</summary>

| after | |
|---|---|
| 1.0 s | deployment d&#45;8 started |

</details>

${notUndone}
`)
})

test('a rollback that failed: what happened is open, and there is something to do', () => {
  const failure = new Failure({ code: 'rolled-back', message: 'm', remedy: 'Look, then run it again.' })
  const outcome = { kind: 'rolled-back' as const, explanation: 'alarm; rollback d-9 succeeded: app:7 serves' }
  const failed = { ...end, outcome, failure, otherId: 'd-9' }
  expect(
    rollbackSummary({ decision: { ...decision, candidates: [] }, end: failed, timeline }, 'eu-west-1'),
  ).toBe(`### ❌ Rollback: rolled-back

Alarm; rollback d&#45;9 succeeded&#58; app&#58;7 serves.

| | |
|---|---|
| Serves now | <code>app&#58;6</code>, tasks since 1970-01-01 00:00:00 UTC |
| From | <code>app&#58;7</code><br>app: <code>r&#47;app&#58;7</code> is gone |
| To | <code>app&#58;6</code><br>app: <code>r&#47;app&#58;6</code> is <code>sha256&#58;66</code> now |
| Chosen | from app&#58;7 to app&#58;6, which deployment d&#45;6 was the last to bring before app&#58;7 |
| Reason | checkout &#96;fails&#96; |
| Service | <a href="${console}/ecs/v2/clusters/prod/services/web/health?region=eu-west-1">web in prod</a> |
| Deployment | <a href="${deploymentAt('d-8')}">d&#45;8</a> |
| Rolled back by | <a href="${deploymentAt('d-9')}">d&#45;9</a> |

#### What happened

| after | |
|---|---|
| 1.0 s | deployment d&#45;8 started |

#### What to do

Look, then run it again&#46;

${notUndone}
`)
})

test('nothing to do: what serves and why, and no word of what a rollback leaves', () => {
  const why = 'deployment d-7 (app:7) was already rolled back by deployment d-8: app:6 serves'
  const { from, reason, ...rest } = decision
  const settled = { ...rest, way: 'nothing-to-do' as const, from: undefined, reason: undefined, candidates: [], why }
  expect([from, reason]).toEqual([arn(7), 'checkout `fails`'])
  const outcome = { kind: 'nothing-to-do' as const, explanation: why }
  const quiet = { ...end, outcome, deploymentId: undefined }
  expect(
    rollbackSummary({ decision: settled, end: quiet, timeline: [] }, 'eu-west-1'),
  ).toBe(`### ✅ Rollback: nothing to do

Deployment d&#45;7 &#40;app&#58;7&#41; was already rolled back by deployment d&#45;8&#58; app&#58;6 serves.

| | |
|---|---|
| Serves now | <code>app&#58;6</code>, tasks since 1970-01-01 00:00:00 UTC |
| Service | <a href="${console}/ecs/v2/clusters/prod/services/web/health?region=eu-west-1">web in prod</a> |
`)
})

describe('the title', () => {
  test.each<[DeploymentOutcomeKind, string]>([
    ['in-progress', '### ⏳ Rollback is in progress'],
    ['rollback-failed', '### ❌ Rollback: rollback-failed'],
    ['cancelled', '### ❌ Rollback: cancelled'],
  ])('of %s says it', (kind, title) => {
    const text = rollbackSummary({ decision, end: { ...end, outcome: { kind, explanation: 'x' } }, timeline }, 'r')
    expect(text.split('\n')[0]).toBe(title)
  })

  test('of a dry run says what would be done', () => {
    const text = rollbackSummary({ decision, end: undefined, timeline: [] }, 'eu-west-1')
    expect(text).toMatch(/^### ✅ Dry run of a rollback\n\nFrom app&#58;7 to app&#58;6, which deployment/)
  })
})

test('names of a stopped deployment and of a copy have rows of their own', () => {
  const stopped = { ...decision, way: 'stop' as const, from: undefined }
  const text = rollbackSummary(
    { decision: stopped, end: { ...end, to: arn(8), otherId: 'd-7' }, timeline },
    'eu-west-1',
  )
  expect(text).toContain('| From | not known |')
  expect(text).toContain('| Deployed as | <code>app&#58;8</code>, a copy |')
  expect(text).toContain(`| Stopped | <a href="${deploymentAt('d-7')}">d&#45;7</a> |`)
})

test('hostile text stays text', () => {
  const hostile = { ...decision, reason: '<img src=x> | [a](b) ##[error] @team' }
  const text = rollbackSummary({ decision: hostile, end, timeline }, 'eu-west-1')
  expect(text).toContain(
    '| Reason | &#60;img src=x&#62; &#124; &#91;a&#93;&#40;b&#41; &#35;&#35; &#91;error&#93; &#64;team |',
  )
})
