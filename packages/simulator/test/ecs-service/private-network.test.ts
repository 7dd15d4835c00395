import { describe, expect, test } from '@jest/globals'
import { Identifiers } from '../../src/identifiers.ts'
import { newNetwork } from '../../src/services/ecs/task/network-interface.ts'
import { definition, type ServiceWorld, serviceWorld } from './service-world.ts'

const answering = (world: ServiceWorld, address: string, port = 8080) => {
  const found = world.network.find(address, port)
  return found?.kind === 'scripted' ? found.status() : undefined
}

const addressOf = (world: ServiceWorld) =>
  world.tasks()[0]?.containers?.[0]?.networkInterfaces?.[0]?.privateIpv4Address ?? ''

describe('the private address of an awsvpc task', () => {
  test('answers from the start of its containers to their end, and is the task’s until it is STOPPED', () => {
    const world = serviceWorld()
    world.register('app:1')
    world.create({ desiredCount: 1 })

    world.pass(3)
    const address = addressOf(world)
    expect(world.network.has(address)).toBe(true)
    expect(answering(world, address)).toBeUndefined()
    world.pass(2)
    expect(answering(world, address)).toBe(200)
    world.update({ desiredCount: 0 })
    world.pass(3)
    expect(world.tasks()).toMatchObject([{ lastStatus: 'DEPROVISIONING' }])
    expect(answering(world, address)).toBeUndefined()
    expect(world.network.has(address)).toBe(true)
    world.pass(1)
    expect(world.tasks()).toMatchObject([{ lastStatus: 'STOPPED' }])
    expect(world.network.has(address)).toBe(false)
  })

  test('leads to the container that maps the port', () => {
    const world = serviceWorld({ programs: { 'proxy:1': [{ after: 0, answers: 404 }] } })
    const [app = {}] = definition('app:1').containerDefinitions ?? []
    const proxy = { name: 'proxy', image: 'proxy:1', portMappings: [{ containerPort: 9090 }] }
    world.register('app:1', { containerDefinitions: [proxy, app] })
    world.create({ desiredCount: 1 })
    world.pass(10)

    expect(answering(world, addressOf(world), 8080)).toBe(200)
    expect(answering(world, addressOf(world), 9090)).toBe(404)
  })

  test('is no other task’s', () => {
    const first = newNetwork('subnet-1', { ids: new Identifiers('a'), taken: () => false })

    const second = newNetwork('subnet-1', {
      ids: new Identifiers('a'),
      taken: (address) => address === first.privateAddress,
    })

    expect(second.privateAddress).toMatch(/^10\.0\.\d{1,3}\.\d{1,3}$/)
    expect(second.privateAddress).not.toBe(first.privateAddress)
  })
})
