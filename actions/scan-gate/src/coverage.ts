import { isSamePlatform, type PlatformImage } from '@ecs-actions/domain/scan/image-index'
import type { TrivyHeader } from '@ecs-actions/domain/scan/trivy-header'
import type { Target } from './target.ts'

/** A report is about one image; an index has several. */
export interface Coverage {
  readonly covered: readonly PlatformImage[]
  readonly uncovered: readonly PlatformImage[]
}

/** @param configs digest of the configuration by digest of the image, as far as it was asked for */
export function coverageOf(
  header: TrivyHeader,
  { target, configs }: { readonly target: Target; readonly configs: ReadonlyMap<string, string> },
): Coverage {
  const scanned = scannedOf(header, { all: target.ecr?.all ?? target.platforms, configs })
  return {
    covered: target.platforms.filter(({ digest }) => digest === scanned?.digest),
    uncovered: target.platforms.filter(({ digest }) => digest !== scanned?.digest),
  }
}

/** The one image that was scanned; undefined when the report does not tell which. */
function scannedOf(
  { imageId, repoDigests, platform }: TrivyHeader,
  { all, configs }: { readonly all: readonly PlatformImage[]; readonly configs: ReadonlyMap<string, string> },
): PlatformImage | undefined {
  if (all.length === 1) return all[0]
  const named = all.filter(
    ({ digest }) =>
      digest === imageId ||
      (imageId !== undefined && configs.get(digest) === imageId) ||
      repoDigests.some((repoDigest) => repoDigest.endsWith(`@${digest}`)),
  )
  const candidates = named.length > 0 ? named : all.filter((image) => isSamePlatform(image.platform, platform))
  return candidates.length === 1 ? candidates[0] : undefined
}
