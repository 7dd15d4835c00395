import { ECSClient } from '@aws-sdk/client-ecs'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { EcsDefinitions } from '@ecs-actions/aws/ecs-definitions'
import { expect, test } from '@jest/globals'
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols'

const skew = 3_600_000
// AWS takes signatures that are at most five minutes away from its own clock.
const tolerance = 300_000
const taskDefinitionArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1'
const definition = { family: 'app', containerDefinitions: [{ name: 'web', image: 'x', memory: 128 }] }

function answer(request: HttpRequest, awsNow: number): HttpResponse {
  const signed = request.headers['x-amz-date'] ?? ''
  const at = Date.parse(signed.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  const [statusCode, body] =
    Math.abs(at - awsNow) > tolerance
      ? [400, { __type: 'InvalidSignatureException', message: 'Signature not yet current' }]
      : [200, { taskDefinition: { ...definition, taskDefinitionArn } }]
  const headers = { date: new Date(awsNow).toUTCString(), 'content-type': 'application/x-amz-json-1.1' }
  return new HttpResponse({ statusCode, headers, body: Buffer.from(JSON.stringify(body)) })
}

test.each([
  ['ahead', skew],
  ['behind', -skew],
])('a runner whose clock is an hour %s registers at the first attempt', async (_, wrong) => {
  const calls: string[] = []
  const settings = {
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' },
    requestHandler: {
      async handle(request: HttpRequest) {
        calls.push((request.headers['x-amz-target'] ?? '').replace(/^.*[.]/, ''))
        return { response: answer(request, Date.now() - wrong) }
      },
    },
  }
  const retry = (attempts: number) => clockedRetry({ clock: { sleep: async () => {} }, attempts, random: () => 0 })
  const definitions = new EcsDefinitions({
    client: new ECSClient({ ...settings, retryStrategy: retry(3) }),
    registering: () => new ECSClient({ ...settings, retryStrategy: retry(1) }),
  })
  await definitions.describe('app')
  expect(await definitions.register(definition)).toEqual({ kind: 'registered', arn: taskDefinitionArn })
  expect(calls).toEqual(['DescribeTaskDefinition', 'DescribeTaskDefinition', 'RegisterTaskDefinition'])
})
