import { z } from 'zod'
import { alarmSchema } from './alarms.ts'
import { clustersSchema } from './clusters.ts'
import { codeDeploySchema } from './codedeploy.ts'
import { faultSchema } from './faults.ts'
import { repositorySchema } from './findings.ts'
import { githubSchema } from './github.ts'
import { imageSchema } from './images.ts'
import { loadBalancerSchema, targetGroupSchema } from './load-balancers.ts'
import { serviceSchema } from './services.ts'
import { taskDefinitionSchema } from './task-definitions.ts'
import { interruptionSchema, refusalSchema } from './tasks.ts'
import { timingSchema } from './timing.ts'
import { trustPolicySchema } from './trust-policy.ts'

const accountId = z.string().regex(/^\d{12}$/, 'must be 12 digits, in quotes')

const roleSchema = z.strictObject({
  name: z.string().regex(/^[\w+=,.@-]{1,64}$/, 'must be a role name of at most 64 characters (A-Z a-z 0-9 _+=,.@-)'),
  path: z
    .string()
    .regex(/^\/([\w+=,.@/-]+\/)?$/, 'must begin and end with /')
    .default('/'),
  accountId: accountId.optional().describe("Default: the scenario's own account"),
  maxSessionDuration: z
    .number()
    .int()
    .min(3600, 'must be at least 3600 (seconds)')
    .max(43_200, 'must be at most 43200 (seconds)')
    .default(3600),
  trustPolicy: trustPolicySchema,
  allows: z
    .array(
      z.string().regex(/^(\*|[a-z0-9-]+:[A-Za-z*?]+)$/, 'must be an IAM action such as ecs:RunTask or ssmmessages:*'),
    )
    .default([])
    .describe('Actions that its policies allow, for SimulatePrincipalPolicy; it may do everything all the same'),
})

/** What the simulated world is like when it starts. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  region: z
    .string()
    .regex(/^[a-z]{2,}(-[a-z]+)+-\d$/, 'must be a region such as eu-west-1')
    .refine((region) => !/^(cn|us-gov|us-iso[a-z]?|eu-isoe|eusc)-/.test(region), 'must be in the partition aws')
    .default('eu-west-1'),
  accountId: accountId.default('123456789012'),
  speed: z.number().positive().max(10_000).default(1).describe('How many simulated seconds pass in a real one'),
  start: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('The moment at which the simulated time starts. Default: now'),
  seed: z.string().default('simulator').describe('Of generated identifiers: the same seed, the same names'),
  roles: z.array(roleSchema).default([]),
  github: githubSchema.prefault({}),
  images: z.array(imageSchema).default([]),
  repositories: z
    .array(repositorySchema)
    .optional()
    .describe('ECR repositories with settings of their own, in the registry of the account'),
  clusters: clustersSchema,
  secrets: z
    .record(z.string().min(1), z.string())
    .default({})
    .describe('Values of secrets by valueFrom, as a task definition refers to them'),
  logGroups: z.array(z.string().min(1)).default([]).describe('CloudWatch log groups, by name'),
  emptyLogPages: z
    .boolean()
    .default(false)
    .describe('GetLogEvents serves an empty page before each page that has events, as it sometimes does'),
  capacity: z.array(refusalSchema).default([]).describe('Tasks that find no room. There is always room for all others'),
  interruptions: z.array(interruptionSchema).default([]).describe('Tasks that the infrastructure takes away'),
  targetGroups: z.array(targetGroupSchema).default([]),
  loadBalancers: z.array(loadBalancerSchema).default([]),
  alarms: z.array(alarmSchema).default([]),
  taskDefinitions: z
    .array(taskDefinitionSchema)
    .default([])
    .describe('Registered at the start in this order, each as RegisterTaskDefinition takes it'),
  services: z.array(serviceSchema).default([]),
  codeDeploy: codeDeploySchema.prefault({}),
  timing: timingSchema.prefault({}),
  faults: z.array(faultSchema).default([]).describe('What goes wrong'),
})

export type Scenario = z.output<typeof scenarioSchema>
/** A scenario as a file writes it, defaults left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>
export type Role = Scenario['roles'][number]

/** The JSON Schema of scenario files, for editors. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema, { io: 'input' })
}
