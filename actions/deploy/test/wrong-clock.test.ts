import { beforeAll, describe, expect, test } from '@jest/globals'
import { minute, revision, type WorldOptions, warmUp, world } from './world.ts'

beforeAll(warmUp)

/** A world whose runner does not have the time of AWS. */
function askew(ms: number, options: WorldOptions = {}) {
  const found = world(options)
  const { clock, ports } = found
  Object.assign(ports, { clock: { now: () => clock.now() + ms, sleep: clock.sleep.bind(clock) } })
  return found
}

describe.each([
  ['ahead', 60 * minute],
  ['behind', -60 * minute],
])('a runner whose clock is an hour %s', (_, ms) => {
  test('deploys', async () => {
    const { deploy, serving } = askew(ms)
    expect((await deploy()).outcome).toBe('succeeded')
    expect(await serving()).toBe(revision(2))
  })

  test('finds its deployment after a lost answer, and starts none beside it', async () => {
    const faults = [{ fault: 'reset' as const, when: 'after-effect' as const, operation: 'CreateDeployment', times: 1 }]
    const { deploy, deployments, elapsed } = askew(ms, { scenario: { faults } })
    expect((await deploy({ 'wait-for': 'none' })).outcome).toBe('in-progress')
    expect(deployments()).toHaveLength(1)
    expect(elapsed()).toBeLessThan(minute)
  })

  test('shows what the service said while the deployment failed, and nothing from before', async () => {
    const { summary } = await askew(ms).deploy({ 'task-definition': revision(3) })
    const events = /Events of the service.*?<\/pre>/s.exec(summary)?.[0] ?? ''
    expect(events).toMatch(/has started \d+ tasks/)
    expect(events).not.toMatch(/00&#58;0\d&#58;\d\d UTC/)
  })
})
