import {
  CreateRepositoryCommand,
  DescribeImageScanFindingsCommand,
  type DescribeImageScanFindingsCommandInput,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  GetRegistryScanningConfigurationCommand,
  PutImageCommand,
  PutImageScanningConfigurationCommand,
  paginateDescribeImageScanFindings,
  StartImageScanCommand,
} from '@aws-sdk/client-ecr'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../../src/scenario/schema.ts'
import { sendRaw } from '../../support/raw-request.ts'
import { clients, START, world } from '../../support/world.ts'

const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const DAY = 86_400_000
type Scan = NonNullable<NonNullable<ScenarioInput['images']>[number]['scan']>
type Repository = NonNullable<ScenarioInput['repositories']>[number]

const finding = { name: 'CVE-2026-0001', severity: 'HIGH', package: 'openssl', version: '3.0.1' } as const
const imageId = { imageTag: 'v1' }

function scanned(scan: Scan = {}, repository: Partial<Repository> = {}) {
  const { simulator, clock } = world({
    images: [{ image: `${HOST}/web:v1`, scan: { findings: [finding], ...scan } }],
    repositories: [{ name: 'web', scanOnPush: true, ...repository }],
  })
  const { ecr } = clients(simulator)
  return {
    ...{ ecr, simulator },
    at: (ms: number) => clock.advanceTo(START + ms),
    look: (input: Partial<DescribeImageScanFindingsCommandInput> = {}) =>
      ecr.send(new DescribeImageScanFindingsCommand({ repositoryName: 'web', imageId, ...input })),
    start: () => ecr.send(new StartImageScanCommand({ repositoryName: 'web', imageId })),
    images: async () => (await ecr.send(new DescribeImagesCommand({ repositoryName: 'web' }))).imageDetails ?? [],
  }
}

