import { configDigest, isIndexType, isPlatform, platformImages } from '@ecs-actions/domain/scan/image-index'
import { describe, expect, test } from '@jest/globals'

function index(...manifests: unknown[]): string {
  return JSON.stringify({ schemaVersion: 2, manifests })
}

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const image = (letter: string, platform?: object, more: object = {}) => ({ digest: digest(letter), platform, ...more })
const amd64 = { os: 'linux', architecture: 'amd64' }

describe('an image index', () => {
  test('names its images by platform, with the variant where there is one', () => {
    const text = index(image('a', amd64), image('b', { os: 'linux', architecture: 'arm64', variant: 'v8' }))
    expect(platformImages(text, 'app')).toEqual([
      { digest: digest('a'), platform: 'linux/amd64' },
      { digest: digest('b'), platform: 'linux/arm64/v8' },
    ])
  })

  test('keeps apart what no container runs: attestations and SOCI indexes', () => {
    const unknown = { os: 'unknown', architecture: 'unknown' }
    const soci = { artifactType: 'application/vnd.amazon.soci.index.v2+json' }
    const text = index(image('a', amd64), image('b', unknown), image('c', amd64, soci))
    expect(platformImages(text, 'app')).toHaveLength(1)
  })

  test('cannot hide an image behind a platform that is half unknown', () => {
    const text = index(
      image('a', { os: 'linux', architecture: 'unknown' }),
      image('b', { os: 'unknown', architecture: 'amd64' }),
    )
    expect(platformImages(text, 'app')).toHaveLength(2)
  })

  test('cannot hide an image behind an annotation or a missing platform', () => {
    const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' }
    const artifactType = 'application/vnd.example'
    const text = index(image('a', amd64, { annotations }), image('b'), image('c', amd64, { artifactType }))
    expect(platformImages(text, 'app').map(({ platform }) => platform)).toEqual([
      'linux/amd64',
      undefined,
      'linux/amd64',
    ])
  })

  test('cannot hide an image as a SOCI index: those stand behind the image of their platform', () => {
    const soci = { artifactType: 'application/vnd.amazon.soci.index.v2+json' }
    const arm64 = { os: 'linux', architecture: 'arm64' }
    const shown = (...manifests: unknown[]) =>
      platformImages(index(...manifests), 'app').map((found) => found.digest.slice('sha256:'.length)[0])
    expect(shown(image('a', amd64, soci), image('b', amd64))).toEqual(['a', 'b'])
    expect(shown(image('a', amd64), image('b', arm64, soci))).toEqual(['a', 'b'])
    expect(shown(image('a', undefined), image('b', undefined, soci))).toEqual(['a', 'b'])
    expect(shown(image('a', { ...arm64, variant: 'v8' }), image('b', arm64, soci))).toEqual(['a'])
    expect(shown(image('a', arm64), image('b', { ...arm64, variant: 'v8' }, soci))).toEqual(['a'])
  })

  test.each(['', 'null', '{}', '{"manifests":{}}', index(null), index({ platform: amd64 })])(
    'that reads %j is a failure, not an image less',
    (text) => {
      expect(() => platformImages(text, 'app')).toThrow(/index of app cannot be read/)
    },
  )

  test('is known by its media type', () => {
    expect(isIndexType('application/vnd.oci.image.index.v1+json')).toBe(true)
    expect(isIndexType('application/vnd.docker.distribution.manifest.list.v2+json')).toBe(true)
    expect(isIndexType('application/vnd.oci.image.manifest.v1+json')).toBe(false)
    expect(isIndexType(undefined)).toBe(false)
  })

  test('has the platform that is wanted with any variant, unless one is wanted', () => {
    expect(isPlatform('linux/arm64/v8', 'linux/arm64')).toBe(true)
    expect(isPlatform('linux/arm64', 'linux/arm64/v8')).toBe(false)
    expect(isPlatform('linux/arm64', 'linux/arm')).toBe(false)
    expect(isPlatform(undefined, 'linux/amd64')).toBe(false)
  })
})

test('the manifest of an image names its configuration', () => {
  expect(configDigest(JSON.stringify({ config: { digest: digest('c') } }))).toBe(digest('c'))
  expect(configDigest('{}')).toBeUndefined()
  expect(configDigest('no JSON')).toBeUndefined()
})
