import { createHash } from 'node:crypto'
import type { ScenarioImage } from '../../scenario/images.ts'
import type { ImageStore } from './image-store.ts'
import { parseReference } from './reference.ts'

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'

/** Puts the scenario's images into their registries; repositories appear with their first image. */
export function seedImages(
  store: ImageStore,
  { images, now }: { images: readonly ScenarioImage[]; now: number },
): void {
  for (const image of images) {
    const { repository: address, tag, digest: inReference } = parseReference(image.image)
    const manifest = manifestOf(image.image)
    const digest = inReference ?? image.digest ?? digestOf(manifest)
    const repository = store.repository(address) ?? store.createRepository(address)
    repository.images.set(digest, {
      digest,
      manifest,
      mediaType: MANIFEST_TYPE,
      pushedAt: now,
      program: image.program,
      pullError: image.pullError,
    })
    if (tag !== undefined) repository.tags.set(tag, digest)
  }
}

export function digestOf(manifest: string): string {
  return `sha256:${createHash('sha256').update(manifest).digest('hex')}`
}

/** A manifest in form only: its layers cannot be pulled, and no two references share it. */
function manifestOf(reference: string): string {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(reference), size: 2 }
  return JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST_TYPE, config, layers: [] })
}
