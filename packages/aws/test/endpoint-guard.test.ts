import { Agent } from 'node:https'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { describe, expect, test } from '@jest/globals'

describe('an endpoint of the environment', () => {
  test.each(['http://127.0.0.1:4566', 'http://localhost:4566', 'https://127.9.9.9', 'http://[::1]:1'])(
    '%s is this machine',
    (url) => {
      expect(() => guardEndpoints({ AWS_ENDPOINT_URL: url }, [])).not.toThrow()
    },
  )

  test.each<[string, RegExp]>([
    ['https://evil.example', /AWS_ENDPOINT_URL_ECS: sends AWS calls to evil\.example/],
    ['https://127.0.0.1.evil.example', /127\.0\.0\.1\.evil\.example/],
    ['https://localhost.evil.example', /localhost\.evil\.example/],
    ['localhost:4566', /is no http or https URL/],
    ['not a url', /is no http or https URL/],
    ['file:///etc/passwd', /is no http or https URL/],
    ['https://user:hunter2@evil.example', /evil\.example/],
  ])('%s is refused', (url, message) => {
    const guard = () => guardEndpoints({ AWS_ENDPOINT_URL_ECS: url }, [])
    expect(guard).toThrow(message)
    expect(guard).not.toThrow(/hunter2/)
  })

  test('is obeyed when the workflow names its host, and it is https', () => {
    expect(() => guardEndpoints({ AWS_ENDPOINT_URL: 'https://vpce.example' }, ['vpce.example'])).not.toThrow()
    expect(() => guardEndpoints({ AWS_ENDPOINT_URL: 'http://vpce.example' }, ['vpce.example'])).toThrow(/in clear/)
  })

  test('every mistake is told, and other variables are left alone', () => {
    const environment = {
      AWS_ENDPOINT_URL: 'https://a.example',
      AWS_ENDPOINT_URL_STS: 'x',
      AWS_ENDPOINT_URLS: 'x',
      AWS_ENDPOINT_URL_ECR: '',
    }
    expect(() => guardEndpoints(environment, [])).toThrow(
      /- AWS_ENDPOINT_URL: .*\n- AWS_ENDPOINT_URL_STS: is no http or https URL$/,
    )
  })
})

describe('a proxy of the environment', () => {
  test.each(['http://proxy.example:3128', 'https://user:hunter2@proxy.example', ''])('%s can be used', (url) => {
    expect(() => guardEndpoints({ HTTPS_PROXY: url, http_proxy: url }, [])).not.toThrow()
  })

  test.each([
    ...['proxy.example:3128', 'socks5://proxy.example', 'http://user:hunter2@proxy.example:99999', 'proxy'],
    // These Node would ignore.
    ...[
      'HTTP://proxy.example:3128',
      ' http://user:hunter2@proxy.example',
      'http:proxy.example',
      'http:\\\\proxy.example',
    ],
  ])('%s is refused, and not told', (url) => {
    const guard = () => guardEndpoints({ HTTPS_PROXY: url, http_proxy: url }, [])
    expect(guard).toThrow(/- HTTPS_PROXY: is no http or https URL such as .*\n- http_proxy: is no http or https URL/)
    expect(guard).not.toThrow(/hunter2|socks5|99999/)
  })

  test.each([
    'http://ci:hunter2%@proxy.example',
    'http://c%i:hunter2@proxy.example',
    'http://ci:hunter2%ff@proxy.example',
  ])('%s is refused for its %, which Node could not read', (url) => {
    const guard = () => guardEndpoints({ HTTPS_PROXY: url }, [])
    expect(guard).toThrow('HTTPS_PROXY: has a user or password with a % that begins no escape: write % as %25')
    expect(guard).not.toThrow(/hunter2/)
    expect(() => new Agent({ proxyEnv: { HTTPS_PROXY: url } })).toThrow('URI malformed')
  })

  test('whose password has its % escaped can be used', () => {
    expect(() => guardEndpoints({ HTTPS_PROXY: 'http://ci:100%25@proxy.example' }, [])).not.toThrow()
  })
})
