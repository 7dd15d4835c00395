import { DescribeServices$, type DescribeServicesRequest, type DescribeServicesResponse } from '@aws-sdk/client-ecs'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { invalidParameter } from '../errors.ts'
import type { EcsState } from '../state.ts'

/** No services exist yet: every one that is asked for is MISSING. */
export function serviceOperations({ clusters, arns }: EcsState): Operation[] {
  return [
    operation<DescribeServicesRequest, DescribeServicesResponse>(DescribeServices$, (input, { readAt }) => {
      const cluster = clusters.active(input.cluster, readAt)
      const { services = [] } = input
      if (services.length === 0) throw invalidParameter('Services cannot be empty.')
      if (services.length > 10) throw invalidParameter('Services cannot have more than 10 elements.')
      const arnOf = (name: string) => (name.startsWith('arn:') ? name : arns.service({ cluster: cluster.name, name }))
      return { services: [], failures: services.map((name) => ({ arn: arnOf(name), reason: 'MISSING' })) }
    }),
  ]
}
