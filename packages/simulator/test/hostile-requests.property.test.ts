import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as ecr from '@aws-sdk/client-ecr'
import * as ecs from '@aws-sdk/client-ecs'
import { RegisterTaskDefinition$, RunTask$ } from '@aws-sdk/client-ecs'
import * as sts from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import { NormalizedSchema } from '@smithy/core/schema'
import type { StaticOperationSchema } from '@smithy/types'
import fc from 'fast-check'
import { fargateDefinition, networkConfiguration } from './ecs/ecs-world.ts'
import { sendRaw, type WireOperation } from './support/raw-request.ts'
import { shaped, spoilt } from './support/shaped.ts'
import { START, world } from './support/world.ts'

const group = 'group'
const repositoryName = 'app'
const stream = { logGroupName: group, logStreamName: 'stream' }
const role = { RoleArn: 'arn:aws:iam::123456789012:role/deploy', RoleSessionName: 'session' }
const cluster = 'default'
const resourceArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1'

/** A request of each operation that would succeed, to be spoilt; operations without one get anything. */
const good: Readonly<Record<string, object>> = {
  AssumeRole: { ...role, Tags: [{ Key: 'a', Value: 'b' }] },
  AssumeRoleWithWebIdentity: { ...role, WebIdentityToken: 'e30.e30.e30' },
  BatchGetImage: { repositoryName, imageIds: [{ imageTag: '1' }] },
  CreateCluster: { clusterName: 'other', tags: [{ key: 'a', value: 'b' }] },
  CreateLogGroup: { logGroupName: 'other' },
  CreateLogStream: { logGroupName: group, logStreamName: 'other' },
  CreateRepository: { repositoryName: 'other' },
  DeleteTaskDefinitions: { taskDefinitions: ['app:1'] },
  DeregisterTaskDefinition: { taskDefinition: 'app:1' },
  DescribeClusters: { clusters: [cluster], include: ['TAGS', 'CONFIGURATIONS'] },
  DescribeImages: { repositoryName },
  DescribeLogStreams: { logGroupName: group, orderBy: 'LastEventTime' },
  DescribeServices: { cluster, services: ['web'] },
  DescribeTaskDefinition: { taskDefinition: 'app', include: ['TAGS'] },
  DescribeTasks: { cluster, tasks: ['0'.repeat(32)] },
  FilterLogEvents: { logGroupName: group, startTime: 1, endTime: 2, limit: 1 },
  GetLogEvents: { ...stream, startTime: 1, endTime: 2, limit: 1, startFromHead: true },
  ListImages: { repositoryName },
  ListTagsForResource: { resourceArn },
  ListTasks: { cluster, family: 'app' },
  PutImage: { repositoryName, imageManifest: '{}', imageTag: '2' },
  PutLogEvents: { ...stream, logEvents: [{ timestamp: START, message: 'hello' }] },
  PutRetentionPolicy: { logGroupName: group, retentionInDays: 1 },
  RegisterTaskDefinition: {
    ...fargateDefinition,
    tags: [{ key: 'a', value: 'b' }],
    volumes: [{ name: 'data' }],
    runtimePlatform: { cpuArchitecture: 'ARM64' },
    containerDefinitions: [
      {
        name: 'app',
        image: 'app:1',
        command: ['--version'],
        environment: [{ name: 'A', value: 'b' }],
        workingDirectory: '/',
        logConfiguration: {
          logDriver: 'awslogs',
          options: { 'awslogs-group': group, 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'app' },
        },
      },
    ],
  },
  RunTask: {
    cluster,
    taskDefinition: 'app',
    launchType: 'FARGATE',
    networkConfiguration,
    overrides: { containerOverrides: [{ name: 'app', command: ['--help'], environment: [{ name: 'A', value: 'b' }] }] },
    tags: [{ key: 'a', value: 'b' }],
  },
  StopTask: { cluster, task: '0'.repeat(32) },
  TagResource: { resourceArn, tags: [{ key: 'a', value: 'b' }] },
  UntagResource: { resourceArn, tagKeys: ['a'] },
}

