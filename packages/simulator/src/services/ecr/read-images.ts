import {
  BatchGetImage$,
  type BatchGetImageRequest,
  type BatchGetImageResponse,
  DescribeImages$,
  type DescribeImagesRequest,
  type DescribeImagesResponse,
  type Image,
  type ImageDetail,
  type ImageFailure,
  type ImageIdentifier,
  ListImages$,
  type ListImagesRequest,
  type ListImagesResponse,
} from '@aws-sdk/client-ecr'
import { operation } from '../../operation.ts'
import { type Operation, ServiceError } from '../../service.ts'
import { type StoredImage, type StoredRepository, tagsOf } from './image-store.ts'
import { invalidParameter, page, repositoryName } from './parameters.ts'
import { imageOf } from './put-image.ts'
import type { FoundRepository, Repositories } from './repositories.ts'

export function batchGetImage(repositories: Repositories): Operation {
  return operation<BatchGetImageRequest, BatchGetImageResponse>(BatchGetImage$, (input) => {
    const found = repositories.find(repositoryName(input.repositoryName), input.registryId)
    const images: Image[] = []
    const failures: ImageFailure[] = []
    for (const imageId of imageIds(input.imageIds ?? [])) {
      const image = lookUp(found.stored, imageId)
      if (image) images.push(imageOf(found, { image, tag: imageId.imageTag }))
      else failures.push({ imageId, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' })
    }
    return { images, failures }
  })
}

export function describeImages(repositories: Repositories): Operation {
  return operation<DescribeImagesRequest, DescribeImagesResponse>(DescribeImages$, (input) => {
    const found = repositories.find(repositoryName(input.repositoryName), input.registryId)
    if (input.imageIds === undefined) {
      const matching = [...found.stored.images.values()].filter((image) => passes(found.stored, image, input.filter))
      const { items, nextToken } = page(matching, input)
      return { imageDetails: items.map((image) => detailOf(found, image)), nextToken }
    }
    const images = imageIds(input.imageIds).map((imageId) => lookUp(found.stored, imageId) ?? notFound(found, imageId))
    return { imageDetails: [...new Set(images)].map((image) => detailOf(found, image)) }
  })
}

export function listImages(repositories: Repositories): Operation {
  return operation<ListImagesRequest, ListImagesResponse>(ListImages$, (input) => {
    const { stored } = repositories.find(repositoryName(input.repositoryName), input.registryId)
    const matching = [...stored.images.values()].filter((image) => passes(stored, image, input.filter))
    const { items, nextToken } = page(
      matching.flatMap(({ digest }) => identifiersOf(stored, digest)),
      input,
    )
    return { imageIds: items, nextToken }
  })
}

/** An image has one identifier for each of its tags, or one without a tag. */
function identifiersOf(stored: StoredRepository, digest: string): ImageIdentifier[] {
  const tags = tagsOf(stored, digest)
  if (tags.length === 0) return [{ imageDigest: digest }]
  return tags.map((imageTag) => ({ imageDigest: digest, imageTag }))
}

function imageIds(ids: readonly ImageIdentifier[]): readonly ImageIdentifier[] {
  if (ids.length < 1 || ids.length > 100) throw invalidParameter('imageIds', 'must have between 1 and 100 members')
  if (ids.some(({ imageDigest, imageTag }) => imageDigest === undefined && imageTag === undefined)) {
    throw invalidParameter('imageIds', 'each must have an imageDigest or an imageTag')
  }
  return ids
}

function lookUp(stored: StoredRepository, { imageDigest, imageTag }: ImageIdentifier): StoredImage | undefined {
  const tagged = imageTag === undefined ? imageDigest : stored.tags.get(imageTag)
  if (tagged === undefined || (imageDigest !== undefined && imageDigest !== tagged)) return undefined
  return stored.images.get(tagged)
}

function notFound({ name, registryId }: FoundRepository, { imageDigest, imageTag }: ImageIdentifier): never {
  const id = `{imageDigest:'${imageDigest ?? 'null'}', imageTag:'${imageTag ?? 'null'}'}`
  throw new ServiceError(
    'ImageNotFoundException',
    `The image with imageId ${id} does not exist within the repository with name '${name}' in the registry with id '${registryId}'`,
  )
}

function passes(
  stored: StoredRepository,
  { digest }: StoredImage,
  filter: { readonly tagStatus?: string | undefined } | undefined,
): boolean {
  if (filter?.tagStatus === undefined || filter.tagStatus === 'ANY') return true
  return (filter.tagStatus === 'TAGGED') === tagsOf(stored, digest).length > 0
}

function detailOf({ name, registryId, stored }: FoundRepository, image: StoredImage): ImageDetail {
  const tags = tagsOf(stored, image.digest)
  return {
    registryId,
    repositoryName: name,
    imageDigest: image.digest,
    imageTags: tags.length === 0 ? undefined : tags,
    imageSizeInBytes: Buffer.byteLength(image.manifest),
    imagePushedAt: new Date(image.pushedAt),
    imageManifestMediaType: image.mediaType,
  }
}
