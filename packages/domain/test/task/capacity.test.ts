import type { TaskCapacity } from '@ecs-actions/domain/task/order'
import { describe, expect, test } from '@jest/globals'
import { forFargate, onLaunchType, onProviders, placed, service } from './placed.ts'

const bridge = { networkMode: 'bridge', requiresCompatibilities: ['EC2'] }
const anywhere = { networkMode: 'awsvpc' }
const decidedByCluster: TaskCapacity = { kind: 'cluster-default' }

describe('without inputs and service, the task runs', () => {
  test.each<[string, Record<string, string | string[]>, TaskCapacity]>([
    ['on Fargate, when the definition is made for nothing else', forFargate, onLaunchType('FARGATE')],
    [
      'on servers of your own, when it is made for those',
      { requiresCompatibilities: ['EXTERNAL'] },
      onLaunchType('EXTERNAL'),
    ],
    ['as the cluster decides, when it is made for EC2', bridge, decidedByCluster],
    ['as the cluster decides, when it has a choice', { requiresCompatibilities: ['EC2', 'FARGATE'] }, decidedByCluster],
    ['as the cluster decides, when it says nothing', anywhere, decidedByCluster],
    ['as ECS found at the registration', { compatibilities: ['EC2', 'FARGATE'] }, decidedByCluster],
  ])('%s', (_, definition, capacity) => {
    expect(placed({ definition }).capacity).toEqual(capacity)
  })
})

describe('with a service, the task runs', () => {
  test.each<[string, TaskCapacity, Record<string, string | string[]>]>([
    ['on its launch type', onLaunchType('EC2'), bridge],
    ['on Fargate, as it does', onLaunchType('FARGATE'), forFargate],
    ['on its capacity providers of instances', onProviders('workers', 'spares'), bridge],
    ['on its Fargate provider', onProviders('FARGATE'), forFargate],
  ])('%s', (_, capacity, definition) => {
    expect(placed({ definition, service: service({ capacity, network: undefined }) })).toMatchObject({
      ...{ capacity, notes: [] },
    })
  })

  test('on demand where the service uses Spot, by launch type, and a note says so', () => {
    for (const capacity of [onProviders('FARGATE_SPOT'), onProviders('FARGATE', 'FARGATE_SPOT')]) {
      expect(placed({ service: service({ capacity }) })).toMatchObject({
        capacity: onLaunchType('FARGATE'),
        mistakes: [],
        notes: [
          expect.stringMatching(/Service web uses FARGATE_SPOT; the task runs on FARGATE.*capacity-provider-strategy/),
        ],
      })
    }
  })

  test('as the definition says, when the service leaves it to the cluster', () => {
    expect(placed({ service: service({ capacity: decidedByCluster }) }).capacity).toEqual(onLaunchType('FARGATE'))
  })
})

