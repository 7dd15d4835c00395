import type { Attribute, FindingSeverity, ImageScanFinding, ImageScanStatus } from '@aws-sdk/client-ecr'
import type { ScenarioFinding } from '../../scenario/findings.ts'
import type { ScanView } from './scans.ts'

export function statusOf({ status, description }: ScanView): ImageScanStatus {
  return { status, ...(description === undefined ? {} : { description }) }
}

/** A finding as basic scanning tells it: it knows nothing of fixes. */
export function basicFinding(finding: ScenarioFinding): ImageScanFinding {
  const { name, severity, uri, description, version, package: packageName, attributes } = finding
  const named: Attribute[] = [
    ...(version === undefined ? [] : [{ key: 'package_version', value: version }]),
    ...(packageName === undefined ? [] : [{ key: 'package_name', value: packageName }]),
    ...Object.entries(attributes).map(([key, value]) => ({ key, value })),
  ]
  return { name, severity, uri, description, attributes: named }
}

/** Of all findings, whatever page they are on. */
export function severityCounts(findings: readonly ScenarioFinding[]): Partial<Record<FindingSeverity, number>> {
  const counts: Partial<Record<FindingSeverity, number>> = {}
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1
  return counts
}

/** When it was, and with vulnerability data of when. The data is as old as the scan. */
export function scanTimes(completedAt: number | undefined): {
  imageScanCompletedAt?: Date
  vulnerabilitySourceUpdatedAt?: Date
} {
  if (completedAt === undefined) return {}
  const at = new Date(completedAt)
  return { imageScanCompletedAt: at, vulnerabilitySourceUpdatedAt: at }
}
