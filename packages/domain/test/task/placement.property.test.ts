import type { TaskCapacity } from '@ecs-actions/domain/task/order'
import { type AskedPlacement, decidedPlacement } from '@ecs-actions/domain/task/placement'
import type { ServiceTaskSettings } from '@ecs-actions/domain/task/service-settings'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const launchType = fc.constantFrom('EC2', 'FARGATE', 'EXTERNAL')
const provider = fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'workers', 'spares')
const share = fc.record({
  capacityProvider: provider,
  weight: fc.option(fc.nat(3), { nil: undefined }),
  base: fc.option(fc.nat(3), { nil: undefined }),
})
const items = fc.uniqueArray(share, { minLength: 1, maxLength: 3, selector: (item) => item.capacityProvider })
const capacity: fc.Arbitrary<TaskCapacity> = fc.oneof(
  launchType.map((type) => ({ kind: 'launch-type' as const, launchType: type })),
  items.map((shares) => ({ kind: 'strategy' as const, items: shares })),
  fc.constant({ kind: 'cluster-default' as const }),
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const ids = (prefix: string) => fc.array(fc.constantFrom(`${prefix}-1`, `${prefix}-2`), { minLength: 1, maxLength: 2 })
const version = fc.constantFrom('LATEST', '1.3.0', '1.4.0')

const asked: fc.Arbitrary<AskedPlacement> = fc.record({
  launchType: maybe(launchType),
  capacityProviderStrategy: maybe(items),
  platformVersion: maybe(version),
  subnets: maybe(ids('subnet')),
  securityGroups: maybe(ids('sg')),
  assignPublicIp: maybe(fc.boolean()),
})
const service: fc.Arbitrary<ServiceTaskSettings> = fc.record({
  name: fc.constant('web'),
  capacity,
  platformVersion: maybe(version),
  network: maybe(fc.record({ subnets: ids('web'), securityGroups: ids('web'), assignPublicIp: fc.boolean() })),
  tags: fc.constant(new Map<string, string>()),
})
const definition: fc.Arbitrary<TaskDefinition> = fc.record({
  family: fc.constant('app'),
  containerDefinitions: fc.constant([{ name: 'app' }]),
  networkMode: fc.constantFrom('awsvpc', 'bridge', 'host'),
  requiresCompatibilities: fc.subarray(['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES']),
})
const facts = fc.record({ asked, definition, service: maybe(service) })

const namesSpot = (found: TaskCapacity) =>
  found.kind === 'strategy' && found.items.some((item) => item.capacityProvider === 'FARGATE_SPOT')

describe('a plan without mistakes, whatever inputs, definition and service say,', () => {
  test('has every setting that was asked for', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { placement, mistakes } = decidedPlacement(given)
        fc.pre(mistakes.length === 0)
        const { asked: wished } = given
        if (wished.launchType)
          expect(placement.capacity).toEqual({ kind: 'launch-type', launchType: wished.launchType })
        if (wished.capacityProviderStrategy) {
          expect(placement.capacity).toEqual({ kind: 'strategy', items: wished.capacityProviderStrategy })
        }
        if (wished.platformVersion) expect(placement.platformVersion).toBe(wished.platformVersion)
        if (wished.subnets) expect(placement.network?.subnets).toEqual(wished.subnets)
        if (wished.securityGroups) expect(placement.network?.securityGroups).toEqual(wished.securityGroups)
        if (wished.assignPublicIp !== undefined) {
          expect(placement.network?.assignPublicIp).toBe(wished.assignPublicIp)
        }
      }),
    )
  })

  test('uses Spot only when it was asked for', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { placement, mistakes } = decidedPlacement(given)
        fc.pre(mistakes.length === 0 && namesSpot(placement.capacity))
        expect(given.asked.capacityProviderStrategy?.map((item) => item.capacityProvider)).toContain('FARGATE_SPOT')
      }),
    )
  })

  test('has a network with subnets in mode awsvpc, and in no other', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { placement, mistakes } = decidedPlacement(given)
        fc.pre(mistakes.length === 0)
        expect((placement.network?.subnets.length ?? 0) > 0).toBe(given.definition.networkMode === 'awsvpc')
      }),
    )
  })

  test('has a platform version of the service on Fargate alone', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { placement } = decidedPlacement(given)
        fc.pre(given.asked.platformVersion === undefined && placement.platformVersion !== undefined)
        const fargate = /"launchType":"FARGATE"|"capacityProvider":"FARGATE/
        expect(JSON.stringify(placement.capacity)).toMatch(fargate)
      }),
    )
  })
})
