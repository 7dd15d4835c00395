import type { ECRClient } from '@aws-sdk/client-ecr'
import type { EcrImage } from '@ecs-actions/domain/image-reference'
import { pulledDigest, resolvedImage } from './ecr-image.ts'

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
    return (await resolvedImage(this.#client, image)).digest
  }

  /** The same by ecr:BatchGetImage, which whoever may pull an image has: other accounts often grant no more. */
  async pulledDigest(image: EcrImage): Promise<string> {
    return pulledDigest(this.#client, image)
  }
}
