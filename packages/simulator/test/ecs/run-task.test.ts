import type { RunTaskRequest, RunTaskResponse } from '@aws-sdk/client-ecs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ecsWorld, fargateDefinition, networkConfiguration, phase } from './ecs-world.ts'
import { recordingWorld } from './recording-world.ts'

const request: RunTaskRequest = { taskDefinition: 'app', launchType: 'FARGATE', networkConfiguration }

function prepared(options: Parameters<typeof ecsWorld>[0] = { programs: { 'app:1': [] } }) {
  const world = ecsWorld(options)
  world.register({
    tags: [{ key: 'team', value: 'web' }],
    containerDefinitions: [
      {
        name: 'app',
        image: 'app:1',
        environment: [{ name: 'STAGE', value: 'test' }],
        secrets: [{ name: 'DB', valueFrom: '/db' }],
      },
    ],
  })
  const runTask = (changes: Partial<RunTaskRequest> = {}): Promise<RunTaskResponse> =>
    world.call('RunTask', { ...request, ...changes })
  return { ...world, runTask }
}

describe('RunTask answers with', () => {
  test('tasks in PROVISIONING, with what was asked for', async () => {
    const { runTask, clock } = prepared()

    const reply = await runTask({
      count: 2,
      startedBy: 'deploy/1',
      tags: [{ key: 'run', value: '1' }],
      propagateTags: 'TASK_DEFINITION',
      overrides: { containerOverrides: [{ name: 'app', command: ['migrate'] }] },
    })

    expect(reply).toMatchObject({ failures: [], tasks: [{}, {}] })
    expect(reply.tasks?.[0]).toMatchObject({
      taskArn: expect.stringMatching(/^arn:aws:ecs:eu-west-1:123456789012:task\/default\/[0-9a-f]{32}$/),
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1',
      clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/default',
      lastStatus: 'PROVISIONING',
      desiredStatus: 'RUNNING',
      launchType: 'FARGATE',
      platformVersion: '1.4.0',
      platformFamily: 'Linux',
      cpu: '256',
      memory: '512',
      group: 'family:app',
      startedBy: 'deploy/1',
      createdAt: new Date(clock.now()),
      enableExecuteCommand: false,
      tags: [
        { key: 'team', value: 'web' },
        { key: 'run', value: '1' },
      ],
      overrides: { containerOverrides: [{ name: 'app', command: ['migrate'] }] },
    })
    expect(reply.tasks?.[0]?.taskArn).not.toBe(reply.tasks?.[1]?.taskArn)
  })

  test('failures and HTTP 200 when there is no room', async () => {
    const { runTask, state } = prepared()
    const reason = 'Capacity is unavailable at this time. Please try again later or in a different availability zone'
    state.tasks.capacity.refuse({ reason, times: 2 })

    expect(await runTask()).toEqual({ tasks: [], failures: [{ reason }] })
    expect(await runTask({ count: 2 })).toMatchObject({ tasks: [{}], failures: [{ reason }] })
    expect(await runTask()).toMatchObject({ tasks: [{}], failures: [] })
  })

  test('a request that is refused uses up no capacity refusal', async () => {
    const { call, register, state } = ecsWorld({ programs: { 'app:1': [] } })
    register()
    state.tasks.capacity.refuse({ reason: 'RESOURCE:CPU', times: 1 })
    const request = { taskDefinition: 'app', launchType: 'FARGATE', networkConfiguration }

    await expect(call('RunTask', { ...request, tags: [{ key: 'aws:x' }] })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })

    expect(await call('RunTask', request)).toEqual({ tasks: [], failures: [{ reason: 'RESOURCE:CPU' }] })
  })

  test('a capacity refusal can be meant for one family', async () => {
    const { runTask, register, state } = prepared()
    register({ family: 'other' })
    state.tasks.capacity.refuse({ reason: 'RESOURCE:MEMORY', arn: 'arn:instance', family: 'other', times: 1 })

    expect((await runTask()).failures).toEqual([])
    expect((await runTask({ taskDefinition: 'other' })).failures).toEqual([
      { arn: 'arn:instance', reason: 'RESOURCE:MEMORY' },
    ])
  })
})

