import { describe, expect, test } from '@jest/globals'
import { parseScenario, ScenarioError } from '../../src/scenario/parse.ts'
import { world } from '../support/world.ts'

function problemsOf(input: unknown): readonly string[] {
  try {
    parseScenario(input)
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems
    throw error
  }
  return []
}

function listening(...listeners: object[]) {
  return { targetGroups: [{ name: 'blue' }, { name: 'green' }], loadBalancers: [{ name: 'web', listeners }] }
}

describe('load balancers of a scenario', () => {
  test('are there from the start, with all defaults of AWS', () => {
    const { elb } = world({
      targetGroups: [{ name: 'blue', port: 8_080 }],
      loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
    }).simulator
    const group = elb.targetGroups.named('blue')
    const [listener] = elb.listeners.all()

    expect(group).toMatchObject({ port: 8_080, inUse: true, draining: true })
    expect(group?.settingsAt()).toEqual({
      healthCheck: {
        ...{ path: '/', port: 'traffic-port', matcher: '200' },
        ...{ intervalSeconds: 30, timeoutSeconds: 6, healthyThreshold: 5, unhealthyThreshold: 2 },
      },
      deregistrationDelaySeconds: 300,
    })
    expect(listener).toMatchObject({
      port: 80,
      action: { kind: 'forward', groups: [{ targetGroupArn: group?.arn, weight: 1 }] },
    })
  })

  test('may refer only to target groups that there are, and every mistake is told', () => {
    expect(
      problemsOf(
        listening(
          { port: 80, targetGroup: 'bleu' },
          {
            port: 81,
            targetGroups: [
              { name: 'blue', weight: 1 },
              { name: 'blue', weight: 1 },
              { name: 'red', weight: 0 },
            ],
          },
          { port: 81 },
          { port: 82, targetGroup: 'blue', targetGroups: [{ name: 'green', weight: 1 }] },
        ),
      ),
    ).toEqual([
      'loadBalancers[0].listeners[2]: port 81 is there already as loadBalancers[0].listeners[1]; remove one of them',
      'loadBalancers[0].listeners[0].targetGroup: there is no target group "bleu"; give one of blue, green',
      'loadBalancers[0].listeners[1].targetGroups[1]: blue is there already as loadBalancers[0].listeners[1].targetGroups[0]; remove one of them',
      'loadBalancers[0].listeners[1].targetGroups[2].name: there is no target group "red"; give one of blue, green',
      'loadBalancers[0].listeners[2]: needs either targetGroup or targetGroups, to know where its requests go',
      'loadBalancers[0].listeners[3]: needs either targetGroup or targetGroups, to know where its requests go',
    ])
  })

  test('have local ports of their own', () => {
    const balancer = (name: string) => ({ name, listeners: [{ port: 80, localPort: 8_080, targetGroup: 'blue' }] })

    expect(problemsOf({ targetGroups: [{ name: 'blue' }], loadBalancers: [balancer('a'), balancer('b')] })).toEqual([
      'loadBalancers[1].listeners[0].localPort: 8080 serves loadBalancers[0].listeners[0] already; give each listener its own, or none',
      'targetGroups: blue is behind a and b; a target group serves one load balancer',
    ])
  })

  test.each([
    [{ name: 'internal-x' }, 'targetGroups[0].name'],
    [{ name: 'a', healthCheck: { path: 'health' } }, 'targetGroups[0].healthCheck.path'],
    [{ name: 'a', healthCheck: { matcher: 'ok' } }, 'targetGroups[0].healthCheck.matcher'],
    [
      { name: 'a', healthCheck: { intervalSeconds: 5 } },
      'targetGroups[0].healthCheck.timeoutSeconds: 6 is not smaller than the interval (5)',
    ],
    [{ name: 'a', deregistrationDelaySeconds: 3_601 }, 'targetGroups[0].deregistrationDelaySeconds'],
  ])('refuse %j', (group, problem) => {
    expect(problemsOf({ targetGroups: [group] })).toEqual([expect.stringContaining(problem)])
  })
})

test('alarms of a scenario have names of their own and known states', () => {
  expect(problemsOf({ alarms: [{ name: 'a' }, { name: 'a' }] })).toEqual([
    'alarms[1]: a is there already as alarms[0]; remove one of them',
  ])
  expect(problemsOf({ alarms: [{ name: 'a', state: 'FINE' }] })).toEqual([expect.stringContaining('alarms[0].state')])
})
