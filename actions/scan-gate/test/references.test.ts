import { gateOutputs } from '@ecs-actions/scan-gate/report'
import { describe, expect, test } from '@jest/globals'
import { image, indexed, openssl, repository, scanned, world, zlib } from './world.ts'

const two = {
  images: [
    { image, scan: { findings: [openssl] } },
    { image: `${repository}:v2`, scan: { findings: [zlib] } },
  ],
  repositories: [{ name: 'app', scanOnPush: true }],
}

describe('which image is gated', () => {
  test('is said by the digest when there is a tag beside it, which may name another image by now', async () => {
    const { gate, simulator } = world(two)
    const clean = simulator.images.find(`${repository}:v2`)?.digest
    const report = await gate({ image: `${image}@${clean}` })
    expect(gateOutputs(report)).toMatchObject({ verdict: 'pass', image: `${repository}@${clean}` })
  })

  test('is the same by tag and by digest: both containers get its verdict', async () => {
    const { gate, digest } = world(two)
    const pin = `${repository}@${digest}`
    const outputs = gateOutputs(await gate({ images: `a=${image}\nb=${pin}` }))
    expect(JSON.parse(outputs.images ?? '')).toEqual({ a: pin, b: pin })
    expect(outputs.verdict).toBe('fail')
  })

  test('is looked up in the account of its address, not in that of the credentials', async () => {
    const { gate, digest } = world(two)
    const elsewhere = image.replace('123456789012', '210987654321')
    await expect(gate({ image: elsewhere.replace(':v1', `@${digest}`) })).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each([
    ['another region than aws-region', image.replace('eu-west-1', 'us-east-1'), /is eu-west-1, but .* is in us-east-1/],
    ['a registry that is not ECR', 'docker.io/library/nginx:1', /not in private ECR; use trivy/],
    ['the public gallery', 'public.ecr.aws/nginx/nginx:1', /not in private ECR; use trivy/],
    ['a host that only looks like ECR', image.replace('amazonaws.com', 'amazonaws.com.evil.example'), /use trivy/],
  ])('is refused when it is in %s', async (_, elsewhere, why) => {
    const refused = world(two).gate({ image: elsewhere, 'aws-region': 'eu-west-1' })
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringMatching(why) })
  })

  test('is for a container whatever that is called', async () => {
    const { gate } = world(scanned({ findings: [] }))
    const outputs = gateOutputs(await gate({ images: `__proto__=${image}\nconstructor=${image}` }))
    expect([...(outputs.images ?? '').matchAll(/"(\w+)":"[^"]+@sha256:/g)].map(([, name]) => name)).toEqual([
      ...['__proto__', 'constructor'],
    ])
  })
})

describe('an index without an image to gate', () => {
  const clean = JSON.stringify({
    ...{ SchemaVersion: 2, ArtifactName: image, ArtifactType: 'container_image' },
    Results: [{ Class: 'os-pkgs', Type: 'debian' }],
  })
  const attestation = { digest: `sha256:${'a'.repeat(64)}`, platform: { os: 'unknown', architecture: 'unknown' } }

  test.each(['ecr', 'trivy', 'ecr,trivy'])(
    'is no evidence for %s: it is empty, or has attestations only',
    async (source) => {
      for (const manifests of [[], [attestation]]) {
        const { gate, registry, files, digest } = world(indexed([{ arch: 'amd64', scan: { findings: [] } }]))
        registry.manifest = async () => JSON.stringify({ manifests })
        const bound = JSON.stringify({ ...JSON.parse(clean), Metadata: { RepoDigests: [`app@${digest}`] } })
        for (const report of [clean, bound]) {
          files.set('report.json', report)
          const gated = await gate(source === 'ecr' ? { source } : { source, 'trivy-report': 'report.json' })
          expect(gated.result).not.toBe('pass')
        }
      }
    },
  )

  test.each(['ecr', 'trivy', 'ecr,trivy'])(
    'of the platforms that are asked for is no evidence for %s',
    async (source) => {
      const { gate, files, digest } = world(indexed([{ arch: 'amd64', scan: { findings: [] } }]))
      files.set('report.json', JSON.stringify({ ...JSON.parse(clean), Metadata: { RepoDigests: [`app@${digest}`] } }))
      const report = source === 'ecr' ? {} : { 'trivy-report': 'report.json' }
      const gated = await gate({ source, platforms: 'linux/s390x', ...report })
      expect(gated).toMatchObject({ result: 'indeterminate', reason: 'platform-missing' })
    },
  )
})
