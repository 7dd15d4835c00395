import {
  BatchGetImageCommand,
  DescribeImageScanFindingsCommand,
  type DescribeImageScanFindingsResponse,
  type ECRClient,
} from '@aws-sdk/client-ecr'
import type { EcrImage } from '@ecs-actions/domain/image-reference'
import type { EcrFinding } from '@ecs-actions/domain/scan/ecr-basic'
import { indexTypes } from '@ecs-actions/domain/scan/image-index'
import {
  imageNotShown,
  imageSubject,
  manifestTypes,
  type Repository,
  type ResolvedImage,
  repositoryPlace,
  resolvedImage,
} from './ecr-image.ts'
import { calling, errorName, failureOfCall } from './failures.ts'

/** One page of what ECR tells of a scan. */
export interface ScanPage {
  /** One of ScanStatus, or one that is newer than this code; undefined when the answer has none. */
  readonly status: string | undefined
  readonly description: string | undefined
  /** Epoch ms */
  readonly completedAt: number | undefined
  readonly findings: readonly EcrFinding[]
  /** How many findings there are on all pages, by severity, as the answer counts them. */
  readonly counts: Readonly<Record<string, number>>
  /** Whether there are enhanced findings, or room for them and nothing else. */
  readonly isEnhanced: boolean
  readonly nextToken: string | undefined
}

/** Images and their scans in Amazon ECR. Every method throws Failure. */
export class EcrScans {
  readonly #client: ECRClient

  constructor(client: ECRClient) {
    this.#client = client
  }

  /** What a tag names now, or the digest of the reference when that image exists. */
  async resolve(image: EcrImage): Promise<ResolvedImage> {
    return resolvedImage(this.#client, image)
  }

  async manifest(repository: Repository, digest: string): Promise<string> {
    const subject = imageSubject(repository, digest)
    const { images } = await calling({ action: 'ecr:BatchGetImage', subject }, () =>
      this.#client.send(
        new BatchGetImageCommand({
          ...repositoryPlace(repository),
          imageIds: [{ imageDigest: digest }],
          acceptedMediaTypes: [...indexTypes, ...manifestTypes],
        }),
      ),
    )
    const manifest = images?.[0]?.imageManifest
    if (manifest === undefined) throw imageNotShown(subject)
    return manifest
  }

  /** A page of at most 1,000 findings; undefined when ECR knows of no scan, or of no such image yet. */
  async scan(
    repository: Repository,
    { digest, nextToken }: { readonly digest: string; readonly nextToken: string | undefined },
  ): Promise<ScanPage | undefined> {
    const call = { action: 'ecr:DescribeImageScanFindings', subject: imageSubject(repository, digest) }
    try {
      const command = new DescribeImageScanFindingsCommand({
        ...repositoryPlace(repository),
        ...{ imageId: { imageDigest: digest }, maxResults: 1_000, nextToken },
      })
      return scanPage(await this.#client.send(command))
    } catch (error) {
      // Both are what ECR answers right after a push.
      if (['ScanNotFoundException', 'ImageNotFoundException'].includes(errorName(error))) return undefined
      throw failureOfCall(error, call)
    }
  }
}

function scanPage({ imageScanStatus, imageScanFindings, nextToken }: DescribeImageScanFindingsResponse): ScanPage {
  const { findings = [], enhancedFindings } = imageScanFindings ?? {}
  return {
    status: imageScanStatus?.status,
    description: imageScanStatus?.description,
    completedAt: imageScanFindings?.imageScanCompletedAt?.getTime(),
    findings,
    counts: { ...imageScanFindings?.findingSeverityCounts },
    // A clean image under enhanced scanning has both lists, empty: https://github.com/alexjurkiewicz/ecr-scan-image/pull/51
    isEnhanced: enhancedFindings !== undefined && (enhancedFindings.length > 0 || findings.length === 0),
    nextToken,
  }
}
