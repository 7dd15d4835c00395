import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

const repository = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app'
const image = `${repository}:v1`
type Scan = NonNullable<NonNullable<ScenarioInput['images']>[number]['scan']>

const open = closedAfterEach<LocalAws>()

async function world(scan: Scan, kind: 'virtual' | 'real' = 'virtual') {
  const repositories = [{ name: 'app', scanOnPush: true }]
  const aws = await localAws({ images: [{ image, scan }], repositories }, kind)
  open.push(aws)
  const digest = aws.simulator.images.find(image)?.digest ?? ''
  return {
    ...aws,
    digest,
    pin: `${repository}@${digest}`,
    gate: (inputs: Record<string, string> = {}, options: Parameters<LocalAws['step']>[1] = {}) =>
      aws.step('scan-gate', { inputs: { image, ...inputs }, ...options }),
  }
}

const low = { name: 'CVE-2026-0002', severity: 'LOW' as const, package: 'zlib', version: '1.2' }
const high = { name: 'CVE-2026-0001', severity: 'HIGH' as const, package: 'openssl', version: '3.0.1' }

describe('scan-gate, as it ships', () => {
  test('passes an image on evidence, and tells its digest for the steps that follow', async () => {
    const { gate, pin } = await world({ after: 120_000, findings: [low] })
    const run = await gate({ images: `app=${image}`, image: '' })
    expect(run).toMatchObject({
      exitCode: 0,
      annotations: [],
      outputs: { verdict: 'pass', reason: 'no-blocking-findings', image: pin, images: JSON.stringify({ app: pin }) },
    })
    expect(JSON.parse(run.outputs.counts ?? '')).toMatchObject({ low: 1, high: 0 })
    expect(run.summary).toContain('### ✅ Scan gate: the image may pass')
  })

  test('fails on a vulnerability, which the annotation and the summary name', async () => {
    const { gate } = await world({ findings: [high, low] })
    const run = await gate()
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'blocking-count': '1' } })
    expect(run.annotations).toEqual([
      expect.objectContaining({ message: expect.stringContaining('CVE-2026-0001 in openssl (high)') }),
    ])
    expect(run.summary).toContain('### ❌ Scan gate: 1 vulnerability blocks')
    expect(run.summary).toContain('CVE&#45;2026&#45;0001')
  })

  test('nothing that a finding says can speak to the runner, or bring markup into the summary', async () => {
    const words = [
      ...['::error::gotcha', '\n::set-output name=verdict::pass', '##[error]gotcha', '\r::add-mask::fail'],
      ...['| x | <img src=x onerror=gotcha()> |', '](https://evil.example) ![x](https://evil.example)', '@everyone'],
    ]
    const findings = words.map((text) => ({ ...high, name: `CVE ${text}`, package: text, version: text, uri: text }))
    const { gate } = await world({ findings })
    const run = await gate()
    expect(run).toMatchObject({ exitCode: 1, masks: [], outputs: { verdict: 'fail', 'blocking-count': '7' } })
    expect(run.annotations).toHaveLength(1)
    expect(run.stdout.split(/\r\n|\n|\r/).filter((line) => line.startsWith('::'))).toHaveLength(1)
    expect(run.summary).not.toMatch(/<img|\]\(|!\[|@everyone|\r|^::/m)
    for (const row of run.summary.split('\n').filter((line) => line.startsWith('| high'))) {
      expect(row.split('|')).toHaveLength(7)
    }
  })

  test('is red without evidence, unless asked to go on, and then still does not say pass', async () => {
    const { gate } = await world({ status: 'UNSUPPORTED_IMAGE' })
    expect(await gate()).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'indeterminate', reason: 'unsupported-image' },
      annotations: [{ message: expect.stringContaining('no evidence') }],
    })
    const told = await gate({ 'on-indeterminate': 'warn' })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'indeterminate' } })
    expect(told.annotations).toEqual([expect.objectContaining({ message: expect.stringContaining('no evidence') })])
    expect(told.summary).toContain('### ❔ Scan gate: no evidence')
  })

  test('reads a report of Trivy about the image, and is red for one about another', async () => {
    const { gate, digest, write } = await world({ status: 'IN_PROGRESS' })
    const report = (of: string) =>
      JSON.stringify({
        ...{ SchemaVersion: 2, ArtifactName: image, ArtifactType: 'container_image' },
        Metadata: { RepoDigests: [`${repository}@${of}`] },
        Results: [{ Target: 'app', Class: 'lang-pkgs', Type: 'gobinary' }],
      })
    await write('report.json', report(digest))
    await write('other.json', report(`sha256:${'f'.repeat(64)}`))
    await write('cut.json', report(digest).slice(0, -9))
    const trivy = (name: string) => gate({ source: 'trivy', 'trivy-report': name })
    expect(await trivy('report.json')).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } })
    expect(await trivy('other.json')).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', reason: 'report-mismatch' },
    })
    const cut = await trivy('cut.json')
    expect(cut).toMatchObject({ exitCode: 1, outputs: {} })
    expect(cut.annotations[0]?.message).toContain('cut.json is no JSON: it is cut off or damaged.')
  })

  test('ends at once when the job is cancelled, red and without a verdict', async () => {
    const { gate } = await world({ status: 'IN_PROGRESS' }, 'real')
    const cancel = new AbortController()
    let cancelledAt = 0
    const run = await gate(
      {},
      {
        signal: cancel.signal,
        onLine({ text }) {
          if (!text.includes('scan of')) return
          cancelledAt = performance.now()
          cancel.abort()
        },
      },
    )
    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: {} })
    expect(run.annotations[0]?.message).toContain('the job was cancelled (SIGINT)')
    expect(performance.now() - cancelledAt).toBeLessThan(2_000)
  })
})
