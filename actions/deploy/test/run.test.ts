import { beforeAll, describe, expect, test } from '@jest/globals'
import { minute, revision, stepAt, warmUp, world } from './world.ts'

const linear = { 'codedeploy-deployment-config': 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' }
const canary = { 'codedeploy-deployment-config': 'CodeDeployDefault.ECSCanary10Percent5Minutes' }
const noRollback = { autoRollback: [] }
const alarmed = { alarms: ['errors'] }
const redFrom = (ms: number) => ({
  alarms: [{ name: 'errors', transitions: [{ after: stepAt + ms, state: 'ALARM' as const }] }],
})

function traffic(lines: readonly string[]): string[] {
  return lines.filter((line) => line.includes('traffic: ')).map((line) => line.replace('· traffic: ', ''))
}

beforeAll(warmUp)

describe('a deployment', () => {
  test('all at once is green when the service runs what was asked for', async () => {
    const { deploy, serving, remembered, lines } = world()
    const { outcome, failure, outputs } = await deploy()
    expect(outcome).toBe('succeeded')
    expect(failure).toBeUndefined()
    expect(outputs).toEqual({
      'deployment-id': expect.stringMatching(/^d-[A-Z0-9]{9}$/),
      'codedeploy-deployment-id': outputs['deployment-id'],
      'task-definition-arn': revision(2),
      'previous-task-definition-arn': revision(1),
      outcome: 'succeeded',
      'deployment-url': expect.stringContaining(`/deployments/${outputs['deployment-id']}?region=eu-west-1`),
    })
    expect(await serving()).toBe(revision(2))
    expect(traffic(lines())).toEqual(['blue 100 %', 'blue 0 %, green 100 %'])
    expect(lines()).toContain('· all traffic has moved: the old tasks are kept for 5 min')
    expect(remembered.at(-1)).toBe('concluded')
  })

  test('as a canary tells the two steps of its traffic', async () => {
    const { deploy, lines } = world()
    expect((await deploy(canary)).outcome).toBe('succeeded')
    expect(traffic(lines())).toEqual(['blue 100 %', 'blue 90 %, green 10 %', 'blue 0 %, green 100 %'])
  })

  test('in steps tells every one of them, and waits as long as they take', async () => {
    const { deploy, lines } = world()
    expect((await deploy(linear)).outcome).toBe('succeeded')
    const steps = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0].map((blue) => `blue ${blue} %, green ${100 - blue} %`)
    expect(traffic(lines())).toEqual(['blue 100 %', ...steps])
    expect(lines()).toContain('Waits at most 84 min')
  })

  test('of a file registers it first, and only then', async () => {
    const { deploy, kinds } = world()
    const { outcome, outputs } = await deploy({ 'task-definition': 'td.json' })
    expect(outcome).toBe('succeeded')
    expect(outputs['task-definition-arn']).toBe(revision(4))
    expect(kinds().filter((kind) => kind !== 'changed')).toEqual(['planned', 'registered', 'created'])
  })

  test('of a file whose content is registered already deploys that revision', async () => {
    const { deploy, kinds, lines, simulator } = world()
    simulator.ecs.taskDefinitions.deregister('app:3')
    const { outcome, outputs } = await deploy({ 'task-definition': 'td.json' })
    expect(outcome).toBe('succeeded')
    expect(outputs['task-definition-arn']).toBe(revision(2))
    expect(kinds().filter((kind) => kind !== 'changed')).toEqual(['planned', 'reused', 'created'])
    expect(lines()).toContain(`Reused app:2, which has the same content: ${revision(2)}`)
    expect(lines()[0]).toBe('Deploys app as the file has it to service web in cluster prod, which runs app:1')
  })

  test('carries the words of the workflow, the run, and a mark', async () => {
    const { deploy, deployments } = world()
    await deploy({ 'codedeploy-deployment-description': 'release 7' })
    expect(deployments()[0]?.order.description).toBe(
      `release 7 https://github.com/o/r/actions/runs/1/attempts/1 ecs-actions/${'a'.repeat(24)}`,
    )
  })

  test('may end once all traffic has moved, while the old tasks are still kept', async () => {
    const { deploy, serving, elapsed, remembered } = world()
    const { outcome, failure } = await deploy({ 'wait-for': 'traffic-shifted' })
    expect(outcome).toBe('in-progress')
    expect(failure).toBeUndefined()
    expect(await serving()).toBe(revision(2))
    expect(elapsed()).toBeLessThan(4 * minute)
    expect(remembered.at(-1)).toBe('concluded')
  })

  test('may be left as soon as it was started', async () => {
    const { deploy, elapsed, remembered, deployments } = world()
    const { outcome, failure } = await deploy({ 'wait-for': 'none' })
    expect(outcome).toBe('in-progress')
    expect(failure).toBeUndefined()
    expect(elapsed()).toBeLessThan(5_000)
    expect(deployments()).toHaveLength(1)
    expect(remembered.at(-1)).toBe('concluded')
  })

  test('of what serves already is not made', async () => {
    const { deploy, deployments, remembered } = world()
    const { outcome, failure, outputs } = await deploy({ 'task-definition': revision(1) })
    expect(outcome).toBe('nothing-to-do')
    expect(failure).toBeUndefined()
    expect(outputs['deployment-id']).toBe('')
    expect(deployments()).toEqual([])
    expect(remembered).toEqual([])
  })

  test('is only checked in a dry run', async () => {
    const { deploy, deployments, kinds } = world()
    const { outputs, summary } = await deploy({ 'task-definition': 'td.json', 'dry-run': 'true' })
    expect(outputs).toMatchObject({ outcome: '', 'deployment-id': '', 'task-definition-arn': '' })
    expect(summary).toContain('### ✅ Dry run of a deployment\n\nNothing stands against this deployment to')
    expect(deployments()).toEqual([])
    expect(kinds()).not.toContain('registered')
  })

  test('of a service without tasks says that it proves nothing', async () => {
    const service = { name: 'web', cluster: 'prod', taskDefinition: 'app:1', desiredCount: 0 }
    const loadBalancer = { targetGroup: 'blue', containerName: 'app', containerPort: 8080 }
    const services = [{ ...service, deploymentController: 'CODE_DEPLOY' as const, loadBalancer }]
    const { deploy, lines } = world({ scenario: { services } })
    expect((await deploy()).outcome).toBe('succeeded')
    expect(lines()).toContainEqual(expect.stringMatching(/^The desired count of web is 0/))
  })

  test('of an ECS service is refused for now', async () => {
    const services = [{ name: 'web', cluster: 'prod', taskDefinition: 'app:1' }]
    const { deploy } = world({ scenario: { services, codeDeploy: {} } })
    await expect(deploy()).rejects.toThrow(
      /- service: web has the deployment controller ECS, .*: rolling deployments are not supported yet\n- .*CodeDeploy knows no group DgpECS-prod-web/,
    )
  })

  test('warns of credentials that end before it may', async () => {
    const { deploy, ports, lines, clock } = world()
    Object.assign(ports, { credentialsEnd: new Date(clock.now() + 60 * minute).toISOString() })
    await deploy()
    expect(lines()).toContainEqual(
      expect.stringMatching(
        /^The credentials in the environment expire at \S+Z, in 60 min, and the step may wait until \S+Z, 75 min/,
      ),
    )
  })

  test('that waits at Ready says how it goes on', async () => {
    const { deploy, lines } = world({ group: { readyWaitMinutes: 30 } })
    const { outcome, explanation } = await deploy()
    expect(outcome).toBe('stopped')
    expect(explanation).toMatch(/traffic was not rerouted within the wait time \(TIMEOUT\)/)
    expect(lines()).toContainEqual(
      expect.stringMatching(/waits at most 30 min to be continued .*--deployment-id d-\w{9}\)$/),
    )
  })
})

