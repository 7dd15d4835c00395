import { gateLine, gateOutputs, gateWarnings } from '@ecs-actions/scan-gate/report'
import { gateSummary } from '@ecs-actions/scan-gate/summary'
import { describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import { image, openssl, repository, scanned, world, zlib } from './world.ts'

function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

describe('the summary', () => {
  test('says first that the image may pass, then what was found and who scanned it', async () => {
    const { gate, digest } = world(scanned({ findings: [zlib] }))
    expect(decoded(gateSummary(await gate()))).toBe(
      [
        '### ✅ Scan gate: the image may pass',
        '',
        '| | |',
        '|---|---|',
        '| Blocks | high and above |',
        '| Found | 1 low |',
        '',
        '| | |',
        '|---|---|',
        `| Image | <code>${repository}@${digest}</code> |`,
        `| Asked for | <code>${image}</code> |`,
        '| Scanned by | Amazon ECR, 2026-01-01T00:00:30.000Z |',
        '',
      ].join('\n'),
    )
  })

  test('says first how many block, then which, and what to do', async () => {
    const { gate } = world(
      scanned({ findings: [openssl, { ...openssl, name: 'CVE-2026-0009', severity: 'CRITICAL' }] }),
    )
    const summary = decoded(gateSummary(await gate()))
    expect(summary.split('\n').slice(0, 9)).toEqual([
      '### ❌ Scan gate: 2 vulnerabilities block',
      '',
      '| Severity | Vulnerability | Package | Installed | Fixed in |',
      '|---|---|---|---|---|',
      '| critical | <a href="https://example.com/CVE-2026-0001">CVE-2026-0009</a> | <code>openssl</code> | <code>3.0.1</code> | – |',
      '| high | <a href="https://example.com/CVE-2026-0001">CVE-2026-0001</a> | <code>openssl</code> | <code>3.0.1</code> | – |',
      '',
      '**What to do:** No source names a version that mends them: build on a newer base image, update the packages, and scan again.',
      '',
    ])
  })

  test('says what is missing, why, and what to do about it', async () => {
    const { gate } = world({ images: [{ image }] })
    const summary = decoded(gateSummary(await gate({ 'on-indeterminate': 'warn' })))
    expect(summary).toMatch(
      /^### ❔ Scan gate: no evidence\n\nThe step goes on, as `mode` or `on-indeterminate` asks.\n\n\*\*Missing:\*\* ECR knows of no scan of .* Turn on scanOnPush/,
    )
  })

  test('says that the evidence is about another image', async () => {
    const { gate, files } = world({ images: [{ image }] })
    const report = { SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem' }
    files.set('report.json', JSON.stringify(report))
    const summary = gateSummary(await gate({ source: 'trivy', 'trivy-report': 'report.json' }))
    expect(summary).toContain('### ❌ Scan gate: the evidence is about another image')
  })

  test('names the platform, and the image when there are several', async () => {
    const { gate } = world({
      repositories: [{ name: 'app', scanOnPush: true }],
      images: [
        { image, platforms: [{ arch: 'arm64', scan: { findings: [openssl] } }] },
        { image: `${repository}:v2`, scan: { findings: [{ ...openssl, severity: 'CRITICAL' }] } },
      ],
    })
    const summary = decoded(gateSummary(await gate({ images: `a=${image}\nb=${repository}:v2` })))
    expect(summary.match(/^\| (high|critical) /gm)).toEqual(['| critical ', '| high '])
    expect(summary).toContain('<code>openssl</code><br><code>linux/arm64</code>')
    expect(summary).toContain(`| <code>${repository}:v2</code> |`)
  })

  test('tells what was let through, and what nobody has rated', async () => {
    const { gate, files } = world({ images: [{ image }] })
    const found = { PkgName: 'a', Severity: 'HIGH', Status: 'affected' }
    const Vulnerabilities = [
      { ...found, VulnerabilityID: 'CVE-1' },
      { ...found, VulnerabilityID: 'CVE-2', Status: 'not_affected' },
      { ...found, VulnerabilityID: 'CVE-3', Severity: 'UNKNOWN' },
    ]
    const Results = [{ Class: 'os-pkgs', Vulnerabilities, Secrets: [{}] }]
    files.set('report.json', JSON.stringify({ SchemaVersion: 2, ArtifactName: image, Results }))
    const summary = gateSummary(await gate({ source: 'trivy', 'trivy-report': 'report.json', 'only-fixable': 'true' }))
    expect(summary).toContain('| Blocks | high and above, unless there is known to be no fix |')
    expect(summary).toContain('| Let through | 1 without a fix |')
    expect(summary).toContain('| Let through | 1 that do not affect the image, as its source says |')
    expect(summary).toContain('| Let through | 1 without a severity or a fix: look at them |')
    expect(summary).toContain('| Not judged | secrets: 1 |')
    expect(summary).toContain('| ⚠️ | ')
  })

  test('shows twenty that block, the worst, and how many more there are', async () => {
    const findings = Array.from({ length: 30 }, (_, index) => ({ ...openssl, name: `CVE-${index}` }))
    const { gate } = world(scanned({ findings: [...findings, { ...openssl, name: 'WORST', severity: 'CRITICAL' }] }))
    const summary = gateSummary(await gate())
    expect(summary.match(/^\| (high|critical) \|/gm)).toHaveLength(20)
    expect(summary).toContain('WORST')
    expect(summary).toContain('… and 11 more block.')
  })
})

describe('hostile findings', () => {
  const hostile = {
    ...openssl,
    name: '"><script>alert(1)</script>|\n::error::x',
    package: '##[error]`x` @everyone',
    version: '1\n\n# heading',
  }

  test('bring no element and no line of their own into the summary', async () => {
    const scan = {
      findings: [
        hostile,
        { ...hostile, name: 'CVE-1', uri: 'javascript:alert(1)' },
        { ...hostile, name: 'CVE-2', uri: 'https://x.example/">' },
      ],
    }
    const html = await marked.parse(gateSummary(await world(scanned(scan)).gate()))
    const allowed = /^<\/?(h3|p|strong|code|table|thead|tbody|tr|th|td|br|a)( href="https:\/\/[^"<>]*")?>$/
    for (const tag of html.match(/<[^>]*>/g) ?? []) expect(tag).toMatch(allowed)
    expect(html).not.toContain('javascript:')
  })

  test('cannot speak to the runner through the failure', async () => {
    const report = await world(scanned({ findings: [hostile] })).gate()
    expect(report.failure?.message).not.toMatch(/\n|^::|##\[/)
  })

  test('never make the summary or an output larger than GitHub takes', async () => {
    const long = '<'.repeat(5_000)
    const findings = Array.from({ length: 60 }, (_, index) => ({
      ...openssl,
      ...{ name: `${index}${long}`, package: long, version: long, attributes: { fixed_in_versions: long } },
    }))
    const images = Array.from({ length: 60 }, (_, index) => ({
      image: `${repository}:v${index}`,
      scan: index % 2 === 0 ? { findings } : { status: 'FAILED' as const, description: long },
    }))
    const { gate } = world({ images, repositories: [{ name: 'app', scanOnPush: true }] })
    const report = await gate({ images: images.map((one, index) => `c${index}=${one.image}`).join('\n') })
    expect(Buffer.byteLength(gateSummary(report))).toBeLessThan(900_000)
    for (const output of Object.values(gateOutputs(report))) expect(output.length).toBeLessThan(20_000)
    expect(report.failure?.message.length).toBeLessThan(20_000)
  })
})

describe('the job’s log', () => {
  test('has the verdict in one line', async () => {
    expect(gateLine(await world(scanned({ findings: [openssl, zlib] })).gate())).toBe(
      'Verdict: fail (blocking-findings); found: 1 high, 1 low',
    )
    expect(gateLine(await world(scanned({ findings: [] })).gate())).toBe(
      'Verdict: pass (no-blocking-findings); found: nothing',
    )
  })

  test('warns of a verdict that does not decide, and of what was taken on trust', async () => {
    const { gate, files } = world(scanned({ findings: [openssl] }))
    files.set('report.json', JSON.stringify({ SchemaVersion: 2, ArtifactName: image, Results: [{ Class: 'os-pkgs' }] }))
    const report = await gate({ source: 'ecr,trivy', 'trivy-report': 'report.json', mode: 'warn' })
    expect(gateWarnings(report)).toEqual([
      expect.stringContaining('1 vulnerability of severity high or above'),
      expect.stringContaining('taken on trust'),
    ])
  })
})
