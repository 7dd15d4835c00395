import { ecrFinding } from '@ecs-actions/domain/scan/ecr-basic'
import { standingOf } from '@ecs-actions/domain/scan/ecr-status'
import { describe, expect, test } from '@jest/globals'

const attributes = [
  { key: 'package_version', value: '1.44.1' },
  { key: 'package_name', value: 'e2fsprogs' },
]

describe('a finding of basic scanning', () => {
  test('has its package and no word about a fix', () => {
    const raw = { name: 'CVE-2026-1', severity: 'MEDIUM', uri: 'https://example.com/CVE-2026-1 ', attributes }
    expect(ecrFinding(raw, 'linux/amd64')).toEqual({
      ...{ id: 'CVE-2026-1', severity: 'medium', package: 'e2fsprogs', version: '1.44.1', path: undefined },
      ...{ fix: 'unknown', fixedIn: undefined, isNotAffected: false, url: 'https://example.com/CVE-2026-1' },
      ...{ source: 'ecr', platform: 'linux/amd64' },
    })
  })

  test.each(['fixed_in_versions', 'patched_version'])(
    'has a fix when its attribute %s names one all the same',
    (key) => {
      const fixed = { name: 'CVE-1', severity: 'HIGH', attributes: [{ key, value: '1.2' }] }
      expect(ecrFinding(fixed, undefined)).toMatchObject({ fix: 'yes', fixedIn: '1.2' })
    },
  )

  test('gets its severity from the newest CVSS score when ECR has none', () => {
    const scores = [
      { key: 'CVSS2_SCORE', value: '2.1' },
      { key: 'CVSS3_SCORE', value: '9.8' },
    ]
    const severity = (word: string, more = scores) =>
      ecrFinding({ severity: word, attributes: more }, undefined).severity
    expect(severity('UNDEFINED')).toBe('critical')
    expect(severity('LOW')).toBe('low')
    expect(severity('UNDEFINED', [{ key: 'CVSS3_SCORE', value: 'n/a' }])).toBe('unknown')
  })

  test('is a finding even when it says nothing of itself', () => {
    expect(ecrFinding({}, undefined)).toMatchObject({
      ...{ id: 'finding without a name', package: 'package not named', severity: 'unknown', fix: 'unknown' },
    })
  })
})

describe('the status of a scan', () => {
  test.each([
    ['COMPLETE', 'complete'],
    ['PENDING', 'running'],
    ['IN_PROGRESS', 'running'],
    ['FINDINGS_UNAVAILABLE', 'later'],
    [undefined, 'later'],
    ['FAILED', 'over'],
    ['ACTIVE', 'over'],
    ['A_STATUS_OF_NEXT_YEAR', 'over'],
  ])('%s is %s', (status, kind) => {
    expect(standingOf(status).kind).toBe(kind)
  })
})
