import { image } from './world.ts'

export const vulnerability = {
  VulnerabilityID: 'CVE-2026-0001',
  PkgName: 'openssl',
  InstalledVersion: '3.0.1',
  FixedVersion: '3.0.2',
  Status: 'fixed',
  Severity: 'HIGH',
}
export const packages = { Target: 'app (debian 13)', Class: 'os-pkgs', Type: 'debian' }
export const inEcr = { accountId: '123456789012', region: 'eu-west-1', repository: 'app' }
export const debian = { Family: 'debian', Name: '13' }

export interface Said {
  readonly artifact?: string
  readonly type?: string
  readonly metadata?: object
  readonly results?: object[]
  readonly found?: object[]
}

/** The text of a report. */
export function report({
  artifact = image,
  type = 'container_image',
  metadata = {},
  found = [],
  results,
}: Said): string {
  return JSON.stringify({
    SchemaVersion: 2,
    CreatedAt: '2026-01-01T00:00:00Z',
    ArtifactName: artifact,
    ArtifactType: type,
    Metadata: { OS: debian, ...metadata },
    Results: results ?? [{ ...packages, Vulnerabilities: found }],
  })
}

export const trivy = { source: 'trivy', 'trivy-report': 'report.json' }
export const both = { ...trivy, source: 'ecr,trivy' }
export const platform = (os: string, architecture: string) => ({ ImageConfig: { os, architecture } })
