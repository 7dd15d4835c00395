import { PutImageCommand } from '@aws-sdk/client-ecr'
import { Failure } from '@ecs-actions/domain/failure'
import { gateOutputs } from '@ecs-actions/scan-gate/report'
import { describe, expect, test } from '@jest/globals'
import { image, indexed, openssl, repository, scanned, world, zlib } from './world.ts'

const minute = 60_000

describe('an image with a basic scan', () => {
  test('passes when nothing found is severe enough, pinned to what was scanned', async () => {
    const { gate, digest } = world(scanned({ findings: [zlib] }))
    const report = await gate()
    expect(report.failure).toBeUndefined()
    expect(gateOutputs(report)).toEqual({
      verdict: 'pass',
      reason: 'no-blocking-findings',
      image: `${repository}@${digest}`,
      images: '{}',
      counts: '{"critical":0,"high":0,"medium":0,"low":1,"informational":0,"unknown":0}',
      'blocking-count': '0',
      'ignored-count': '0',
    })
  })

  test('fails on a finding as severe as fail-on', async () => {
    const { gate } = world(scanned({ findings: [openssl, zlib] }))
    const report = await gate()
    expect(gateOutputs(report)).toMatchObject({ verdict: 'fail', reason: 'blocking-findings', 'blocking-count': '1' })
    expect(report.failure).toMatchObject({
      code: 'gate-failed',
      message: expect.stringContaining('CVE-2026-0001 in openssl (high)'),
    })
    expect((await gate({ 'fail-on': 'critical' })).result).toBe('pass')
    expect((await gate({ 'fail-on': 'low' })).failure?.message).toContain('2 vulnerabilities')
  })

  test('is waited for, and each status told once', async () => {
    const { gate, statuses, elapsed } = world(scanned({ after: 3 * minute, findings: [zlib] }))
    expect((await gate()).result).toBe('pass')
    expect(statuses()).toEqual(['not known yet', 'PENDING', 'IN_PROGRESS', 'COMPLETE'])
    expect(elapsed()).toBeGreaterThanOrEqual(3 * minute)
    expect(elapsed()).toBeLessThan(3 * minute + 10_001)
  })

  test('is read with all its pages', async () => {
    const findings = Array.from({ length: 2_500 }, (_, index) => ({ ...zlib, name: `CVE-${index}` }))
    const { gate } = world(scanned({ findings: [...findings, openssl] }))
    expect(await gate()).toMatchObject({ result: 'fail', counts: { low: 2_500, high: 1 } })
  })

  test('that tells nothing of fixes does not pass for only-fixable, unless that is asked for', async () => {
    const { gate } = world(scanned({ findings: [openssl] }))
    expect((await gate({ 'only-fixable': 'true' })).result).toBe('fail')
    const report = await gate({ 'only-fixable': 'true', 'fix-unknown': 'ignore' })
    expect(gateOutputs(report)).toMatchObject({ verdict: 'pass', 'ignored-count': '1' })
  })

  test('blocks on a severity that ECR does not know', async () => {
    const { gate } = world(scanned({ findings: [{ ...openssl, severity: 'UNDEFINED' }] }))
    expect(await gate()).toMatchObject({ result: 'fail', counts: { unknown: 1 } })
  })
})

describe('an empty result', () => {
  test('passes when it says when it was made, and says so twice', async () => {
    const { gate, elapsed } = world(scanned({ after: 10_000, findings: [] }))
    expect((await gate()).result).toBe('pass')
    expect(elapsed()).toBeGreaterThanOrEqual(15_000)
  })

  test('that is told before the findings are there does not pass for clean', async () => {
    const { gate } = world(scanned({ after: 10_000, prematureEmpty: 2 * minute, findings: [openssl] }))
    expect(await gate()).toMatchObject({ result: 'fail', counts: { high: 1 } })
  })

  test('that never says when it was made is no evidence', async () => {
    const { gate, elapsed } = world(scanned({ prematureEmpty: 1_000 * minute, findings: [] }))
    const report = await gate({ 'wait-minutes': '2' })
    expect(report).toMatchObject({ result: 'indeterminate', reason: 'scan-timeout' })
    expect(report.failure).toMatchObject({ code: 'gate-indeterminate', message: expect.stringContaining('COMPLETE') })
    expect(elapsed()).toBe(2 * minute)
  })
})