describe('a scan on push', () => {
  test('is unknown at first, then waits, runs and completes with its findings', async () => {
    const { at, look } = scanned({ after: 60_000 })
    await expect(look()).rejects.toMatchObject({
      name: 'ScanNotFoundException',
      message:
        "Image scan does not exist for the image with '{imageDigest:'null', imageTag:'v1'}' in the repository with name 'web' in the registry with id '123456789012'",
    })
    at(2_000)
    const pending = await look()
    expect(pending.imageScanStatus).toEqual({ status: 'PENDING', description: 'Pending start of the image scan.' })
    expect(pending).not.toHaveProperty('imageScanFindings')
    at(7_000)
    expect((await look()).imageScanStatus).toEqual({ status: 'IN_PROGRESS' })
    at(60_000)
    const done = await look()
    expect(done.imageScanStatus).toEqual({
      status: 'COMPLETE',
      description: 'The scan was completed successfully.',
    })
    expect(done.imageScanFindings).toEqual({
      imageScanCompletedAt: new Date(START + 60_000),
      vulnerabilitySourceUpdatedAt: new Date(START + 60_000),
      findingSeverityCounts: { HIGH: 1 },
      findings: [
        {
          name: 'CVE-2026-0001',
          severity: 'HIGH',
          attributes: [
            { key: 'package_version', value: '3.0.1' },
            { key: 'package_name', value: 'openssl' },
          ],
        },
      ],
    })
  })

  test('tells its times as numbers of seconds', async () => {
    const { at, simulator } = scanned()
    at(60_000)
    const { body } = await sendRaw(simulator, {
      ...{ service: 'ecr', name: 'DescribeImageScanFindings' },
      input: { repositoryName: 'web', imageId },
    })
    expect(JSON.parse(body).imageScanFindings.imageScanCompletedAt).toBe((START + 30_000) / 1_000)
  })

  test('can say COMPLETE before its findings are there', async () => {
    const { at, look } = scanned({ after: 10_000, prematureEmpty: 20_000 })
    at(10_000)
    const early = await look()
    expect(early.imageScanStatus?.status).toBe('COMPLETE')
    expect(early.imageScanFindings).toEqual({ findings: [] })
    at(30_000)
    expect((await look()).imageScanFindings?.findings).toHaveLength(1)
  })

  test.each([
    ['FAILED', 'UnsupportedImageError: The operating system and/or package manager are not supported.'],
    ['UNSUPPORTED_IMAGE', undefined],
    ['ACTIVE', 'Continuous scan is selected for image.'],
    ['SCAN_ELIGIBILITY_EXPIRED', undefined],
    ['FINDINGS_UNAVAILABLE', undefined],
    ['LIMIT_EXCEEDED', undefined],
    ['IMAGE_ARCHIVED', undefined],
  ] as const)('can end as %s, without findings', async (status, description) => {
    const { at, look } = scanned({ status })
    at(DAY)
    const { imageScanStatus, imageScanFindings } = await look()
    expect(imageScanStatus).toEqual(description === undefined ? { status } : { status, description })
    expect(imageScanFindings).toBeUndefined()
  })

  test('comes in pages of a hundred, each with the counts of all', async () => {
    const findings = Array.from({ length: 250 }, (_, index) => ({ ...finding, name: `CVE-${index}` }))
    const { at, look, ecr } = scanned({ findings })
    at(DAY)
    const sizes: (number | undefined)[] = []
    for await (const { imageScanFindings } of paginateDescribeImageScanFindings(
      { client: ecr },
      { repositoryName: 'web', imageId },
    )) {
      sizes.push(imageScanFindings?.findings?.length)
      expect(imageScanFindings?.findingSeverityCounts).toEqual({ HIGH: 250 })
    }
    expect(sizes).toEqual([100, 100, 50])
    expect((await look({ maxResults: 1_000 })).imageScanFindings?.findings).toHaveLength(250)
    await expect(look({ maxResults: 1_001 })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('happens only where the repository asks for it', async () => {
    const { at, look } = scanned({}, { scanOnPush: false })
    at(DAY)
    await expect(look()).rejects.toMatchObject({ name: 'ScanNotFoundException' })
  })
})

describe('a scan by hand', () => {
  test('runs once in 24 hours, the one on push included', async () => {
    const { at, look, start } = scanned()
    const limit = { name: 'LimitExceededException', message: expect.stringContaining('quota per image') }
    await expect(start()).rejects.toMatchObject(limit)
    at(DAY)
    expect((await start()).imageScanStatus).toEqual({ status: 'IN_PROGRESS' })
    await expect(start()).rejects.toMatchObject(limit)
    at(DAY + 30_000)
    expect((await look()).imageScanFindings?.imageScanCompletedAt).toEqual(new Date(START + DAY + 30_000))
  })

  test('shows the findings of the scan before while it runs', async () => {
    const { at, look, start } = scanned()
    at(DAY)
    await start()
    at(DAY + 6_000)
    const { imageScanStatus, imageScanFindings } = await look()
    expect(imageScanStatus?.status).toBe('IN_PROGRESS')
    expect(imageScanFindings?.findings).toHaveLength(1)
  })

  test('needs an image that is there', async () => {
    const { ecr } = scanned()
    const scan = (id: object) => ecr.send(new StartImageScanCommand({ repositoryName: 'web', imageId: id }))
    await expect(scan({ imageTag: 'v2' })).rejects.toMatchObject({ name: 'ImageNotFoundException' })
    await expect(scan({})).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

describe('the setting for scans', () => {
  test('is the repository’s, for images pushed from then on', async () => {
    const { ecr, at } = scanned({}, { scanOnPush: false })
    await ecr.send(
      new PutImageScanningConfigurationCommand({
        repositoryName: 'web',
        imageScanningConfiguration: { scanOnPush: true },
      }),
    )
    const { repositories } = await ecr.send(new DescribeRepositoriesCommand({ repositoryNames: ['web'] }))
    expect(repositories?.[0]?.imageScanningConfiguration).toEqual({ scanOnPush: true })
    await ecr.send(new PutImageCommand({ repositoryName: 'web', imageManifest: '{}', imageTag: 'v2' }))
    at(60_000)
    const find = (imageTag: string) =>
      ecr.send(new DescribeImageScanFindingsCommand({ repositoryName: 'web', imageId: { imageTag } }))
    expect((await find('v2')).imageScanFindings?.findings).toEqual([])
    await expect(find('v1')).rejects.toMatchObject({ name: 'ScanNotFoundException' })
  })

  test('sets off no second scan for a manifest that gets another tag', async () => {
    const { ecr, at } = scanned()
    const push = (imageTag: string) =>
      ecr.send(new PutImageCommand({ repositoryName: 'web', imageManifest: '{}', imageTag }))
    await push('v2')
    at(60_000)
    await push('v3')
    at(66_000)
    const find = new DescribeImageScanFindingsCommand({ repositoryName: 'web', imageId: { imageTag: 'v3' } })
    expect((await ecr.send(find)).imageScanStatus?.status).toBe('COMPLETE')
  })

  test('can be given with a new repository', async () => {
    const { ecr } = scanned()
    const { repository } = await ecr.send(
      new CreateRepositoryCommand({ repositoryName: 'api', imageScanningConfiguration: { scanOnPush: true } }),
    )
    expect(repository?.imageScanningConfiguration).toEqual({ scanOnPush: true })
  })

  test('of the registry is basic scanning', async () => {
    const { ecr } = scanned()
    expect(await ecr.send(new GetRegistryScanningConfigurationCommand({}))).toMatchObject({
      registryId: '123456789012',
      scanningConfiguration: { scanType: 'BASIC', rules: [] },
    })
  })
})

describe('DescribeImages', () => {
  test('says nothing of scans', async () => {
    const { at, images } = scanned()
    at(DAY)
    const [image] = await images()
    expect(image).not.toHaveProperty('imageScanStatus')
    expect(image).not.toHaveProperty('imageScanFindingsSummary')
  })

  test('says what it used to say where the scenario asks for that', async () => {
    const { at, images } = scanned({}, { scanSummary: true })
    expect((await images())[0]).not.toHaveProperty('imageScanStatus')
    at(10_000)
    expect((await images())[0]).toMatchObject({ imageScanStatus: { status: 'IN_PROGRESS' } })
    at(DAY)
    expect((await images())[0]).toMatchObject({
      imageScanStatus: { status: 'COMPLETE' },
      imageScanFindingsSummary: {
        imageScanCompletedAt: new Date(START + 30_000),
        findingSeverityCounts: { HIGH: 1 },
      },
    })
  })
})
