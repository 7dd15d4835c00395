import { z } from 'zod'
import { strategySchema } from './capacity-providers.ts'
import { port, wholeNumber } from './fields.ts'

const deploymentConfigurationSchema = z.strictObject({
  minimumHealthyPercent: z.exactOptional(wholeNumber),
  maximumPercent: z.exactOptional(wholeNumber),
  deploymentCircuitBreaker: z.exactOptional(z.strictObject({ enable: z.boolean(), rollback: z.boolean() })),
})

export const serviceSchema = z
  .strictObject({
    name: z.string().regex(/^[\w-]{1,255}$/, 'must be 1 to 255 letters, digits, hyphens and underscores'),
    cluster: z.string().min(1).default('default'),
    taskDefinition: z.string().min(1).describe('Family, or family:revision, of one of taskDefinitions'),
    desiredCount: wholeNumber.default(1),
    deploymentController: z
      .enum(['ECS', 'CODE_DEPLOY'])
      .default('ECS')
      .describe('ECS: rolling updates; CODE_DEPLOY: blue/green, needs a load balancer'),
    loadBalancer: z.exactOptional(
      z.strictObject({
        targetGroup: z.string().min(1).describe('The name of one of targetGroups'),
        containerName: z.string().min(1),
        containerPort: port,
      }),
    ),
    subnets: z.array(z.string().min(1)).min(1).default(['subnet-0123456789abcdef0']).describe('For awsvpc tasks'),
    securityGroups: z.array(z.string().min(1)).default([]),
    assignPublicIp: z.enum(['ENABLED', 'DISABLED']).default('DISABLED'),
    launchType: z
      .exactOptional(z.enum(['FARGATE', 'EC2']))
      .describe('Default: FARGATE; none beside a capacityProviderStrategy'),
    capacityProviderStrategy: z
      .exactOptional(strategySchema)
      .describe('In place of a launch type; of the capacity providers of its cluster'),
    platformVersion: z.exactOptional(z.string().min(1)).describe('Of tasks on Fargate. Default: LATEST'),
    tags: z.exactOptional(z.record(z.string().min(1), z.string())).describe('Values by key'),
    healthCheckGracePeriodSeconds: z.exactOptional(wholeNumber),
    deploymentConfiguration: z.exactOptional(deploymentConfigurationSchema),
  })
  .describe('A service, there from the start; its tasks start when the simulated time does')

export type ScenarioService = z.output<typeof serviceSchema>
