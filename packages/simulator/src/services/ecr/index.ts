import type { Service } from '../../service.ts'
import { putImage } from './put-image.ts'
import { batchGetImage, describeImages, listImages } from './read-images.ts'
import { type EcrOptions, Repositories } from './repositories.ts'
import { createRepository, describeRepositories, getAuthorizationToken } from './repository-operations.ts'
import {
  describeImageScanFindings,
  getRegistryScanningConfiguration,
  putImageScanningConfiguration,
  startImageScan,
} from './scan-operations.ts'
import { Scans } from './scans.ts'

/** Amazon Elastic Container Registry: repositories, image manifests and basic scans, no layers. */
export function ecrService(options: EcrOptions): Service {
  const { clock, accountId, timing } = options
  const repositories = new Repositories(options)
  const scans = new Scans(timing)
  for (const declared of options.repositories) {
    const { stored, scanOnPush } = repositories.declare(declared)
    if (!scanOnPush) continue
    for (const image of stored.images.values()) scans.pushed(image, clock.now())
  }
  const registry = { repositories, scans, clock }
  return {
    name: 'ecr',
    protocol: { kind: 'json', version: '1.1', target: 'AmazonEC2ContainerRegistry_V20150921' },
    operations: [
      createRepository(repositories),
      describeRepositories(repositories),
      putImage(registry),
      batchGetImage(repositories),
      describeImages(registry),
      listImages(repositories),
      startImageScan(registry),
      describeImageScanFindings(registry),
      putImageScanningConfiguration(registry),
      getRegistryScanningConfiguration(accountId),
      getAuthorizationToken(options),
    ],
  }
}
