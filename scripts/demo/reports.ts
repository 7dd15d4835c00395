/** What a scanner finds in an image of the application: made up here in the shape of Trivy's JSON report. */
export function trivyReport(options: { image: string; digest: string; critical: boolean }): object {
  const { image, digest, critical } = options
  const repository = image.slice(0, image.lastIndexOf(':'))
  return {
    SchemaVersion: 2,
    CreatedAt: '2026-11-20T09:00:00Z',
    ArtifactName: image,
    ArtifactType: 'container_image',
    Metadata: {
      OS: { Family: 'debian', Name: '12.11' },
      RepoTags: [image],
      RepoDigests: [`${repository}@${digest}`],
    },
    Results: [
      {
        Target: `${image} (debian 12.11)`,
        Class: 'os-pkgs',
        Type: 'debian',
        Vulnerabilities: [harmless, ...(critical ? [zlib] : [])],
      },
      { Target: 'Node.js', Class: 'lang-pkgs', Type: 'node-pkg' },
    ],
  }
}

const harmless = {
  VulnerabilityID: 'CVE-2011-3374',
  PkgName: 'apt',
  InstalledVersion: '2.6.1',
  Status: 'affected',
  SeveritySource: 'debian',
  PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2011-3374',
  Title: 'apt-key does not validate signatures of keyrings correctly',
  Severity: 'LOW',
}

const zlib = {
  VulnerabilityID: 'CVE-2022-37434',
  PkgName: 'zlib1g',
  InstalledVersion: '1:1.2.11.dfsg-2+deb11u1',
  FixedVersion: '1:1.2.11.dfsg-2+deb11u2',
  Status: 'fixed',
  SeveritySource: 'nvd',
  PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2022-37434',
  Title: 'heap buffer over-read and overflow in inflate() through a large gzip header extra field',
  Severity: 'CRITICAL',
  CVSS: { nvd: { V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', V3Score: 9.8 } },
}