describe('RunTask refuses', () => {
  const overriding = (containerOverride: object) => ({ overrides: { containerOverrides: [containerOverride] } })

  test.each<[string, Partial<RunTaskRequest>, string, string]>([
    ['an unknown cluster', { cluster: 'other' }, 'ClusterNotFoundException', 'Cluster not found.'],
    ['an unknown definition', { taskDefinition: 'other' }, 'ClientException', 'TaskDefinition not found.'],
    ['11 tasks', { count: 11 }, 'InvalidParameterException', 'between 1 and 10, not 11'],
    [
      'placement constraints on Fargate',
      { placementConstraints: [{ type: 'distinctInstance' }] },
      'InvalidParameterException',
      'Placement constraints are not supported',
    ],
    [
      'a placement strategy on Fargate',
      { placementStrategy: [{ type: 'random' }] },
      'InvalidParameterException',
      'Placement strategies are not supported',
    ],
    [
      'no network configuration',
      { networkConfiguration: undefined },
      'InvalidParameterException',
      "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    ],
    [
      'no subnets',
      { networkConfiguration: { awsvpcConfiguration: { subnets: [] } } },
      'InvalidParameterException',
      'subnets can not be empty.',
    ],
    [
      'launch type and strategy together',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      'InvalidParameterException',
      'Specifying both a launch type and capacity provider strategy',
    ],
    [
      'a capacity provider that the cluster lacks',
      { launchType: undefined, capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] },
      'InvalidParameterException',
      "'FARGATE_SPOT' is not associated",
    ],
    [
      'an override of no container',
      overriding({ name: 'web' }),
      'InvalidParameterException',
      'Override for container named web is not a container in the TaskDefinition.',
    ],
    [
      'a variable named like a secret',
      overriding({ name: 'app', environment: [{ name: 'DB', value: 'x' }] }),
      'ClientException',
      "such as 'DB'.",
    ],
    [
      'overrides over 8192 characters',
      overriding({ name: 'app', command: ['x'.repeat(8192)] }),
      'InvalidParameterException',
      'Container Overrides length must be at most 8192',
    ],
    ['a startedBy with a space', { startedBy: 'me too' }, 'InvalidParameterException', "Invalid startedBy 'me too'"],
    ['a startedBy of 129 characters', { startedBy: 'x'.repeat(129) }, 'InvalidParameterException', 'at most 128'],
    ['a client token with a space', { clientToken: 'a b' }, 'InvalidParameterException', 'Client token'],
    ['a client token of 65 characters', { clientToken: 'x'.repeat(65) }, 'InvalidParameterException', 'Client token'],
    ['an empty client token', { clientToken: '' }, 'InvalidParameterException', 'Client token'],
    ['propagateTags SERVICE', { propagateTags: 'SERVICE' }, 'InvalidParameterException', "'SERVICE'"],
    [
      'execute-command without a task role',
      { enableExecuteCommand: true },
      'InvalidParameterException',
      'valid taskRoleArn',
    ],
    ['a platform that is none', { platformVersion: '9.9.9' }, 'PlatformUnknownException', '9.9.9'],
    [
      'a size that Fargate does not have',
      { overrides: { memory: '9999' } },
      'ClientException',
      'No Fargate configuration exists for given values.',
    ],
    ['a reserved tag', { tags: [{ key: 'aws:x', value: 'y' }] }, 'InvalidParameterException', 'aws:'],
  ])('%s', async (_what, changes, name, message) => {
    const { runTask, state, clock } = prepared()

    await expect(runTask(changes)).rejects.toMatchObject({ name, message: expect.stringContaining(message) })
    expect(state.tasks.visible(state.clusters.active(undefined), clock.now())).toEqual([])
  })

  test('Fargate for a definition that is not made for it', async () => {
    const { runTask, register } = prepared()
    register({ family: 'ec2', networkMode: 'bridge', requiresCompatibilities: ['EC2'] })

    await expect(runTask({ taskDefinition: 'ec2' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Task definition does not support launch_type FARGATE.',
    })
  })
})

describe('where tasks go', () => {
  test('the strategy first fills the base and then follows the weights', async () => {
    const { call, register } = ecsWorld()
    register()
    await call('CreateCluster', { clusterName: 'mixed', capacityProviders: ['FARGATE', 'FARGATE_SPOT'] })

    const reply: RunTaskResponse = await call('RunTask', {
      cluster: 'mixed',
      taskDefinition: 'app',
      networkConfiguration,
      count: 5,
      capacityProviderStrategy: [
        { capacityProvider: 'FARGATE', base: 1, weight: 1 },
        { capacityProvider: 'FARGATE_SPOT', weight: 3 },
      ],
    })

    const providers = reply.tasks?.map(({ capacityProviderName }) => capacityProviderName) ?? []
    expect(providers.filter((name) => name === 'FARGATE')).toHaveLength(2)
    expect(providers.filter((name) => name === 'FARGATE_SPOT')).toHaveLength(3)
    expect(reply.tasks?.every(({ launchType }) => launchType === 'FARGATE')).toBe(true)
  })

  test('with neither, the cluster’s default strategy decides', async () => {
    const { call, register } = ecsWorld()
    register()
    await call('CreateCluster', {
      clusterName: 'spot',
      capacityProviders: ['FARGATE_SPOT'],
      defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
    })

    const reply = await call('RunTask', { cluster: 'spot', taskDefinition: 'app', networkConfiguration })

    expect(reply).toMatchObject({ tasks: [{ capacityProviderName: 'FARGATE_SPOT', launchType: 'FARGATE' }] })
  })
})

describe('the client token', () => {
  test('the same request gives the same tasks, as they are now', async () => {
    const { runTask, pass } = prepared({ programs: { 'app:1': [] }, secrets: { '/db': 'x' } })
    const first = await runTask({ clientToken: 't' })
    pass(3 * phase)

    const again = await runTask({ clientToken: 't' })

    expect(again.tasks?.map(({ taskArn }) => taskArn)).toEqual(first.tasks?.map(({ taskArn }) => taskArn))
    expect(again.tasks).toMatchObject([{ lastStatus: 'RUNNING' }])
  })

  test('another request under the token is a conflict that names the tasks', async () => {
    const { runTask } = prepared()
    const { tasks } = await runTask({ clientToken: 't' })

    await expect(runTask({ clientToken: 't', startedBy: 'other' })).rejects.toMatchObject({
      name: 'ConflictException',
      members: { resourceIds: tasks?.map(({ taskArn }) => taskArn) },
    })
  })

  test('holds within its cluster, and for 24 hours', async () => {
    const { call, runTask, pass } = prepared()
    await call('CreateCluster', { clusterName: 'other' })
    const first = await runTask({ clientToken: 't' })

    const elsewhere = await runTask({ clientToken: 't', cluster: 'other' })
    pass(24 * 3_600_000)
    const later = await runTask({ clientToken: 't' })

    const arns = [first, elsewhere, later].map(({ tasks }) => tasks?.[0]?.taskArn)
    expect(new Set(arns).size).toBe(3)
  })

  test('is not used up by a request that started nothing', async () => {
    const { runTask, state } = prepared()
    state.tasks.capacity.refuse({ reason: 'RESOURCE:CPU', times: 1 })

    expect(await runTask({ clientToken: 't' })).toMatchObject({ tasks: [] })
    expect(await runTask({ clientToken: 't' })).toMatchObject({ tasks: [{}] })
  })

  test('however often requests are repeated, each token starts its tasks once', async () => {
    const calls = fc.array(
      fc.record({ token: fc.constantFrom('a', 'b', 'c'), after: fc.integer({ min: 0, max: 60_000 }) }),
      {
        minLength: 1,
        maxLength: 15,
      },
    )
    await fc.assert(
      fc.asyncProperty(calls, async (repeated) => {
        const { runTask, pass, state, clock } = prepared({ programs: { 'app:1': [{ after: 100, exit: { code: 0 } }] } })
        for (const { token, after } of repeated) {
          await runTask({ clientToken: token, startedBy: token })
          pass(after)
        }

        const started = state.tasks
          .visible(state.clusters.active(undefined), clock.now())
          .map(({ startedBy }) => startedBy)

        expect(started.toSorted()).toEqual([...new Set(repeated.map(({ token }) => token))].toSorted())
      }),
    )
  })
})

test('overrides, environment and secrets reach the container', async () => {
  const seen: object[] = []
  const world = recordingWorld({ seen, secrets: { '/db': 'postgres://' } })
  world.taskDefinitions.register(
    {
      ...fargateDefinition,
      containerDefinitions: [
        {
          name: 'app',
          image: 'app:1',
          command: ['serve'],
          workingDirectory: '/srv',
          environment: [
            { name: 'STAGE', value: 'test' },
            { name: 'KEPT', value: '1' },
          ],
          secrets: [{ name: 'DB', valueFrom: '/db' }],
        },
      ],
    },
    'tester',
  )
  const registered = world.taskDefinitions.describe('app', world.clock.now())
  world.tasks.run(
    {
      ...request,
      overrides: {
        containerOverrides: [{ name: 'app', command: ['migrate'], environment: [{ name: 'STAGE', value: 'live' }] }],
      },
    },
    { cluster: world.clusters.active(undefined), registered },
  )

  world.pass(60_000)

  expect(seen).toMatchObject([
    {
      command: ['migrate'],
      workingDirectory: '/srv',
      environment: {
        STAGE: 'live',
        KEPT: '1',
        DB: 'postgres://',
        AWS_REGION: 'eu-west-1',
        AWS_EXECUTION_ENV: 'AWS_ECS_FARGATE',
      },
    },
  ])
})
