import { STSClient } from '@aws-sdk/client-sts'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { Sts } from '@ecs-actions/aws/sts'
import { describe, expect, test } from '@jest/globals'
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols'

const hour = 3_600_000
// AWS takes signatures that are at most five minutes away from its own clock.
const tolerance = 300_000

function xml(statusCode: number, text: string, awsNow: number): HttpResponse {
  const headers = { date: new Date(awsNow).toUTCString(), 'content-type': 'text/xml' }
  return new HttpResponse({ statusCode, headers, body: Buffer.from(text) })
}

function refusal(code: string): string {
  return `<ErrorResponse><Error><Code>${code}</Code><Message>words of AWS</Message></Error></ErrorResponse>`
}

const session = `<AssumeRoleResponse><AssumeRoleResult>
  <AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/deploy/me</Arn></AssumedRoleUser>
  <Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
  <Expiration>2030-01-01T00:00:00Z</Expiration></Credentials>
</AssumeRoleResult></AssumeRoleResponse>`

/** Assumes a role with one attempt, at an AWS whose clock says something else. */
async function assume(wrong: number, answer = session) {
  let calls = 0
  const handle = async (request: HttpRequest) => {
    calls += 1
    const signed = request.headers['x-amz-date'] ?? ''
    const at = Date.parse(signed.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    const now = Date.now() - wrong
    if (Math.abs(at - now) > tolerance) return { response: xml(403, refusal('SignatureDoesNotMatch'), now) }
    return { response: xml(answer === session ? 200 : 403, answer, now) }
  }
  const retryStrategy = clockedRetry({ clock: { sleep: async () => {} }, attempts: 1, random: () => 0 })
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: 'secret' }
  const sts = new Sts(new STSClient({ region: 'eu-west-1', credentials, requestHandler: { handle }, retryStrategy }))
  const role = 'arn:aws:iam::123456789012:role/deploy'
  const result = await sts.assumeRole({ role, name: 'me', duration: 900 }).catch((error: unknown) => error)
  return { result, calls }
}

describe('a runner whose clock is wrong', () => {
  test.each([
    ['ahead', hour],
    ['behind', -hour],
  ])('by an hour %s opens a chained session: the SDK corrects the time for a second attempt', async (_, wrong) => {
    const { result, calls } = await assume(wrong)
    expect(result).toMatchObject({ accountId: '123456789012' })
    expect(calls).toBe(2)
  })

  test('is told at once what is refused for another reason', async () => {
    const { result, calls } = await assume(hour, refusal('AccessDenied'))
    expect(result).toMatchObject({ code: 'access-denied' })
    expect(calls).toBe(2)
  })

  test('is not an excuse: a signature that stays wrong is final', async () => {
    const { result, calls } = await assume(0, refusal('SignatureDoesNotMatch'))
    expect(result).toMatchObject({ code: 'credentials' })
    expect(calls).toBe(1)
  })
})
