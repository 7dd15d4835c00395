import { ecrImage, imageProblem, pinned } from '@ecs-actions/domain/image-reference'
import { describe, expect, test } from '@jest/globals'

const digest = `sha256:${'ab'.repeat(32)}`

describe('image references', () => {
  test.each([
    'nginx',
    'nginx:1.27',
    'library/nginx:latest',
    'localhost:5000/app:v1',
    'public.ecr.aws/docker/library/node:24',
    `123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app@${digest}`,
    `123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:v1@${digest}`,
  ])('%s is one', (text) => {
    expect(imageProblem(text)).toBeUndefined()
  })

  test.each([
    ['$ECR_REGISTRY/app:1', /not replaced/],
    ['app:', /no image reference/],
    ['app@sha256:12', /no digest/],
    ['App:v1', /no image reference/],
    ['app:v 1', /no image reference/],
    [`app:${'t'.repeat(129)}`, /no image tag/],
    ['', /no image reference/],
    ['x'.repeat(600), /longer than/],
  ])('%s is none', (text, why) => {
    expect(imageProblem(text)).toMatch(why)
  })

  test.each([
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:v1', 'eu-west-1', 'v1', undefined],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/team/app', 'cn-north-1', undefined, undefined],
    ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/team/app:v1', 'us-gov-west-1', 'v1', undefined],
    [`123456789012.dkr-ecr.eu-west-1.on.aws/team/app@${digest}`, 'eu-west-1', undefined, digest],
  ])('%s is in private ECR', (text, region, tag, digestPart) => {
    expect(ecrImage(text)).toEqual({
      accountId: '123456789012',
      region,
      repository: 'team/app',
      tag,
      digest: digestPart,
    })
  })

  test.each([
    'nginx:1',
    'public.ecr.aws/x/y:1',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com.evil.example/app:1',
    'ghcr.io/a/b:1',
  ])('%s is not', (text) => {
    expect(ecrImage(text)).toBeUndefined()
  })

  test('a pinned reference loses its tag', () => {
    expect(pinned('host.example/app:v1', digest)).toBe(`host.example/app@${digest}`)
    expect(pinned(`app@sha256:${'0'.repeat(64)}`, digest)).toBe(`app@${digest}`)
  })
})
