import {
  CreateRepository$,
  type CreateRepositoryRequest,
  type CreateRepositoryResponse,
  DescribeRepositories$,
  type DescribeRepositoriesRequest,
  type DescribeRepositoriesResponse,
  GetAuthorizationToken$,
  type GetAuthorizationTokenRequest,
  type GetAuthorizationTokenResponse,
} from '@aws-sdk/client-ecr'
import { operation } from '../../operation.ts'
import type { Operation, Service } from '../../service.ts'
import { invalidParameter, page, repositoryName } from './parameters.ts'
import { putImage } from './put-image.ts'
import { batchGetImage, describeImages, listImages } from './read-images.ts'
import { type EcrOptions, Repositories } from './repositories.ts'
import {
  describeImageScanFindings,
  getRegistryScanningConfiguration,
  putImageScanningConfiguration,
  startImageScan,
} from './scan-operations.ts'
import { Scans } from './scans.ts'

const TOKEN_LIFETIME = 12 * 3_600_000

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

function createRepository(repositories: Repositories): Operation {
  return operation<CreateRepositoryRequest, CreateRepositoryResponse>(CreateRepository$, (input) => {
    const mutability = input.imageTagMutability ?? 'MUTABLE'
    if (mutability !== 'MUTABLE' && mutability !== 'IMMUTABLE') {
      throw invalidParameter('imageTagMutability', 'must be MUTABLE or IMMUTABLE in this simulator')
    }
    const scanOnPush = input.imageScanningConfiguration?.scanOnPush ?? false
    return { repository: repositories.create({ name: repositoryName(input.repositoryName), mutability, scanOnPush }) }
  })
}

function describeRepositories(repositories: Repositories): Operation {
  return operation<DescribeRepositoriesRequest, DescribeRepositoriesResponse>(DescribeRepositories$, (input) => {
    const { registryId, repositoryNames } = input
    if (repositoryNames !== undefined) {
      return { repositories: repositoryNames.map((name) => repositories.describe(repositoryName(name), registryId)) }
    }
    const { items, nextToken } = page(repositories.names(registryId), input)
    return { repositories: items.map((name) => repositories.describe(name, registryId)), nextToken }
  })
}

/** The password opens nothing: there is no registry behind the simulator. */
function getAuthorizationToken({ clock, region, accountId }: EcrOptions): Operation {
  return operation<GetAuthorizationTokenRequest, GetAuthorizationTokenResponse>(GetAuthorizationToken$, () => ({
    authorizationData: [
      {
        authorizationToken: Buffer.from('AWS:simulated-registry-password').toString('base64'),
        expiresAt: new Date(clock.now() + TOKEN_LIFETIME),
        proxyEndpoint: `https://${accountId}.dkr.ecr.${region}.amazonaws.com`,
      },
    ],
  }))
}
