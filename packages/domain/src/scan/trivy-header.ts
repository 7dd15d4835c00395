import type { Mistake } from '../failure.ts'
import { type FreeRecord, isRecord, recordIn, textIn, textsIn } from './record.ts'

/** What a report says of the image that was scanned; everything may be missing. */
export interface TrivyHeader {
  readonly artifactName: string | undefined
  readonly artifactType: string | undefined
  /** As the report writes it: RFC 3339. */
  readonly createdAt: string | undefined
  /** Digest of the image's configuration, or with a containerd image store of its manifest. */
  readonly imageId: string | undefined
  readonly repoDigests: readonly string[]
  /** `linux/amd64` */
  readonly platform: string | undefined
  readonly os: { readonly family: string; readonly name: string; readonly isEndOfLife: boolean } | undefined
}

/** What is wrong with what a report says of the image: to leave it out would be to take less for the truth. */
export function headerMistakes(report: FreeRecord): Mistake[] {
  const metadata = recordIn(report, 'Metadata')
  return [
    ...notOfKind(report, { keys: ['ArtifactName', 'ArtifactType'], at: '', kind: 'text' }),
    ...notOfKind(report, { keys: ['Metadata'], at: '', kind: 'mapping' }),
    ...notOfKind(metadata, { keys: ['ImageID'], at: 'Metadata.', kind: 'text' }),
    ...notOfKind(metadata, { keys: ['OS', 'ImageConfig'], at: 'Metadata.', kind: 'mapping' }),
    ...notOfKind(metadata, { keys: ['RepoDigests'], at: 'Metadata.', kind: 'list of texts' }),
    ...notOfKind(recordIn(metadata, 'OS'), { keys: ['Family'], at: 'Metadata.OS.', kind: 'text' }),
  ]
}

const kinds = {
  text: (value: unknown) => typeof value === 'string',
  mapping: isRecord,
  'list of texts': (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
} as const

/** Members may be missing or null. */
function notOfKind(
  record: FreeRecord,
  { keys, at, kind }: { readonly keys: readonly string[]; readonly at: string; readonly kind: keyof typeof kinds },
): Mistake[] {
  return keys
    .filter((key) => record[key] !== undefined && record[key] !== null && !kinds[kind](record[key]))
    .map((key) => ({ at: `${at}${key}`, message: `is no ${kind}` }))
}

export function trivyHeader(report: FreeRecord): TrivyHeader {
  const metadata = recordIn(report, 'Metadata')
  const config = recordIn(metadata, 'ImageConfig')
  const platform = [textIn(config, 'os'), textIn(config, 'architecture')]
  const variant = textIn(config, 'variant')
  return {
    artifactName: textIn(report, 'ArtifactName'),
    artifactType: textIn(report, 'ArtifactType'),
    createdAt: textIn(report, 'CreatedAt'),
    imageId: textIn(metadata, 'ImageID'),
    repoDigests: textsIn(metadata, 'RepoDigests'),
    platform: platform.includes(undefined)
      ? undefined
      : [...platform, ...(variant === undefined ? [] : [variant])].join('/'),
    os: operatingSystem(metadata.OS),
  }
}

function operatingSystem(value: unknown): TrivyHeader['os'] {
  if (!isRecord(value)) return undefined
  const family = textIn(value, 'Family')
  // What Trivy writes for an image without one, such as an image of a single binary.
  if (family === undefined || family === 'none') return undefined
  const name = [family, textIn(value, 'Name')].filter((part) => part !== undefined).join(' ')
  return { family, name, isEndOfLife: value.EOSL === true }
}
