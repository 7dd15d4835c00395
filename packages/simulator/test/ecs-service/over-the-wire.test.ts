import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeServicesCommand,
  ListServicesCommand,
  UpdateServiceCommand,
  waitUntilServicesInactive,
  waitUntilServicesStable,
} from '@aws-sdk/client-ecs'
import { expect, test } from '@jest/globals'
import { clients, START, world } from '../support/world.ts'
import { definition, serviceRequest } from './service-world.ts'

const images = [{ image: 'app:1', program: { kind: 'scripted' as const } }]
const taskDefinitions = [definition('app:1'), definition('app:1')]
const services = [{ name: 'web', taskDefinition: 'app:1', desiredCount: 2 }]

test('an SDK client creates, updates, waits for and deletes a service', async () => {
  const { simulator, clock } = world({ images, taskDefinitions })
  const { ecs } = clients(simulator)
  const { service } = await ecs.send(new CreateServiceCommand({ ...serviceRequest, taskDefinition: 'app:1' }))
  expect(service).toMatchObject({ status: 'ACTIVE', createdAt: new Date(START) })
  clock.advanceTo(START + 120_000)

  const updated = await ecs.send(new UpdateServiceCommand({ service: 'web', taskDefinition: 'app:2' }))
  expect(updated.service?.deployments).toMatchObject([{ status: 'PRIMARY' }, { status: 'ACTIVE' }])
  clock.advanceTo(START + 300_000)

  const waiting = { client: ecs, maxWaitTime: 5, minDelay: 1, maxDelay: 1 }
  await expect(waitUntilServicesStable(waiting, { services: ['web'] })).resolves.toMatchObject({ state: 'SUCCESS' })
  await ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
  clock.advanceTo(START + 420_000)
  await expect(waitUntilServicesInactive(waiting, { services: ['web'] })).resolves.toMatchObject({ state: 'SUCCESS' })
  await expect(ecs.send(new ListServicesCommand({}))).resolves.toMatchObject({ serviceArns: [] })
})

test('a refused update has the name and message of AWS', async () => {
  const { ecs } = clients(world({ images, taskDefinitions, services }).simulator)

  await expect(ecs.send(new UpdateServiceCommand({ service: 'none' }))).rejects.toMatchObject({
    name: 'ServiceNotFoundException',
    message: 'Service not found.',
  })
})

test('reads are stale under a stale-reads fault, updates are not', async () => {
  const { simulator, clock } = world({
    images,
    taskDefinitions,
    services,
    faults: [{ fault: 'stale-reads', operation: 'DescribeServices', ms: 5_000 }],
  })
  const { ecs } = clients(simulator)
  clock.advanceTo(START + 120_000)
  await ecs.send(new UpdateServiceCommand({ service: 'web', taskDefinition: 'app:2' }))
  const deployments = async () =>
    (await ecs.send(new DescribeServicesCommand({ services: ['web'] }))).services?.[0]?.deployments?.length

  expect(await deployments()).toBe(1)
  clock.advanceTo(START + 125_000)
  expect(await deployments()).toBe(2)
})

test('the tags of a scenario’s service are shown to those who ask for them', async () => {
  const tagged = services.map((service) => ({ ...service, tags: { team: 'shop', empty: '' } }))
  const { ecs } = clients(world({ images, taskDefinitions, services: tagged }).simulator)
  const tagsOf = async (include?: 'TAGS'[]) =>
    (await ecs.send(new DescribeServicesCommand({ services: ['web'], include }))).services?.[0]?.tags

  expect(await tagsOf(['TAGS'])).toEqual([
    { key: 'team', value: 'shop' },
    { key: 'empty', value: '' },
  ])
  expect(await tagsOf()).toBeUndefined()
})

test('a cluster’s default strategy takes only its own capacity providers', async () => {
  const { ecs } = clients(world().simulator)
  const command = (capacityProviders: string[]) =>
    new CreateClusterCommand({
      ...{ clusterName: 'spot', capacityProviders },
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    })
  await expect(ecs.send(command(['FARGATE']))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: "The specified capacity provider 'FARGATE_SPOT' is not associated with the cluster 'spot'.",
  })
  await expect(ecs.send(command(['FARGATE_SPOT']))).resolves.toMatchObject({ cluster: { status: 'ACTIVE' } })
})

test('the same scenario gives the same services, tasks and events', async () => {
  const run = async () => {
    const { simulator, clock } = world({ images, taskDefinitions, services })
    clock.advanceTo(START + 120_000)
    return clients(simulator).ecs.send(new DescribeServicesCommand({ services: ['web'] }))
  }
  expect((await run()).services).toEqual((await run()).services)
})
