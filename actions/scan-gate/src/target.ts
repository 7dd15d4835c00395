import { type EcrImage, ecrImage, pinned } from '@ecs-actions/domain/image-reference'
import type { Gap } from '@ecs-actions/domain/scan/gap'
import { isIndexType, isPlatform, type PlatformImage, platformImages } from '@ecs-actions/domain/scan/image-index'
import type { GatePorts, Registry } from './ports.ts'

/** An image of ECR, pinned, with the images that are scanned for it. */
export interface EcrTarget {
  readonly image: EcrImage
  readonly registry: Registry
  readonly digest: string
  /** All of an index; the image itself when it is none. */
  readonly all: readonly PlatformImage[]
}

export interface Target {
  readonly reference: string
  /** With its digest, where that is known. */
  readonly pinned: string
  readonly ecr: EcrTarget | undefined
  /** Those to gate. */
  readonly platforms: readonly PlatformImage[]
  /** Platforms that were asked for and are not there. */
  readonly gaps: readonly Gap[]
  /** Sentences for whoever reads the summary. */
  readonly notes: readonly string[]
}

/** What a reference names now. */
export async function targetOf(
  reference: string,
  { wanted, ports }: { readonly wanted: readonly string[] | undefined; readonly ports: GatePorts },
): Promise<Target> {
  const image = ecrImage(reference)
  if (!image) {
    const digest = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1] ?? ''
    const platforms = [{ digest, platform: undefined }]
    return { ...{ reference, pinned: reference, platforms }, ecr: undefined, gaps: [], notes: [] }
  }
  const registry = await ports.ecr(image)
  const { digest, mediaType } = await registry.resolve(image)
  const name = pinned(reference, digest)
  if (!isIndexType(mediaType)) {
    const all = [{ digest, platform: undefined }]
    ports.emit({ kind: 'resolved', reference, pinned: name, platforms: 1 })
    const notes = wanted ? [`${name} is no index, so platforms has nothing to choose from: it was gated as it is.`] : []
    return { reference, pinned: name, ecr: { image, registry, digest, all }, platforms: all, gaps: [], notes }
  }
  const all = platformImages(await registry.manifest(image, digest), name)
  const platforms = wanted ? all.filter(({ platform }) => wanted.some((one) => isPlatform(platform, one))) : all
  ports.emit({ kind: 'resolved', reference, pinned: name, platforms: platforms.length })
  const gaps = missingPlatforms(name, { all, wanted })
  return { reference, pinned: name, ecr: { image, registry, digest, all }, platforms, gaps, notes: [] }
}

function missingPlatforms(
  name: string,
  { all, wanted }: { readonly all: readonly PlatformImage[]; readonly wanted: readonly string[] | undefined },
): Gap[] {
  const there = all.map(({ platform }) => platform ?? 'one that is not named').join(', ')
  if (all.length === 0) {
    return [missing(`The index ${name} has no image of any platform.`, 'Push the image again.')]
  }
  return (wanted ?? [])
    .filter((one) => !all.some(({ platform }) => isPlatform(platform, one)))
    .map((one) =>
      missing(`The index ${name} has no image for ${one}; there are: ${there}.`, 'Correct platforms, or build for it.'),
    )
}

function missing(message: string, remedy: string): Gap {
  return { reason: 'platform-missing', message, remedy }
}
