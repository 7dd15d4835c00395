import { beforeAll, describe, expect, test } from '@jest/globals'
import { minute, revision, stepAt, warmUp, world } from './world.ts'

const linear = { 'codedeploy-deployment-config': 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' }

beforeAll(warmUp)

describe('that there is nothing to do', () => {
  test('is not said while the tasks of a stopped deployment still get traffic: they are removed', async () => {
    const { deploy, lines, clock, ports } = world({ group: { autoRollback: [] } })
    await deploy({ ...linear, 'wait-minutes': '5', 'on-timeout': 'stop' })
    const { outcome, outputs } = await deploy({ 'task-definition': revision(1) })
    expect(outcome).toBe('succeeded')
    expect(outputs['deployment-id']).not.toBe('')
    expect(lines()).toContainEqual(
      expect.stringMatching(/^Tasks of app:2, which deployment d-\w+ left behind, may still get traffic/),
    )
    const { taskSets } = await clock.drive(ports.ecs.service({ cluster: 'prod', service: 'web' }))
    const alive = taskSets.filter(({ status }) => status !== 'DRAINING')
    expect(alive.map(({ taskDefinition }) => taskDefinition)).toEqual([revision(1)])
  })

  test('is said when the group keeps the old tasks alive, which get none', async () => {
    const { deploy, deployments } = world({ group: { terminationWaitMinutes: 'never' } })
    await deploy()
    expect((await deploy()).outcome).toBe('nothing-to-do')
    expect(deployments()).toHaveLength(1)
  })

  test('is not believed from one look, which may be older than a rollback', async () => {
    const from = stepAt + 8 * minute
    const faults = [
      { fault: 'stale-reads' as const, operation: 'DescribeServices', ms: 2 * minute, from, until: from + 2_000 },
    ]
    const { deploy, elsewhere, clock, serving } = world({ scenario: { faults }, group: { terminationWaitMinutes: 30 } })
    elsewhere.deploy(2)
    await clock.drive(clock.sleep(7 * minute))
    elsewhere.stop(true)
    await clock.drive(clock.sleep(minute))
    expect((await deploy()).outcome).toBe('succeeded')
    expect(await serving()).toBe(revision(2))
  })

  test('costs a second look, and nothing else', async () => {
    const { deploy, elapsed, deployments } = world()
    expect((await deploy({ 'task-definition': revision(1) })).outcome).toBe('nothing-to-do')
    expect(elapsed()).toBe(5_000)
    expect(deployments()).toEqual([])
  })
})

test('a redeployment of what served before, rolled back, is rolled back', async () => {
  const { deploy, elsewhere, at } = world({ group: { autoRollback: [] } })
  await deploy({ ...linear, 'wait-minutes': '5', 'on-timeout': 'stop' })
  at(8 * minute, () => elsewhere.stop(true))
  const { outcome, explanation } = await deploy({ 'task-definition': revision(1), ...linear })
  expect(explanation).toMatch(/rollback d-\w+ succeeded: app:1 serves$/)
  expect(outcome).toBe('rolled-back')
})
