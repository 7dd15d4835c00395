import { Failure } from '../failure.ts'
import { type FreeRecord, isRecord } from './record.ts'

/**
 * A report of an image as `trivy image --format json` writes it since 0.20, or a Failure that says what the document is
 * instead.
 * @throws Failure `invalid-source`
 */
export function trivyReport(text: string, name: string): FreeRecord {
  const value = parsed(text, name)
  const other = otherShape(value)
  if (other !== undefined) throw notTrivy(name, other)
  if (!isRecord(value)) throw notTrivy(name, 'no JSON mapping')
  return value
}

function parsed(text: string, name: string): unknown {
  // Windows PowerShell redirects into UTF-16, and other tools begin with a byte order mark.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    return JSON.parse(json)
  } catch {
    throw new Failure({
      code: 'invalid-source',
      message: `${name} is no JSON: ${defect(json)}.`,
      remedy: remedyForFormat,
    })
  }
}

function defect(text: string): string {
  if (text.trim() === '') return 'it is empty'
  if (text.startsWith('\u001F')) return 'it is compressed; unpack it first'
  if (text.includes('\0') || text.startsWith('\uFFFD')) return 'it is not encoded in UTF-8'
  if (/^\s*[{[]/.test(text)) return 'it is cut off or damaged'
  return 'it seems to be of another format'
}

/** What a document is that is no report of an image; undefined when it may be one. */
function otherShape(value: unknown): string | undefined {
  if (value === null) return 'null, which Trivy before 0.20 wrote when it found nothing or scanned nothing'
  if (Array.isArray(value)) return 'a list, the format of Trivy before 0.20'
  if (!isRecord(value)) return `a ${typeof value}`
  if ('runs' in value && ('version' in value || '$schema' in value)) return 'a SARIF log'
  if ('bomFormat' in value) return 'a CycloneDX bill of materials'
  if ('spdxVersion' in value) return 'an SPDX bill of materials'
  if ('ClusterName' in value) return 'a report of a Kubernetes cluster, not of an image'
  if ('matches' in value && 'descriptor' in value) return 'a report of Grype'
  if ('imageScanFindings' in value || 'imageScanStatus' in value) return 'an answer of Amazon ECR'
  if (!('SchemaVersion' in value)) {
    return 'Results' in value || 'Controls' in value
      ? 'a compliance report or a report of another version: it has no SchemaVersion'
      : 'no report of Trivy: it has no SchemaVersion'
  }
  if (value.SchemaVersion !== 2) return `of SchemaVersion ${shown(value.SchemaVersion)}; this action reads 2`
  return undefined
}

function shown(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 40) : 'that is no number'
}

const remedyForFormat = 'Make it with: trivy image --format json --output report.json IMAGE'

function notTrivy(name: string, what: string): Failure {
  return new Failure({
    code: 'invalid-source',
    message: `${name} is not what trivy-report takes: it is ${what}.`,
    remedy: remedyForFormat,
  })
}
