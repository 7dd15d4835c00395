import { type Image, PutImage$, type PutImageRequest, type PutImageResponse } from '@aws-sdk/client-ecr'
import { operation } from '../../operation.ts'
import { type Operation, ServiceError } from '../../service.ts'
import { isRecord } from '../../wire/shape.ts'
import type { StoredImage } from './image-store.ts'
import { digestOf } from './manifests.ts'
import { invalidParameter, repositoryName } from './parameters.ts'
import type { Registry } from './registry.ts'
import type { FoundRepository } from './repositories.ts'

export function putImage({ repositories, scans, clock }: Registry): Operation {
  return operation<PutImageRequest, PutImageResponse>(PutImage$, (input) => {
    const found = repositories.find(repositoryName(input.repositoryName), input.registryId)
    const { imageManifest, imageTag } = input
    if (!imageManifest) throw invalidParameter('imageManifest', 'must not be null')
    const digest = digestOf(imageManifest)
    if (input.imageDigest !== undefined && input.imageDigest !== digest) {
      throw new ServiceError(
        'ImageDigestDoesNotMatchException',
        `The specified image digest '${input.imageDigest}' does not match the digest '${digest}' that Amazon ECR calculated for the image`,
      )
    }
    refuseOverwrite(found, { digest, imageTag })
    const image: StoredImage = found.stored.images.get(digest) ?? {
      digest,
      manifest: imageManifest,
      mediaType: input.imageManifestMediaType ?? mediaTypeOf(imageManifest),
      pushedAt: clock.now(),
      program: undefined,
      pullError: undefined,
      scan: undefined,
    }
    const isNew = !found.stored.images.has(digest)
    found.stored.images.set(digest, image)
    if (imageTag !== undefined) found.stored.tags.set(imageTag, digest)
    if (isNew && found.scanOnPush) scans.pushed(image, clock.now())
    return { image: imageOf(found, { image, tag: imageTag }) }
  })
}

function refuseOverwrite(
  { name, registryId, stored, mutability }: FoundRepository,
  { digest, imageTag }: { readonly digest: string; readonly imageTag: string | undefined },
): void {
  const tagged = imageTag === undefined ? undefined : stored.tags.get(imageTag)
  const isSame = imageTag === undefined ? stored.images.has(digest) : tagged === digest
  if (isSame) {
    throw new ServiceError(
      'ImageAlreadyExistsException',
      `Image with digest '${digest}' and tag '${imageTag ?? 'null'}' already exists in the repository with name '${name}' in registry with id '${registryId}'`,
    )
  }
  if (mutability === 'IMMUTABLE' && tagged !== undefined) {
    throw new ServiceError(
      'ImageTagAlreadyExistsException',
      `The image tag '${imageTag}' already exists in the '${name}' repository and cannot be overwritten because the repository is immutable.`,
    )
  }
}

/** The API's form of an image, under the tag by which it was asked for. */
export function imageOf(
  { name, registryId }: FoundRepository,
  { image, tag }: { readonly image: StoredImage; readonly tag: string | undefined },
): Image {
  return {
    registryId,
    repositoryName: name,
    imageId: { imageDigest: image.digest, imageTag: tag },
    imageManifest: image.manifest,
    imageManifestMediaType: image.mediaType,
  }
}

function mediaTypeOf(manifest: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(manifest)
    return isRecord(parsed) && typeof parsed.mediaType === 'string' ? parsed.mediaType : undefined
  } catch {
    throw invalidParameter('imageManifest', 'must be an image manifest in JSON')
  }
}
