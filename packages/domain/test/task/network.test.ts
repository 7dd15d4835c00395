import { describe, expect, test } from '@jest/globals'
import { forFargate, onLaunchType, onProviders, placed, service } from './placed.ts'

const own = { subnets: ['subnet-a'], securityGroups: ['sg-a'], assignPublicIp: false }
const ofService = { subnets: ['subnet-web'], securityGroups: ['sg-web'], assignPublicIp: true }
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`)

describe('the network of an awsvpc task', () => {
  test('is that of the inputs', () => {
    expect(placed({ asked: own })).toMatchObject({ network: own, mistakes: [] })
  })

  test('has neither security groups nor a public address when only subnets are given', () => {
    const { subnets } = own
    expect(placed({ asked: { subnets } }).network).toEqual({ subnets, securityGroups: [], assignPublicIp: false })
  })

  test('is that of the service', () => {
    expect(placed({ service: service() }).network).toEqual(ofService)
  })

  test.each(['subnets', 'securityGroups', 'assignPublicIp'] as const)(
    'is that of the service but for %s, when that is given',
    (setting) => {
      const asked = { [setting]: own[setting] }
      expect(placed({ asked, service: service() }).network).toEqual({ ...ofService, ...asked })
    },
  )

  test('needs subnets from somewhere, and the mistake names both places', () => {
    expect(placed({}).mistakes).toEqual([
      'subnets: is required: the network mode is awsvpc, and "service" can be given instead, whose subnets the task takes over',
    ])
    expect(placed({ service: service({ network: undefined }) }).mistakes).toEqual([
      'subnets: is required: the network mode is awsvpc, and service web has none to take over',
    ])
  })

  test('has at most 16 subnets and 5 security groups', () => {
    const asked = { subnets: names('subnet', 17), securityGroups: names('sg', 6) }
    expect(placed({ asked }).mistakes).toEqual([
      'subnets: has 17 subnets; ECS takes 16',
      'security-groups: has 6 security groups; ECS takes 5',
    ])
  })
})

describe('a public address', () => {
  test('that the service has is not asked for where the task runs on instances instead', () => {
    for (const asked of [
      { launchType: 'EC2' } as const,
      { capacityProviderStrategy: [{ capacityProvider: 'workers', weight: 1, base: undefined }] },
    ]) {
      expect(placed({ asked, service: service() }).network).toEqual({ ...ofService, assignPublicIp: false })
    }
  })

  test('that the service has is kept where Spot becomes on-demand', () => {
    expect(placed({ service: service({ capacity: onProviders('FARGATE_SPOT') }) }).network).toEqual(ofService)
  })

  test('that the service has is kept where the cluster decides what both run on', () => {
    const definition = { networkMode: 'awsvpc' }
    expect(placed({ definition, service: service({ capacity: { kind: 'cluster-default' } }) }).network).toEqual(
      ofService,
    )
  })

  test('is a mistake on EC2', () => {
    expect(placed({ asked: { ...own, assignPublicIp: true, launchType: 'EC2' } }).mistakes).toEqual([
      'assign-public-ip: is for tasks on Fargate; this one runs on EC2, where the subnet and the instance decide',
    ])
  })
})

describe('in another network mode', () => {
  const definition = { networkMode: 'host' }

  test('the network of the service is not taken over', () => {
    const placement = placed({ definition, service: service({ capacity: onLaunchType('EC2') }) })
    expect(placement).toMatchObject({ network: undefined, mistakes: [] })
  })

  test('inputs that mean nothing are mistakes, all of them', () => {
    expect(placed({ definition, asked: own }).mistakes).toEqual([
      'subnets: has no meaning: the network mode is host, not awsvpc',
      'security-groups: has no meaning: the network mode is host, not awsvpc',
      'assign-public-ip: has no meaning: the network mode is host, not awsvpc',
    ])
    expect(placed({ definition: {}, asked: own }).mistakes[0]).toContain('bridge')
    expect(placed({ definition: forFargate, asked: own }).mistakes).toEqual([])
  })
})
