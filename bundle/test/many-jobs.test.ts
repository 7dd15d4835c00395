import type { ScenarioInput } from '@ecs-actions/simulator'
import { expect, test } from '@jest/globals'
import { roleJob } from './support/role-job.ts'

type Faults = NonNullable<ScenarioInput['faults']>

/** A fifth of the calls: throttled, lost before they take effect, lost after it. */
function trouble(service: 'sts' | 'github', seed: number): Faults {
  return [
    { fault: 'throttle', service, probability: 0.1, seed },
    { fault: 'reset', service, probability: 0.05, when: 'before-effect', seed: seed + 1 },
    { fault: 'reset', service, probability: 0.05, when: 'after-effect', seed: seed + 2 },
  ]
}

test('forty steps that assume a role at once all succeed, although a fifth of their calls is throttled or lost', async () => {
  const job = await roleJob({ faults: [...trouble('sts', 0), ...trouble('github', 3)] })
  try {
    const runs = await Promise.all(Array.from({ length: 40 }, () => job.main()))
    const red = runs.filter(({ exitCode }) => exitCode !== 0)
    expect(red.map(({ annotations }) => annotations)).toEqual([])
    expect(new Set(runs.map(({ env }) => env.AWS_ACCESS_KEY_ID)).size).toBe(40)
    for (const service of ['sts', 'github']) {
      const hit = job.requests.filter((request) => request.service === service && request.faults.length > 0)
      expect(hit.length).toBeGreaterThan(0)
    }
  } finally {
    await job.close()
  }
}, 120_000)
