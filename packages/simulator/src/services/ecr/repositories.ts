import type { ImageTagMutability, Repository } from '@aws-sdk/client-ecr'
import type { ScenarioRepository } from '../../scenario/findings.ts'
import type { Timing } from '../../scenario/timing.ts'
import { ServiceError } from '../../service.ts'
import type { Clock } from '../../time/clock.ts'
import type { ImageStore, StoredRepository } from './image-store.ts'
import { ecrRepository } from './reference.ts'

export interface EcrOptions {
  readonly clock: Clock
  readonly region: string
  readonly accountId: string
  readonly store: ImageStore
  readonly timing: Timing
  /** Those with settings of their own. */
  readonly repositories: readonly ScenarioRepository[]
}

export interface FoundRepository {
  readonly name: string
  readonly registryId: string
  readonly stored: StoredRepository
  readonly mutability: ImageTagMutability
  readonly scanOnPush: boolean
  /** Whether DescribeImages tells of scans. */
  readonly scanSummary: boolean
}

interface Attributes {
  /** Epoch ms */
  readonly createdAt: number
  readonly mutability: ImageTagMutability
  readonly scanOnPush: boolean
  readonly scanSummary: boolean
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

  create(asked: {
    readonly name: string
    readonly mutability: ImageTagMutability
    readonly scanOnPush: boolean
  }): Repository {
    const { name, mutability, scanOnPush } = asked
    const { clock, accountId, store } = this.#options
    const address = this.#address(name, accountId)
    if (store.repository(address)) {
      throw new ServiceError(
        'RepositoryAlreadyExistsException',
        `The repository with name '${name}' already exists in the registry with id '${accountId}'`,
      )
    }
    store.createRepository(address)
    this.#attributes.set(address, { createdAt: clock.now(), mutability, scanOnPush, scanSummary: false })
    return this.describe(name, accountId)
  }

  /** A repository of the scenario, which may have images already. */
  declare({ name, scanOnPush, scanSummary }: ScenarioRepository): FoundRepository {
    const { accountId, store } = this.#options
    const address = this.#address(name, accountId)
    if (!store.repository(address)) store.createRepository(address)
    this.#attributes.set(address, { ...this.#attributesOf(address), scanOnPush, scanSummary })
    return this.find(name, accountId)
  }

  /** For the images that are pushed from now on. */
  setScanOnPush({ name, registryId }: FoundRepository, scanOnPush: boolean): void {
    const address = this.#address(name, registryId)
    this.#attributes.set(address, { ...this.#attributesOf(address), scanOnPush })
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
    const { mutability, scanOnPush, scanSummary } = this.#attributesOf(address)
    return { name, registryId: account, stored, mutability, scanOnPush, scanSummary }
  }

  describe(name: string, registryId: string | undefined): Repository {
    const found = this.find(name, registryId)
    const address = this.#address(name, found.registryId)
    const { createdAt, mutability, scanOnPush } = this.#attributesOf(address)
    return {
      repositoryArn: `arn:aws:ecr:${this.#options.region}:${found.registryId}:repository/${name}`,
      registryId: found.registryId,
      repositoryName: name,
      repositoryUri: address,
      createdAt: new Date(createdAt),
      imageTagMutability: mutability,
      imageScanningConfiguration: { scanOnPush },
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
    const unset: Attributes = { createdAt: this.#start, mutability: 'MUTABLE', scanOnPush: false, scanSummary: false }
    return this.#attributes.get(address) ?? unset
  }
}
