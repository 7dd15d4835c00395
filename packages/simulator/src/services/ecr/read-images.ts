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
import type { Operation } from '../../service.ts'
import { imageIds, lookUp, notFound } from './image-ids.ts'
import { type StoredImage, type StoredRepository, tagsOf } from './image-store.ts'
import { page, refusePaging, repositoryName } from './parameters.ts'
import { imageOf } from './put-image.ts'
import type { Registry } from './registry.ts'
import type { FoundRepository, Repositories } from './repositories.ts'
import { scanTimes, severityCounts, statusOf } from './scan-findings.ts'
import type { ScanView } from './scans.ts'

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

export function describeImages({ repositories, scans, clock }: Registry): Operation {
  return operation<DescribeImagesRequest, DescribeImagesResponse>(DescribeImages$, (input) => {
    const found = repositories.find(repositoryName(input.repositoryName), input.registryId)
    const detail = (image: StoredImage) => ({
      ...detailOf(found, image),
      ...(found.scanSummary ? scanSummaryOf(scans.look(image, clock.now())) : {}),
    })
    if (input.imageIds === undefined) {
      const matching = [...found.stored.images.values()].filter((image) => passes(found.stored, image, input.filter))
      const { items, nextToken } = page(matching, input)
      return { imageDetails: items.map(detail), nextToken }
    }
    refusePaging(input, 'imageIds')
    const images = imageIds(input.imageIds).map((imageId) => lookUp(found.stored, imageId) ?? notFound(found, imageId))
    return { imageDetails: [...new Set(images)].map(detail) }
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

function scanSummaryOf(view: ScanView | undefined): Pick<ImageDetail, 'imageScanStatus' | 'imageScanFindingsSummary'> {
  if (!view) return {}
  const { result } = view
  if (result?.completedAt === undefined) return { imageScanStatus: statusOf(view) }
  const imageScanFindingsSummary = {
    ...scanTimes(result.completedAt),
    findingSeverityCounts: severityCounts(result.findings),
  }
  return { imageScanStatus: statusOf(view), imageScanFindingsSummary }
}
