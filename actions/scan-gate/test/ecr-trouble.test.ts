import { Failure } from '@ecs-actions/domain/failure'
import { describe, expect, test } from '@jest/globals'
import { image, repository, scanned, world, zlib } from './world.ts'

const minute = 60_000

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

  test('that is over is not what a time-out is blamed on', async () => {
    const { gate } = world({
      ...scanned({ status: 'IN_PROGRESS' }),
      faults: [{ fault: 'throttle', operation: 'DescribeImageScanFindings', times: 12 }],
    })
    const { failure } = await gate({ 'wait-minutes': '5' })
    expect(failure?.message).toContain('its last status was IN_PROGRESS')
    expect(failure?.message).not.toContain('Rate exceeded')
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
