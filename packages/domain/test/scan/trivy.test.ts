import { Failure } from '@ecs-actions/domain/failure'
import { type TrivyPart, trivyParts } from '@ecs-actions/domain/scan/trivy-parts'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const vulnerability = {
  VulnerabilityID: 'CVE-2026-1',
  PkgName: 'openssl',
  InstalledVersion: '3.0.1',
  FixedVersion: '3.0.2',
  Status: 'fixed',
  Severity: 'HIGH',
  PrimaryURL: 'https://example.com/CVE-2026-1',
}

function report(...vulnerabilities: object[]) {
  return {
    SchemaVersion: 2,
    CreatedAt: '2026-11-20T10:00:00Z',
    ArtifactName: 'app:v1',
    ArtifactType: 'container_image',
    Metadata: {
      OS: { Family: 'debian', Name: '13.1' },
      ImageID: 'sha256:1',
      RepoDigests: ['app@sha256:2'],
      ImageConfig: { os: 'linux', architecture: 'arm64', variant: 'v8' },
    },
    Results: [{ Target: 'app:v1 (debian 13.1)', Class: 'os-pkgs', Type: 'debian', Vulnerabilities: vulnerabilities }],
  }
}

function read(document: unknown): TrivyPart[] {
  return [...trivyParts(typeof document === 'string' ? document : JSON.stringify(document), 'report.json')]
}

function findingOf(replaced: object) {
  const found = read(report({ ...vulnerability, ...replaced })).find((part) => part.kind === 'finding')
  return found?.kind === 'finding' ? found.finding : undefined
}

describe('a report of Trivy', () => {
  test('is read as its header, its results and their findings', () => {
    expect(read(report(vulnerability))).toEqual([
      {
        kind: 'header',
        header: {
          artifactName: 'app:v1',
          artifactType: 'container_image',
          createdAt: '2026-11-20T10:00:00Z',
          imageId: 'sha256:1',
          repoDigests: ['app@sha256:2'],
          platform: 'linux/arm64/v8',
          os: { family: 'debian', name: 'debian 13.1', isEndOfLife: false },
        },
      },
      { kind: 'result', class: 'os-pkgs' },
      {
        kind: 'finding',
        finding: {
          ...{ id: 'CVE-2026-1', severity: 'high', package: 'openssl', version: '3.0.1', path: undefined },
          ...{ fix: 'yes', fixedIn: '3.0.2', isNotAffected: false, url: 'https://example.com/CVE-2026-1' },
          ...{ source: 'trivy', platform: 'linux/arm64/v8' },
        },
      },
    ])
  })

  test('of an image without an operating system has none', () => {
    const [header] = read({ ...report(), Metadata: { OS: { Family: 'none' } }, Results: undefined })
    expect(header).toMatchObject({ header: { os: undefined, platform: undefined, repoDigests: [] } })
  })

  test('counts what it does not judge, and passes nothing of a secret on', () => {
    const results = [
      {
        Class: 'secret',
        Secrets: [
          { RuleID: 'github-pat', Match: 'ghp_very-secret', Code: { Lines: [{ Content: 'ghp_very-secret' }] } },
        ],
      },
      {
        Class: 'config',
        Misconfigurations: [
          { ID: 'DS-1', Status: 'FAIL' },
          { ID: 'DS-2', Status: 'PASS' },
        ],
      },
      { Class: 'license', Licenses: [{ Name: 'GPL' }] },
      { Class: 'os-pkgs', Vulnerabilities: null, ExperimentalModifiedFindings: [{ Status: 'ignored' }] },
    ]
    const parts = read({ ...report(), Results: results })
    expect(parts.flatMap((part) => (part.kind === 'aside' ? [part.what] : []))).toEqual([
      'secret',
      'misconfiguration',
      'licence',
      'suppressed',
    ])
    expect(JSON.stringify(parts)).not.toContain('ghp_')
  })
})

