import type { Diagnosis } from '@ecs-actions/domain/deployment/diagnosis'
import { narrate } from '@ecs-actions/domain/deployment/narrate'
import type { DeploymentEnding } from '@ecs-actions/domain/deployment/outcome'
import type { DeploymentPlan } from '@ecs-actions/domain/deployment/plan'
import { deploymentReport, type Moment, nothingToDo } from '@ecs-actions/domain/deployment/report'
import { primaryOf, whyNothingServes } from '@ecs-actions/domain/deployment/service'
import { deploymentSummary } from '@ecs-actions/domain/deployment/summary'
import { expect, test } from '@jest/globals'
import { before, deployment, ending, green, greenArn, progress, service } from './support.ts'

const plan: DeploymentPlan = {
  kind: 'deploy',
  group: {
    ...{ application: 'AppECS-prod-web', name: 'DgpECS-prod-web', computePlatform: 'ECS', services: [] },
    ...{ config: 'c', alarms: [], rollbackEvents: [], readyWaitMinutes: undefined, terminationWaitMinutes: 5 },
  },
  ...{ service: service(), routing: { type: 'canary', percent: 10, interval: 5 } },
  ...{ target: { container: 'app', port: 8080 }, before, budget: { parts: [], minutes: 80 }, waitMinutes: 80 },
  ...{ maxFailedTasks: 3, notes: [] },
}

function summary(
  facts: Partial<DeploymentEnding>,
  more: { diagnosis?: Diagnosis; timeline?: readonly Moment[]; taskSets?: readonly (typeof before)[] } = {},
) {
  const end = ending(facts)
  const taskSets = more.taskSets ?? (end.serving ? [end.serving] : [])
  const report = deploymentReport({
    ...{ plan, ending: end, service: service({ taskSets }) },
    ...{ diagnosis: more.diagnosis, timeline: more.timeline ?? [] },
  })
  return { report, text: deploymentSummary(report, 'eu-west-1') }
}

const console = 'https://eu-west-1.console.aws.amazon.com'

test('a deployment that succeeded: the verdict, what serves, and the steps folded away', () => {
  const timeline = [
    { after: 1_000, text: 'deployment d-1 started' },
    { after: 130_000, text: 'traffic: blue 90 %, green 10 %' },
  ]
  const succeeded = deployment({ status: 'succeeded', rawStatus: 'Succeeded' })
  const { text, report } = summary({ deployment: succeeded, serving: green }, { timeline })
  expect(report.failure).toBeUndefined()
  expect(text).toBe(
    `### ✅ Deployment succeeded

The service runs app&#58;7.

| | |
|---|---|
| Serves now | <code>app&#58;7</code>, tasks since 1970-01-01 00:01:00 UTC |
| Asked for | <code>app&#58;7</code> |
| Before | <code>app&#58;6</code> |
| Service | <a href="${console}/ecs/v2/clusters/prod/services/web/health?region=eu-west-1">web in prod</a> |
| Deployment | <a href="${console}/codesuite/codedeploy/deployments/d-1?region=eu-west-1">d&#45;1</a> |
| Traffic moves | 10 % of the traffic, and the rest 5 min later &#40;group DgpECS&#45;prod&#45;web&#41; |

#### What happened

<details><summary>2 steps</summary>

| after | |
|---|---|
| 1.0 s | deployment d&#45;1 started |
| 2 min 10 s | traffic&#58; blue 90 %, green 10 % |

</details>
`,
  )
})

test('a deployment that failed half way: both versions with their weights, why, and what to do', () => {
  const diagnosis: Diagnosis = {
    taskFailures: [
      {
        ...{ stopCode: 'EssentialContainerExited', reason: 'exited with code 1', count: 3 },
        last: {
          ...{ arn: 'a', definitionArn: 'd', lastStatus: 'STOPPED', stopCode: undefined, stoppedReason: undefined },
          ...{ containers: [], createdAt: undefined, pullStartedAt: undefined, pullStoppedAt: undefined },
          ...{ startedAt: undefined, executionStoppedAt: undefined, stoppedAt: undefined },
        },
      },
    ],
    targets: [{ id: '10.0.0.7:8080', state: 'unhealthy', reason: 'Target.Timeout', description: 'Request timed out' }],
    alarms: [{ name: 'errors', state: 'ALARM', reason: 'Threshold Crossed' }],
    events: [{ id: 'e', at: 0, message: '(service web) was unable to place a task' }],
    log: { container: 'app', lines: ['::error::boom', '<b>bold</b>'] },
    gaps: ['service: denied'],
  }
  const failed = deployment({ status: 'failed', rawStatus: 'Failed', progress: progress({ done: 6, green: 40 }) })
  const { text, report } = summary({ deployment: failed }, { diagnosis, taskSets: [before, green] })
  expect(report.failure).toMatchObject({
    code: 'deployment-failed',
    message: 'The deployment did not succeed (failed): deployment d-1 ended as Failed; it was not rolled back.',
  })
  expect(text).toContain(
    '| Serves now | <code>app&#58;6</code> 60 %, tasks since 1970-01-01 00:00:00 UTC; <code>app&#58;7</code> 40 %, tasks since 1970-01-01 00:01:00 UTC |',
  )
  expect(text.slice(text.indexOf('#### Why'))).toBe(
    `#### Why

- 3 tasks of the new version stopped (<code>EssentialContainerExited</code>): exited with code 1
- target <code>10&#46;0&#46;0&#46;7&#58;8080</code> is unhealthy (<code>Target&#46;Timeout</code>): Request timed out Often it is the security group, the port, or a slow start.
- alarm <code>errors</code> is in ALARM: Threshold Crossed
- could not be read: service&#58; denied

Last log lines of container <code>app</code> of the task that failed last:

<pre><code> &#58; &#58;error&#58;&#58;boom
&#60;b&#62;bold&#60;&#47;b&#62;
</code></pre>

<details><summary>Events of the service</summary>

<pre><code>1970&#45;01&#45;01 00&#58;00&#58;00 UTC &#40;service web&#41; was unable to place a task
</code></pre>
</details>

#### What to do

Nothing was rolled back&#58; see what serves now, and deploy a version that works&#46;
`,
  )
})

