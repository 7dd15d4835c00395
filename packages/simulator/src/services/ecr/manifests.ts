import { createHash } from 'node:crypto'
import type { ScenarioPlatform } from '../../scenario/images.ts'

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json'
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json'
const INDEX_TYPES: ReadonlySet<string | undefined> = new Set([
  INDEX_TYPE,
  'application/vnd.docker.distribution.manifest.list.v2+json',
])

export interface Manifest {
  readonly digest: string
  readonly text: string
  readonly mediaType: string
}

export interface IndexEntry {
  readonly manifest: Manifest
  readonly platform: Pick<ScenarioPlatform, 'os' | 'arch' | 'variant'>
  readonly annotations?: Readonly<Record<string, string>>
}

export function digestOf(manifest: string): string {
  return `sha256:${createHash('sha256').update(manifest).digest('hex')}`
}

export function isIndex(mediaType: string | undefined): boolean {
  return INDEX_TYPES.has(mediaType)
}

/** A manifest in form only: its layers cannot be pulled, and no two names share it. */
export function imageManifest(name: string): Manifest {
  const config = { mediaType: CONFIG_TYPE, digest: digestOf(name), size: 2 }
  return manifest(MANIFEST_TYPE, { config, layers: [] })
}

/** What `docker buildx build` pushes beside an image. https://docs.docker.com/build/metadata/attestations/ */
export function attestation(of: Manifest): IndexEntry {
  return {
    manifest: imageManifest(`attestation of ${of.digest}`),
    platform: { os: 'unknown', arch: 'unknown' },
    annotations: {
      'vnd.docker.reference.digest': of.digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
  }
}

export function indexManifest(entries: readonly IndexEntry[]): Manifest {
  const manifests = entries.map(({ manifest: { digest, text, mediaType }, platform, annotations }) => {
    const { os, arch: architecture, variant } = platform
    return {
      mediaType,
      digest,
      size: Buffer.byteLength(text),
      ...(annotations ? { annotations } : {}),
      platform: { architecture, os, ...(variant === undefined ? {} : { variant }) },
    }
  })
  return manifest(INDEX_TYPE, { manifests })
}

function manifest(mediaType: string, content: object): Manifest {
  const text = JSON.stringify({ schemaVersion: 2, mediaType, ...content })
  return { digest: digestOf(text), text, mediaType }
}
