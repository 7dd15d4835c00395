import type { ImageIdentifier } from '@aws-sdk/client-ecr'
import { ServiceError } from '../../service.ts'
import type { StoredImage, StoredRepository } from './image-store.ts'
import { invalidParameter } from './parameters.ts'
import type { FoundRepository } from './repositories.ts'

/** @throws ServiceError InvalidParameterException unless there are 1 to 100, each with a digest or a tag */
export function imageIds(ids: readonly ImageIdentifier[]): readonly ImageIdentifier[] {
  if (ids.length < 1 || ids.length > 100) throw invalidParameter('imageIds', 'must have between 1 and 100 members')
  if (ids.some(isEmpty)) throw invalidParameter('imageIds', 'each must have an imageDigest or an imageTag')
  return ids
}

/** @throws ServiceError InvalidParameterException, ImageNotFoundException */
export function requiredImage(found: FoundRepository, imageId: ImageIdentifier | undefined): StoredImage {
  if (imageId === undefined || isEmpty(imageId)) {
    throw invalidParameter('imageId', 'must have an imageDigest or an imageTag')
  }
  return lookUp(found.stored, imageId) ?? notFound(found, imageId)
}

/** A tag together with a digest names an image only when both agree. */
export function lookUp(stored: StoredRepository, { imageDigest, imageTag }: ImageIdentifier): StoredImage | undefined {
  const tagged = imageTag === undefined ? imageDigest : stored.tags.get(imageTag)
  if (tagged === undefined || (imageDigest !== undefined && imageDigest !== tagged)) return undefined
  return stored.images.get(tagged)
}

export function notFound({ name, registryId }: FoundRepository, imageId: ImageIdentifier): never {
  throw new ServiceError(
    'ImageNotFoundException',
    `The image with imageId ${idText(imageId)} does not exist within the repository with name '${name}' in the registry with id '${registryId}'`,
  )
}

/** An identifier as ECR's messages write it. */
export function idText({ imageDigest, imageTag }: ImageIdentifier): string {
  return `{imageDigest:'${imageDigest ?? 'null'}', imageTag:'${imageTag ?? 'null'}'}`
}

function isEmpty({ imageDigest, imageTag }: ImageIdentifier): boolean {
  return imageDigest === undefined && imageTag === undefined
}