const sdks = { ecs, ecr, logs, sts }

interface Target extends WireOperation {
  readonly input: NormalizedSchema
}

function operationsOf(service: WireOperation['service']): Target[] {
  return Object.values<unknown>(sdks[service])
    .filter(isOperation)
    .map(([, , name, , input]) => ({ service, name, input: NormalizedSchema.of(input) }))
}

/** The 9 marks operations among the schemas that an SDK package exports. */
function isOperation(value: unknown): value is StaticOperationSchema {
  return Array.isArray(value) && value[0] === 9
}

/** A world in which most operations find something to work on. */
function inhabited() {
  const inside = world({
    images: [
      { image: 'app:1', program: { kind: 'process', entryPoint: ['node', '--version'], workingDirectory: '/' } },
      { image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
    ],
    logGroups: [group],
    roles: [
      {
        name: 'deploy',
        trustPolicy: {
          Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['sts:AssumeRole', 'sts:TagSession'] }],
        },
      },
    ],
  })
  inside.simulator.ecs.taskDefinitions.register(fargateDefinition, 'arn:aws:iam::123456789012:user/tester')
  inside.simulator.logGroups.group(group).createStream('stream', inside.clock.now())
  return inside
}

async function simulated(): Promise<Target[]> {
  const { simulator } = inhabited()
  const all = (['ecs', 'ecr', 'logs', 'sts'] as const).flatMap(operationsOf)
  const answers = await Promise.all(all.map((target) => sendRaw(simulator, { ...target, input: {} })))
  return all.filter((_, index) => !['UnknownOperationException', 'InvalidAction'].includes(answers[index]?.error ?? ''))
}

function requestOf({ service, name, input }: Target) {
  const example = good[name]
  const anything = { weight: 1, arbitrary: shaped(input) }
  const inputs = example ? fc.oneof(anything, { weight: 3, arbitrary: spoilt(input, example) }) : shaped(input)
  return inputs.map((value) => ({ service, name, input: value }))
}

describe('whatever has the shape of a request', () => {
  test('is answered by success or by an error that blames the request, and the world goes on', async () => {
    const targets = await simulated()
    const requests = fc.oneof(...targets.map(requestOf))
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 1, maxLength: 8 }), async (sent) => {
        const { simulator, clock, log } = inhabited()
        for (const request of sent) {
          const answer = await sendRaw(simulator, request)
          if (answer.status >= 500) throw new Error(log.at(-1)?.notes.join('\n'))
          clock.advanceTo(clock.now() + 20_000)
        }
        await simulator.close()
      }),
      { interruptAfterTimeLimit: 2_000, numRuns: 10_000 },
    )
    expect(targets.length).toBeGreaterThan(30)
  })

  test('a task of any definition that is registered comes to an end or runs, and can be read', async () => {
    const definitions = spoilt(NormalizedSchema.of(RegisterTaskDefinition$[4]), good.RegisterTaskDefinition)
    const runs = spoilt(NormalizedSchema.of(RunTask$[4]), good.RunTask)
    await fc.assert(
      fc.asyncProperty(definitions, runs, async (definition, run) => {
        const { simulator, clock, log } = inhabited()
        const send = async (name: string, input: unknown) => {
          const answer = await sendRaw(simulator, { service: 'ecs', name, input })
          if (answer.status >= 500) throw new Error(log.at(-1)?.notes.join('\n'))
          return answer
        }
        await send('RegisterTaskDefinition', definition)
        await send('RunTask', run)
        clock.advanceTo(clock.now() + 60_000)
        for (const desiredStatus of ['RUNNING', 'STOPPED']) {
          const { body } = await send('ListTasks', { desiredStatus })
          const { taskArns = [] } = JSON.parse(body)
          if (taskArns.length > 0) expect((await send('DescribeTasks', { tasks: taskArns })).status).toBe(200)
        }
        await simulator.close()
      }),
      { interruptAfterTimeLimit: 2_000, numRuns: 10_000 },
    )
  })
})
