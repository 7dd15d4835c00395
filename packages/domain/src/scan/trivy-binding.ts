import type { TrivyHeader } from './trivy-header.ts'

/** The image that is gated, as far as it is known. */
export interface GatedImage {
  /** As the workflow names it. */
  readonly reference: string
  /** Of the image or index itself and of its platforms; empty when there is no registry to ask. */
  readonly digests: ReadonlySet<string>
  /** Of the platforms' configurations; undefined when they are not all known. */
  readonly configDigests: ReadonlySet<string> | undefined
}

/** Whether a report is of an image. `why` is a sentence. */
export type Binding =
  | { readonly kind: 'bound' }
  | { readonly kind: 'unverified'; readonly why: string }
  | { readonly kind: 'mismatch'; readonly why: string }

/**
 * Digests decide: the repository's beside the image, or the image's own id, which is the digest of its configuration.
 * Names only tell that a report is of something else, since a tag may have moved since the scan.
 */
export function bindingOf(header: TrivyHeader, image: GatedImage): Binding {
  const { artifactType, artifactName, imageId, repoDigests } = header
  if (artifactType !== undefined && artifactType !== 'container_image') {
    return mismatch(
      `The report is of "${artifactName ?? 'an artifact without a name'}", which is no image but: ${artifactType}.`,
    )
  }
  const named = repoDigests.map(digestIn).filter((digest) => digest !== undefined)
  const own = imageId === undefined ? [] : [imageId]
  const known = new Set([...image.digests, ...(image.configDigests ?? [])])
  if ([...named, ...own].some((digest) => known.has(digest))) return { kind: 'bound' }
  if (image.digests.size > 0 && named.length > 0) {
    return mismatch(`The report is of ${quoted(named)}, not of ${image.reference}.`)
  }
  if (image.configDigests && imageId !== undefined) {
    return mismatch(`The report is of the image with the id ${imageId}, which is not that of ${image.reference}.`)
  }
  if (artifactName === undefined) return mismatch('The report does not say what was scanned.')
  return byName(artifactName, image)
}

function byName(artifactName: string, { reference, digests }: GatedImage): Binding {
  const digest = digestIn(artifactName)
  if (digest !== undefined && digests.size > 0) {
    return digests.has(digest) ? { kind: 'bound' } : mismatch(`The report is of ${artifactName}, not of ${reference}.`)
  }
  const scanned = repositoryOf(artifactName)
  if (hasRegistry(scanned) && scanned !== repositoryOf(reference)) {
    return mismatch(`The report is of ${artifactName}, not of ${reference}.`)
  }
  const why = `The report names "${artifactName}" and no digest that could be compared with ${reference}.`
  return { kind: 'unverified', why }
}

function mismatch(why: string): Binding {
  return { kind: 'mismatch', why }
}

function quoted(digests: readonly string[]): string {
  const shown = digests.slice(0, 3).join(', ')
  return digests.length > 3 ? `${shown}, …` : shown
}

function digestIn(reference: string): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1]
}

function repositoryOf(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
}

/** A name without a registry may be the same image before it was tagged for one. */
function hasRegistry(repository: string): boolean {
  const [host = ''] = repository.split('/')
  return repository.includes('/') && /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?$/.test(host)
}
