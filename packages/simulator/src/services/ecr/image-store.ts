import type { CatalogImage, ImageCatalog } from '../../image-catalog.ts'
import type { Program } from '../../runtime/task-runtime.ts'
import type { ScenarioScan } from '../../scenario/findings.ts'
import { parseReference } from './reference.ts'

export interface StoredImage {
  readonly digest: string
  readonly manifest: string
  readonly mediaType: string | undefined
  /** Epoch ms */
  readonly pushedAt: number
  readonly program: Program | undefined
  readonly pullError: string | undefined
  /** What a scan is like; undefined for one that finds nothing. */
  readonly scan: ScenarioScan | undefined
}

export interface StoredRepository {
  /** By digest, in the order of their arrival. */
  readonly images: Map<string, StoredImage>
  /** Digest by tag. */
  readonly tags: Map<string, string>
}

/** The images of every registry, by repository address: ECR's API and the catalog for tasks are two views of it. */
export class ImageStore implements ImageCatalog {
  readonly #repositories = new Map<string, StoredRepository>()

  find(reference: string): CatalogImage | undefined {
    const { repository, tag, digest } = parseReference(reference)
    const stored = this.#repositories.get(repository)
    // As in a container runtime, a digest beats the tag beside it.
    const wanted = digest ?? (tag === undefined ? undefined : stored?.tags.get(tag))
    return wanted === undefined ? undefined : stored?.images.get(wanted)
  }

  repository(address: string): StoredRepository | undefined {
    return this.#repositories.get(address)
  }

  addresses(): string[] {
    return [...this.#repositories.keys()]
  }

  createRepository(address: string): StoredRepository {
    const repository = { images: new Map<string, StoredImage>(), tags: new Map<string, string>() }
    this.#repositories.set(address, repository)
    return repository
  }
}

/** All tags of an image, sorted. */
export function tagsOf({ tags }: StoredRepository, digest: string): string[] {
  return [...tags]
    .filter(([, tagged]) => tagged === digest)
    .map(([tag]) => tag)
    .sort()
}
