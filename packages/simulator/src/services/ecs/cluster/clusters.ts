import type { Cluster, CreateClusterRequest, Failure, Tag } from '@aws-sdk/client-ecs'
import type { Clock } from '../../../time/clock.ts'
import { History } from '../../../time/history.ts'
import { type EcsArns, lastPart } from '../arns.ts'
import { clusterNotFound, invalidParameter } from '../errors.ts'
import { checkedTags } from '../tags.ts'
import { checkStrategy } from './capacity-providers.ts'

/** A cluster as it is at one moment. */
export interface ClusterRecord {
  readonly arn: string
  readonly name: string
  readonly status: 'ACTIVE' | 'INACTIVE'
  readonly tags: readonly Tag[]
  readonly request: CreateClusterRequest
}

export class Clusters {
  readonly #options: { clock: Clock; arns: EcsArns }
  readonly #clusters = new Map<string, History<ClusterRecord>>()

  constructor(options: { clock: Clock; arns: EcsArns }) {
    this.#options = options
  }

  /**
   * Creating a cluster that is there gives it back unchanged.
   * @throws InvalidParameterException
   */
  create(request: CreateClusterRequest): ClusterRecord {
    const name = request.clusterName ?? 'default'
    if (!/^[A-Za-z0-9][\w-]{0,254}$/.test(name)) throw invalidParameter('Cluster name contains invalid characters.')
    const present = this.#clusters.get(name)?.latest()
    if (present?.status === 'ACTIVE') return present
    const { capacityProviders = [], defaultCapacityProviderStrategy = [] } = request
    checkStrategy(defaultCapacityProviderStrategy, { name, capacityProviders })
    const arn = this.#options.arns.cluster(name)
    return this.#record({ arn, name, status: 'ACTIVE', tags: checkedTags(request.tags), request })
  }

  /** The cluster stays describable as INACTIVE. */
  delete(cluster: ClusterRecord): ClusterRecord {
    return this.#record({ ...cluster, status: 'INACTIVE' })
  }

  tag(cluster: ClusterRecord, tags: readonly Tag[]): void {
    this.#record({ ...cluster, tags })
  }

  /**
   * @param reference name or ARN; `default` unless given
   * @throws ClusterNotFoundException
   */
  active(reference: string | undefined, time: number = this.#options.clock.now()): ClusterRecord {
    const cluster = this.find(reference, time)
    if (cluster?.status !== 'ACTIVE') throw clusterNotFound()
    return cluster
  }

  find(reference: string | undefined, time: number = this.#options.clock.now()): ClusterRecord | undefined {
    const name = lastPart(reference ?? 'default')
    const cluster = this.#clusters.get(name)?.at(time)
    return reference === undefined || reference === name || reference === cluster?.arn ? cluster : undefined
  }

  all(time: number): ClusterRecord[] {
    const records = [...this.#clusters.values()].map((history) => history.at(time))
    return records.filter((record) => record?.status === 'ACTIVE').filter((record) => record !== undefined)
  }

  missing(reference: string): Failure {
    const arn = reference.startsWith('arn:') ? reference : this.#options.arns.cluster(reference)
    return { arn, reason: 'MISSING' }
  }

  #record(cluster: ClusterRecord): ClusterRecord {
    const history = this.#clusters.get(cluster.name) ?? new History<ClusterRecord>()
    history.record(this.#options.clock.now(), cluster)
    this.#clusters.set(cluster.name, history)
    return cluster
  }
}

export interface ClusterCounts {
  readonly running: number
  readonly pending: number
  readonly services: number
}

/** As DescribeClusters shows it; `include` brings what is left out by default. */
export function describeCluster(
  cluster: ClusterRecord,
  options: { counts: ClusterCounts; include?: readonly string[] | undefined },
): Cluster {
  const { counts, include = [] } = options
  const { settings, configuration, capacityProviders, defaultCapacityProviderStrategy } = cluster.request
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: 0,
    runningTasksCount: counts.running,
    pendingTasksCount: counts.pending,
    activeServicesCount: counts.services,
    statistics: [],
    tags: include.includes('TAGS') ? [...cluster.tags] : [],
    settings: include.includes('SETTINGS') ? (settings ?? [{ name: 'containerInsights', value: 'disabled' }]) : [],
    ...(include.includes('CONFIGURATIONS') && configuration ? { configuration } : {}),
    capacityProviders: capacityProviders ?? [],
    defaultCapacityProviderStrategy: defaultCapacityProviderStrategy ?? [],
  }
}
