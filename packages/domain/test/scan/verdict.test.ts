import type { Gap } from '@ecs-actions/domain/scan/gap'
import type { GatePolicy } from '@ecs-actions/domain/scan/policy'
import { evaluate, worst } from '@ecs-actions/domain/scan/verdict'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyFinding, anyPolicy, finding } from './arbitrary-findings.ts'

const strict: GatePolicy = { failOn: 'high', onlyFixable: false, fixUnknown: 'fail' }
const gap: Gap = { reason: 'scan-timeout', message: 'Not done.', remedy: 'Wait.' }

function verdict(findings: Parameters<typeof finding>[0][], policy: Partial<GatePolicy> = {}, gaps: Gap[] = []) {
  return evaluate({ ...strict, ...policy }, { findings: findings.map(finding), gaps, scans: 1 })
}

describe('a verdict', () => {
  test('is pass only when something was scanned', () => {
    expect(verdict([])).toMatchObject({ result: 'pass', reason: 'no-blocking-findings' })
    expect(evaluate(strict, { findings: [], gaps: [], scans: 0 })).toMatchObject({
      result: 'indeterminate',
      reason: 'nothing-scanned',
    })
  })

  test('is indeterminate when evidence is missing, but fail when what is there blocks', () => {
    expect(verdict([], {}, [gap])).toMatchObject({ result: 'indeterminate', reason: 'scan-timeout' })
    expect(verdict([{}], {}, [gap])).toMatchObject({ result: 'fail', reason: 'blocking-findings', gaps: [gap] })
  })

  test('is fail when the evidence is about another image', () => {
    const mismatch: Gap = { ...gap, reason: 'report-mismatch' }
    expect(verdict([], {}, [gap, mismatch])).toMatchObject({ result: 'fail', reason: 'report-mismatch' })
  })

  test.each([
    ['critical', 'high', 'fail'],
    ['high', 'high', 'fail'],
    ['medium', 'high', 'pass'],
    ['informational', 'informational', 'fail'],
    ['high', 'critical', 'pass'],
  ] as const)('on a %s finding with fail-on %s is %s', (severity, failOn, result) => {
    expect(verdict([{ severity }], { failOn }).result).toBe(result)
  })

  test.each([
    ['yes', 'high', 'fail'],
    ['partial', 'high', 'fail'],
    ['unknown', 'high', 'fail'],
    ['no', 'high', 'pass'],
    ['yes', 'critical', 'pass'],
    ['no', 'low', 'pass'],
    ['no', 'informational', 'fail'],
  ] as const)('on a finding without severity, fix %s, with fail-on %s is %s', (fix, failOn, result) => {
    expect(verdict([{ severity: 'unknown', fix }], { failOn }).result).toBe(result)
  })

  test('shows a finding without severity that does not block, so that it is not lost', () => {
    expect(verdict([{ severity: 'unknown', fix: 'no' }])).toMatchObject({
      counts: { unknown: 1 },
      unrated: [{ id: 'CVE-2026-0001' }],
    })
    // One that blocks is told with those that do.
    expect(verdict([{ severity: 'unknown', fix: 'yes' }])).toMatchObject({ blocking: [{}], unrated: [] })
  })

  test.each([
    ['yes', 'fail', 'fail'],
    ['partial', 'ignore', 'fail'],
    ['no', 'fail', 'pass'],
    ['unknown', 'fail', 'fail'],
    ['unknown', 'ignore', 'pass'],
  ] as const)('with only-fixable on a finding whose fix is %s, fix-unknown %s, is %s', (fix, fixUnknown, result) => {
    const seen = verdict([{ fix }], { onlyFixable: true, fixUnknown })
    expect(seen.result).toBe(result)
    expect(seen.ignored).toHaveLength(result === 'pass' ? 1 : 0)
  })

  test('lets through, and tells, what does not affect the image', () => {
    expect(verdict([{ isNotAffected: true }])).toMatchObject({
      result: 'pass',
      ignored: [{ judgement: 'not-affected' }],
    })
  })
})