describe('without evidence', () => {
  test.each([
    ['FAILED', 'scan-failed', 'UnsupportedImageError'],
    ['UNSUPPORTED_IMAGE', 'unsupported-image', 'UNSUPPORTED_IMAGE'],
    ['ACTIVE', 'enhanced-scanning', 'Continuous scan'],
    ['SCAN_ELIGIBILITY_EXPIRED', 'scan-expired', 'SCAN_ELIGIBILITY_EXPIRED'],
    ['LIMIT_EXCEEDED', 'scan-limit-exceeded', 'LIMIT_EXCEEDED'],
    ['IMAGE_ARCHIVED', 'image-archived', 'IMAGE_ARCHIVED'],
    ['FINDINGS_UNAVAILABLE', 'findings-unavailable', 'FINDINGS_UNAVAILABLE'],
    ['IN_PROGRESS', 'scan-timeout', 'IN_PROGRESS'],
  ] as const)('a scan that ends as %s fails the step with the reason %s', async (status, reason, words) => {
    const { gate, elapsed } = world(scanned({ status, findings: [openssl] }))
    const report = await gate()
    expect(gateOutputs(report)).toMatchObject({ verdict: 'indeterminate', reason })
    expect(report.failure?.message).toContain(words)
    expect(elapsed()).toBeLessThanOrEqual(10 * minute)
  })

  test('a scan that does not exist is waited for a little, then told with what to do', async () => {
    const { gate, elapsed } = world({ images: [{ image }] })
    const report = await gate()
    expect(report).toMatchObject({ result: 'indeterminate', reason: 'scan-not-found' })
    expect(report.failure?.remedy).toContain('scanOnPush')
    expect(elapsed()).toBe(minute)
  })

  test('a scan that does not exist is told as such also when there is only a minute', async () => {
    expect((await world({ images: [{ image }] }).gate({ 'wait-minutes': '1' })).reason).toBe('scan-not-found')
  })

  test('the step goes on when that is asked for, with a warning', async () => {
    const { gate } = world({ images: [{ image }] })
    const report = await gate({ 'on-indeterminate': 'warn' })
    expect(report).toMatchObject({ result: 'indeterminate', failure: undefined })
    expect(report.warning).toContain('no evidence')
  })

  test('does not excuse what was found', async () => {
    const dirty = { arch: 'amd64', scan: { findings: [openssl] } }
    const { gate } = world(indexed([dirty, { arch: 'arm64', scan: { status: 'FAILED' } }]))
    const report = await gate({ 'on-indeterminate': 'warn' })
    expect(report).toMatchObject({ result: 'fail', reason: 'blocking-findings', failure: { code: 'gate-failed' } })
    expect(report.failure?.message).toMatch(/CVE-2026-0001.* Besides: The scan of linux\/arm64/)
  })

  test('findings of enhanced scanning are not taken for a clean image', async () => {
    const { gate, registry, clock } = world(scanned({ after: 0, findings: [] }))
    const enhanced = { status: 'COMPLETE', description: undefined, completedAt: clock.now(), isEnhanced: true }
    registry.scan = async () => ({ ...enhanced, findings: [], total: 0, nextToken: undefined })
    expect((await gate()).reason).toBe('enhanced-scanning')
  })

  test('a scan that says it has more findings than it shows is not done', async () => {
    const { gate, registry, clock } = world(scanned({ after: 0, findings: [] }))
    const partial = { status: 'COMPLETE', description: undefined, completedAt: clock.now(), isEnhanced: false }
    registry.scan = async () => ({
      ...partial,
      findings: [{ name: 'CVE-1', severity: 'LOW' }],
      total: 2,
      nextToken: undefined,
    })
    expect((await gate({ 'wait-minutes': '1' })).reason).toBe('scan-timeout')
  })
})

