import { ECSClient } from '@aws-sdk/client-ecs'
import { IAMClient } from '@aws-sdk/client-iam'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { EcsServices } from '@ecs-actions/aws/ecs-services'
import { Iam } from '@ecs-actions/aws/iam'
import { planned } from '@ecs-actions/run-migration/plan-with-service'
import {
  createSimulator,
  type LogEntry,
  requestHandler,
  type ScenarioInput,
  scenario,
  VirtualClock,
} from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { inputs, registered } from './planning.ts'

const definition = {
  networkMode: 'awsvpc' as const,
  requiresCompatibilities: ['FARGATE' as const],
  cpu: '256',
  memory: '512',
}
const Statement = {
  Effect: 'Allow' as const,
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Action: 'sts:AssumeRole',
}
const trustPolicy = { Version: '2012-10-17' as const, Statement: [Statement] }
const roleArn = (name: string) => `arn:aws:iam::123456789012:role/${name}`

const world: ScenarioInput = {
  clusters: [{ name: 'prod', capacityProviders: ['FARGATE', 'FARGATE_SPOT'] }],
  images: [{ image: 'app:v1' }],
  roles: [
    { name: 'shell', trustPolicy, allows: ['ssmmessages:*'] },
    { name: 'half', trustPolicy, allows: ['ssmmessages:Create*'] },
  ],
  taskDefinitions: [{ family: 'app', ...definition, containerDefinitions: [{ name: 'app', image: 'app:v1' }] }],
  services: [
    {
      ...{ name: 'web', cluster: 'prod', taskDefinition: 'app:1', subnets: ['subnet-web'] },
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
      tags: { team: 'web' },
    },
  ],
}

function planning(input: ScenarioInput = {}) {
  const clock = new VirtualClock()
  const requests: LogEntry[] = []
  const log = (entry: LogEntry) => requests.push(entry)
  const simulator = createSimulator({ scenario: scenario({ ...world, ...input }), clock, log })
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const credentials = { accessKeyId, secretAccessKey }
  const settings = {
    ...clientSettings({ region: 'eu-west-1', clock, environment: {}, action: 'run-migration', credentials }),
    requestHandler: requestHandler(simulator),
  }
  const ports = {
    services: new EcsServices(new ECSClient(settings)),
    iam: async () => new Iam(new IAMClient(settings)),
  }
  return {
    asked: () => requests.map(({ operation }) => operation),
    plan: (given: Record<string, string>, own: object = {}) =>
      clock.drive(planned(inputs({ cluster: 'prod', ...given }), registered({ ...definition, ...own }), ports)),
  }
}

describe('nobody is asked', () => {
  test('when the inputs name neither a service nor a shell', async () => {
    const { plan, asked } = planning()
    await plan({ subnets: 'subnet-a' }, { taskRoleArn: roleArn('shell') })
    expect(asked()).toEqual([])
  })

  test('about the role when the plan has mistakes', async () => {
    const { plan, asked } = planning()
    await expect(plan({ 'enable-execute-command': 'true', 'task-role-arn': roleArn('shell') })).rejects.toThrow(
      /subnets/,
    )
    expect(asked()).toEqual([])
  })
})

describe('the service', () => {
  test('is read once, with its tags, and followed', async () => {
    const { plan, asked } = planning()
    expect(await plan({ service: 'web' })).toMatchObject({
      order: {
        capacity: { kind: 'launch-type', launchType: 'FARGATE' },
        platformVersion: 'LATEST',
        network: { subnets: ['subnet-web'], securityGroups: [], assignPublicIp: false },
        tags: new Map([['team', 'web']]),
      },
      notes: [expect.stringMatching(/Service web uses FARGATE_SPOT/)],
    })
    expect(asked()).toEqual(['DescribeServices'])
  })

  test('that is not there fails the step', async () => {
    await expect(planning().plan({ service: 'wep' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'there is no service wep in cluster prod (MISSING).',
    })
  })
})

describe('the role of a task with a shell', () => {
  const shell = { subnets: 'subnet-a', 'enable-execute-command': 'true' }

  test('is asked about by one call, and all is well when it allows the four actions', async () => {
    const { plan, asked } = planning()
    expect((await plan(shell, { taskRoleArn: roleArn('shell') })).warnings).toEqual([])
    expect(asked()).toEqual(['SimulatePrincipalPolicy'])
  })

  test('is a warning, with the statement to add, when it does not seem to', async () => {
    const { warnings } = await planning().plan({ ...shell, 'task-role-arn': roleArn('half') })
    expect(warnings).toEqual([
      expect.stringContaining(
        '{"Effect":"Allow","Action":["ssmmessages:OpenControlChannel","ssmmessages:OpenDataChannel"],"Resource":"*"}',
      ),
    ])
  })

  test.each<[string, ScenarioInput, string, RegExp]>([
    [
      'may not be read',
      { faults: [{ fault: 'access-denied', service: 'iam' }] },
      'shell',
      /was not checked\. .*Allow it in the role's policy: \{"Effect":"Allow","Action":"iam:SimulatePrincipalPolicy"/,
    ],
    ['is not there', {}, 'none', /was not checked\. .*NoSuchEntity.*none/],
    [
      'cannot be reached',
      { faults: [{ fault: 'reset', service: 'iam', when: 'before-effect' }] },
      'shell',
      /was not checked/,
    ],
  ])('that %s is a warning, and the plan stands', async (_, input, name, message) => {
    const { warnings, order } = await planning(input).plan({ ...shell, 'task-role-arn': roleArn(name) })
    expect(order.enableExecuteCommand).toBe(true)
    expect(warnings).toEqual([expect.stringMatching(message)])
  })
})
