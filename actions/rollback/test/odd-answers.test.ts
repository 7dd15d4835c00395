import { beforeAll, describe, expect, test } from '@jest/globals'
import { afterDeployment, minute, revision, warmUp } from './world.ts'

beforeAll(warmUp)

const always = { from: 0, skip: 0, seed: 1 }

describe('what the service runs decides', () => {
  test('also when it is read as it was before the last deployment: the broken one is not gone back to', async () => {
    const found = await afterDeployment()
    found.simulator.inject({
      ...always,
      fault: 'stale-reads',
      operation: 'DescribeServices',
      ms: 14 * minute,
      times: 5,
    })
    const { outcome, outputs } = await found.rollback()
    expect([outcome, outputs['to-task-definition-arn']]).toEqual(['succeeded', revision(1)])
  })

  test.each(['previous', 'revision:1'])('and when the two never agree, nothing is changed (to: %s)', async (to) => {
    const found = await afterDeployment()
    found.simulator.inject({ ...always, fault: 'stale-reads', operation: 'DescribeServices', ms: 14 * minute })
    await expect(found.rollback({ to })).rejects.toThrow(/the two do not fit/)
    expect(found.deployments()).toHaveLength(1)
  })
})

describe('one deployment and no more', () => {
  test.each(['reset', 'html'] as const)('is started when the answer to its start is lost (%s)', async (fault) => {
    const found = await afterDeployment()
    const lost = { ...always, when: 'after-effect' as const, operation: 'CreateDeployment', times: 1 }
    found.simulator.inject(fault === 'reset' ? { ...lost, fault } : { ...lost, fault, status: 503 })
    const { outcome } = await found.rollback()
    expect(outcome).toBe('succeeded')
    expect(found.deployments()).toHaveLength(2)
    expect(found.kinds()).toContain('adopted')
  })

  test('is started when somebody else was faster: none', async () => {
    const found = await afterDeployment()
    const { rollback, elsewhere, deployments } = found
    found.simulator.inject({
      ...always,
      fault: 'latency',
      when: 'before-effect',
      operation: 'CreateDeployment',
      ms: 5_000,
    })
    found.clock.schedule(found.clock.now() + 1_000, () => elsewhere.deploy(3))
    await expect(rollback()).rejects.toMatchObject({
      code: 'deployment-active',
      remedy: expect.stringContaining('Run the step again: it stops that deployment'),
    })
    expect(deployments()).toHaveLength(2)
  })
})
