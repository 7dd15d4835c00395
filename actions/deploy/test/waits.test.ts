import { Failure } from '@ecs-actions/domain/failure'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { minute, revision, stepAt, warmUp, world } from './world.ts'

const linear = { 'codedeploy-deployment-config': 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' }

const cancelled = new Failure({
  code: 'cancelled',
  message: 'the job was cancelled (SIGINT).',
  remedy: 'Run it again.',
})

const statuses = ({ deployments }: ReturnType<typeof world>) => deployments().map((found) => found.current().status)

beforeAll(warmUp)

describe('when the time is up', () => {
  test('the deployment is stopped and rolled back, and the reason told', async () => {
    const { deploy, serving } = world()
    const { outcome, explanation, failure } = await deploy({ ...linear, 'wait-minutes': '5' })
    expect(outcome).toBe('rolled-back')
    expect(failure?.code).toBe('rolled-back')
    expect(explanation).toMatch(
      /^deployment d-\w+ did not end within 5 minutes; rollback d-\w+ succeeded: app:1 serves$/,
    )
    expect(await serving()).toBe(revision(1))
  })

  test('and a look at the new tasks hangs, the wait ends all the same', async () => {
    const faults = [{ fault: 'hang' as const, operation: 'ListTasks' }]
    const { deploy, elapsed } = world({ scenario: { faults } })
    const { outcome, explanation } = await deploy({ 'task-definition': revision(3), 'wait-minutes': '5' })
    expect(outcome).toBe('rolled-back')
    expect(explanation).toMatch(/^deployment d-\w+ did not end within 5 minutes/)
    expect(elapsed()).toBeLessThan(8 * minute)
  })

  test('after all traffic has moved, the deployment is left', async () => {
    const found = world({ group: { terminationWaitMinutes: 60 } })
    const { outcome, summary } = await found.deploy({ 'wait-minutes': '10' })
    expect(outcome).toBe('timed-out')
    expect(found.lines()).toContainEqual(expect.stringMatching(/is left as it is: all traffic has moved already\./))
    expect(summary).toMatch(/\| Serves now \| <code>app&#58;2<\/code> 100 %/)
    expect(statuses(found)).toEqual(['InProgress'])
    expect(await found.serving()).toBe(revision(2))
  })

  test('it may be stopped without a rollback: traffic stays where it is', async () => {
    const found = world()
    const { outcome, summary } = await found.deploy({ ...linear, 'wait-minutes': '5', 'on-timeout': 'stop' })
    expect(outcome).toBe('timed-out')
    expect(summary).toMatch(/\| Serves now \| <code>app&#58;1<\/code> \d0 %, [^;]*; <code>app&#58;2<\/code> \d0 %/)
    expect(statuses(found)).toEqual(['Stopped'])
  })

  test('it may be left to go on', async () => {
    const found = world()
    const { outcome, failure } = await found.deploy({ ...linear, 'wait-minutes': '5', 'on-timeout': 'leave' })
    expect(outcome).toBe('timed-out')
    expect(failure?.code).toBe('timed-out')
    expect(statuses(found)).toEqual(['InProgress'])
    expect(found.remembered.at(-1)).toBe('concluded')
  })

  test('and the stop is refused, that is said and left to the post step', async () => {
    const found = world({ scenario: { faults: [{ fault: 'access-denied', operation: 'StopDeployment' }] } })
    const { outcome } = await found.deploy({ ...linear, 'wait-minutes': '5' })
    expect(outcome).toBe('timed-out')
    expect(found.lines()).toContainEqual(expect.stringMatching(/could not be stopped and may go on: codedeploy:Stop/))
    expect(found.remembered.at(-1)).toMatchObject({ onCancel: 'roll-back', deploymentId: expect.any(String) })
  })
})

describe('what is said of a deployment that was not seen to its end', () => {
  test('how long CodeDeploy could not be asked, and how old the traffic is that was seen', async () => {
    const faults = [{ fault: 'reset' as const, from: stepAt + 4 * minute, until: stepAt + 300 * minute }]
    const { deploy } = world({ scenario: { faults } })
    const { outcome, explanation, summary } = await deploy({ ...linear, 'wait-minutes': '30' })
    expect(outcome).toBe('timed-out')
    expect(explanation).toMatch(
      /did not end within 30 minutes; CodeDeploy could not be asked for the last \d+ min \d\d s; it could not be stopped and may go on$/,
    )
    expect(summary).toMatch(
      /\| Served \d+ min \d\d s ago \| <code>app&#58;1<\/code> 80 %; <code>app&#58;2<\/code> 20 % \|/,
    )
    expect(summary).not.toContain('Serves now')
  })

  test('what the service shows goes before traffic that was seen long ago', async () => {
    const faults = (['GetDeployment', 'GetDeploymentTarget'] as const).map((operation) => ({
      ...{ fault: 'reset' as const, operation, from: stepAt + 4 * minute },
    }))
    const { deploy } = world({ scenario: { faults } })
    const { summary } = await deploy({ ...linear, 'wait-minutes': '30', 'on-timeout': 'leave' })
    expect(summary).toMatch(/\| Serves now \| <code>app&#58;2<\/code>, tasks since/)
  })

  test('that the post step is to stop it as the time-out wanted, whatever becomes of cancelled jobs', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'StopDeployment' }]
    const { deploy, remembered } = world({ scenario: { faults } })
    await deploy({ ...linear, 'wait-minutes': '5', 'on-cancel': 'leave' })
    expect(remembered.at(-1)).toMatchObject({ onCancel: 'roll-back', deploymentId: expect.any(String) })
  })
})

describe('when the job is cancelled', () => {
  test('before the start, nothing is registered or started', async () => {
    const { deploy, cancellation, deployments, remembered, kinds } = world()
    cancellation.abort(cancelled)
    await expect(deploy({ 'task-definition': 'td.json' })).rejects.toThrow(/cancelled/)
    expect(kinds()).not.toContain('registered')
    expect(deployments()).toEqual([])
    expect(remembered).toEqual([])
  })

  test.each([
    ['while the new tasks start', minute],
    ['while traffic moves', 5 * minute],
  ])('%s, the deployment is asked to stop at once, and the post step does the rest', async (_, ms) => {
    const found = world()
    found.at(ms, () => found.cancellation.abort(cancelled))
    const { outcome, failure } = await found.deploy(linear)
    expect(outcome).toBe('cancelled')
    expect(failure?.code).toBe('cancelled')
    expect(found.elapsed()).toBeLessThan(ms + 1_000)
    expect(found.kinds()).toContain('stop-accepted')
    expect(found.remembered.at(-1)).toMatchObject({ deploymentId: expect.any(String), onCancel: 'roll-back' })
    await found.clock.drive(found.clock.sleep(minute))
    expect(statuses(found)).toEqual(['Stopped'])
    expect(await found.serving()).toBe(revision(1))
  })

  test('after all traffic has moved, the deployment is left', async () => {
    const found = world({ group: { terminationWaitMinutes: 60 } })
    found.at(10 * minute, () => found.cancellation.abort(cancelled))
    expect((await found.deploy()).outcome).toBe('cancelled')
    expect(found.kinds()).not.toContain('stopping')
    expect(found.remembered.at(-1)).toBe('concluded')
    expect(statuses(found)).toEqual(['InProgress'])
  })

  test('the deployment is left when that is asked for', async () => {
    const found = world()
    found.at(minute, () => found.cancellation.abort(cancelled))
    expect((await found.deploy({ 'on-cancel': 'leave' })).outcome).toBe('cancelled')
    expect(statuses(found)).toEqual(['InProgress'])
    expect(found.remembered.at(-1)).toBe('concluded')
  })

  test('while the rollback runs, it goes on', async () => {
    const found = world({
      group: { alarms: ['errors'] },
      scenario: { alarms: [{ name: 'errors', transitions: [{ after: stepAt + 5 * minute, state: 'ALARM' }] }] },
    })
    found.at(5 * minute + 27_000, () => found.cancellation.abort(cancelled))
    const { outcome, explanation } = await found.deploy(linear)
    expect(outcome).toBe('cancelled')
    expect(explanation).toMatch(
      /ended as Stopped: .* \(ALARM_ACTIVE\); rollback d-\w+ was under way when it was last seen$/,
    )
    expect(found.kinds()).not.toContain('stopping')
    await found.clock.drive(found.clock.sleep(minute))
    expect(await found.serving()).toBe(revision(1))
  })
})

describe('what may not be read', () => {
  test('how the deployment comes on: said once, and its end decides', async () => {
    const { deploy, lines } = world({
      scenario: { faults: [{ fault: 'access-denied', operation: 'GetDeploymentTarget' }] },
    })
    expect((await deploy()).outcome).toBe('succeeded')
    const told = lines().filter((line) => line.startsWith('How far deployment'))
    expect(told).toEqual([expect.stringContaining('"Action":"codedeploy:GetDeploymentTarget"')])
  })

  test('how it comes on, when the wait ends with that: the step does not wait for what it cannot see', async () => {
    const found = world({ scenario: { faults: [{ fault: 'access-denied', operation: 'GetDeploymentTarget' }] } })
    const { outcome, failure } = await found.deploy({ 'wait-for': 'traffic-shifted' })
    expect(outcome).toBe('lost')
    expect(statuses(found)).toEqual(['Stopped'])
    expect(failure?.message).toContain('codedeploy:GetDeploymentTarget failed')
  })

  test('the deployment itself: red within seconds, with the missing permission, and stopped', async () => {
    const found = world({ scenario: { faults: [{ fault: 'access-denied', operation: 'GetDeployment' }] } })
    const { outcome, failure } = await found.deploy()
    expect(outcome).toBe('lost')
    expect(failure?.message).toContain('codedeploy:GetDeployment')
    expect(failure?.remedy).toContain('"Action":"codedeploy:GetDeployment"')
    expect(found.kinds()).toContain('stopping')
    expect(found.elapsed()).toBeLessThan(minute)
  })

  test('what the service runs afterwards: no evidence, no success', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'DescribeServices', from: stepAt + 6 * minute }]
    const { deploy, elapsed } = world({ scenario: { faults } })
    const { outcome, explanation } = await deploy()
    expect(outcome).toBe('lost')
    expect(explanation).toMatch(/as Succeeded, but what the service runs could not be read$/)
    expect(elapsed()).toBeLessThan(8 * minute)
  })
})

