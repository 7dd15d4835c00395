import { bindingOf, type GatedImage } from '@ecs-actions/domain/scan/trivy-binding'
import type { TrivyHeader } from '@ecs-actions/domain/scan/trivy-header'
import { describe, expect, test } from '@jest/globals'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app'

const header: TrivyHeader = {
  ...{ artifactName: `${ecr}:v1`, artifactType: 'container_image', createdAt: undefined },
  ...{ imageId: undefined, repoDigests: [], platform: undefined, os: undefined },
}

const image: GatedImage = {
  reference: `${ecr}:v1`,
  digests: new Set([digest('a'), digest('b')]),
  configDigests: new Set([digest('c')]),
}

function binding(said: Partial<TrivyHeader>, known: Partial<GatedImage> = {}) {
  return bindingOf({ ...header, ...said }, { ...image, ...known }).kind
}

describe('a report is of the image', () => {
  test('when a digest of the repository is that of the image, its index or its platform', () => {
    expect(binding({ repoDigests: [`mirror.example/app@${digest('b')}`] })).toBe('bound')
    expect(binding({ repoDigests: [`other@${digest('f')}`, `${ecr}@${digest('a')}`] })).toBe('bound')
  })

  test('when the image id is the digest of its configuration, or with containerd of its manifest', () => {
    expect(binding({ imageId: digest('c'), artifactName: 'app:test' })).toBe('bound')
    expect(binding({ imageId: digest('a') })).toBe('bound')
    expect(binding({ imageId: digest('c'), repoDigests: [`local@${digest('f')}`] })).toBe('bound')
  })

  test('when it was scanned by digest', () => {
    const unknown = { configDigests: undefined }
    expect(binding({ artifactName: `${ecr}@${digest('a')}` }, unknown)).toBe('bound')
    expect(binding({ artifactName: `${ecr}@${digest('f')}` }, unknown)).toBe('mismatch')
  })
})

describe('a report is of something else', () => {
  test('when the digests of the repository contradict', () => {
    expect(binding({ repoDigests: [`${ecr}@${digest('f')}`] }, { configDigests: undefined })).toBe('mismatch')
  })

  test('when the image id contradicts and the configurations are known', () => {
    expect(binding({ imageId: digest('f') })).toBe('mismatch')
    expect(binding({ imageId: digest('f') }, { configDigests: undefined })).toBe('unverified')
  })

  test('when it is not of an image at all', () => {
    expect(binding({ artifactType: 'filesystem', repoDigests: [`${ecr}@${digest('a')}`] })).toBe('mismatch')
  })

  test('when it names an image of another repository with a registry', () => {
    expect(binding({ artifactName: 'ghcr.io/other/app:v1' })).toBe('mismatch')
  })

  test('when it names nothing at all', () => {
    const known = { digests: new Set<string>(), configDigests: undefined }
    expect(binding({ artifactName: undefined })).toBe('mismatch')
    expect(binding({ artifactName: undefined }, known)).toBe('mismatch')
  })
})

describe('a report cannot be told to be of the image', () => {
  test.each([`${ecr}:v1`, `${ecr}:v0`, 'app:test', 'build/app.tar'])('when it only names %s', (artifactName) => {
    expect(binding({ artifactName })).toBe('unverified')
  })

  test('when nothing is known of the image but its name', () => {
    const known = { digests: new Set<string>(), configDigests: undefined }
    expect(binding({ repoDigests: [`${ecr}@${digest('f')}`] }, known)).toBe('unverified')
  })
})
