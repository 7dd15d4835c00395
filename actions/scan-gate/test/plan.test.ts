import { readInputs } from '@ecs-actions/github/inputs/read'
import { action } from '@ecs-actions/scan-gate/inputs'
import { gatePlan } from '@ecs-actions/scan-gate/plan'
import { describe, expect, test } from '@jest/globals'
import { image } from './world.ts'

function plan(given: Record<string, string>) {
  const environment = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  return gatePlan(readInputs(action, environment))
}

describe('the inputs', () => {
  test('mean basic scanning and fail-on high when only the image is given', () => {
    expect(plan({ image })).toEqual({
      policy: { failOn: 'high', onlyFixable: false, fixUnknown: 'fail' },
      sources: new Set(['ecr']),
      references: [image],
      containers: new Map(),
      report: undefined,
      platforms: undefined,
    })
  })

  test('may name an image for several containers', () => {
    expect(plan({ images: `a=${image}\nb=${image}` })).toMatchObject({
      references: [image],
      containers: new Map([
        ['a', image],
        ['b', image],
      ]),
    })
  })

  test.each([
    [{}, /neither image nor images/],
    [{ image, images: `a=${image}` }, /both given/],
    [{ image: 'app@sha256:1' }, /no digest/],
    [{ image: 'ghcr.io/o/app:v1' }, /source: ecr knows nothing of ghcr.io/],
    [{ image, source: 'trivy' }, /trivy-report: is required/],
    [{ image, 'trivy-report': 'report.json' }, /trivy-report: would not be read/],
    [{ images: `a=${image}\nb=${image}2`, source: 'trivy', 'trivy-report': 'r' }, /is about one image; 2 are given/],
    [{ image, 'fix-unknown': 'ignore' }, /fix-unknown: has no meaning/],
    [{ image, 'aws-region': 'us-east-1' }, /aws-region: is us-east-1, but .* is in eu-west-1/],
    [{ image, source: 'grype' }, /source: expected ecr, trivy, found "grype"/],
    [{ image, platforms: 'amd64' }, /platforms: expected platforms such as linux\/amd64/],
    [{ image, 'fail-on': 'HIGH' }, /fail-on: expected one of critical, high/],
    [{ image, 'start-scan': 'true' }, /start-scan: is not supported yet: turn on scanOnPush/],
    [{ image, severity: 'HIGH' }, /severity: is refused: use fail-on/],
    [{ image, ignore_list: 'CVE-1' }, /ignore_list: is not supported yet/],
  ])('%j are a mistake that is told', (given, message) => {
    expect(() => plan(given)).toThrow(message)
  })

  test('are told with all their mistakes', () => {
    expect(() => plan({ image: 'ghcr.io/o/app:v1', 'fix-unknown': 'ignore', 'trivy-report': 'r' })).toThrow(
      /source: .*\n.*trivy-report: .*\n.*fix-unknown: /,
    )
  })
})
