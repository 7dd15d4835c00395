import { IAMClient } from '@aws-sdk/client-iam'
import { Iam } from '@ecs-actions/aws/iam'
import { describe, expect, test } from '@jest/globals'
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols'

const roleArn = 'arn:aws:iam::123456789012:role/migrator'

function page(decisions: Readonly<Record<string, string>>, more = ''): string {
  const members = Object.entries(decisions).map(
    ([action, decision]) =>
      `<member><EvalActionName>${action}</EvalActionName><EvalDecision>${decision}</EvalDecision></member>`,
  )
  const results = `<EvaluationResults>${members.join('')}</EvaluationResults>`
  return `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult>${results}${more}</SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`
}

/** IAM that answers with these pages, one after the other, and what it was sent. */
function answering(pages: readonly string[], region = 'eu-west-1') {
  const sent: { readonly host: string; readonly form: Record<string, string>; readonly signedFor: string }[] = []
  const handle = async ({ hostname, body, headers }: HttpRequest) => {
    const answer = pages[sent.length] ?? ''
    const [signedFor = ''] = /Credential=\S+?(?=,)/.exec(headers.authorization ?? '') ?? []
    sent.push({ host: hostname, form: Object.fromEntries(new URLSearchParams(body)), signedFor })
    return { response: new HttpResponse({ statusCode: 200, headers: {}, body: Buffer.from(answer) }) }
  }
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: 'secret' }
  return { sent, iam: new Iam(new IAMClient({ region, credentials, requestHandler: { handle }, maxAttempts: 1 })) }
}

describe('the actions that a role does not allow', () => {
  test('are those that no policy allows, in the order in which they were asked for', async () => {
    const { iam, sent } = answering([page({ 'a:A': 'implicitDeny', 'a:B': 'allowed', 'a:C': 'explicitDeny' })])
    expect(await iam.notAllowed({ roleArn, actions: ['a:C', 'a:B', 'a:A'] })).toEqual(['a:C', 'a:A'])
    expect(sent.map(({ form }) => form)).toEqual([
      {
        ...{ Action: 'SimulatePrincipalPolicy', Version: '2010-05-08', PolicySourceArn: roleArn },
        ...{ 'ActionNames.member.1': 'a:C', 'ActionNames.member.2': 'a:B', 'ActionNames.member.3': 'a:A' },
      },
    ])
  })

  test('are read to the last page', async () => {
    const more = '<IsTruncated>true</IsTruncated><Marker>next</Marker>'
    const { iam, sent } = answering([page({ 'a:A': 'allowed' }, more), page({ 'a:B': 'allowed' })])
    expect(await iam.notAllowed({ roleArn, actions: ['a:A', 'a:B'] })).toEqual([])
    expect(sent.map(({ form }) => form.Marker)).toEqual([undefined, 'next'])
  })

  test('include what IAM says nothing of', async () => {
    const { iam } = answering([page({})])
    expect(await iam.notAllowed({ roleArn, actions: ['a:A'] })).toEqual(['a:A'])
  })
})

test.each([
  ['eu-west-1', 'iam.amazonaws.com', 'us-east-1'],
  ['cn-north-1', 'iam.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['us-gov-east-1', 'iam.us-gov.amazonaws.com', 'us-gov-west-1'],
])('in %s the one IAM of the partition is asked, at %s', async (region, host, signingRegion) => {
  const { iam, sent } = answering([page({})], region)
  await iam.notAllowed({ roleArn, actions: ['a:A'] })
  expect(sent).toEqual([
    expect.objectContaining({ host, signedFor: expect.stringContaining(`/${signingRegion}/iam/aws4_request`) }),
  ])
})
