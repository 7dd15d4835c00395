import { action } from '@ecs-actions/deploy/inputs'
import type { DeployPorts } from '@ecs-actions/deploy/ports'
import { run } from '@ecs-actions/deploy/run'
import { intentOf } from '@ecs-actions/domain/deployment/intent'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { resolveLeftover } from '@ecs-actions/operations/deployment/leftovers'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { environmentOf } from '../../../packages/operations/test/deployment/codedeploy-world.ts'
import { type Kill, mortal } from '../../../packages/operations/test/mortal.ts'
import { minute, revision, warmUp, world } from './world.ts'

type Fault = NonNullable<ScenarioInput['faults']>[number]

function mortalPorts(ports: DeployPorts, kill: Kill) {
  const { death, isDead, wrapped } = mortal(kill)
  const { codeDeploy, ecs, definitions, remember } = ports
  return {
    death,
    ports: {
      ...ports,
      ...{ codeDeploy: wrapped(codeDeploy), ecs: wrapped(ecs), definitions: wrapped(definitions) },
      remember(intent: Parameters<typeof remember>[0]) {
        if (!isDead()) remember(intent)
      },
    },
  }
}

const troubles: readonly (readonly Fault[])[] = [
  [],
  [{ fault: 'reset', when: 'after-effect', operation: 'CreateDeployment', times: 1 }],
  [{ fault: 'stale-reads', ms: 12_000 }],
  [{ fault: 'stale-reads', ms: 40_000, operation: 'GetDeployment' }],
  [{ fault: 'throttle', probability: 0.3 }],
]

beforeAll(warmUp)

test('killed at any call, a deployment that goes on is stopped by the post step, or its traffic has moved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ at: fc.integer({ min: 1, max: 70 }), when: fc.constantFrom('before' as const, 'after' as const) }),
      fc.constantFrom(...troubles),
      fc.constantFrom('ECSAllAtOnce', 'ECSLinear10PercentEvery1Minutes'),
      fc.constantFrom(2, 2, 3),
      fc.integer({ min: 0, max: 30_000 }),
      async (kill, faults, config, version, pause) => {
        const found = world({ scenario: { faults: [...faults] } })
        const { clock, codeDeploy, deployments, remembered } = found
        const { ports, death } = mortalPorts(found.ports, kill)
        const inputs = {
          ...{ 'task-definition': revision(version), cluster: 'prod', service: 'web' },
          'codedeploy-deployment-config': `CodeDeployDefault.${config}`,
        }
        const ended = await clock.drive(Promise.race([death, run(readInputs(action, environmentOf(inputs)), ports)]))
        if (ended !== 'killed') return
        await clock.drive(clock.sleep(pause))
        const last = remembered.at(-1) ?? 'concluded'
        const intent = last === 'concluded' ? undefined : intentOf(JSON.stringify(last))
        const leftover = intent && (await clock.drive(resolveLeftover(intent, { codeDeploy, clock })))
        await clock.drive(clock.sleep(minute))
        expect(deployments().length).toBeLessThanOrEqual(1)
        const going = deployments().filter((deployment) => deployment.current().completedAt === undefined)
        if (leftover?.did !== 'left') expect(going).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)