test('a rollback that could not be followed names it, and does not guess what serves', () => {
  const stopped = deployment({ status: 'stopped', rawStatus: 'Stopped', rolledBackBy: 'd-2' })
  const rollback = deployment({ id: 'd-2', status: 'failed', rawStatus: 'Failed' })
  const { text, report } = summary({ deployment: stopped, rollback, serving: undefined })
  expect(text).toContain('### ❌ Deployment: rollback-failed')
  expect(text).toContain('| Serves now | not known |')
  expect(text).toContain('| Rolled back by | <a href=')
  expect(report.failure?.code).toBe('rollback-failed')
})

const half = deployment({ status: 'stopped', rawStatus: 'Stopped', progress: progress({ done: 6, green: 40 }) })
const alive = (id: string) => ({ ...green, id, status: 'ACTIVE' })

test.each([
  [
    'whose task sets are those of the deployment',
    [before, alive('ecs-svc/green')],
    /app&#58;6<\/code> 60 %.*app&#58;7<\/code> 40 %/,
  ],
  [
    'that has a newer task set',
    [before, alive('ecs-svc/green'), alive('ecs-svc/new')],
    /\| Serves now \| not known \|/,
  ],
  [
    'that has only one left',
    [before, { ...green, status: 'DRAINING' }],
    /\| Serves now \| <code>app&#58;6<\/code>, tasks since/,
  ],
])('the traffic that CodeDeploy has shown is told of a service %s', (_, taskSets, expected) => {
  expect(summary({ deployment: half }, { taskSets }).text).toMatch(expected)
})

test('while two versions live and nobody says how they share the traffic, none is said to serve', () => {
  const failed = deployment({ status: 'failed', rawStatus: 'Failed' })
  const { text } = summary({ deployment: failed }, { taskSets: [before, alive('ecs-svc/green')] })
  expect(text).toContain('| Serves now | not known |')
})

test('a rollback under way has moved the traffic since, so it is not guessed', () => {
  const taskSets = [before, alive('ecs-svc/green')]
  const { text } = summary({ deployment: { ...half, rolledBackBy: 'd-2' } }, { taskSets })
  expect(text).toContain('| Serves now | not known |')
})

test('a deleted service runs nothing, whatever task sets it shows', () => {
  expect(primaryOf(service({ status: 'INACTIVE' }))).toBeUndefined()
  expect(whyNothingServes(service({ status: 'INACTIVE' }))).toBe('the service is INACTIVE')
  expect(whyNothingServes(service({ taskSets: [] }))).toBe('the service has no PRIMARY task set')
  expect(whyNothingServes(service())).toBeUndefined()
})

test('nothing to do is green, and says what serves', () => {
  const report = nothingToDo({ ...plan, before: green }, greenArn)
  const text = deploymentSummary(report, 'eu-west-1')
  expect(report.failure).toBeUndefined()
  expect(text).toContain('### ✅ Deployment: nothing to do\n\nService web runs this task definition already.')
  expect(text).toContain('| Serves now | <code>app&#58;7</code>')
})

test('the log says what is done, and warns of what may stay behind', () => {
  const lines = [
    narrate({ kind: 'created', deploymentId: 'd-1', url: 'https://console/d-1' }),
    narrate({
      ...{ kind: 'changed', deploymentId: 'd-2', rollback: true },
      event: { kind: 'traffic', weights: [{ label: 'blue', weight: 100 }] },
    }),
    narrate({ kind: 'stopping', deploymentId: 'd-1', rollBack: true, why: 'the time is up.' }),
    narrate({ kind: 'clean-up-failed', deploymentId: 'd-1', why: 'denied' }),
  ].flat()
  expect(lines).toEqual([
    { level: 'info', text: 'Started deployment d-1' },
    { level: 'info', text: 'https://console/d-1' },
    { level: 'info', prefix: '· rollback d-2 ', text: 'traffic: blue 100 %' },
    { level: 'warning', text: 'Stopping deployment d-1 and having it rolled back: the time is up.' },
    { level: 'warning', text: 'Deployment d-1 could not be stopped and may go on: denied' },
  ])
})
