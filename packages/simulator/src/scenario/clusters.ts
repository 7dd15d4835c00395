import { z } from 'zod'
import { strategySchema } from './capacity-providers.ts'

const clusterSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][\w-]{0,254}$/, 'must be a cluster name'),
  capacityProviders: z
    .exactOptional(z.array(z.string().min(1)).min(1))
    .describe('Names, such as FARGATE and FARGATE_SPOT; all others stand for EC2 instances'),
  defaultCapacityProviderStrategy: z
    .exactOptional(strategySchema)
    .describe('For tasks and services that ask for neither a launch type nor a strategy'),
})

export const clustersSchema = z
  .array(z.union([z.string().min(1), clusterSchema]))
  .default(['default'])
  .transform((clusters) => clusters.map((cluster) => (typeof cluster === 'string' ? { name: cluster } : cluster)))
  .describe('ECS clusters: a name, or with their capacity providers, as CreateCluster takes them')

export type ScenarioCluster = z.output<typeof clusterSchema>
