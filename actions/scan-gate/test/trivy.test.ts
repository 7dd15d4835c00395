import { gateOutputs } from '@ecs-actions/scan-gate/report'
import { describe, expect, test } from '@jest/globals'
import { debian, inEcr, packages, report, type Said, trivy, vulnerability } from './trivy-report.ts'
import { image, repository, world } from './world.ts'

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
    ['has a result of nothing', {}, [{}]],
    ['has an old result for a language only', {}, [{ Target: 'package-lock.json', Type: 'npm' }]],
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
