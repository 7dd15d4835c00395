import { readInputs } from '@ecs-actions/github/inputs/read'
import { action } from '@ecs-actions/run-migration/inputs'
import { migrationPlan } from '@ecs-actions/run-migration/plan'
import { describe, expect, test } from '@jest/globals'

function plan(definition: object, given: Record<string, string> = {}) {
  const all = { 'task-definition': 'app', ...given }
  const environment = Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  return migrationPlan(readInputs(action, environment), {
    family: 'app',
    containerDefinitions: [{ name: 'app' }],
    ...definition,
  })
}

describe('the launch type', () => {
  test.each<[string[] | undefined, string | undefined]>([
    [['FARGATE'], 'FARGATE'],
    [['EC2'], undefined],
    [['EC2', 'FARGATE'], undefined],
    [undefined, undefined],
  ])('of a definition made for %j is %j', (requiresCompatibilities, launchType) => {
    expect(plan(requiresCompatibilities ? { requiresCompatibilities } : {}).launchType).toBe(launchType)
  })

  test('is the one that is asked for', () => {
    expect(plan({ requiresCompatibilities: ['FARGATE'] }, { 'launch-type': 'EC2' }).launchType).toBe('EC2')
  })
})

describe('the network', () => {
  test('is taken from the inputs', () => {
    const given = { subnets: 'subnet-a, subnet-b', 'security-groups': 'sg-1', 'assign-public-ip': 'true' }
    expect(plan({ networkMode: 'awsvpc' }, given).network).toEqual({
      subnets: ['subnet-a', 'subnet-b'],
      securityGroups: ['sg-1'],
      assignPublicIp: true,
    })
  })

  test('inputs that mean nothing to the network mode are mistakes, all of them', () => {
    const given = { subnets: 'subnet-a', 'security-groups': 'sg-1', 'assign-public-ip': 'true' }
    expect(() => plan({ networkMode: 'host' }, given)).toThrow(
      /- subnets: .*host.*\n- security-groups: .*\n- assign-public-ip: /,
    )
  })
})
