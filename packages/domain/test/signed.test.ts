import { foreignLines } from '@ecs-actions/domain/foreign-text'
import { describe, expect, test } from '@jest/globals'

describe('what signs a request is never printed', () => {
  test.each([
    // S3, as SigV4 presigns.
    [
      'https://x/?X-Amz-Credential=AKID%2F2026&X-Amz-Signature=abc&X-Amz-Security-Token=d/e=&y=1',
      'https://x/?X-Amz-Credential=***&X-Amz-Signature=***&X-Amz-Security-Token=***&y=1',
    ],
    // S3 of old, CloudFront, Azure Storage.
    [
      'https://x/y?AWSAccessKeyId=a&Signature=b%2Bc%3D&Expires=1',
      'https://x/y?AWSAccessKeyId=a&Signature=***&Expires=1',
    ],
    [
      'GET https://d1.cloudfront.net/l?Expires=1&Signature=a~b-c_&Key-Pair-Id=K2&Policy=eyJ_: 403',
      'GET https://d1.cloudfront.net/l?Expires=1&Signature=***&Key-Pair-Id=***&Policy=*** 403',
    ],
    ['"https://a.blob.core.windows.net/c?se=2026&sig=a%2Fb%3D"', '"https://a.blob.core.windows.net/c?se=2026&sig=***"'],
    // Within the query of another URL, in XML, in JSON.
    ['?to=https%3A%2F%2Fx%3FSignature%3Dabc%26y%3D1', '?to=https%3A%2F%2Fx%3FSignature%3D***%26y%3D1'],
    ['?to=x%253Fa%253D1%2526sig%253Dabc%2526y', '?to=x%253Fa%253D1%2526sig%253D***%2526y'],
    ['?to=x%26X-Amz-Signature%3dabc%26y', '?to=x%26X-Amz-Signature%3d***%26y'],
    ['<Url>https://x?a=1&amp;Signature=abc&amp;y=1</Url>', '<Url>https://x?a=1&amp;Signature=***&amp;y=1</Url>'],
    [
      '{"url":"https://x?a=1\\u0026Signature=abc\\u0026X-Amz-Signature=def"}',
      '{"url":"https://x?a=1\\u0026Signature=***\\u0026X-Amz-Signature=***"}',
    ],
    // Headers: on the wire, in JSON, in JSON within JSON, as Go and JavaScript print them.
    ["should be 'host:x x-amz-security-token:IQoJ/b3= '", "should be 'host:x x-amz-security-token:*** '"],
    ['{"X-Amz-Security-Token":"IQoJ","a":1}', '{"X-Amz-Security-Token":"***","a":1}'],
    ['{"X-Amz-Security-Token": ["IQoJ"]}', '{"X-Amz-Security-Token": ["***"]}'],
    ['"{\\"X-Amz-Security-Token\\": \\"IQoJ\\"}"', '"{\\"X-Amz-Security-Token\\": \\"***\\"}"'],
    ['map[X-Amz-Security-Token:[IQoJ] Accept:[a]]', 'map[X-Amz-Security-Token:[***] Accept:[a]]'],
    ['Authorization: Basic YTpi', 'Authorization: Basic ***'],
    ['> authorization: bearer abc.def-ghi', '> authorization: bearer ***'],
    ["curl -H 'Proxy-Authorization: Basic YTpi=' x", "curl -H 'Proxy-Authorization: Basic ***' x"],
    ['{"Authorization":"Bearer abc","a":1}', '{"Authorization":"Bearer ***","a":1}'],
    ["{ Authorization: 'Bearer abc' }", "{ Authorization: 'Bearer ***' }"],
  ])('%s', (text, printed) => {
    expect(foreignLines(text)).toEqual([printed])
  })

  test.each([
    'Signature=valid',
    'Policy=AlwaysAllow, sig=9',
    'ERROR 1406: Policy: too long for column',
    'the policy=gold plan?',
    'GET /plans?policy=gold&design=new&psig=1',
    'kill: sig=9 pid=1?',
    'Authorization: done',
    'authorization failed: bearer of bad news',
    'X-Amz-Date: 20260101T000000Z',
    'def f(Signature: str) -> Policy',
  ])('what only looks alike stays readable: %s', (line) => {
    expect(foreignLines(line)).toEqual([line])
  })

  test('that costs no more than the length of the text', () => {
    const hostile = [
      '?sig=',
      'X-Amz-Signature',
      'Authorization: ',
      '%25',
      '?Signature%2525',
      'Authorization\\"',
      '&amp;',
    ]
    for (const part of hostile) {
      const begin = performance.now()
      foreignLines(part.repeat(40_000))
      foreignLines(`X-Amz-Credential${' '.repeat(200_000)}${part}`)
      // A few ms each; what grows with the square takes minutes.
      expect(performance.now() - begin).toBeLessThan(2_000)
    }
  })
})
