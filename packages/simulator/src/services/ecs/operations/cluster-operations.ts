import {
  CreateCluster$,
  type CreateClusterRequest,
  type CreateClusterResponse,
  DeleteCluster$,
  type DeleteClusterRequest,
  type DeleteClusterResponse,
  DescribeClusters$,
  type DescribeClustersRequest,
  type DescribeClustersResponse,
  ListClusters$,
  type ListClustersRequest,
  type ListClustersResponse,
} from '@aws-sdk/client-ecs'
import { operation } from '../../../operation.ts'
import { type Operation, ServiceError } from '../../../service.ts'
import { type ClusterRecord, describeCluster } from '../cluster/clusters.ts'
import { invalidParameter } from '../errors.ts'
import { pageOf } from '../paging.ts'
import type { EcsState } from '../state.ts'

export function clusterOperations(state: EcsState): Operation[] {
  const { clusters, tasks, services, clock } = state
  const describe = (cluster: ClusterRecord, time: number, include?: readonly string[]) => {
    const active = services.visible(cluster, time).filter(({ status }) => status === 'ACTIVE')
    return describeCluster(cluster, { counts: { ...tasks.counts(cluster, time), services: active.length }, include })
  }
  return [
    operation<CreateClusterRequest, CreateClusterResponse>(CreateCluster$, (input) => ({
      cluster: describe(clusters.create(input), clock.now(), ['TAGS', 'SETTINGS', 'CONFIGURATIONS']),
    })),
    operation<DeleteClusterRequest, DeleteClusterResponse>(DeleteCluster$, (input) => {
      const cluster = clusters.active(input.cluster)
      if (services.visible(cluster, clock.now()).length > 0) {
        throw new ServiceError(
          'ClusterContainsServicesException',
          'The Cluster cannot be deleted while Services are active.',
        )
      }
      const { running, pending } = tasks.counts(cluster, clock.now())
      if (running + pending > 0) {
        throw new ServiceError('ClusterContainsTasksException', 'The Cluster cannot be deleted while Tasks are active.')
      }
      return { cluster: describe(clusters.delete(cluster), clock.now()) }
    }),
    operation<DescribeClustersRequest, DescribeClustersResponse>(DescribeClusters$, (input, { readAt }) => {
      const references = input.clusters && input.clusters.length > 0 ? input.clusters : ['default']
      if (references.length > 100) throw invalidParameter('Clusters cannot have more than 100 elements.')
      const found = references.map((reference) => ({ reference, cluster: clusters.find(reference, readAt) }))
      return {
        clusters: found.flatMap(({ cluster }) => (cluster ? [describe(cluster, readAt, input.include)] : [])),
        failures: found.flatMap(({ reference, cluster }) => (cluster ? [] : [clusters.missing(reference)])),
      }
    }),
    operation<ListClustersRequest, ListClustersResponse>(ListClusters$, (input, { readAt }) => {
      const { items, ...more } = pageOf(clusters.all(readAt), {
        list: 'ListClusters',
        request: input,
        keyOf: ({ arn }) => arn,
      })
      return { clusterArns: items.map(({ arn }) => arn), ...more }
    }),
  ]
}
