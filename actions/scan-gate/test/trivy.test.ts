import { gateOutputs } from '@ecs-actions/scan-gate/report'
import { describe, expect, test } from '@jest/globals'
import { image, indexed, openssl, repository, scanned, world, zlib } from './world.ts'

const vulnerability = {
  VulnerabilityID: 'CVE-2026-0001',
  PkgName: 'openssl',
  InstalledVersion: '3.0.1',
  FixedVersion: '3.0.2',
  Status: 'fixed',
  Severity: 'HIGH',
}
const packages = { Target: 'app (debian 13)', Class: 'os-pkgs', Type: 'debian' }
const inEcr = { accountId: '123456789012', region: 'eu-west-1', repository: 'app' }
const debian = { Family: 'debian', Name: '13' }

interface Said {
  readonly artifact?: string
  readonly type?: string
  readonly metadata?: object
  readonly results?: object[]
  readonly found?: object[]
}

function report({ artifact = image, type = 'container_image', metadata = {}, found = [], results }: Said): string {
  return JSON.stringify({
    SchemaVersion: 2,
    CreatedAt: '2026-01-01T00:00:00Z',
    ArtifactName: artifact,
    ArtifactType: type,
    Metadata: { OS: debian, ...metadata },
    Results: results ?? [{ ...packages, Vulnerabilities: found }],
  })
}

const trivy = { source: 'trivy', 'trivy-report': 'report.json' }
const both = { ...trivy, source: 'ecr,trivy' }
const platform = (os: string, architecture: string) => ({ ImageConfig: { os, architecture } })

describe('a report of Trivy about the image', () => {
  function bound(found: object[] = [], more: Said = {}) {
    const inside = world({ images: [{ image }] })
    inside.files.set('report.json', report({ metadata: { RepoDigests: [`app@${inside.digest}`] }, found, ...more }))
    return inside
  }

  test('passes a clean image, pinned, without a scan by ECR', async () => {
    const { gate, digest, elapsed } = bound()
    const gated = await gate(trivy)
    expect(gateOutputs(gated)).toMatchObject({ verdict: 'pass', image: `${repository}@${digest}` })
    expect(gated.images[0]?.notes).toEqual([])
    expect(elapsed()).toBe(0)
  })

  test('fails on what it found, and names the version that mends it', async () => {
    const gated = await bound([vulnerability]).gate(trivy)
    expect(gated).toMatchObject({ result: 'fail', counts: { high: 1 } })
    expect(gated.failure?.message).toContain('CVE-2026-0001 in openssl (high, fixed in 3.0.2)')
  })

  test('lets through for only-fixable what has no fix, and counts it', async () => {
    const { gate } = bound([{ ...vulnerability, FixedVersion: '', Status: 'will_not_fix' }])
    expect((await gate(trivy)).result).toBe('fail')
    expect(gateOutputs(await gate({ ...trivy, 'only-fixable': 'true' }))).toMatchObject({
      ...{ verdict: 'pass', 'blocking-count': '0', 'ignored-count': '1' },
    })
  })

  test('counts secrets, misconfigurations and licences beside it, and they do not block', async () => {
    const results = [
      packages,
      { Class: 'secret', Secrets: [{ Severity: 'CRITICAL', Match: 'ghp_x' }] },
      { Class: 'config', Misconfigurations: [{ Status: 'FAIL', Severity: 'CRITICAL' }] },
    ]
    const gated = await bound([], { results }).gate(trivy)
    expect(gated.result).toBe('pass')
    expect(gated.images[0]?.asides).toEqual(
      new Map([
        ['secret', 1],
        ['misconfiguration', 1],
      ]),
    )
  })

  test('warns of an operating system that nobody mends any more', async () => {
    const inside = world({ images: [{ image }] })
    const metadata = { OS: { ...debian, EOSL: true }, RepoDigests: [`app@${inside.digest}`] }
    inside.files.set('report.json', report({ metadata }))
    expect((await inside.gate(trivy)).images[0]?.notes).toEqual([expect.stringContaining('debian 13 has reached')])
  })
})

