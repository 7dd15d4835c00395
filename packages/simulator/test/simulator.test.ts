import { CreateLogStreamCommand, GetLogEventsCommand, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import {
  DescribeClustersCommand,
  DescribeTasksCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from '@jest/globals'
import { startServer } from '../src/transport/server.ts'
import { clients, START, type World, world } from './support/world.ts'

const transports = ['in-process', 'loopback'] as const

async function over(
  transport: (typeof transports)[number],
  simulated: World,
  check: (aws: ReturnType<typeof clients>) => Promise<void>,
): Promise<void> {
  const server = await startServer(simulated.simulator)
  try {
    await check(clients(simulated.simulator, transport === 'loopback' ? { endpoint: server.url } : {}))
  } finally {
    await server.close()
  }
}

describe.each(transports)('the simulated AWS, %s', (transport) => {
  test('runs a task whose image the scenario describes, and keeps its log', async () => {
    const simulated = world({
      clusters: ['prod'],
      logGroups: ['/app'],
      images: [
        {
          image: 'app:1',
          program: { kind: 'scripted', steps: [{ line: { text: 'migrating' } }, { after: 500, exit: { code: 3 } }] },
        },
      ],
    })
    await over(transport, simulated, async ({ ecs, logs }) => {
      const options = { 'awslogs-group': '/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'run' }
      const logConfiguration = { logDriver: 'awslogs', options } as const
      await ecs.send(
        new RegisterTaskDefinitionCommand({
          family: 'app',
          networkMode: 'awsvpc',
          requiresCompatibilities: ['FARGATE'],
          cpu: '256',
          memory: '512',
          executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
          containerDefinitions: [{ name: 'main', image: 'app:1', logConfiguration }],
        }),
      )
      const { tasks, failures } = await ecs.send(
        new RunTaskCommand({
          cluster: 'prod',
          taskDefinition: 'app',
          launchType: 'FARGATE',
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0123456789abcdef0'] } },
        }),
      )
      expect(failures).toEqual([])
      const taskArn = tasks?.[0]?.taskArn ?? ''
      const describeTasks = () => ecs.send(new DescribeTasksCommand({ cluster: 'prod', tasks: [taskArn] }))
      await expect(describeTasks()).resolves.toMatchObject({ tasks: [], failures: [{ reason: 'MISSING' }] })

      simulated.clock.advanceTo(START + 120_000)

      await expect(describeTasks()).resolves.toMatchObject({
        tasks: [{ lastStatus: 'STOPPED', containers: [{ name: 'main', exitCode: 3 }] }],
      })
      const logStreamName = `run/main/${taskArn.split('/').at(-1)}`
      const { events } = await logs.send(
        new GetLogEventsCommand({ logGroupName: '/app', logStreamName, startFromHead: true }),
      )
      expect(events?.map(({ message }) => message)).toEqual(['migrating'])
    })
  })

  test('keeps log events that a client puts, in milliseconds', async () => {
    const simulated = world({ logGroups: ['g'], timing: { logVisibility: 0 } })
    await over(transport, simulated, async ({ logs }) => {
      const stream = { logGroupName: 'g', logStreamName: 's' }
      await logs.send(new CreateLogStreamCommand(stream))
      await logs.send(new PutLogEventsCommand({ ...stream, logEvents: [{ timestamp: START, message: 'ü <&' }] }))

      await expect(logs.send(new GetLogEventsCommand(stream))).resolves.toMatchObject({
        events: [{ timestamp: START, message: 'ü <&', ingestionTime: START }],
      })
    })
  })

  test('refuses what has the wrong type', async () => {
    await over(transport, world(), async ({ ecs }) => {
      const clusters: string[] = JSON.parse('["default", 7]')
      await expect(ecs.send(new DescribeClustersCommand({ clusters }))).rejects.toMatchObject({
        name: 'SerializationException',
        message: 'clusters[1]: a value of type number can not be converted to string',
      })
    })
  })
})

test('a stale read does not go back before the beginning', async () => {
  const { simulator } = world({ clusters: ['prod'], faults: [{ fault: 'stale-reads', ms: 60_000 }] })
  const { clusters } = await clients(simulator).ecs.send(new DescribeClustersCommand({ clusters: ['prod'] }))
  expect(clusters).toMatchObject([{ clusterName: 'prod', status: 'ACTIVE' }])
})

test('a stale read does not see what is newer', async () => {
  const { simulator, clock } = world({ faults: [{ fault: 'stale-reads', ms: 5_000 }] })
  const { ecs } = clients(simulator)
  clock.advanceTo(START + 10_000)
  simulator.ecs.clusters.create({ clusterName: 'new' })
  const found = async () =>
    (await ecs.send(new DescribeClustersCommand({ clusters: ['new'] }))).clusters?.map((cluster) => cluster.clusterName)

  expect(await found()).toEqual([])
  clock.advanceTo(START + 15_000)
  expect(await found()).toEqual(['new'])
})

test('the same scenario gives the same names and answers', async () => {
  const run = async () => {
    const simulated = world({ images: [{ image: 'app:1' }] })
    const { ecs } = clients(simulated.simulator)
    const { taskDefinition } = await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'a',
        containerDefinitions: [{ name: 'm', image: 'app:1', memory: 64 }],
      }),
    )
    return { taskDefinition, environment: simulated.simulator.environment('x'), log: simulated.log }
  }
  expect(await run()).toEqual(await run())
})

test('a defect of the simulator is a 500 with its stack in the log, not a crash', async () => {
  const { simulator, log } = world({ clusters: ['prod'] })
  simulator.ecs.clusters.find = () => {
    throw new Error('broken')
  }
  await expect(clients(simulator).ecs.send(new DescribeClustersCommand({}))).rejects.toMatchObject({
    name: 'InternalFailure',
    $metadata: { httpStatusCode: 500 },
  })
  expect(log).toMatchObject([
    {
      result: { kind: 'reply', status: 500, error: 'InternalFailure' },
      notes: [expect.stringContaining('Error: broken')],
    },
  ])
})