describe('a service that does not fit the definition is a mistake that names both and the remedy', () => {
  test.each<[TaskCapacity, Record<string, string | string[]>, string]>([
    [
      onLaunchType('EC2'),
      forFargate,
      'web runs on EC2, and task definition app is made for FARGATE; say where the task is to run: launch-type: FARGATE',
    ],
    [
      onProviders('workers'),
      forFargate,
      'web runs on workers, and task definition app is made for FARGATE; say where the task is to run: launch-type: FARGATE',
    ],
    [
      onLaunchType('FARGATE'),
      bridge,
      'web runs on FARGATE, and task definition app is made for EC2; say where the task is to run: launch-type: EC2',
    ],
    [
      onProviders('FARGATE_SPOT'),
      bridge,
      'web runs on FARGATE_SPOT, and task definition app is made for EC2; say where the task is to run: launch-type: EC2',
    ],
    [
      onLaunchType('FARGATE'),
      {},
      'web runs on FARGATE, and task definition app has network mode bridge; say where the task is to run: launch-type: EC2',
    ],
    [
      onLaunchType('EC2'),
      { requiresCompatibilities: ['EXTERNAL'] },
      'web runs on EC2, and task definition app is made for EXTERNAL; say where the task is to run: launch-type: EXTERNAL',
    ],
    [
      onLaunchType('EC2'),
      { requiresCompatibilities: ['MANAGED_INSTANCES'] },
      'web runs on EC2, and task definition app is made for MANAGED_INSTANCES; say where the task is to run: capacity-provider-strategy: <capacity provider>',
    ],
  ])('%j with %j', (capacity, definition, message) => {
    expect(placed({ definition, service: service({ capacity }) }).mistakes).toContain(`service: ${message}`)
  })

  test.each<[TaskCapacity, Record<string, string | string[]>]>([
    [onProviders('workers'), { ...anywhere, requiresCompatibilities: ['MANAGED_INSTANCES'] }],
    [onLaunchType('EC2'), anywhere],
    [onLaunchType('FARGATE'), anywhere],
    [onLaunchType('FARGATE'), { ...anywhere, compatibilities: ['EC2', 'FARGATE'] }],
  ])('%j with %j fits', (capacity, definition) => {
    expect(placed({ definition, service: service({ capacity }) })).toMatchObject({ capacity, mistakes: [] })
  })

  test('and is none when the step says itself where to run', () => {
    const asked = { launchType: 'FARGATE' } as const
    expect(placed({ asked, service: service({ capacity: onLaunchType('EC2') }) })).toMatchObject({
      capacity: onLaunchType('FARGATE'),
      mistakes: [],
    })
  })
})

describe('what is asked for', () => {
  const spot = [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: undefined }]

  test('wins over the service and the definition', () => {
    const asked = { launchType: 'EC2' } as const
    expect(placed({ asked, service: service() }).capacity).toEqual(onLaunchType('EC2'))
  })

  test('may be Spot', () => {
    const placement = placed({ asked: { capacityProviderStrategy: spot }, service: service() })
    expect(placement).toMatchObject({ capacity: onProviders('FARGATE_SPOT'), notes: [], mistakes: [] })
  })

  test('is a launch type or a strategy, not both', () => {
    expect(
      placed({ asked: { launchType: 'FARGATE', capacityProviderStrategy: spot }, service: service() }).mistakes,
    ).toEqual(['launch-type and capacity-provider-strategy: exclude each other: ECS takes one of them'])
  })

  test('is a mistake when it is Fargate and the network mode is not awsvpc', () => {
    const definition = { networkMode: 'host' }
    expect(placed({ definition, asked: { launchType: 'FARGATE' } }).mistakes).toEqual([
      'launch-type: asks for Fargate, which needs network mode awsvpc; the task definition has host',
    ])
    expect(placed({ definition, asked: { capacityProviderStrategy: spot } }).mistakes).toEqual([
      'capacity-provider-strategy: asks for Fargate, which needs network mode awsvpc; the task definition has host',
    ])
  })
})

describe('the platform version', () => {
  test('is the one asked for, else that of the service', () => {
    expect(placed({ asked: { platformVersion: 'LATEST' }, service: service() }).platformVersion).toBe('LATEST')
    expect(placed({ service: service() }).platformVersion).toBe('1.4.0')
  })

  test('of the service is left out where the task does not run on Fargate', () => {
    expect(placed({ asked: { launchType: 'EC2' }, service: service() }).platformVersion).toBeUndefined()
  })

  test.each<[TaskCapacity, RegExp]>([
    [onLaunchType('EC2'), /^platform-version: has no meaning: the task runs on EC2, not on Fargate$/],
    [onProviders('workers'), /^platform-version: has no meaning: the task runs on instances of a capacity provider/],
  ])('is a mistake on %j', (capacity, message) => {
    const facts = { definition: bridge, asked: { platformVersion: '1.4.0' }, service: service({ capacity }) }
    expect(placed(facts).mistakes).toEqual([expect.stringMatching(message)])
  })

  test('goes along where the cluster decides, as nobody knows better', () => {
    expect(placed({ definition: anywhere, asked: { platformVersion: '1.4.0', subnets: ['subnet-a'] } })).toMatchObject({
      platformVersion: '1.4.0',
      mistakes: [],
    })
  })
})
