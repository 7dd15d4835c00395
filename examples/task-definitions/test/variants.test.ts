import { describe, expect, test } from '@jest/globals'
import { containerOf, rendered } from './rendered.ts'

const base = 'variants/base.yaml'
const onInstances = await rendered({ base, overlays: ['variants/ec2.yaml'] })
const onFargate = await rendered({ base, overlays: ['variants/fargate.yaml'] })

describe('the variants of one definition', () => {
  test('share what is in the base: network, roles, image, variables, ports and logs', () => {
    const [one, other] = [onInstances, onFargate].map((definition) => {
      const { networkMode, executionRoleArn, taskRoleArn, runtimePlatform } = definition
      const { image, environment, portMappings, mountPoints, logConfiguration } = containerOf(definition, 'web')
      return {
        ...{ networkMode, executionRoleArn, taskRoleArn, runtimePlatform },
        ...{ image, environment, portMappings, mountPoints, logConfiguration },
      }
    })
    expect(one).toEqual(other)
    expect(one?.networkMode).toBe('awsvpc')
  })

  test('have sizes of their own: of the container on instances, of the task on Fargate', () => {
    expect(onInstances).toMatchObject({ requiresCompatibilities: ['EC2'] })
    expect([onInstances.cpu, onInstances.memory]).toEqual([undefined, undefined])
    expect(containerOf(onInstances, 'web')).toMatchObject({ memory: 512, memoryReservation: 256 })
    expect(onFargate).toMatchObject({ requiresCompatibilities: ['FARGATE'], cpu: '512', memory: '1024' })
    expect(containerOf(onFargate, 'web').memory).toBeUndefined()
  })

  test('keep the same volume in a folder of the instance, or in the storage of the task', () => {
    expect(onInstances.volumes).toEqual([{ name: 'cache', host: { sourcePath: '/var/cache/web' } }])
    expect(onFargate.volumes).toEqual([{ name: 'cache' }])
    expect(onFargate.ephemeralStorage).toEqual({ sizeInGiB: 30 })
  })
})
