import { PutImageCommand } from '@aws-sdk/client-ecr'
import { gateOutputs } from '@ecs-actions/scan-gate/report'
import { describe, expect, test } from '@jest/globals'
import { image, indexed, openssl, repository, scanned, world, zlib } from './world.ts'

const minute = 60_000

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
