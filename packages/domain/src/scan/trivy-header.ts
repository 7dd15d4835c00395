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
  readonly os: { readonly name: string; readonly isEndOfLife: boolean } | undefined
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
  return { name, isEndOfLife: value.EOSL === true }
}