describe('trouble that passes', () => {
  test('throttling, 5xx and HTML change nothing but the time', async () => {
    const { deploy, serving, deployments } = world({
      scenario: {
        faults: [
          { fault: 'throttle', probability: 0.2 },
          { fault: 'html', probability: 0.1, seed: 2, operation: 'GetDeployment' },
          { fault: 'error', probability: 0.1, seed: 3, operation: 'GetDeploymentTarget' },
        ],
      },
    })
    expect((await deploy(linear)).outcome).toBe('succeeded')
    expect(await serving()).toBe(revision(2))
    expect(deployments()).toHaveLength(1)
  })

  test('a network that is gone for ten minutes is waited out', async () => {
    const faults = [{ fault: 'reset' as const, from: stepAt + minute, until: stepAt + 11 * minute }]
    const { deploy, kinds } = world({ scenario: { faults } })
    expect((await deploy(linear)).outcome).toBe('succeeded')
    expect(kinds()).toContain('trouble')
  })

  test('a rollback is followed though CodeDeploy could not be asked for minutes when it began', async () => {
    const from = stepAt + 5 * minute + 16_000
    const { deploy, serving } = world({
      group: { alarms: ['errors'] },
      scenario: {
        alarms: [{ name: 'errors', transitions: [{ after: stepAt + 5 * minute, state: 'ALARM' }] }],
        faults: [{ fault: 'reset', operation: 'GetDeployment', from, until: from + 4 * minute }],
      },
    })
    expect((await deploy(linear)).outcome).toBe('rolled-back')
    expect(await serving()).toBe(revision(1))
  })

  test('when the end is there and the service cannot be asked for minutes, the evidence is waited for', async () => {
    const from = stepAt + 7 * minute
    const faults = [{ fault: 'reset' as const, operation: 'DescribeServices', from, until: from + 5 * minute }]
    const { deploy } = world({ scenario: { faults } })
    expect((await deploy()).outcome).toBe('succeeded')
  })

  test('a service that is shown as it was is asked again', async () => {
    const faults = [{ fault: 'stale-reads' as const, operation: 'DescribeServices', ms: 7 * minute }]
    const until = stepAt + 8 * minute
    const { deploy } = world({ scenario: { faults: faults.map((fault) => ({ ...fault, until })) } })
    expect((await deploy()).outcome).toBe('succeeded')
  })

  test('stale reads never take traffic back in the log, nor tell a stage twice', async () => {
    const faults = [{ fault: 'stale-reads' as const, ms: 70_000, probability: 0.4, seed: 5 }]
    const { deploy, lines, deployments } = world({ scenario: { faults } })
    expect((await deploy(linear)).outcome).toBe('succeeded')
    expect(deployments()).toHaveLength(1)
    const greens = lines().flatMap((line) => /traffic: .*green (\d+) %/.exec(line)?.[1] ?? [])
    expect(greens.map(Number)).toEqual(greens.map(Number).sort((a, b) => a - b))
    expect(new Set(greens).size).toBe(greens.length)
    const stages = lines().filter((line) => /· \w+ (has begun|succeeded)/.test(line))
    expect(new Set(stages).size).toBe(stages.length)
  })
})
