import { createHash } from 'node:crypto'
import {
  BatchGetImageCommand,
  DescribeImageScanFindingsCommand,
  DescribeImagesCommand,
  StartImageScanCommand,
} from '@aws-sdk/client-ecr'
import { describe, expect, test } from '@jest/globals'
import { ScenarioError, scenario } from '../../../src/scenario/parse.ts'
import type { ScenarioInput } from '../../../src/scenario/schema.ts'
import { clients, START, world } from '../../support/world.ts'

const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const INDEX = 'application/vnd.oci.image.index.v1+json'
const repositoryName = 'web'
type Image = NonNullable<ScenarioInput['images']>[number]

const amd64 = { arch: 'amd64', scan: { findings: [{ name: 'CVE-1', severity: 'LOW' as const }] } }
const arm64 = { arch: 'arm64', variant: 'v8' }

async function index(more: Partial<Image> = {}) {
  const { simulator, clock } = world({
    images: [{ image: `${HOST}/web:v1`, platforms: [amd64, arm64], ...more }],
    repositories: [{ name: repositoryName, scanOnPush: true }],
  })
  const { ecr } = clients(simulator)
  const { images } = await ecr.send(new BatchGetImageCommand({ repositoryName, imageIds: [{ imageTag: 'v1' }] }))
  const [image] = images ?? []
  const manifest: { manifests: { digest: string; size: number; annotations?: object; platform: object }[] } =
    JSON.parse(image?.imageManifest ?? '{}')
  clock.advanceTo(START + 60_000)
  return { ecr, image, entries: manifest.manifests, catalog: simulator.images }
}

describe('an image of several platforms', () => {
  test('is an index of its images, with an attestation beside each', async () => {
    const { image, entries } = await index()
    expect(image?.imageManifestMediaType).toBe(INDEX)
    expect(entries.map(({ platform }) => platform)).toEqual([
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64', variant: 'v8' },
      { os: 'unknown', architecture: 'unknown' },
      { os: 'unknown', architecture: 'unknown' },
    ])
    expect(entries.slice(2).map(({ annotations }) => annotations)).toEqual(
      entries.slice(0, 2).map(({ digest }) => ({
        'vnd.docker.reference.digest': digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      })),
    )
  })

  test('has digests and sizes that are those of the manifests', async () => {
    const { ecr, image, entries } = await index()
    const imageIds = entries.map(({ digest }) => ({ imageDigest: digest }))
    const { images } = await ecr.send(new BatchGetImageCommand({ repositoryName, imageIds }))
    expect(images).toHaveLength(4)
    for (const { imageId, imageManifest = '' } of [...(images ?? []), ...(image ? [image] : [])]) {
      expect(imageId?.imageDigest).toBe(`sha256:${createHash('sha256').update(imageManifest).digest('hex')}`)
    }
    expect(entries.map(({ size }) => size)).toEqual(images?.map(({ imageManifest = '' }) => imageManifest.length))
  })

  test('is listed with its parts, which have no tag', async () => {
    const { ecr } = await index({ attestations: false })
    const { imageDetails } = await ecr.send(new DescribeImagesCommand({ repositoryName }))
    expect(imageDetails?.map(({ imageTags, imageManifestMediaType }) => [imageTags, imageManifestMediaType])).toEqual([
      [undefined, 'application/vnd.oci.image.manifest.v1+json'],
      [undefined, 'application/vnd.oci.image.manifest.v1+json'],
      [['v1'], INDEX],
    ])
  })

  test('is scanned platform by platform; the index never is, and attestations fail', async () => {
    const { ecr, image, entries } = await index()
    const look = (imageDigest: string | undefined) =>
      ecr.send(new DescribeImageScanFindingsCommand({ repositoryName, imageId: { imageDigest } }))
    const [first, second, third] = await Promise.all(entries.map(({ digest }) => look(digest)))
    expect(first?.imageScanFindings?.findings).toMatchObject([{ name: 'CVE-1' }])
    expect(second?.imageScanFindings?.findings).toEqual([])
    expect(third?.imageScanStatus?.status).toBe('FAILED')
    await expect(look(image?.imageId?.imageDigest)).rejects.toMatchObject({ name: 'ScanNotFoundException' })
    await expect(
      ecr.send(new StartImageScanCommand({ repositoryName, imageId: { imageTag: 'v1' } })),
    ).rejects.toMatchObject({
      name: 'UnsupportedImageTypeException',
      message: `An artifact with media type '${INDEX}' cannot be scanned.`,
    })
  })

  test('runs as one program, by its tag or by the digest of a platform', async () => {
    const program = { kind: 'scripted' as const, steps: [] }
    const { entries, catalog } = await index({ program })
    expect(catalog.find(`${HOST}/web:v1`)).toMatchObject({ program })
    expect(catalog.find(`${HOST}/web@${entries[0]?.digest}`)).toMatchObject({ program })
  })

  test('has no scan of its own in a scenario', () => {
    const both = { image: 'web:v1', platforms: [amd64], scan: {} }
    expect(() => scenario({ images: [both] })).toThrow(ScenarioError)
    expect(() => scenario({ images: [both] })).toThrow(/an index is never scanned/)
  })
})
