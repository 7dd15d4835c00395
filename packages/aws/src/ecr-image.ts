import { DescribeImagesCommand, type ECRClient } from '@aws-sdk/client-ecr'
import { Failure } from '@ecs-actions/domain/failure'
import type { EcrImage } from '@ecs-actions/domain/image-reference'
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
  const imageId = image.digest === undefined ? { imageTag: image.tag ?? 'latest' } : { imageDigest: image.digest }
  const subject = imageSubject(image, imageId.imageTag ?? image.digest ?? '')
  const { imageDetails } = await calling({ action: 'ecr:DescribeImages', subject }, () =>
    client.send(new DescribeImagesCommand({ ...repositoryPlace(image), imageIds: [imageId] })),
  )
  const [detail] = imageDetails ?? []
  if (detail?.imageDigest === undefined) throw imageNotShown(subject)
  return { digest: detail.imageDigest, mediaType: detail.imageManifestMediaType }
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