describe('what is counted', () => {
  test('is each vulnerability of a package once, whoever finds it and on whichever platform', () => {
    const seen = verdict([
      { source: 'ecr', platform: 'linux/amd64', severity: 'medium', fixedIn: undefined, fix: 'unknown' },
      { source: 'trivy', platform: 'linux/arm64', severity: 'high' },
    ])
    expect(seen.counts).toEqual({ critical: 0, high: 1, medium: 0, low: 0, informational: 0, unknown: 0 })
    expect(seen.blocking).toMatchObject([
      { severity: 'high', fixedIn: '3.0.2', sources: ['ecr', 'trivy'], platforms: ['linux/amd64', 'linux/arm64'] },
    ])
  })

  test('is another one for another version or place', () => {
    expect(verdict([{}, { version: '2' }, { path: 'app/package.json' }]).counts.critical).toBe(3)
  })

  test('comes with the most severe first', () => {
    const ids = verdict([
      { id: 'b', severity: 'high' },
      { id: 'c', severity: 'unknown' },
      { id: 'a', severity: 'high' },
      { id: 'd', severity: 'critical' },
    ]).blocking.map(({ id }) => id)
    expect(ids).toEqual(['d', 'a', 'b', 'c'])
  })
})

describe('whatever is found', () => {
  test('one finding more never turns fail into pass', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyFinding), anyFinding, (policy, findings, more) => {
        const before = evaluate(policy, { findings, gaps: [], scans: 1 })
        const after = evaluate(policy, { findings: [...findings, more], gaps: [], scans: 1 })
        if (before.result === 'fail') expect(after.result).toBe('fail')
        expect(after.blocking.length).toBeGreaterThanOrEqual(before.blocking.length)
      }),
    )
  })

  test('the order is nothing', () => {
    const shuffled = fc
      .array(anyFinding)
      .chain((findings) =>
        fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length })),
      )
    fc.assert(
      fc.property(anyPolicy, shuffled, (policy, [findings, others]) => {
        expect(evaluate(policy, { findings: others, gaps: [], scans: 1 })).toEqual(
          evaluate(policy, { findings, gaps: [], scans: 1 }),
        )
      }),
    )
  })

  test('what one source alone would stop is stopped by both together', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyFinding), (policy, findings) => {
        const of = (source: string) => findings.filter((one) => one.source === source)
        const alone = [of('ecr'), of('trivy')].map((found) => evaluate(policy, { findings: found, gaps: [], scans: 1 }))
        const together = evaluate(policy, { findings, gaps: [], scans: 2 })
        expect(together.result === 'fail').toBe(alone.some(({ result }) => result === 'fail'))
      }),
    )
  })

  test('nothing is dropped: every finding is counted with its severity or a worse one', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyFinding, { minLength: 1 }), (policy, findings) => {
        const { counts } = evaluate(policy, { findings, gaps: [], scans: 1 })
        const distinct = new Set(
          findings.map(({ id, package: name, version, path }) => `${id} ${name} ${version} ${path}`),
        )
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(distinct.size)
      }),
    )
  })
})

describe('the verdict on several images', () => {
  const pass = verdict([])
  const none = verdict([], {}, [gap])
  const fail = verdict([{}])

  test('is the worst of theirs', () => {
    expect(worst([pass, none])).toEqual({ result: 'indeterminate', reason: 'scan-timeout' })
    expect(worst([pass, none, fail])).toEqual({ result: 'fail', reason: 'blocking-findings' })
    expect(worst([pass, pass])).toEqual({ result: 'pass', reason: 'no-blocking-findings' })
  })

  test('is indeterminate when there are none', () => {
    expect(worst([])).toEqual({ result: 'indeterminate', reason: 'nothing-scanned' })
  })
})