describe('a report in which nothing was scanned', () => {
  test.each([
    ['has no results', { results: undefined, metadata: { OS: { Family: 'none' } } }, []],
    ['has only results for secrets', { metadata: { OS: { Family: 'none' } } }, [{ Class: 'secret' }]],
    ['has a system but no result for its packages', {}, [{ Class: 'lang-pkgs', Type: 'npm' }]],
  ])('because it %s is no evidence', async (_, more, results) => {
    const { gate, files } = world({ images: [{ image }] })
    files.set('report.json', report({ ...more, results }))
    expect(await gate(trivy)).toMatchObject({ result: 'indeterminate', reason: 'nothing-scanned' })
  })

  test('is not one of an image of a single binary', async () => {
    const { gate, files } = world({ images: [{ image }] })
    const results = [{ Class: 'lang-pkgs', Type: 'gobinary' }]
    files.set('report.json', report({ metadata: { OS: { Family: 'none' } }, results }))
    expect((await gate(trivy)).result).toBe('pass')
  })
})

describe('whose report it is', () => {
  test('is shown by the image id, when it was scanned before it was pushed', async () => {
    const { gate, files, registry, digest } = world({ images: [{ image }] })
    const manifest = JSON.parse(await registry.manifest(inEcr, digest))
    files.set('report.json', report({ artifact: 'app:test', metadata: { ImageID: manifest.config.digest } }))
    const gated = await gate(trivy)
    expect(gated.result).toBe('pass')
    expect(gated.images[0]?.notes).toEqual([])
  })

  test.each([
    ['another digest', { metadata: { RepoDigests: [`${repository}@sha256:${'f'.repeat(64)}`] } }],
    ['another image id', { metadata: { ImageID: `sha256:${'f'.repeat(64)}` } }],
    ['another repository', { artifact: 'ghcr.io/other/app:v1' }],
    ['a folder', { artifact: '.', type: 'filesystem' }],
  ])('is not the image’s with %s: that fails, however clean it is', async (_, said) => {
    const { gate, files } = world({ images: [{ image }] })
    files.set('report.json', report(said))
    const gated = await gate(trivy)
    expect(gateOutputs(gated)).toMatchObject({ verdict: 'fail', reason: 'report-mismatch', 'blocking-count': '0' })
    expect(gated.failure?.remedy).toContain('trivy image --format json')
  })

  test('cannot be told from a name: it is taken on trust, with a warning', async () => {
    const { gate, files } = world({ images: [{ image }] })
    files.set('report.json', report({}))
    const gated = await gate(trivy)
    expect(gated.result).toBe('pass')
    expect(gated.images[0]?.notes).toEqual([expect.stringContaining('taken on trust')])
  })
})

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

describe('an image outside of ECR', () => {
  const elsewhere = `ghcr.io/o/app@sha256:${'a'.repeat(64)}`

  test('is gated by its report, and asks AWS nothing', async () => {
    const { gate, files } = world({ faults: [{ fault: 'access-denied' }] })
    files.set('report.json', report({ artifact: elsewhere }))
    expect(gateOutputs(await gate({ ...trivy, image: elsewhere }))).toMatchObject({ verdict: 'pass', image: elsewhere })
  })

  test('is not gated by the report about another digest', async () => {
    const { gate, files } = world()
    files.set('report.json', report({ artifact: elsewhere.replace(/a{64}$/, 'b'.repeat(64)) }))
    expect((await gate({ ...trivy, image: elsewhere })).reason).toBe('report-mismatch')
  })
})

describe('a file that is no such report', () => {
  test('fails with what it is', async () => {
    const { gate, files } = world({ images: [{ image }] })
    files.set('report.json', '{"version":"2.1.0","runs":[]}')
    await expect(gate(trivy)).rejects.toMatchObject({
      code: 'invalid-source',
      message: expect.stringContaining('SARIF'),
    })
  })

  test('fails when it is not there', async () => {
    await expect(world({ images: [{ image }] }).gate(trivy)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('"report.json"'),
    })
  })
})
