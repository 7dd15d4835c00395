import { ECRClient } from '@aws-sdk/client-ecr'
import { EcrScans } from '@ecs-actions/aws/ecr-scans'
import { describe, expect, test } from '@jest/globals'
import { HttpResponse } from '@smithy/core/protocols'
import { image, openssl, scanned, world, zlib } from './world.ts'

const app = { accountId: '123456789012', region: 'eu-west-1', repository: 'app' }
const absent = `sha256:${'f'.repeat(64)}`

describe('a scan in ECR', () => {
  test('has its findings, their number and the time of its end', async () => {
    const { registry, clock, digest } = world(scanned({ after: 1_000, findings: [openssl, zlib] }))
    const start = clock.now()
    clock.advanceTo(start + 60_000)
    expect(await registry.scan(app, { digest, nextToken: undefined })).toMatchObject({
      ...{ status: 'COMPLETE', completedAt: start + 1_000, counts: { HIGH: 1, LOW: 1 }, isEnhanced: false },
      findings: [{ name: 'CVE-2026-0001' }, { name: 'CVE-2026-0002' }],
    })
  })

  test('is none yet when the scan, or the image, is not known', async () => {
    const { registry, digest } = world({ images: [{ image }] })
    expect(await registry.scan(app, { digest, nextToken: undefined })).toBeUndefined()
    expect(await registry.scan(app, { digest: absent, nextToken: undefined })).toBeUndefined()
  })

  test('is asked for in the registry of the image', async () => {
    const { registry } = world({ images: [{ image: '210987654321.dkr.ecr.eu-west-1.amazonaws.com/other:v1' }] })
    const other = { accountId: '210987654321', region: 'eu-west-1', repository: 'other', tag: 'v1', digest: undefined }
    expect(await registry.resolve(other)).toMatchObject({ digest: expect.stringMatching(/^sha256:/) })
    await expect(registry.resolve({ ...other, accountId: '123456789012' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an image in ECR', () => {
  test('that is not there is a failure that names it', async () => {
    const { registry } = world({ images: [{ image }] })
    await expect(registry.resolve({ ...app, tag: 'v9', digest: undefined })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('image v9 of 123456789012/app'),
    })
    await expect(registry.manifest(app, absent)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an answer of enhanced scanning', () => {
  // The simulator has none: what Amazon ECR sends, as its API reference shows it.
  const answering = (imageScanFindings: object) =>
    new EcrScans(
      new ECRClient({
        region: 'eu-west-1',
        credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
        requestHandler: {
          handle: async () => ({
            response: new HttpResponse({
              statusCode: 200,
              headers: { 'content-type': 'application/x-amz-json-1.1' },
              body: Buffer.from(JSON.stringify({ imageScanStatus: { status: 'COMPLETE' }, imageScanFindings })),
            }),
          }),
        },
      }),
    )

  test.each([
    ['with enhanced findings', { enhancedFindings: [{ severity: 'HIGH', status: 'ACTIVE' }] }, true],
    ['with both lists empty', { findings: [], enhancedFindings: [] }, true],
    ['with basic findings and an empty list beside', { findings: [{ name: 'CVE-1' }], enhancedFindings: [] }, false],
    ['without the list', { findings: [] }, false],
  ])('%s is known as such: %j', async (_, findings, isEnhanced) => {
    const found = await answering(findings).scan(app, { digest: absent, nextToken: undefined })
    expect(found?.isEnhanced).toBe(isEnhanced)
  })
})