describe('mode: warn', () => {
  test('tells the verdict and lets the step go on', async () => {
    const report = await world(scanned({ findings: [openssl] })).gate({ mode: 'warn' })
    expect(gateOutputs(report)).toMatchObject({ verdict: 'fail', 'blocking-count': '1' })
    expect(report.failure).toBeUndefined()
    expect(report.warning).toContain('CVE-2026-0001')
  })

  test('does not excuse an image that is not there', async () => {
    await expect(world({ repositories: [{ name: 'app' }] }).gate({ mode: 'warn' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('trouble with ECR', () => {
  test('that passes is waited out', async () => {
    const { gate, events } = world({
      ...scanned({ findings: [zlib] }),
      faults: [{ fault: 'throttle', operation: 'DescribeImageScanFindings', times: 12 }],
    })
    expect((await gate()).result).toBe('pass')
    expect(events).toContainEqual({ kind: 'trouble', why: expect.stringContaining('Rate exceeded') })
  })

  test('that does not pass ends as no evidence, with its words', async () => {
    const { gate } = world({
      ...scanned({ findings: [] }),
      faults: [{ fault: 'throttle', operation: 'DescribeImageScanFindings' }],
    })
    const report = await gate({ 'wait-minutes': '3' })
    expect(report.reason).toBe('scan-timeout')
    expect(report.failure?.message).toContain('Rate exceeded')
  })

  test('a missing permission fails at once, with the statement to add, and nothing waits on', async () => {
    const { gate, clock, elapsed } = world({
      images: [
        { image, scan: { status: 'IN_PROGRESS' } },
        { image: `${repository}:v2`, scan: { status: 'IN_PROGRESS' } },
      ],
      repositories: [{ name: 'app', scanOnPush: true }],
      faults: [{ fault: 'access-denied', operation: 'DescribeImageScanFindings', skip: 4, times: 1 }],
    })
    const rejected = gate({ images: `a=${image}\nb=${repository}:v2` })
    await expect(rejected).rejects.toMatchObject({
      code: 'access-denied',
      remedy: expect.stringContaining('"Action":"ecr:DescribeImageScanFindings"'),
    })
    expect(elapsed()).toBeLessThan(minute)
    expect(clock.nextAt()).toBeUndefined()
  })

  test('a call that never answers does not outlast the wait', async () => {
    const { gate, elapsed } = world({
      ...scanned({ findings: [] }),
      faults: [{ fault: 'hang', operation: 'DescribeImageScanFindings', skip: 1 }],
    })
    expect(await gate({ 'wait-minutes': '2' })).toMatchObject({ result: 'indeterminate', reason: 'scan-timeout' })
    expect(elapsed()).toBe(2 * minute)
  })

  test.each([
    ['is waited for', { status: 'IN_PROGRESS' as const }, []],
    ['is in a call that never answers', {}, [{ fault: 'hang' as const, operation: 'DescribeImages' }]],
  ])('the end of the job ends a step that %s', async (_, scan, faults) => {
    const { gate, clock, cancellation, elapsed } = world({ ...scanned(scan), faults })
    const cancelled = new Failure({ code: 'cancelled', message: 'the job was cancelled.', remedy: 'Run it again.' })
    clock.schedule(clock.now() + 42_000, () => cancellation.abort(cancelled))
    await expect(gate()).rejects.toBe(cancelled)
    expect(elapsed()).toBe(42_000)
  })
})

describe('an index', () => {
  const amd64 = { arch: 'amd64', scan: { findings: [zlib] } }
  const arm64 = { arch: 'arm64', scan: { findings: [openssl] } }

  test('is gated platform by platform; its attestations are not', async () => {
    const { gate, digest } = world(indexed([amd64, arm64]))
    const report = await gate()
    expect(report).toMatchObject({ result: 'fail', counts: { high: 1, low: 1 } })
    expect(report.images[0]?.verdict.blocking).toMatchObject([{ platforms: ['linux/arm64'] }])
    expect(gateOutputs(report).image).toBe(`${repository}@${digest}`)
  })

  test('counts a finding of several platforms once', async () => {
    const { gate } = world(indexed([amd64, { ...amd64, arch: 'arm64' }]))
    expect((await gate()).counts.low).toBe(1)
  })

  test('is gated only for the platforms that are asked for', async () => {
    const { gate } = world(indexed([amd64, arm64]))
    expect((await gate({ platforms: 'linux/amd64' })).result).toBe('pass')
    expect((await gate({ platforms: 'linux/arm64' })).result).toBe('fail')
  })

  test('without a platform that is asked for is no evidence, and its name is told', async () => {
    const report = await world(indexed([amd64])).gate({ platforms: 'linux/amd64,windows/amd64' })
    expect(report).toMatchObject({ result: 'indeterminate', reason: 'platform-missing' })
    expect(report.failure?.message).toContain('windows/amd64')
  })

  test('is indeterminate when one platform has no scan that can be read', async () => {
    const failing = { arch: 'arm64', scan: { status: 'FAILED' as const } }
    const report = await world(indexed([amd64, failing])).gate()
    expect(report).toMatchObject({ result: 'indeterminate', reason: 'scan-failed' })
    expect(report.failure?.message).toContain('linux/arm64')
  })

  test('of one platform, as buildx makes it, is gated like an image', async () => {
    expect((await world(indexed([amd64])).gate()).result).toBe('pass')
  })
})

describe('several images', () => {
  const two = {
    images: [
      { image, scan: { findings: [openssl] } },
      { image: `${repository}:v2`, scan: { findings: [openssl, zlib] } },
    ],
    repositories: [{ name: 'app', scanOnPush: true }],
  }

  test('are each pinned, by container, and counted together', async () => {
    const { gate, simulator } = world(two)
    const outputs = gateOutputs(await gate({ images: `app=${image}\nside=${repository}:v2\nagain=${image}` }))
    const pin = (tag: string) => `${repository}@${simulator.images.find(`${repository}:${tag}`)?.digest}`
    expect(JSON.parse(outputs.images ?? '')).toEqual({ app: pin('v1'), side: pin('v2'), again: pin('v1') })
    expect(JSON.parse(outputs.counts ?? '')).toMatchObject({ high: 2, low: 1 })
    expect(outputs).toMatchObject({ verdict: 'fail', image: '', 'blocking-count': '2' })
  })

  test('share one wait', async () => {
    const { gate, elapsed } = world({
      ...two,
      images: two.images.map((one) => ({ ...one, scan: { status: 'PENDING' as const } })),
    })
    await gate({ images: `app=${image}\nside=${repository}:v2`, 'wait-minutes': '5' })
    expect(elapsed()).toBe(5 * minute)
  })
})

test('a tag is resolved once: what is pushed to it during the wait is not what the step answers for', async () => {
  const { gate, simulator, client, digest, clock } = world(scanned({ after: 2 * minute, findings: [] }))
  const push = new PutImageCommand({ repositoryName: 'app', imageTag: 'v1', imageManifest: '{}' })
  const pushed = new Promise((resolve) => clock.schedule(clock.now() + minute, () => resolve(client.send(push))))
  const report = await gate()
  await pushed
  expect(simulator.images.find(image)?.digest).not.toBe(digest)
  expect(report.result).toBe('pass')
  expect(gateOutputs(report).image).toBe(`${repository}@${digest}`)
})
