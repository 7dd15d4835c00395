import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { CodeDeploy } from '@ecs-actions/aws/codedeploy'
import { expect, test } from '@jest/globals'
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols'

const skew = 3_600_000
// AWS takes signatures that are at most five minutes away from its own clock.
const tolerance = 300_000

function answer(request: HttpRequest, awsNow: number): HttpResponse {
  const signed = request.headers['x-amz-date'] ?? ''
  const at = Date.parse(signed.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  const [statusCode, body] =
    Math.abs(at - awsNow) > tolerance
      ? [400, { __type: 'InvalidSignatureException', message: 'Signature not yet current' }]
      : [200, { deployments: [], deploymentId: 'd-0123456AB' }]
  const headers = { date: new Date(awsNow).toUTCString(), 'content-type': 'application/x-amz-json-1.1' }
  return new HttpResponse({ statusCode, headers, body: Buffer.from(JSON.stringify(body)) })
}

test.each([
  ['ahead', skew],
  ['behind', -skew],
])('a runner whose clock is an hour %s starts its deployment at the first attempt', async (_, wrong) => {
  const calls: string[] = []
  const settings = {
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' },
    requestHandler: {
      async handle(request: HttpRequest) {
        calls.push(request.headers['x-amz-target'] ?? '')
        return { response: answer(request, Date.now() - wrong) }
      },
    },
  }
  const retry = (attempts: number) => clockedRetry({ clock: { sleep: async () => {} }, attempts, random: () => 0 })
  const codeDeploy = new CodeDeploy({
    client: new CodeDeployClient({ ...settings, retryStrategy: retry(3) }),
    creating: new CodeDeployClient({ ...settings, retryStrategy: retry(1) }),
  })
  await codeDeploy.deployments({ application: 'a', group: 'g' })
  const order = { application: 'a', group: 'g', config: undefined, appSpec: '{}', sha256: '0', description: 'd' }
  expect(await codeDeploy.createDeployment(order)).toEqual({ kind: 'created', deploymentId: 'd-0123456AB' })
  expect(calls.filter((target) => target.endsWith('CreateDeployment'))).toHaveLength(1)
})
