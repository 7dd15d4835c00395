import type { CatalogImage, ImageCatalog } from '../../../image-catalog.ts'
import { StartFailure } from '../../../runtime/task-runtime.ts'

/** @throws StartFailure in the agent's words when the image cannot be pulled */
export function pull(image: string, images: ImageCatalog): CatalogImage {
  const found = images.find(image)
  if (!found) {
    throw new StartFailure(
      `CannotPullContainerError: ref pull has been retried 1 time(s): failed to resolve reference "${image}": ${image}: not found`,
    )
  }
  if (found.pullError !== undefined) throw new StartFailure(found.pullError)
  return found
}
