import { beforeAll, describe, expect, test } from '@jest/globals'
import { afterDeployment, revision, warmUp, world } from './world.ts'

beforeAll(warmUp)

describe('a rollback to the previous definition', () => {
  test('brings back what the last deployment replaced, all traffic at once', async () => {
    const { rollback, serving, deployments, remembered } = await afterDeployment()
    const { outcome, outputs, failure } = await rollback({ reason: 'checkout is broken' })
    expect(outcome).toBe('succeeded')
    expect(failure).toBeUndefined()
    expect(await serving()).toBe(revision(1))
    const [, own] = deployments()
    expect(outputs).toEqual({
      'from-task-definition-arn': revision(2),
      'to-task-definition-arn': revision(1),
      candidates: expect.any(String),
      'deployment-id': own?.order.id,
      outcome: 'succeeded',
      'deployment-url': expect.stringContaining(`${own?.order.id}`),
    })
    expect(JSON.parse(outputs.candidates ?? '')).toEqual([
      { taskDefinition: revision(1), deploymentId: expect.any(String), at: expect.stringMatching(/^\d{4}-.*Z$/) },
    ])
    expect(own?.order.config.name).toBe('CodeDeployDefault.ECSAllAtOnce')
    expect(own?.order.description).toContain('Rollback app:2 → app:1: checkout is broken https://github.com')
    expect(remembered.at(-1)).toBe('concluded')
  })

  test('reads what was deployed whether CodeDeploy shows AppSpecs or leaves them out', async () => {
    const group = { cluster: 'prod', service: 'web', productionListener: { loadBalancer: 'web', port: 80 } }
    for (const revisionContent of ['inline', 'omitted'] as const) {
      const applications = [
        { deploymentGroups: [{ ...group, targetGroups: ['blue', 'green'] as [string, string], history: ['app:1'] }] },
      ]
      const { rollback } = await afterDeployment({ scenario: { codeDeploy: { revisionContent, applications } } })
      expect((await rollback()).outputs['to-task-definition-arn']).toBe(revision(1))
    }
  })

  test('finds it among hundreds of deployments, more than a month ago', async () => {
    const history = ['app:2', ...Array.from({ length: 800 }, () => 'app:1')]
    const { rollback, serving } = world({ group: { history } })
    expect((await rollback()).outcome).toBe('succeeded')
    expect(await serving()).toBe(revision(2))
  })

  test('run twice goes no second step back', async () => {
    const { rollback, serving, deployments } = await afterDeployment({ group: { history: ['app:3', 'app:1'] } })
    await rollback()
    const { outcome, explanation, failure } = await rollback()
    expect(outcome).toBe('nothing-to-do')
    expect(explanation).toContain('was already rolled back by deployment')
    expect(failure).toBeUndefined()
    expect(await serving()).toBe(revision(1))
    expect(deployments()).toHaveLength(2)
  })

  test('has nothing to do after an automatic rollback', async () => {
    const { rollback, serving, all, elsewhere, pass } = world({ group: { history: ['app:2', 'app:1'] } })
    const broken = elsewhere.deploy(3)
    await pass(90)
    expect(all().at(-1)).toMatchObject({ status: 'Succeeded', isRollback: true })
    const { outcome, explanation, outputs } = await rollback()
    expect(outcome).toBe('nothing-to-do')
    expect(explanation).toMatch(`deployment ${broken} (app:3) was already rolled back by deployment`)
    expect(outputs).toMatchObject({ 'deployment-id': '', 'to-task-definition-arn': revision(1) })
    expect(await serving()).toBe(revision(1))
  })

  test('moves all traffic back when a deployment was stopped half way and not rolled back', async () => {
    const found = world({ group: { deploymentConfig: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' } })
    const { rollback, serving, elsewhere, pass, simulator } = found
    elsewhere.deploy(2)
    await pass(6)
    elsewhere.stop(false)
    await pass(5)
    const { outcome, outputs } = await rollback()
    expect(outcome).toBe('succeeded')
    expect(outputs).toMatchObject({ 'from-task-definition-arn': revision(1), 'to-task-definition-arn': revision(1) })
    expect(await serving()).toBe(revision(1))
    const [listener] = simulator.elb.listeners.all()
    expect(JSON.stringify(listener?.action)).toMatch(/"weight":100/)
  })

  test('fails with what it looked at when nothing else was ever deployed', async () => {
    const { rollback, deployments } = world()
    await expect(rollback()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(
        /nothing to go back to from app:1: .* the group shows only d-\w+ of app:1: Succeeded/,
      ),
      remedy: expect.stringContaining('to: revision:<number>'),
    })
    expect(deployments()).toHaveLength(0)
  })

  test('without any history says so', async () => {
    await expect(world({ group: { history: [] } }).rollback()).rejects.toThrow(/the group shows no deployment at all/)
  })
})

describe('a rollback to a definition by name', () => {
  test('goes to a revision of the family', async () => {
    const { rollback, serving } = world()
    const { outcome, outputs } = await rollback({ to: 'revision:2' })
    expect(outcome).toBe('succeeded')
    expect(outputs['to-task-definition-arn']).toBe(revision(2))
    expect(await serving()).toBe(revision(2))
  })

  test('goes further back after a rollback', async () => {
    const { rollback, serving } = await afterDeployment()
    await rollback()
    expect((await rollback({ to: revision(2) })).outcome).toBe('succeeded')
    expect(await serving()).toBe(revision(2))
  })

  test('has nothing to do when it serves', async () => {
    const { rollback, deployments } = world()
    const { outcome, explanation } = await rollback({ to: 'revision:1' })
    expect([outcome, explanation]).toEqual(['nothing-to-do', 'web runs app:1 already'])
    expect(deployments()).toHaveLength(0)
  })

  test('fails when there is no such definition', async () => {
    const { rollback, deployments } = world()
    await expect(rollback({ to: 'revision:77' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(`to: task definition ${revision(77)} cannot be gone back to`),
    })
    expect(deployments()).toHaveLength(0)
  })

  test('registers a copy of one that is INACTIVE, and says so', async () => {
    const { rollback, serving, deregister, lines } = await afterDeployment()
    await deregister(1)
    const result = await rollback()
    expect(result.outcome).toBe('succeeded')
    expect(result.outputs['to-task-definition-arn']).toBe(revision(4))
    expect(await serving()).toBe(revision(4))
    expect(lines()).toContain(
      `${revision(1)} is INACTIVE: ECS starts no tasks from it, so a copy of it is registered and deployed.`,
    )
    expect(result.summary).toContain('| Deployed as | <code>app&#58;4</code>, a copy |')
  })
})
