import { z } from 'zod'
import { milliseconds, wholeNumber } from './fields.ts'

const match = {
  service: z
    .enum(['codedeploy', 'ecs', 'ecr', 'iam', 'logs', 'sts', 'github', 'elasticloadbalancing', 'monitoring'])
    .optional()
    .describe('Default: every service'),
  operation: z
    .string()
    .min(1)
    .optional()
    .describe('As in RunTask; GetIdToken is the token endpoint of github. Default: every operation'),
  from: milliseconds.default(0).describe('First moment, in ms since the simulator started'),
  until: milliseconds.optional().describe('First moment at which the fault is over; default: never'),
  skip: wholeNumber.default(0).describe('How many matching requests pass before the first one is hit'),
  times: wholeNumber.optional().describe('How many requests are hit after those; default: all'),
  probability: z.number().min(0).max(1).optional().describe('Chance of each of those to be hit; default 1'),
  seed: z.number().int().default(1).describe('Of the random numbers behind probability: the same seed, the same hits'),
}

const when = z
  .enum(['before-effect', 'after-effect'])
  .default('before-effect')
  .describe('Whether the operation has happened when the fault strikes')

const errorStatus = z.number().int().min(400).max(599)

/** What goes wrong, and for which requests. */
export const faultSchema = z.discriminatedUnion('fault', [
  z.strictObject({ fault: z.literal('throttle'), ...match }),
  z.strictObject({
    fault: z.literal('error'),
    ...match,
    when,
    status: errorStatus.default(500),
    code: z.string().min(1).default('InternalFailure'),
    message: z.string().default('We encountered an internal error. Please try again.'),
  }),
  z.strictObject({ fault: z.literal('html'), ...match, when, status: errorStatus.default(503) }),
  z.strictObject({ fault: z.literal('reset'), ...match, when }),
  z.strictObject({ fault: z.literal('latency'), ...match, when, ms: milliseconds }),
  z.strictObject({ fault: z.literal('hang'), ...match, when }),
  z.strictObject({ fault: z.literal('stale-reads'), ...match, ms: milliseconds }),
  z.strictObject({ fault: z.literal('expired-token'), ...match }),
  z.strictObject({
    fault: z.literal('access-denied'),
    ...match,
    action: z
      .string()
      .regex(/^[a-z0-9-]+:[A-Za-z]+$/, 'must be an IAM action such as iam:PassRole')
      .optional()
      .describe(
        'The IAM action that the message names; default: the operation. ecs:TagResource hits requests of ecs with tags only',
      ),
    resource: z.string().min(1).default('*').describe('The resource that the message names'),
  }),
])

export type Fault = z.output<typeof faultSchema>
/** A fault as a scenario file writes it, defaults left out. */
export type FaultInput = z.input<typeof faultSchema>
