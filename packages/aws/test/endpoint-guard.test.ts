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
