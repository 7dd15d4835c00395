import { CreateRepositoryCommand, DescribeRepositoriesCommand } from '@aws-sdk/client-ecr'
import { CreateClusterCommand, RunTaskCommand, type Tag } from '@aws-sdk/client-ecs'
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import type { FaultInput } from '../../src/scenario/faults.ts'
import { startServer } from '../../src/transport/server.ts'
import { clients, START, type World, world } from '../support/world.ts'

const create = { service: 'ecr', operation: 'CreateRepository' } as const

interface Witness extends World {
  readonly aws: ReturnType<typeof clients>
  repositories(): Promise<number | undefined>
}

/** The same client over the loopback server and in-process: a fault must look the same. */
async function overBoth(faults: FaultInput[], check: (witness: Witness) => Promise<void>): Promise<void> {
  for (const transport of ['in-process', 'loopback']) {
    const simulated = world({ faults })
    const server = await startServer(simulated.simulator)
    const aws = clients(simulated.simulator, transport === 'loopback' ? { endpoint: server.url } : {})
    try {
      const repositories = async () => (await aws.ecr.send(new DescribeRepositoriesCommand({}))).repositories?.length
      await check({ ...simulated, aws, repositories })
    } finally {
      await server.close()
    }
  }
}

const createWeb = (aws: Witness['aws']) => aws.ecr.send(new CreateRepositoryCommand({ repositoryName: 'web' }))

describe('faults instead of the effect', () => {
  test.each<[FaultInput, object]>([
    [
      { fault: 'throttle', ...create },
      { name: 'ThrottlingException', message: 'Rate exceeded', $metadata: { httpStatusCode: 400 } },
    ],
    [
      { fault: 'error', ...create, status: 500, code: 'ServerException', message: 'oops' },
      { name: 'ServerException', message: 'oops', $metadata: { httpStatusCode: 500 } },
    ],
    [{ fault: 'html', ...create }, { $metadata: { httpStatusCode: 503 } }],
    [{ fault: 'reset', ...create }, { message: expect.stringContaining('ECONNRESET') }],
    [
      { fault: 'expired-token', ...create },
      { name: 'ExpiredTokenException', message: 'The security token included in the request is expired' },
    ],
    [
      { fault: 'access-denied', ...create },
      {
        name: 'AccessDeniedException',
        message:
          'User: arn:aws:iam::123456789012:user/simulator is not authorized to perform: ecr:CreateRepository on ' +
          'resource: * because no identity-based policy allows the ecr:CreateRepository action',
      },
    ],
  ])('%j', async (fault, error) => {
    await overBoth([fault], async ({ aws, repositories, log }) => {
      await expect(createWeb(aws)).rejects.toMatchObject(error)
      await expect(repositories()).resolves.toBe(0)
      expect(log.map((entry) => entry.faults)).toEqual([[fault.fault], []])
    })
  })
})

describe('faults after the effect', () => {
  test.each<[FaultInput, object]>([
    [{ fault: 'reset', when: 'after-effect', ...create }, { message: expect.stringContaining('ECONNRESET') }],
    [{ fault: 'error', when: 'after-effect', ...create }, { name: 'InternalFailure' }],
    [{ fault: 'html', when: 'after-effect', ...create }, { $metadata: { httpStatusCode: 503 } }],
  ])('%j: the operation has happened though the client cannot know', async (fault, error) => {
    await overBoth([fault], async ({ aws, repositories }) => {
      await expect(createWeb(aws)).rejects.toMatchObject(error)
      await expect(repositories()).resolves.toBe(1)
    })
  })
})

describe('Query errors', () => {
  test.each<[FaultInput, object]>([
    [{ fault: 'throttle' }, { name: 'Throttling', message: 'Rate exceeded', $metadata: { httpStatusCode: 400 } }],
    [{ fault: 'expired-token' }, { name: 'ExpiredToken', $metadata: { httpStatusCode: 403 } }],
    [
      { fault: 'access-denied', resource: 'arn:x' },
      { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } },
    ],
    [{ fault: 'error', code: 'IDPCommunicationError', status: 400 }, { name: 'IDPCommunicationErrorException' }],
  ])('have the names of that protocol: %j', async (fault, error) => {
    await overBoth([fault], async ({ aws }) => {
      await expect(aws.sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject(error)
    })
  })
})

test('denied access names nobody when the request is not signed', async () => {
  const { simulator } = world({ faults: [{ fault: 'access-denied' }] })
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: 'arn:aws:iam::123456789012:role/deploy',
    RoleSessionName: 'me',
    WebIdentityToken: 'token',
  })
  await expect(clients(simulator).sts.send(command)).rejects.toMatchObject({
    name: 'AccessDenied',
    message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  })
})