describe('a finding of Trivy', () => {
  test.each([
    ['fixed', '1.2, 1.3', 'yes'],
    ['affected', '1.2', 'yes'],
    ['fixed', undefined, 'yes'],
    ['affected', undefined, 'no'],
    ['will_not_fix', undefined, 'no'],
    ['fix_deferred', '', 'no'],
    ['end_of_life', undefined, 'no'],
    ['under_investigation', undefined, 'unknown'],
    ['unknown', undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
    ['a status of next year', undefined, 'unknown'],
  ])('with status %s and fixed version %j has a fix: %s', (Status, FixedVersion, fix) => {
    expect(findingOf({ Status, FixedVersion })?.fix).toBe(fix)
  })

  test('that does not affect the image says so', () => {
    expect(findingOf({ Status: 'not_affected', FixedVersion: undefined })).toMatchObject({ isNotAffected: true })
  })

  test.each([
    [{ nvd: { V2Score: 9.9, V3Score: 5 }, ghsa: { V3Score: 9.1 } }, 'critical'],
    [{ nvd: { V3Score: 9.1, V40Score: 2 } }, 'low'],
    [{ nvd: { V3Score: '9.1' } }, 'unknown'],
    [undefined, 'unknown'],
  ])('without a severity gets it from its scores %j: %s', (CVSS, severity) => {
    expect(findingOf({ Severity: 'UNKNOWN', CVSS })?.severity).toBe(severity)
    expect(findingOf({ Severity: undefined, CVSS })?.severity).toBe(severity)
  })

  test.each(['high', 'High', ' HIGH '])('has its severity in any case: %j', (Severity) => {
    expect(findingOf({ Severity })?.severity).toBe('high')
  })

  test.each(['1e999', '-9.9', '11'])('has none from a score of %s, which is no score', (score) => {
    const text = JSON.stringify(report({ ...vulnerability, Severity: '', CVSS: { nvd: { V3Score: 0.5 } } }))
    const found = read(text.replace('0.5', score))
    expect(found.at(-1)).toMatchObject({ finding: { severity: 'unknown' } })
  })

  test('keeps the severity that it has, whatever the scores', () => {
    expect(findingOf({ Severity: 'LOW', CVSS: { nvd: { V3Score: 9.8 } } })?.severity).toBe('low')
  })
})

describe('what is no report of an image', () => {
  test.each([
    ['null', /null, which Trivy before 0.20/],
    ['[{"Target":"x","Vulnerabilities":null}]', /format of Trivy before 0.20/],
    ['{"ClusterName":"c","Resources":[]}', /Kubernetes/],
    ['{"version":"2.1.0","runs":[]}', /SARIF/],
    ['{"bomFormat":"CycloneDX"}', /CycloneDX/],
    ['{"spdxVersion":"SPDX-2.3"}', /SPDX/],
    ['{"matches":[],"descriptor":{}}', /Grype/],
    ['{"imageScanStatus":{}}', /Amazon ECR/],
    ['{"ID":"docker-cis","Results":[]}', /compliance report/],
    ['{}', /no SchemaVersion/],
    ['{"SchemaVersion":3}', /SchemaVersion 3/],
    ['7', /a number/],
    ['', /it is empty/],
    ['{"SchemaVersion":2,"Results":[{', /cut off/],
    ['\u001F\uFFFD\b\0', /compressed/],
    [`${JSON.stringify(report())}${JSON.stringify(report(vulnerability))}`, /cut off or damaged/],
    ['\uFFFD\uFFFD{\0"\0', /not encoded in UTF-8/],
    ['Total: 3 (HIGH: 3)', /another format/],
  ])('%j is called by its name', (text, what) => {
    expect(() => read(text)).toThrow(what)
    expect(() => read(text)).toThrow(Failure)
  })

  test('a byte order mark does no harm', () => {
    expect(read(`\uFEFF${JSON.stringify(report(vulnerability))}`)).toHaveLength(3)
  })

  test('mistakes are told with their places, all at once, and no finding is passed over', () => {
    const wrong = {
      ...report({ ...vulnerability, VulnerabilityID: '' }, { ...vulnerability, FixedVersion: 3, Severity: [] }),
    }
    expect(() => read({ ...wrong, Results: [...wrong.Results, 'x', { Vulnerabilities: {} }] })).toThrow(
      [
        'report.json cannot be read as a report of Trivy:',
        '- Results[0].Vulnerabilities[0].VulnerabilityID: is missing',
        '- Results[0].Vulnerabilities[1].FixedVersion: is no text',
        '- Results[0].Vulnerabilities[1].Severity: is no text',
        '- Results[1]: is no mapping',
        '- Results[2].Vulnerabilities: is no list',
      ].join('\n'),
    )
    expect(() => read({ ...report(), Results: {} })).toThrow('Results: is no list')
  })

  test('what should say which image it is of, or what that is made of, is not passed over when it is unreadable', () => {
    const Metadata = { OS: 'debian', ImageID: 7, RepoDigests: ['app@sha256:2', 7], ImageConfig: [] }
    expect(() => read({ ...report(), ArtifactName: {}, ArtifactType: ['container_image'], Metadata })).toThrow(
      [
        '- ArtifactName: is no text',
        '- ArtifactType: is no text',
        '- Metadata.ImageID: is no text',
        '- Metadata.OS: is no mapping',
        '- Metadata.ImageConfig: is no mapping',
        '- Metadata.RepoDigests: is no list of texts',
      ].join('\n'),
    )
    expect(() => read({ ...report(), Metadata: [] })).toThrow('Metadata: is no mapping')
    expect(() => read({ ...report(), Metadata: { OS: { Family: 1 } } })).toThrow('Metadata.OS.Family: is no text')
    expect(() => read({ ...report(), Results: [{ Class: 1 }] })).toThrow('Results[0].Class: is no text')
  })

  test('a result without a class is of the system or of a language by its type, and of nothing without one', () => {
    const classes = (...Results: object[]) =>
      read({ ...report(), Results }).flatMap((part) => (part.kind === 'result' ? [part.class] : []))
    expect(classes({ Type: 'debian' }, { Type: 'npm', Class: '' }, { Target: 'app' }, {})).toEqual([
      ...['os-pkgs', 'lang-pkgs', undefined, undefined],
    ])
  })

  test('a member that is null counts as missing', () => {
    expect(findingOf({ FixedVersion: null, Status: null })).toMatchObject({ fix: 'unknown', fixedIn: undefined })
    expect(() => findingOf({ PkgName: null })).toThrow('PkgName: is missing')
  })

  test('ten mistakes are enough', () => {
    const many = report(...Array.from({ length: 50 }, () => ({})))
    expect(() => read(many)).toThrow(/Vulnerabilities\[4\]\.PkgName: is missing$/)
  })
})

describe('whatever stands in the file', () => {
  const onlyFailures = (text: string) => {
    try {
      read(text)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }

  test('reading it ends in parts or in a Failure', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), onlyFailures))
  })

  test('also when it has the form of a report', () => {
    const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined))
    const keys = ['VulnerabilityID', 'PkgName', 'FixedVersion', 'Status', 'Severity', 'CVSS', 'PkgPath', 'PrimaryURL']
    const vulnerabilities = fc.array(
      fc.oneof(odd, fc.record(Object.fromEntries(keys.map((key) => [key, odd])), { requiredKeys: [] })),
    )
    const results = fc.array(
      fc.oneof(odd, fc.record({ Class: odd, Vulnerabilities: fc.oneof(odd, vulnerabilities), Secrets: odd })),
    )
    const documents = fc.record({
      SchemaVersion: fc.constant(2),
      Metadata: fc.oneof(odd, fc.record({ OS: odd, RepoDigests: odd, ImageConfig: odd })),
      Results: fc.oneof(odd, results),
    })
    fc.assert(fc.property(documents, (document) => onlyFailures(JSON.stringify(document))))
  })

  test('a report that is cut off anywhere, or followed by anything but blanks, is refused', () => {
    const text = JSON.stringify(report(vulnerability))
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.stringMatching(/^[^\s]+$/), (length, more) => {
        for (const changed of [text.slice(0, length), `${text}${more}`]) expect(() => read(changed)).toThrow(Failure)
      }),
    )
    expect(read(`\n${text}\n`)).toHaveLength(3)
  })

  test('also when it is nested deeper than anybody would', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    for (const key of ['SchemaVersion', 'Results', 'Metadata']) {
      onlyFailures(`{"SchemaVersion":2,"${key}":${deep}}`)
    }
  })

  test('every vulnerability becomes a finding, or the report is refused', () => {
    const ids = fc.array(fc.oneof(fc.stringMatching(/^CVE-\d{4}$/), fc.constantFrom('', ' ', null, 7)))
    fc.assert(
      fc.property(ids, (given) => {
        const document = report(...given.map((VulnerabilityID) => ({ ...vulnerability, VulnerabilityID })))
        if (given.every((id) => typeof id === 'string' && id.trim() !== '')) {
          expect(read(document).filter(({ kind }) => kind === 'finding')).toHaveLength(given.length)
        } else {
          expect(() => read(document)).toThrow(Failure)
        }
      }),
    )
  })
})
