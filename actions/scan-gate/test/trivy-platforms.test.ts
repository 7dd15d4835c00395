import { describe, expect, test } from '@jest/globals'
import { both, inEcr, platform, report, trivy, vulnerability } from './trivy-report.ts'
import { indexed, openssl, scanned, world, zlib } from './world.ts'

describe('an index', () => {
  const platforms = [
    { arch: 'amd64', scan: { findings: [] } },
    { arch: 'arm64', scan: { findings: [zlib] } },
  ]

  test('has a platform that the report is not about, which is no evidence', async () => {
    const { gate, files } = world(indexed(platforms))
    files.set('report.json', report({ metadata: platform('linux', 'amd64'), found: [vulnerability] }))
    const gated = await gate({ ...trivy, 'fail-on': 'critical' })
    expect(gated).toMatchObject({ result: 'indeterminate', reason: 'platform-not-scanned', counts: { high: 1 } })
    expect(gated.failure?.message).toContain('linux/arm64')
    expect((await gate({ ...trivy, 'fail-on': 'critical', platforms: 'linux/amd64' })).result).toBe('pass')
  })

  test('is not judged by the report of a platform that is not gated', async () => {
    const { gate, files } = world(indexed(platforms))
    files.set('report.json', report({ metadata: platform('linux', 'amd64'), found: [vulnerability] }))
    expect(await gate({ ...trivy, platforms: 'linux/arm64' })).toMatchObject({
      ...{ result: 'indeterminate', reason: 'platform-not-scanned', counts: { high: 0 } },
    })
  })

  test('needs a report about one of the gated platforms, also when ECR has scanned them all', async () => {
    const { gate, files } = world(indexed(platforms))
    files.set('report.json', report({ metadata: platform('linux', 's390x') }))
    expect(await gate(both)).toMatchObject({ result: 'indeterminate', reason: 'platform-not-scanned' })
  })

  test('is not covered by a report that may be about either of two platforms', async () => {
    const variants = ['v6', 'v7'].map((variant) => ({ arch: 'arm', variant, scan: { findings: [] } }))
    const { gate, files, registry, digest } = world(indexed(variants))
    files.set('report.json', report({ metadata: platform('linux', 'arm') }))
    for (const gated of [{}, { platforms: 'linux/arm/v6' }]) {
      expect((await gate({ ...trivy, ...gated })).reason).toBe('platform-not-scanned')
    }
    const index = JSON.parse(await registry.manifest(inEcr, digest))
    files.set('report.json', report({ metadata: { RepoDigests: [`app@${index.manifests[1].digest}`] } }))
    expect((await gate({ ...trivy, platforms: 'linux/arm/v7' })).result).toBe('pass')
    expect((await gate({ ...trivy, platforms: 'linux/arm/v6' })).reason).toBe('platform-not-scanned')
  })

  test('is covered platform by platform by an image id too: with containerd that is the digest of the platform’s image', async () => {
    const { gate, files, registry, digest } = world(indexed(platforms))
    const [amd64, arm64] = JSON.parse(await registry.manifest(inEcr, digest)).manifests.filter(
      (entry: { platform: { os: string } }) => entry.platform.os === 'linux',
    )
    files.set('report.json', report({ metadata: { ImageID: arm64.digest } }))
    expect((await gate({ ...trivy, platforms: 'linux/arm64' })).result).toBe('pass')
    files.set('report.json', report({ metadata: { ImageID: amd64.digest } }))
    expect((await gate({ ...trivy, platforms: 'linux/arm64' })).reason).toBe('platform-not-scanned')
  })

  test('has for the other platforms the scans of ECR, when both are sources', async () => {
    const { gate, files } = world(indexed(platforms))
    files.set('report.json', report({ metadata: platform('linux', 'amd64') }))
    const gated = await gate(both)
    expect(gated).toMatchObject({ result: 'pass', counts: { low: 1 } })
    expect(gated.images[0]?.notes).toContainEqual(expect.stringContaining('nothing about linux/arm64'))
  })
})

describe('both sources', () => {
  test('stop what either of them would stop', async () => {
    const clean = world(scanned({ findings: [] }))
    clean.files.set('report.json', report({ found: [vulnerability] }))
    expect((await clean.gate(both)).result).toBe('fail')
    const dirty = world(scanned({ findings: [openssl] }))
    dirty.files.set('report.json', report({}))
    expect((await dirty.gate(both)).result).toBe('fail')
  })

  test('count what they agree on once, with the fix that one of them knows', async () => {
    const { gate, files } = world(scanned({ findings: [openssl] }))
    files.set('report.json', report({ found: [vulnerability] }))
    const gated = await gate(both)
    expect(gated.counts.high).toBe(1)
    expect(gated.images[0]?.verdict.blocking).toMatchObject([{ sources: ['ecr', 'trivy'], fixedIn: '3.0.2' }])
  })

  test('are both needed: a clean report does not replace a scan that failed', async () => {
    const { gate, files } = world(scanned({ status: 'FAILED' }))
    files.set('report.json', report({}))
    expect(await gate(both)).toMatchObject({ result: 'indeterminate', reason: 'scan-failed' })
  })
})
