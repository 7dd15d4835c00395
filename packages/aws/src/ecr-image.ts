import { BatchGetImageCommand, DescribeImagesCommand, type ECRClient, type ImageIdentifier } from '@aws-sdk/client-ecr'
import { Failure } from '@ecs-actions/domain/failure'
import type { EcrImage } from '@ecs-actions/domain/image-reference'
import { indexTypes } from '@ecs-actions/domain/scan/image-index'
import { calling } from './failures.ts'

export type Repository = Pick<EcrImage, 'accountId' | 'region' | 'repository'>

export interface ResolvedImage {
  readonly digest: string
  readonly mediaType: string | undefined
}

/**
 * What a tag names now (the index, for images of several platforms), or the digest of the reference when that image
 * exists.
 * @throws Failure `not-found` when there is no such image
 */
export async function resolvedImage(client: ECRClient, image: EcrImage): Promise<ResolvedImage> {
  const { imageId, subject } = named(image)
  const { imageDetails } = await calling({ action: 'ecr:DescribeImages', subject }, () =>
    client.send(new DescribeImagesCommand({ ...repositoryPlace(image), imageIds: [imageId] })),
  )
  const [detail] = imageDetails ?? []
  if (detail?.imageDigest === undefined) throw imageNotShown(subject)
  return { digest: detail.imageDigest, mediaType: detail.imageManifestMediaType }
}

/**
 * The same digest for those who may pull an image and not look at it.
 * @throws Failure `not-found` when there is no such image
 */
export async function pulledDigest(client: ECRClient, image: EcrImage): Promise<string> {
  const { imageId, subject } = named(image)
  const { images } = await calling({ action: 'ecr:BatchGetImage', subject }, () =>
    client.send(
      new BatchGetImageCommand({
        ...repositoryPlace(image),
        imageIds: [imageId],
        // A tag may name an index: ECR gives only what is accepted.
        acceptedMediaTypes: [...indexTypes, ...manifestTypes],
      }),
    ),
  )
  const digest = images?.[0]?.imageId?.imageDigest
  if (digest === undefined) throw imageNotShown(subject)
  return digest
}

/** Media types of the manifests of single images. */
export const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]

function named(image: EcrImage): { readonly imageId: ImageIdentifier; readonly subject: string } {
  const { tag = 'latest', digest } = image
  if (digest !== undefined) return { imageId: { imageDigest: digest }, subject: imageSubject(image, digest) }
  return { imageId: { imageTag: tag }, subject: imageSubject(image, tag) }
}

/** Where a call looks. */
export function repositoryPlace({ accountId, repository }: Repository): { registryId: string; repositoryName: string } {
  return { registryId: accountId, repositoryName: repository }
}

/** An image in messages. */
export function imageSubject({ accountId, repository, region }: Repository, image: string): string {
  return `image ${image} of ${accountId}/${repository} in ${region}`
}

export function imageNotShown(subject: string): Failure {
  return new Failure({
    code: 'not-found',
    message: `ECR shows no ${subject}.`,
    remedy: 'Check that the image was pushed, and its lifecycle policy.',
  })
}
