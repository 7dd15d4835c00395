import {
  DescribeImageScanFindings$,
  type DescribeImageScanFindingsRequest,
  type DescribeImageScanFindingsResponse,
  GetRegistryScanningConfiguration$,
  type GetRegistryScanningConfigurationRequest,
  type GetRegistryScanningConfigurationResponse,
  type ImageScanFindings,
  PutImageScanningConfiguration$,
  type PutImageScanningConfigurationRequest,
  type PutImageScanningConfigurationResponse,
  StartImageScan$,
  type StartImageScanRequest,
  type StartImageScanResponse,
} from '@aws-sdk/client-ecr'
import { operation } from '../../operation.ts'
import { type Operation, ServiceError } from '../../service.ts'
import { idText, requiredImage } from './image-ids.ts'
import type { StoredImage } from './image-store.ts'
import { isIndex } from './manifests.ts'
import { invalidParameter, page, repositoryName } from './parameters.ts'
import type { Registry } from './registry.ts'
import { basicFinding, scanTimes, severityCounts, statusOf } from './scan-findings.ts'
import type { ScanView } from './scans.ts'

export function describeImageScanFindings({ repositories, scans, clock }: Registry): Operation {
  return operation<DescribeImageScanFindingsRequest, DescribeImageScanFindingsResponse>(
    DescribeImageScanFindings$,
    (input) => {
      const found = repositories.find(repositoryName(input.repositoryName), input.registryId)
      const image = requiredImage(found, input.imageId)
      const view = scans.look(image, clock.now())
      if (!view) {
        throw new ServiceError(
          'ScanNotFoundException',
          `Image scan does not exist for the image with '${idText(input.imageId ?? {})}' in the repository with name '${found.name}' in the registry with id '${found.registryId}'`,
        )
      }
      return {
        registryId: found.registryId,
        repositoryName: found.name,
        imageId: { imageDigest: image.digest, imageTag: input.imageId?.imageTag },
        imageScanStatus: statusOf(view),
        ...findingsOf(view, input),
      }
    },
  )
}

function findingsOf(
  { result }: ScanView,
  input: DescribeImageScanFindingsRequest,
): { imageScanFindings?: ImageScanFindings; nextToken?: string } {
  const { items, ...next } = page(result?.findings ?? [], input)
  if (!result) return {}
  const findings = items.map(basicFinding)
  if (result.completedAt === undefined) return { imageScanFindings: { findings } }
  const findingSeverityCounts = severityCounts(result.findings)
  return { imageScanFindings: { ...scanTimes(result.completedAt), findingSeverityCounts, findings }, ...next }
}

export function startImageScan({ repositories, scans, clock }: Registry): Operation {
  return operation<StartImageScanRequest, StartImageScanResponse>(StartImageScan$, (input) => {
    const found = repositories.find(repositoryName(input.repositoryName), input.registryId)
    const image = requiredImage(found, input.imageId)
    const now = clock.now()
    refuseUnscannable(image)
    if (scans.isUsedUp(image, now)) {
      throw new ServiceError(
        'LimitExceededException',
        'The scan quota per image has been exceeded. Wait and try again.',
      )
    }
    scans.start(image, now)
    return {
      registryId: found.registryId,
      repositoryName: found.name,
      imageId: { imageDigest: image.digest, imageTag: input.imageId?.imageTag },
      imageScanStatus: { status: 'IN_PROGRESS' },
    }
  })
}

function refuseUnscannable({ mediaType }: StoredImage): void {
  if (!isIndex(mediaType)) return
  throw new ServiceError(
    'UnsupportedImageTypeException',
    `An artifact with media type '${mediaType}' cannot be scanned.`,
  )
}

export function putImageScanningConfiguration({ repositories }: Registry): Operation {
  return operation<PutImageScanningConfigurationRequest, PutImageScanningConfigurationResponse>(
    PutImageScanningConfiguration$,
    (input) => {
      const { imageScanningConfiguration: configuration } = input
      if (!configuration) throw invalidParameter('imageScanningConfiguration', 'must not be null')
      const found = repositories.find(repositoryName(input.repositoryName), input.registryId)
      repositories.setScanOnPush(found, configuration.scanOnPush ?? false)
      return {
        registryId: found.registryId,
        repositoryName: found.name,
        imageScanningConfiguration: { scanOnPush: configuration.scanOnPush ?? false },
      }
    },
  )
}

/** Basic scanning without rules. Enhanced scanning would begin here: another scanType, and rules that choose. */
export function getRegistryScanningConfiguration(accountId: string): Operation {
  return operation<GetRegistryScanningConfigurationRequest, GetRegistryScanningConfigurationResponse>(
    GetRegistryScanningConfiguration$,
    () => ({ registryId: accountId, scanningConfiguration: { scanType: 'BASIC', rules: [] } }),
  )
}
