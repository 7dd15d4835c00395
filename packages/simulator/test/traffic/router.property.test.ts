import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Router } from '../../src/traffic/router.ts'
import { WeightedRoundRobin } from '../../src/traffic/weighted-round-robin.ts'
import { elbWorld } from '../elb/elb-world.ts'

const groupNames = ['a', 'b', 'c'] as const

const target = fc.record({
  group: fc.constantFrom(...groupNames),
  /** null: nobody listens. */
  status: fc.constantFrom(200, 503, undefined),
  deregistered: fc.boolean(),
})

const weights = fc.record({ a: fc.nat({ max: 9 }), b: fc.nat({ max: 9 }), c: fc.nat({ max: 9 }) })

const request = { method: 'GET', path: '/', headers: {} }

describe('whatever targets, healths and weights there are', () => {
  test('no request goes to a target that drains, or to one that is not healthy while another of its group is', () => {
    fc.assert(
      fc.property(fc.array(target, { maxLength: 8 }), weights, fc.nat({ max: 200 }), (targets, shares, seconds) => {
        const world = elbWorld({
          targetGroups: groupNames.map((name) => ({ name })),
          loadBalancers: [
            {
              name: 'web',
              listeners: [{ port: 80, targetGroups: groupNames.map((name) => ({ name, weight: shares[name] })) }],
            },
          ],
        })
        const joined = targets.map(({ group, status, deregistered }, index) => {
          const container = world.container(`10.0.0.${index + 1}`)
          container.answers.status = status
          world.group(group).register(container.target)
          return { ...container, group, deregistered }
        })
        world.pass(seconds)
        for (const one of joined) if (one.deregistered) world.group(one.group).deregister(one.target)
        const router = new Router(world.elb)

        for (let n = 0; n < 40; n++) {
          const route = router.route(world.listener(80).arn, { ...request, connection: {} })
          if (route.kind !== 'target') continue
          const group = world.elb.targetGroups.get(route.targetGroupArn)
          const health = group.health(route.target)?.state
          expect(health).toBeDefined()
          expect(health).not.toBe('draining')
          const others = group.targets().map((other) => other.health.state)
          if (others.includes('healthy')) expect(health).toBe('healthy')
          expect(shares[groupNames.find((name) => name === group.name) ?? 'a']).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('a group gets requests as its weight says, whether it has targets or not', () => {
    fc.assert(
      fc.property(weights, fc.nat({ max: 60 }), (shares, count) => {
        const choice = new WeightedRoundRobin()
        const entries = groupNames.map((key) => ({ key, weight: shares[key] }))
        const total = entries.reduce((sum, { weight }) => sum + weight, 0)
        const chosen = Array.from({ length: total === 0 ? count : total * 3 + (count % total) }, () =>
          choice.next(entries),
        )
        for (const { key, weight } of entries) {
          const times = (list: readonly (string | undefined)[]) => list.filter((one) => one === key).length
          expect(times(chosen.slice(0, total * 3))).toBe(weight * 3)
          const due = total === 0 ? 0 : (chosen.length * weight) / total
          expect(Math.abs(times(chosen) - due)).toBeLessThan(groupNames.length - 1)
        }
      }),
    )
  })
})
