import { calling, failureOfCall } from '@ecs-actions/aws/failures'
import { Failure } from '@ecs-actions/domain/failure'
import { describe, expect, test } from '@jest/globals'

function thrown(name: string, more: object = {}): Error {
  return Object.assign(new Error('words of AWS'), { name, ...more })
}

const unknownDefinition = Object.assign(new Error('Unable to describe task definition.'), { name: 'ClientException' })

const inactive = Object.assign(new Error('TaskDefinition is inactive'), { name: 'ClientException' })

const unreadable = new Error('@aws-sdk XML parse error: mismatched tags <SecretAccessKey> and </kkkk>.')

const call = { action: 'ecs:RunTask', subject: 'app:1' }

describe('what an error of AWS becomes', () => {
  test.each<[string, Error, string]>([
    ['a refused permission', thrown('AccessDeniedException'), 'access-denied'],
    ['the same of the query protocol', thrown('AccessDenied'), 'access-denied'],
    ['expired credentials', thrown('ExpiredTokenException'), 'credentials'],
    ['unknown credentials', thrown('UnrecognizedClientException'), 'credentials'],
    ['no credentials', thrown('CredentialsProviderError'), 'credentials'],
    ['throttling', thrown('ThrottlingException'), 'throttled'],
    ['something that is not there', thrown('ClusterNotFoundException'), 'not-found'],
    ['a task definition that is not there', unknownDefinition, 'not-found'],
    ['a revision that was deregistered', inactive, 'refused'],
    ['trouble at AWS', thrown('ServerException', { $metadata: { httpStatusCode: 500 } }), 'unavailable'],
    ['an answer in HTML', thrown('SyntaxError', { $metadata: { httpStatusCode: 503 } }), 'unavailable'],
    ['an answer that was cut off', thrown('SyntaxError', { $metadata: { httpStatusCode: 200 } }), 'network'],
    ['the same of the query protocol', unreadable, 'network'],
    ['a reset', thrown('Error', { code: 'ECONNRESET' }), 'network'],
    ['a name that does not resolve for now', thrown('Error', { code: 'EAI_AGAIN' }), 'network'],
    ['a time-out', thrown('TimeoutError'), 'network'],
    ['a certificate that is not trusted', thrown('Error', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }), 'aws-error'],
    ['anything else', thrown('InvalidParameterException', { $metadata: { httpStatusCode: 400 } }), 'aws-error'],
  ])('%s', (_, error, code) => {
    expect(failureOfCall(error, call)).toMatchObject({
      code,
      message: expect.stringContaining('ecs:RunTask failed for app:1'),
    })
  })

  test('the missing statement is spelled out, with the action and resource that AWS names', () => {
    const error = thrown('AccessDeniedException')
    error.message =
      'User: x is not authorized to perform: iam:PassRole on resource: arn:aws:iam::1:role/r because no identity-based policy allows it'
    expect(failureOfCall(error, call)).toMatchObject({
      remedy: `Allow it in the role's policy: {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::1:role/r"}`,
    })
  })

  test('an explicit deny is not cured by allowing', () => {
    const error = thrown('AccessDeniedException')
    error.message =
      'x is not authorized to perform: ecs:RunTask on resource: * with an explicit deny in a service control policy'
    expect(failureOfCall(error, call)).toMatchObject({
      remedy: expect.stringContaining('find the Deny for ecs:RunTask'),
    })
  })

  test.each<[string, string, RegExp]>([
    ['ExpiredTokenException', 'credentials', /a clock is wrong/],
    ['IDPCommunicationErrorException', 'unavailable', /run the job again/],
    ['IDPRejectedClaimException', 'credentials', /run the job again/],
    ['PackedPolicyTooLargeException', 'invalid-input', /shorten them/],
    ['MalformedPolicyDocumentException', 'invalid-input', /inline-session-policy/],
    ['RegionDisabledException', 'credentials', /switched off/],
  ])('assuming a role: %s', (name, code, remedy) => {
    const found = failureOfCall(thrown(name), { action: 'sts:AssumeRoleWithWebIdentity', subject: 'role r' })
    expect(found).toMatchObject({ code, remedy: expect.stringMatching(remedy) })
  })

  test.each([unreadable, new SyntaxError('Unexpected token, "ccessKey":kkkk"')])(
    'no part of a reply is told',
    (error) => {
      const told = failureOfCall(error, call)
      expect(told).toMatchObject({ message: 'ecs:RunTask failed for app:1: the reply cannot be read' })
    },
  )

  test('the certificate remedy names the variable', () => {
    expect(failureOfCall(thrown('Error', { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }), call)).toMatchObject({
      remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    })
  })

  test('a defect stays what it is', async () => {
    await expect(calling(call, () => Promise.reject('text'))).rejects.toBe('text')
    const failure = new Failure({ code: 'lost', message: 'm', remedy: 'r' })
    await expect(calling(call, () => Promise.reject(failure))).rejects.toBe(failure)
  })
})
