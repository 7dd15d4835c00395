import type { Finding } from '@ecs-actions/domain/scan/finding'
import type { GatePolicy } from '@ecs-actions/domain/scan/policy'
import { severities } from '@ecs-actions/domain/scan/severity'
import fc from 'fast-check'

/** Few names, so that findings of several sources often are about the same thing. */
export const anyFinding: fc.Arbitrary<Finding> = fc.record({
  id: fc.constantFrom('CVE-1', 'CVE-2', 'GHSA-3'),
  severity: fc.constantFrom(...severities, 'unknown' as const),
  package: fc.constantFrom('openssl', 'zlib'),
  version: fc.constantFrom('1', '2'),
  path: fc.constantFrom(undefined, 'app/package.json'),
  fix: fc.constantFrom('yes', 'partial', 'no', 'unknown'),
  fixedIn: fc.constantFrom(undefined, '3', '4'),
  isNotAffected: fc.boolean(),
  url: fc.constantFrom(undefined, 'https://a.example/1', 'https://b.example/2'),
  source: fc.constantFrom('ecr', 'trivy'),
  platform: fc.constantFrom(undefined, 'linux/amd64', 'linux/arm64'),
})

export const anyPolicy: fc.Arbitrary<GatePolicy> = fc.record({
  failOn: fc.constantFrom(...severities),
  onlyFixable: fc.boolean(),
  fixUnknown: fc.constantFrom('fail', 'ignore'),
})

/** A finding that blocks under every policy, some of it replaced. */
export function finding(replaced: Partial<Finding> = {}): Finding {
  return {
    ...{ id: 'CVE-2026-0001', severity: 'critical', package: 'openssl', version: '3.0.1', path: undefined },
    ...{ fix: 'yes', fixedIn: '3.0.2', isNotAffected: false, url: 'https://example.com/CVE-2026-0001' },
    ...{ source: 'trivy', platform: 'linux/amd64' },
    ...replaced,
  }
}
