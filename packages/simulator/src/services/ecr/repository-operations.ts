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
import type { Operation } from '../../service.ts'
import { invalidParameter, page, refusePaging, repositoryName } from './parameters.ts'
import type { EcrOptions, Repositories } from './repositories.ts'

const TOKEN_LIFETIME = 12 * 3_600_000

export function createRepository(repositories: Repositories): Operation {
  return operation<CreateRepositoryRequest, CreateRepositoryResponse>(CreateRepository$, (input) => {
    const mutability = input.imageTagMutability ?? 'MUTABLE'
    if (mutability !== 'MUTABLE' && mutability !== 'IMMUTABLE') {
      throw invalidParameter('imageTagMutability', 'must be MUTABLE or IMMUTABLE in this simulator')
    }
    const scanOnPush = input.imageScanningConfiguration?.scanOnPush ?? false
    return { repository: repositories.create({ name: repositoryName(input.repositoryName), mutability, scanOnPush }) }
  })
}

export function describeRepositories(repositories: Repositories): Operation {
  return operation<DescribeRepositoriesRequest, DescribeRepositoriesResponse>(DescribeRepositories$, (input) => {
    const { registryId, repositoryNames } = input
    if (repositoryNames !== undefined) {
      refusePaging(input, 'repositoryNames')
      return { repositories: repositoryNames.map((name) => repositories.describe(repositoryName(name), registryId)) }
    }
    const { items, nextToken } = page(repositories.names(registryId), input)
    return { repositories: items.map((name) => repositories.describe(name, registryId)), nextToken }
  })
}

/** The password opens nothing: there is no registry behind the simulator. */
export function getAuthorizationToken({ clock, region, accountId }: EcrOptions): Operation {
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
