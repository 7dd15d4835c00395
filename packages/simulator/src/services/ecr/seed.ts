import type { ScenarioScan } from '../../scenario/findings.ts'
import type { ScenarioImage } from '../../scenario/images.ts'
import type { ImageStore, StoredImage } from './image-store.ts'
import { attestation, imageManifest, indexManifest, type Manifest } from './manifests.ts'
import { parseReference } from './reference.ts'

/** Puts the scenario's images into their registries; repositories appear with their first image. */
export function seedImages(
  store: ImageStore,
  { images, now }: { images: readonly ScenarioImage[]; now: number },
): void {
  for (const image of images) {
    const { repository: address, tag, digest: inReference } = parseReference(image.image)
    const manifests = manifestsOf(image)
    const repository = store.repository(address) ?? store.createRepository(address)
    for (const { manifest, scan } of manifests.parts) {
      repository.images.set(manifest.digest, stored(manifest, { image, scan, now }))
    }
    const { whole } = manifests
    const digest = inReference ?? image.digest ?? whole.digest
    repository.images.set(digest, stored({ ...whole, digest }, { image, scan: image.scan, now }))
    if (tag !== undefined) repository.tags.set(tag, digest)
  }
}

interface Manifests {
  /** What the reference names. */
  readonly whole: Manifest
  /** The images and attestations of an index. */
  readonly parts: readonly { readonly manifest: Manifest; readonly scan: ScenarioScan | undefined }[]
}

/** What ECR's basic scan says of an attestation. https://github.com/moby/buildkit/issues/3499 */
const unscannable: ScenarioScan = { status: 'FAILED', findings: [], prematureEmpty: 0 }

function manifestsOf({ image, platforms, attestations = true }: ScenarioImage): Manifests {
  if (!platforms) return { whole: imageManifest(image), parts: [] }
  const images = platforms.map((platform) => {
    const { os, arch, variant = '', scan } = platform
    return { entry: { manifest: imageManifest(`${image} ${os}/${arch}/${variant}`), platform }, scan }
  })
  const beside = attestations ? images.map(({ entry }) => attestation(entry.manifest)) : []
  return {
    whole: indexManifest([...images.map(({ entry }) => entry), ...beside]),
    parts: [
      ...images.map(({ entry: { manifest }, scan }) => ({ manifest, scan })),
      ...beside.map(({ manifest }) => ({ manifest, scan: unscannable })),
    ],
  }
}

function stored(
  { digest, text, mediaType }: Manifest,
  { image, scan, now }: { image: ScenarioImage; scan: ScenarioScan | undefined; now: number },
): StoredImage {
  const { program, pullError } = image
  return { digest, manifest: text, mediaType, pushedAt: now, program, pullError, scan }
}
