import type { ImageTagMutability, Repository } from '@aws-sdk/client-ecr'
import { ServiceError } from '../../service.ts'
import type { Clock } from '../../time/clock.ts'
import type { ImageStore, StoredRepository } from './image-store.ts'
import { ecrRepository } from './reference.ts'

export interface EcrOptions {
  readonly clock: Clock
  readonly region: string
  readonly accountId: string
  readonly store: ImageStore
}

export interface FoundRepository {
  readonly name: string
  readonly registryId: string
  readonly stored: StoredRepository
  readonly mutability: ImageTagMutability
}

interface Attributes {
  /** Epoch ms */
  readonly createdAt: number
  readonly mutability: ImageTagMutability
}

/** The ECR repositories of the simulated region. */
export class Repositories {
  readonly #options: EcrOptions
  readonly #attributes = new Map<string, Attributes>()
  readonly #start: number

  constructor(options: EcrOptions) {
    this.#options = options
    this.#start = options.clock.now()
  }

  create({ name, mutability }: { readonly name: string; readonly mutability: ImageTagMutability }): Repository {
    const { clock, accountId, store } = this.#options
    const address = this.#address(name, accountId)
    if (store.repository(address)) {
      throw new ServiceError(
        'RepositoryAlreadyExistsException',
        `The repository with name '${name}' already exists in the registry with id '${accountId}'`,
      )
    }
    store.createRepository(address)
    this.#attributes.set(address, { createdAt: clock.now(), mutability })
    return this.describe(name, accountId)
  }

  /** @throws ServiceError RepositoryNotFoundException */
  find(name: string, registryId: string | undefined): FoundRepository {
    const account = registryId ?? this.#options.accountId
    const address = this.#address(name, account)
    const stored = this.#options.store.repository(address)
    if (!stored) {
      throw new ServiceError(
        'RepositoryNotFoundException',
        `The repository with name '${name}' does not exist in the registry with id '${account}'`,
      )
    }
    return { name, registryId: account, stored, mutability: this.#attributesOf(address).mutability }
  }

  describe(name: string, registryId: string | undefined): Repository {
    const found = this.find(name, registryId)
    const address = this.#address(name, found.registryId)
    const { createdAt, mutability } = this.#attributesOf(address)
    return {
      repositoryArn: `arn:aws:ecr:${this.#options.region}:${found.registryId}:repository/${name}`,
      registryId: found.registryId,
      repositoryName: name,
      repositoryUri: address,
      createdAt: new Date(createdAt),
      imageTagMutability: mutability,
      imageScanningConfiguration: { scanOnPush: false },
      encryptionConfiguration: { encryptionType: 'AES256' },
    }
  }

  /** Names in one registry, sorted. */
  names(registryId: string | undefined): string[] {
    const { store, region, accountId } = this.#options
    return store
      .addresses()
      .flatMap((address) => ecrRepository(address) ?? [])
      .filter((repository) => repository.registryId === (registryId ?? accountId) && repository.region === region)
      .map((repository) => repository.name)
      .sort()
  }

  #address(name: string, registryId: string): string {
    return `${registryId}.dkr.ecr.${this.#options.region}.amazonaws.com/${name}`
  }

  #attributesOf(address: string): Attributes {
    return this.#attributes.get(address) ?? { createdAt: this.#start, mutability: 'MUTABLE' }
  }
}
