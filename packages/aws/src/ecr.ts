import { DescribeImagesCommand, type ECRClient } from '@aws-sdk/client-ecr'
import { Failure } from '@ecs-actions/domain/failure'
import type { EcrImage } from '@ecs-actions/domain/image-reference'
import { calling } from './failures.ts'

/** Amazon ECR, as far as the actions use it. */
export class Ecr {
  readonly #client: ECRClient

  constructor(client: ECRClient) {
    this.#client = client
  }

  /**
   * The digest that a tag names now (of the index, for images of several platforms), or the digest itself when the
   * reference has one and the image exists.
   * @throws Failure `not-found` when there is no such image
   */
  async digest(image: EcrImage): Promise<string> {
    const imageId = image.digest === undefined ? { imageTag: image.tag ?? 'latest' } : { imageDigest: image.digest }
    const subject = `image ${imageId.imageTag ?? image.digest} of ${image.accountId}/${image.repository} in ${image.region}`
    const reply = await calling({ action: 'ecr:DescribeImages', subject }, () =>
      this.#client.send(
        new DescribeImagesCommand({
          registryId: image.accountId,
          repositoryName: image.repository,
          imageIds: [imageId],
        }),
      ),
    )
    const digest = reply.imageDetails?.[0]?.imageDigest
    if (digest !== undefined) return digest
    throw new Failure({
      code: 'not-found',
      message: `ECR shows no ${subject}.`,
      remedy: 'Check that the image was pushed, and its lifecycle policy.',
    })
  }
}
