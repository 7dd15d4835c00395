import { IAMServiceException, ListRolesCommand, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../../src/scenario/schema.ts'
import { startServer } from '../../../src/transport/server.ts'
import { clients, world } from '../../support/world.ts'

const trustPolicy = {
  Statement: { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' },
} as const
const roles = [
  { name: 'task', path: '/app/', trustPolicy, allows: ['ssmmessages:*', 'logs:Create*Stream'] },
  { name: 'bare', trustPolicy },
] satisfies ScenarioInput['roles']
const task = 'arn:aws:iam::123456789012:role/app/task'
const bare = 'arn:aws:iam::123456789012:role/bare'

type Input = SimulatePrincipalPolicyCommand['input']

function simulate(input: Partial<Input>) {
  const { iam } = clients(world({ roles }).simulator)
  return iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn: task, ActionNames: ['a:B'], ...input }))
}

async function decisions(input: Partial<Input>): Promise<Record<string, string | undefined>> {
  const { EvaluationResults = [] } = await simulate(input)
  return Object.fromEntries(EvaluationResults.map(({ EvalActionName, EvalDecision }) => [EvalActionName, EvalDecision]))
}

describe('SimulatePrincipalPolicy', () => {
  test('allows what the patterns of the role match, whatever the case, and denies the rest implicitly', async () => {
    const ActionNames = ['ssmmessages:OpenDataChannel', 'SSMMessages:opendatachannel', 'logs:CreateLogStream']
    expect(await decisions({ ActionNames: [...ActionNames, 'logs:CreateLogGroup', 'ecs:RunTask'] })).toEqual({
      'ssmmessages:OpenDataChannel': 'allowed',
      'SSMMessages:opendatachannel': 'allowed',
      'logs:CreateLogStream': 'allowed',
      'logs:CreateLogGroup': 'implicitDeny',
      'ecs:RunTask': 'implicitDeny',
    })
  })

  test('denies everything to a role of which nothing is said, and allows everything to the user', async () => {
    expect(await decisions({ PolicySourceArn: bare })).toEqual({ 'a:B': 'implicitDeny' })
    expect(await decisions({ PolicySourceArn: 'arn:aws:iam::123456789012:user/simulator' })).toEqual({
      'a:B': 'allowed',
    })
  })

  test('gives one result an action, and in it one for each resource', async () => {
    const ResourceArns = ['arn:aws:s3:::a', 'arn:aws:s3:::b']
    const { EvaluationResults, IsTruncated, Marker } = await simulate({
      ActionNames: ['ssmmessages:OpenDataChannel', 'ecs:RunTask'],
      ResourceArns,
    })
    const of = (decision: string) => ({
      EvalDecision: decision,
      ResourceSpecificResults: ResourceArns.map((EvalResourceName) => ({
        EvalResourceName,
        EvalResourceDecision: decision,
      })),
    })
    expect(EvaluationResults).toMatchObject([of('allowed'), of('implicitDeny')])
    expect({ IsTruncated, Marker }).toEqual({ IsTruncated: false, Marker: undefined })
  })

  test('answers over the loopback server as well, whatever region the request is signed for', async () => {
    const { simulator } = world({ roles })
    const server = await startServer(simulator)
    const command = new SimulatePrincipalPolicyCommand({ PolicySourceArn: task, ActionNames: ['ssmmessages:X'] })
    for (const region of ['eu-west-1', 'us-east-1']) {
      const { iam } = clients(simulator, { endpoint: server.url, region })
      await expect(iam.send(command)).resolves.toMatchObject({ EvaluationResults: [{ EvalDecision: 'allowed' }] })
    }
    await server.close()
  })

  test('knows only the principals of the scenario', async () => {
    const PolicySourceArn = 'arn:aws:iam::123456789012:role/other'
    await expect(simulate({ PolicySourceArn })).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `No such entity ${PolicySourceArn}`,
      $metadata: { httpStatusCode: 404 },
    })
  })

  test.each<[string, Partial<Input>, string, string]>([
    [
      'a session',
      { PolicySourceArn: 'arn:aws:sts::123456789012:assumed-role/task/me' },
      'InvalidInputException',
      'Invalid Entity Arn: arn:aws:sts::123456789012:assumed-role/task/me does not clearly define entity type and name.',
    ],
    [
      'a policy of the caller',
      { PolicyInputList: ['{}'] },
      'InvalidInputException',
      'does not evaluate PolicyInputList',
    ],
    ['a marker that nobody gave', { Marker: 'x' }, 'InvalidInputException', 'Invalid Marker: x'],
    [
      'no principal, and an action that is too short',
      { PolicySourceArn: undefined, ActionNames: ['a'] },
      'ValidationError',
      "2 validation errors detected: Value null at 'policySourceArn' failed to satisfy constraint: Member must not be null",
    ],
    ['no actions', { ActionNames: undefined }, 'ValidationError', "Value null at 'actionNames'"],
  ])('refuses %s', async (_what, input, name, message) => {
    await expect(simulate(input)).rejects.toMatchObject({ name, message: expect.stringContaining(message) })
  })

  test('can be denied like every operation', async () => {
    const { iam } = clients(
      world({ roles, faults: [{ fault: 'access-denied', service: 'iam', resource: task }] }).simulator,
    )
    const call = iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn: task, ActionNames: ['a:B'] }))
    await expect(call).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        `is not authorized to perform: iam:SimulatePrincipalPolicy on resource: ${task}`,
      ),
    })
  })
})

test('every other operation of IAM is answered as not simulated', async () => {
  const call = clients(world().simulator).iam.send(new ListRolesCommand({}))
  await expect(call).rejects.toBeInstanceOf(IAMServiceException)
  await expect(call).rejects.toMatchObject({
    name: 'InvalidAction',
    message: expect.stringContaining('iam has the operation ListRoles, but this simulator does not simulate it'),
  })
})

test('what a role allows must be written as IAM writes actions', () => {
  expect(() => world({ roles: [{ name: 'task', trustPolicy, allows: ['RunTask'] }] })).toThrow(
    'roles[0].allows[0]: must be an IAM action such as ecs:RunTask or ssmmessages:* (found "RunTask")',
  )
})