describe('a deployment that goes wrong', () => {
  test('for an alarm is rolled back, and the rollback followed to its end', async () => {
    const { deploy, serving, lines } = world({ group: alarmed, scenario: redFrom(5 * minute) })
    const { outcome, explanation, failure, summary } = await deploy(linear)
    expect(outcome).toBe('rolled-back')
    expect(failure?.code).toBe('rolled-back')
    expect(explanation).toMatch(
      /^deployment d-\w+ ended as Stopped: One or more alarms .* Activated alarms: errors \(ALARM_ACTIVE\); rollback d-\w+ succeeded: app:1 serves$/,
    )
    expect(await serving()).toBe(revision(1))
    expect(lines().findLast((line) => line.includes('traffic: '))).toMatch(/rollback d-\w+ traffic: .*blue 100 %/)
    expect(summary).toMatch(/\| Serves now \| <code>app&#58;1<\/code>, tasks since/)
    expect(summary).toContain('- alarm <code>errors</code> is in ALARM')
  })

  test('without a rollback says where the traffic is', async () => {
    const { deploy, elapsed } = world({ group: { ...alarmed, ...noRollback }, scenario: redFrom(5 * minute) })
    const { outcome, failure, summary } = await deploy(linear)
    expect(outcome).toBe('stopped')
    expect(failure?.message).toContain('it was not rolled back')
    expect(summary).toMatch(
      /\| Serves now \| <code>app&#58;1<\/code> \d0 %, tasks since [^;]*; <code>app&#58;2<\/code> \d0 %, tasks since/,
    )
    expect(elapsed()).toBeLessThan(6 * minute)
  })

  test('for somebody who stopped it and had it rolled back is rolled back', async () => {
    const { deploy, at, elsewhere, serving } = world({ group: noRollback })
    at(minute, () => elsewhere.stop(true))
    const { outcome, explanation } = await deploy()
    expect(outcome).toBe('rolled-back')
    expect(explanation).toMatch(/ended as Stopped: The deployment was stopped by request \(MANUAL_STOP\); rollback/)
    expect(await serving()).toBe(revision(1))
  })

  test('for somebody who only stopped it is stopped', async () => {
    const { deploy, at, elsewhere, elapsed } = world()
    at(minute, () => elsewhere.stop(false))
    const { outcome, failure } = await deploy()
    expect(outcome).toBe('stopped')
    expect(failure?.code).toBe('stopped')
    // A rollback would have been named within a minute.
    expect(elapsed()).toBeLessThan(3 * minute)
  })

  test('because its rollback has nowhere to go says so', async () => {
    const { deploy, at, elsewhere } = world({ group: { history: [] } })
    at(minute, () => elsewhere.stop(true))
    const { outcome, explanation } = await deploy()
    expect(outcome).toBe('stopped')
    expect(explanation).toContain('it was not rolled back: Deployment')
    expect(explanation).toContain('the deployment group has no earlier successful deployment')
  })

  test('after a rollback that an alarm stopped too is neither', async () => {
    const alarms = [
      {
        name: 'errors',
        transitions: [
          { after: stepAt + 5 * minute, state: 'ALARM' as const },
          { after: stepAt + 5 * minute + 7_000, state: 'OK' as const },
          { after: stepAt + 5 * minute + 16_000, state: 'ALARM' as const },
        ],
      },
    ]
    const { deploy } = world({ group: alarmed, scenario: { alarms } })
    const { outcome, failure } = await deploy(linear)
    expect(outcome).toBe('rollback-failed')
    expect(failure?.code).toBe('rollback-failed')
    expect(failure?.message).toMatch(/rollback d-\w+ ended as Stopped too: One or more alarms/)
  })

  test('is superseded when another deployment came after it, unseen', async () => {
    const trouble = { from: stepAt + minute, until: stepAt + 20 * minute }
    const faults = (['GetDeployment', 'GetDeploymentTarget', 'DescribeServices'] as const).map((operation) => ({
      ...{ fault: 'reset' as const, operation, ...trouble },
    }))
    const { deploy, at, elsewhere } = world({ scenario: { faults } })
    let theirs = ''
    at(2 * minute, () => elsewhere.stop(false))
    at(3 * minute, () => {
      theirs = elsewhere.deploy(1)
    })
    const { outcome, explanation } = await deploy()
    expect(outcome).toBe('superseded')
    expect(explanation).toContain(`deployment ${theirs} came after it`)
  })
})

describe('new tasks that cannot live', () => {
  test('end the deployment within minutes, with their reasons and their last words', async () => {
    const { deploy, serving, elapsed } = world()
    const { outcome, failure, summary } = await deploy({ 'task-definition': revision(3) })
    expect(outcome).toBe('rolled-back')
    expect(failure?.message).toContain(
      '4 tasks of the new version have failed and none is healthy (4 × EssentialContainerExited: Essential container in task exited; container "app" exited with code 1)',
    )
    expect(summary).toContain('- 4 tasks of the new version stopped (<code>EssentialContainerExited</code>)')
    expect(summary).toContain('<pre><code>no database\n</code></pre>')
    expect(await serving()).toBe(revision(1))
    expect(elapsed()).toBeLessThan(4 * minute)
  })

  test('end it also where a deployment whose time is up, or whose job is cancelled, may go on', async () => {
    const { deploy, serving } = world()
    const leave = { 'on-timeout': 'leave', 'on-cancel': 'leave' }
    expect((await deploy({ 'task-definition': revision(3), ...leave })).outcome).toBe('rolled-back')
    expect(await serving()).toBe(revision(1))
  })

  test('that write lines of any length leave a summary that GitHub shows', async () => {
    const line = `${'x'.repeat(250_000)}::error::`
    const steps = [...Array(30)].map(() => ({ line: { text: line } }))
    const program = { kind: 'scripted' as const, steps: [...steps, { after: 3_000, exit: { code: 1 } }] }
    const images = [
      { image: 'app:v1', program: { kind: 'scripted' as const } },
      { image: 'app:broken', program },
    ]
    const { deploy } = world({ scenario: { images } })
    const { summary } = await deploy({ 'task-definition': revision(3) })
    expect(summary).toContain('xxx…')
    expect(Buffer.byteLength(summary)).toBeLessThan(100_000)
  })

  test('whose image cannot be pulled do too', async () => {
    const images = [
      { image: 'app:v1', program: { kind: 'scripted' as const } },
      { image: 'app:v2', pullError: 'CannotPullContainerError: manifest unknown' },
    ]
    const { deploy, elapsed } = world({ scenario: { images } })
    const { outcome, explanation } = await deploy()
    expect(outcome).toBe('rolled-back')
    expect(explanation).toContain('TaskFailedToStart: CannotPullContainerError: manifest unknown')
    expect(elapsed()).toBeLessThan(6 * minute)
  })

  test('whose health checks fail do too, and the summary names the targets', async () => {
    const images = [
      { image: 'app:v1', program: { kind: 'scripted' as const } },
      { image: 'app:v2', program: { kind: 'scripted' as const, steps: [{ answers: 500 }] } },
    ]
    const { deploy, elapsed } = world({ scenario: { images } })
    const { outcome, explanation } = await deploy()
    expect(outcome).toBe('rolled-back')
    expect(explanation).toMatch(/ServiceSchedulerInitiated: Task failed ELB health checks/)
    expect(elapsed()).toBeLessThan(15 * minute)
  })

  test('are left to CodeDeploy when that is asked for: an hour later it gives up itself', async () => {
    const { deploy, elapsed, kinds } = world()
    const { outcome, explanation } = await deploy({ 'task-definition': revision(3), 'max-failed-tasks': '0' })
    expect(outcome).toBe('rolled-back')
    expect(explanation).toContain('This time out period is 60 minutes (TIMEOUT)')
    expect(kinds()).not.toContain('stopping')
    expect(elapsed()).toBeGreaterThan(60 * minute)
  })

  test('are counted to the number that is asked for', async () => {
    const { deploy } = world()
    const { explanation } = await deploy({ 'task-definition': revision(3), 'max-failed-tasks': '7' })
    expect(explanation).toMatch(/^8 tasks of the new version have failed/)
  })

  test('may not be looked at: that is said once, and CodeDeploy decides', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'ListTasks' }]
    const { deploy, lines } = world({ scenario: { faults } })
    const { outcome, summary } = await deploy({ 'task-definition': revision(3) })
    expect(outcome).toBe('rolled-back')
    expect(lines().filter((line) => line.startsWith('Whether new tasks fail cannot be read'))).toHaveLength(1)
    expect(summary).toContain('could not be read: stopped tasks')
  })
})