describe('denied actions other than the operation', () => {
  test('are named by the message', async () => {
    const resource = 'arn:aws:iam::123456789012:role/task'
    const { simulator } = world({
      faults: [{ fault: 'access-denied', operation: 'RunTask', action: 'iam:PassRole', resource }],
    })
    const run = clients(simulator).ecs.send(new RunTaskCommand({ taskDefinition: 'app' }))
    await expect(run).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message:
        'User: arn:aws:iam::123456789012:user/simulator is not authorized to perform: iam:PassRole on ' +
        `resource: ${resource} because no identity-based policy allows the iam:PassRole action`,
    })
  })

  test('on tags hit only requests that bring tags', async () => {
    const { simulator } = world({ faults: [{ fault: 'access-denied', action: 'ecs:TagResource' }] })
    const { ecs } = clients(simulator)
    const create = (tags?: Tag[]) => ecs.send(new CreateClusterCommand({ clusterName: 'tagged', tags }))
    await expect(create([{ key: 'a', value: 'b' }])).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('is not authorized to perform: ecs:TagResource on resource: *'),
    })
    await expect(create([])).resolves.toMatchObject({ cluster: { clusterName: 'tagged' } })
    await expect(create()).resolves.toMatchObject({ cluster: { clusterName: 'tagged' } })
  })

  test('must be actions of IAM', () => {
    expect(() => world({ faults: [{ fault: 'access-denied', action: 'PassRole' }] })).toThrow(
      'faults[0].action: must be an IAM action such as iam:PassRole (found "PassRole")',
    )
  })
})

describe('faults in time', () => {
  test('latency passes on the clock before the effect', async () => {
    const { simulator, clock } = world({ faults: [{ fault: 'latency', ms: 700, ...create }] })
    const reply = createWeb(clients(simulator))

    await clock.drive(reply)

    expect(clock.now()).toBe(START + 700)
    const { repository } = await reply
    expect(repository?.createdAt).toEqual(new Date(START + 700))
  })

  test('latency after the effect delays only the answer', async () => {
    const { simulator, clock } = world({ faults: [{ fault: 'latency', ms: 700, when: 'after-effect', ...create }] })
    const { repository } = await clock.drive(createWeb(clients(simulator)))

    expect(clock.now()).toBe(START + 700)
    expect(repository?.createdAt).toEqual(new Date(START))
  })

  test('a window is measured from the start of the simulator', async () => {
    const { simulator, clock } = world({ faults: [{ fault: 'throttle', from: 100, until: 200 }] })
    const { sts } = clients(simulator)
    const ask = () =>
      sts.send(new GetCallerIdentityCommand({})).then(
        () => 'answered',
        () => 'throttled',
      )

    const answers: string[] = []
    for (const moment of [0, 99, 100, 199, 200]) {
      clock.advanceTo(START + moment)
      answers.push(await ask())
    }

    expect(answers).toEqual(['answered', 'answered', 'throttled', 'throttled', 'answered'])
  })

  test('a hang ends only when the client gives up', async () => {
    await overBoth([{ fault: 'hang', times: 1 }], async ({ aws, simulator, clock, log }) => {
      const abort = new AbortController()
      const call = aws.sts.send(new GetCallerIdentityCommand({}), { abortSignal: abort.signal })
      const outcome = call.catch((error: unknown) => error)
      while (simulator.activity().waitingOnClock === 0) await new Promise((resolve) => setTimeout(resolve, 1))
      clock.advanceTo(START + 86_400_000)
      expect(simulator.activity()).toEqual({ open: 1, waitingOnClock: 1 })
      abort.abort()

      expect(await outcome).toMatchObject({ name: 'AbortError' })
      while (simulator.activity().open > 0) await new Promise((resolve) => setTimeout(resolve, 1))
      expect(log).toMatchObject([{ faults: ['hang'], result: { kind: 'reset' } }])
    })
  })

  test('a request that waits is counted as waiting until the very timer that ends its wait', async () => {
    const { simulator, clock } = world({ faults: [{ fault: 'latency', ms: 50 }] })
    expect(simulator.activity()).toEqual({ open: 0, waitingOnClock: 0 })
    const call = clients(simulator).sts.send(new GetCallerIdentityCommand({}))
    while (simulator.activity().waitingOnClock === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(simulator.activity()).toEqual({ open: 1, waitingOnClock: 1 })

    clock.advanceTo(START + 50)
    expect(simulator.activity()).toEqual({ open: 1, waitingOnClock: 0 })

    await call
    expect(simulator.activity()).toEqual({ open: 0, waitingOnClock: 0 })
  })

  test('a fault can be injected while the simulator runs', async () => {
    const { simulator } = world()
    const { sts } = clients(simulator)
    await sts.send(new GetCallerIdentityCommand({}))
    simulator.inject({ fault: 'throttle', from: 0, skip: 0, times: 1, seed: 1 })

    await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({ name: 'Throttling' })
    await expect(sts.send(new GetCallerIdentityCommand({}))).resolves.toBeDefined()
  })
})
