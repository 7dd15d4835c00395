import { z } from 'zod'
import { isMatcher } from '../services/elb/target-group/matcher.ts'
import { defaultDeregistrationDelaySeconds, defaultHealthCheck } from '../services/elb/target-group/settings.ts'
import { port } from './fields.ts'

/** Also what CreateLoadBalancer and CreateTargetGroup take. */
const name = z
  .string()
  .regex(/^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/, 'must be 1 to 32 letters, digits and inner hyphens')

function seconds({ least, most }: { least: number; most: number }) {
  return z.number().int('must be a whole number of seconds').min(least).max(most)
}

const threshold = z.number().int('must be a whole number').min(2).max(10)

const healthCheckSchema = z.strictObject({
  path: z.string().startsWith('/', 'must start with /').max(1_024).default(defaultHealthCheck.path),
  intervalSeconds: seconds({ least: 5, most: 300 }).default(defaultHealthCheck.intervalSeconds),
  timeoutSeconds: seconds({ least: 2, most: 120 }).default(defaultHealthCheck.timeoutSeconds),
  healthyThreshold: threshold
    .default(defaultHealthCheck.healthyThreshold)
    .describe('Good checks that make an unhealthy target healthy; a new one needs a single one'),
  unhealthyThreshold: threshold.default(defaultHealthCheck.unhealthyThreshold),
  matcher: z
    .string()
    .refine(isMatcher, 'must be HTTP codes from 200 to 499 such as 200, 200-299 or 200,301')
    .default(defaultHealthCheck.matcher)
    .describe('HTTP codes that are healthy'),
})

export const targetGroupSchema = z
  .strictObject({
    name,
    port: port.default(80).describe('Of targets that are registered without a port'),
    healthCheck: healthCheckSchema.prefault({}),
    deregistrationDelaySeconds: seconds({ least: 0, most: 3_600 })
      .default(defaultDeregistrationDelaySeconds)
      .describe('How long a deregistered target drains'),
    draining: z
      .boolean()
      .default(true)
      .describe(
        'false breaks draining on purpose: a deregistered target is gone at once, its requests under way are cut, new ones still go to it for the deregistration delay, and a kept connection of a client stays with its target for good, wherever traffic has moved',
      ),
  })
  .describe('A target group of IP addresses, HTTP/1.1')

const listenerSchema = z.strictObject({
  port: port.describe("The listener's own port, a name in the simulated world"),
  localPort: port.optional().describe('Port of 127.0.0.1 that serves it. Default: any free one'),
  targetGroup: name.optional().describe('All requests go to this target group'),
  targetGroups: z
    .array(
      z.strictObject({
        name,
        weight: z.number().int('must be a whole number').min(0).max(999).describe('0 to 999; 0 gets no requests'),
      }),
    )
    .min(1)
    .max(5, 'must be at most 5 target groups')
    .optional()
    .describe('Requests are divided between these target groups by weight'),
})

export const loadBalancerSchema = z
  .strictObject({
    name,
    listeners: z.array(listenerSchema).default([]).describe('HTTP listeners'),
  })
  .describe('An Application Load Balancer')

export type ScenarioTargetGroup = z.output<typeof targetGroupSchema>
export type ScenarioLoadBalancer = z.output<typeof loadBalancerSchema>
export type ScenarioListener = z.output<typeof listenerSchema>
