import { cloudWatch } from '@ecs-actions/aws/connect/cloudwatch'
import { cloudWatchLogs } from '@ecs-actions/aws/connect/cloudwatch-logs'
import { codeDeploy } from '@ecs-actions/aws/connect/codedeploy'
import { ecr } from '@ecs-actions/aws/connect/ecr'
import { ecs, ecsWithServices } from '@ecs-actions/aws/connect/ecs'
import { elb } from '@ecs-actions/aws/connect/elb'
import { iam } from '@ecs-actions/aws/connect/iam'
import { sts } from '@ecs-actions/aws/connect/sts'
import { renewing } from '@ecs-actions/aws/credentials/renewing'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Machine, machine } from './at-hand-world.ts'

let found: Machine
beforeEach(async () => {
  found = await machine()
})
afterEach(() => found.close())

/** What a client needs that renews its credentials, each time with a key of its own. */
function settings() {
  const { clock, session } = found
  const credentials = renewing({ mint: () => session('open'), clock, onTrouble: () => {} })
  return { region: 'eu-west-1', clock, environment: {}, action: 'test', credentials }
}

type Service = NonNullable<ScenarioInput['faults']>[number]['service']

const queried: Service[] = ['elasticloadbalancing', 'iam', 'sts']
const from = { from: 0, skip: 0, seed: 1 }
const deployment = { application: 'a', group: 'g', config: undefined, appSpec: '{}', sha256: '0', description: 'd' }
const targetGroup = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/none/0123456789abcdef'
const roleArn = 'arn:aws:iam::123456789012:role/none'
const image = { accountId: '123456789012', region: 'eu-west-1', repository: 'none', tag: 'v1', digest: undefined }

describe.each<[Service, string, () => Promise<unknown>]>([
  ['ecs', 'DescribeTaskDefinition', () => ecs(settings()).describeTaskDefinition('app')],
  ['ecs', 'DescribeServices', () => ecsWithServices(settings()).services.service({ cluster: 'c', service: 's' })],
  ['codedeploy', 'GetDeployment', () => codeDeploy(settings()).deployment('d-0123456AB')],
  ['codedeploy', 'CreateDeployment', () => codeDeploy(settings()).createDeployment(deployment)],
  ['elasticloadbalancing', 'DescribeTargetHealth', () => elb(settings()).targetHealth(targetGroup)],
  ['monitoring', 'DescribeAlarms', () => cloudWatch(settings()).alarms(['a'])],
  ['logs', 'GetLogEvents', () => cloudWatchLogs(settings()).page({ group: 'g', stream: 's', token: undefined })],
  ['ecr', 'DescribeImages', () => ecr(settings()).digest(image)],
  ['iam', 'SimulatePrincipalPolicy', () => iam(settings()).notAllowed({ roleArn, actions: ['ecs:RunTask'] })],
  ['sts', 'GetCallerIdentity', () => sts(settings()).accountId()],
])('%s %s', (service, operation, call) => {
  const attempts = () => found.requests.filter((request) => request.operation === operation)
  const errors = () => attempts().map(({ result }) => (result.kind === 'reply' ? (result.error ?? '') : 'reset'))

  test('is made once more, with other credentials, when they have expired', async () => {
    found.simulator.inject({ fault: 'expired-token', ...from, service, operation, times: 1 })
    await call().catch(() => undefined)
    expect(errors()).toEqual([expect.stringMatching(/^ExpiredToken/), expect.not.stringMatching(/Expired/)])
    expect(found.called('AssumeRole')).toBe(2)
  })

  test('is made again, with the same, when their key is not known yet', async () => {
    const code = queried.includes(service) ? 'InvalidClientTokenId' : 'UnrecognizedClientException'
    const unknown = {
      code,
      message: 'invalid',
      status: 400,
      when: 'before-effect',
    } as const
    found.simulator.inject({ fault: 'error', ...from, service, operation, times: 2, ...unknown })
    await call().catch(() => undefined)
    expect(errors()).toHaveLength(3)
    expect(errors().at(-1)).not.toBe(code)
    expect(found.called('AssumeRole')).toBe(1)
  })
})

test('STS is asked once: who opens sessions knows better what to repeat', async () => {
  found.simulator.inject({ fault: 'throttle', ...from, service: 'sts', operation: 'GetCallerIdentity' })
  const credentials = await found.session('open')
  const caller = sts({ ...settings(), credentials })
  await expect(caller.accountId()).rejects.toMatchObject({ code: 'throttled' })
  expect(found.called('GetCallerIdentity')).toBe(1)
})
