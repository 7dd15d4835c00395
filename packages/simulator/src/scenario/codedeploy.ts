import { z } from 'zod'
import { allAtOnce } from '../services/codedeploy/config/predefined.ts'
import type { HookFunction } from '../services/codedeploy/hooks/hook-function.ts'
import { milliseconds } from './fields.ts'

const name = z.string().regex(/^[\w.+=,@-]{1,100}$/, 'must be 1 to 100 letters, digits and ._+=,@-')

function minutes({ least, most }: { least: number; most: number }) {
  return z
    .number()
    .int('must be a whole number of minutes')
    .min(least, `must be at least ${least} (minutes)`)
    .max(most, `must be at most ${most} (minutes)`)
}

const listenerSchema = z.strictObject({
  loadBalancer: z.string().min(1).describe('The name of one of loadBalancers'),
  port: z.number().int('must be a whole number').describe('Of one of its listeners'),
})

const rollbackEvent = z.enum(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'])

const groupSchema = z
  .strictObject({
    name: name.optional().describe('Default: DgpECS-<cluster>-<service>'),
    cluster: z.string().min(1).default('default'),
    service: z.string().min(1).describe('One of services, with the deployment controller CODE_DEPLOY'),
    deploymentConfig: z.string().min(1).default(allAtOnce).describe('One of AWS, or of deploymentConfigs'),
    targetGroups: z.tuple([z.string().min(1), z.string().min(1)]).describe('Two names of targetGroups'),
    productionListener: listenerSchema,
    testListener: z.exactOptional(listenerSchema),
    terminationWaitMinutes: z
      .union([minutes({ least: 0, most: 2_880 }), z.literal('never')])
      .default(0)
      .describe('From the full shift to the end of the original task set; never keeps it alive'),
    readyWaitMinutes: z
      .exactOptional(minutes({ least: 1, most: 7_200 }))
      .describe('How long a deployment waits for ContinueDeployment before traffic moves. Default: it does not wait'),
    autoRollback: z.array(rollbackEvent).default([]).describe('After which events a deployment is rolled back'),
    alarms: z.array(z.string().min(1)).default([]).describe('Names of alarms that stop a deployment'),
    ignorePollAlarmFailure: z.boolean().default(false).describe('Whether an alarm that is not there stops nothing'),
    history: z
      .array(z.string().min(1))
      .default([])
      .describe('family:revision of what was deployed before the start, successfully and an hour apart, oldest first'),
  })
  .transform((group) => ({ ...group, name: group.name ?? `DgpECS-${group.cluster}-${group.service}` }))

const applicationSchema = z
  .strictObject({
    name: name.optional().describe('Default: AppECS-<cluster>-<service> of its first deployment group'),
    deploymentGroups: z.array(groupSchema).min(1, 'must have at least one deployment group'),
  })
  .transform(({ name: given, deploymentGroups }) => {
    const [first] = deploymentGroups
    return { name: given ?? `AppECS-${first?.cluster}-${first?.service}`, deploymentGroups }
  })

const percentage = z.number().int('must be a whole number').min(1, 'must be at least 1').max(99, 'must be at most 99')

const configSchema = z.strictObject({
  name: name.refine((value) => !value.startsWith('CodeDeployDefault.'), 'must not begin with CodeDeployDefault.'),
  type: z.enum(['TimeBasedCanary', 'TimeBasedLinear']),
  percentage: percentage.describe('Per cent of the traffic: of the first step, or of every step'),
  intervalMinutes: minutes({ least: 1, most: 2_880 }).describe('Between two steps'),
})

const hookSchema = z.strictObject({
  function: z.string().min(1).describe('Name or ARN of the Lambda function'),
  status: z
    .enum(['Succeeded', 'Failed', 'none'])
    .default('Succeeded')
    .describe('What it reports; none: somebody has to call PutLifecycleEventHookExecutionStatus within one hour'),
  after: milliseconds.default(1_000).describe('Milliseconds from its call to its report'),
}) satisfies z.ZodType<HookFunction>

export const codeDeploySchema = z
  .strictObject({
    applications: z.array(applicationSchema).default([]),
    deploymentConfigs: z.array(configSchema).default([]).describe('Besides those of AWS'),
    hooks: z
      .array(hookSchema)
      .default([])
      .describe('Lambda functions for the hooks of AppSpec files; a hook with any other fails at once'),
    revisionContent: z
      .enum(['omitted', 'inline'])
      .default('omitted')
      .describe('Whether GetDeployment shows the text of the AppSpec; AWS documents that it does not'),
  })
  .describe('AWS CodeDeploy')

export type ScenarioCodeDeploy = z.output<typeof codeDeploySchema>
export type ScenarioDeploymentGroup = ScenarioCodeDeploy['applications'][number]['deploymentGroups'][number]
