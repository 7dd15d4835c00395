import { Failure } from '../failure.ts'
import { isRecord, recordIn, textIn } from './record.ts'

/** One image of an index. */
export interface PlatformImage {
  readonly digest: string
  /** `linux/amd64`, `linux/arm64/v8`; undefined when the index does not say. */
  readonly platform: string | undefined
}

/** Whether a manifest of this media type is an index or, in Docker's words, a manifest list. */
export function isIndexType(mediaType: string | undefined): boolean {
  return indexTypes.some((type) => type === mediaType)
}

export const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const

/**
 * The images of an index. Left out is what no container runs: attestations (`unknown/unknown`, as buildx writes them
 * also for a single platform) and SOCI indexes.
 * @throws Failure `invalid-source`
 */
export function platformImages(manifest: string, subject: string): PlatformImage[] {
  const entries = manifestsIn(manifest)
  if (entries === undefined) throw unreadable(subject)
  const images: PlatformImage[] = []
  for (const entry of entries) {
    if (!isRecord(entry)) throw unreadable(subject)
    if (isBeside(entry, images)) continue
    const digest = textIn(entry, 'digest')
    if (digest === undefined) throw unreadable(subject)
    images.push({ digest, platform: platformOf(entry) })
  }
  return images
}

/** The digest of an image's configuration; undefined when the manifest has none. */
export function configDigest(manifest: string): string | undefined {
  const value = parsed(manifest)
  return isRecord(value) ? textIn(recordIn(value, 'config'), 'digest') : undefined
}

/** Whether `platform` is the wanted one: os, architecture, and the variant where one is wanted. */
export function isPlatform(platform: string | undefined, wanted: string): boolean {
  return platform !== undefined && (platform === wanted || platform.startsWith(`${wanted}/`))
}

function manifestsIn(manifest: string): readonly unknown[] | undefined {
  const value = parsed(manifest)
  return isRecord(value) && Array.isArray(value.manifests) ? value.manifests : undefined
}

/** Whether both are the same platform, of which one may leave the variant out. */
export function isSamePlatform(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (isPlatform(a, b) || isPlatform(b, a))
}

/** An annotation alone excuses nothing: a container runtime goes by the platform. */
function isBeside(entry: Readonly<Record<string, unknown>>, before: readonly PlatformImage[]): boolean {
  const { os, architecture } = recordIn(entry, 'platform')
  if (os === 'unknown' && architecture === 'unknown') return true
  // SOCI's index stands there with the platform of its image, and after it; a runtime takes the first that fits.
  const isSoci = textIn(entry, 'artifactType')?.startsWith('application/vnd.amazon.soci.index.') ?? false
  const platform = platformOf(entry)
  return isSoci && before.some((image) => isSamePlatform(image.platform, platform))
}

function platformOf(entry: Readonly<Record<string, unknown>>): string | undefined {
  const platform = recordIn(entry, 'platform')
  const parts = [textIn(platform, 'os'), textIn(platform, 'architecture')]
  if (parts.includes(undefined)) return undefined
  const variant = textIn(platform, 'variant')
  return [...parts, ...(variant === undefined ? [] : [variant])].join('/')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unreadable(subject: string): Failure {
  return new Failure({
    code: 'invalid-source',
    message: `The index of ${subject} cannot be read: it is not what an OCI image index looks like.`,
    remedy: 'Push the image again.',
  })
}
