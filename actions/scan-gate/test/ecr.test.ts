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
    const { gate, registry, clock, elapsed } = world(scanned({ after: 0, findings: [] }))
    const enhanced = { status: 'COMPLETE', description: undefined, completedAt: clock.now(), isEnhanced: true }
    registry.scan = async () => ({ ...enhanced, findings: [], counts: { HIGH: 1 }, nextToken: undefined })
    const report = await gate()
    expect(report.reason).toBe('enhanced-scanning')
    expect(elapsed()).toBe(0)
  })

  test('a scan that says it has more findings than it shows is not done', async () => {
    const { gate, registry, clock } = world(scanned({ after: 0, findings: [] }))
    const partial = { status: 'COMPLETE', description: undefined, completedAt: clock.now(), isEnhanced: false }
    registry.scan = async () => ({
      ...partial,
      findings: [{ name: 'CVE-1', severity: 'LOW' }],
      counts: { LOW: 2 },
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
