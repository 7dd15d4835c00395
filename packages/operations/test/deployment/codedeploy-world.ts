import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { ECSClient } from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { clockedRetry } from '@ecs-actions/aws/clocked-retry'
import { CloudWatch } from '@ecs-actions/aws/cloudwatch'
import { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import { CodeDeploy } from '@ecs-actions/aws/codedeploy'
import { Ecs } from '@ecs-actions/aws/ecs'
import { EcsServices } from '@ecs-actions/aws/ecs-services'
import { Elb } from '@ecs-actions/aws/elb'
import { appSpec } from '@ecs-actions/domain/deployment/appspec'
import type { CourseEvent } from '@ecs-actions/domain/deployment/events'
import { narrate } from '@ecs-actions/domain/deployment/narrate'
import type { DeploymentPorts } from '@ecs-actions/operations/deployment/ports'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { createDeployment } from '@ecs-actions/simulator/services/codedeploy/operations/create-deployment'

export const minute = 60_000

/** Milliseconds from the start of the world to that of the step; by then the service is steady. */
export const stepAt = 10 * minute

export const revision = (number: number) => `arn:aws:ecs:eu-west-1:123456789012:task-definition/app:${number}`

export function taskDefinition(image: string) {
  return {
    family: 'app',
    networkMode: 'awsvpc' as const,
    requiresCompatibilities: ['FARGATE' as const],
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
    containerDefinitions: [
      {
        name: 'app',
        image,
        portMappings: [{ containerPort: 8080 }],
        logConfiguration: {
          logDriver: 'awslogs' as const,
          options: { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'ecs' },
        },
      },
    ],
  }
}

type ScenarioGroup = NonNullable<
  NonNullable<ScenarioInput['codeDeploy']>['applications']
>[number]['deploymentGroups'][number]

export interface WorldOptions {
  readonly scenario?: ScenarioInput
  /** Of the service's deployment group. */
  readonly group?: Partial<ScenarioGroup>
}

const healthCheck = { intervalSeconds: 5, timeoutSeconds: 2, healthyThreshold: 2 }

/** Revision 1 runs and serves, revision 2 is registered and works, revision 3 ends as soon as it has begun. */
const setting = {
  clusters: ['prod'],
  logGroups: ['/ecs/app'],
  images: [
    { image: 'app:v1', program: { kind: 'scripted', steps: [] } },
    { image: 'app:v2', program: { kind: 'scripted', steps: [] } },
    {
      image: 'app:broken',
      program: {
        kind: 'scripted',
        steps: [{ line: { text: 'no database' } }, { after: 3_000, exit: { code: 1 } }],
      },
    },
  ],
  taskDefinitions: [taskDefinition('app:v1'), taskDefinition('app:v2'), taskDefinition('app:broken')],
  targetGroups: [
    { name: 'blue', healthCheck, deregistrationDelaySeconds: 10 },
    { name: 'green', healthCheck, deregistrationDelaySeconds: 10 },
  ],
  loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
  services: [
    {
      ...{ name: 'web', cluster: 'prod', taskDefinition: 'app:1', desiredCount: 2 },
      deploymentController: 'CODE_DEPLOY',
      loadBalancer: { targetGroup: 'blue', containerName: 'app', containerPort: 8080 },
    },
  ],
} satisfies ScenarioInput

const deploymentGroup = {
  ...{ cluster: 'prod', service: 'web', productionListener: { loadBalancer: 'web', port: 80 } },
  targetGroups: ['blue', 'green'],
  ...{ terminationWaitMinutes: 5, history: ['app:1'] },
  autoRollback: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
} satisfies ScenarioGroup

/** A service that CodeDeploy deploys, on virtual time: the simulator, the real SDK clients, and what a step needs of them. */
export function codeDeployWorld(options: WorldOptions = {}) {
  const clock = new VirtualClock()
  const start = clock.now()
  const codeDeployGroup = { ...deploymentGroup, ...options.group }
  const simulator = createSimulator({
    scenario: scenario({
      ...setting,
      codeDeploy: { applications: [{ deploymentGroups: [codeDeployGroup] }] },
      ...options.scenario,
    }),
    clock,
  })
  const { codeDeploy: state } = simulator
  const recalled = state.deployments.all().length
  clock.advanceTo(start + stepAt)

  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const credentials = { accessKeyId, secretAccessKey }
  const settings = {
    ...clientSettings({ region: 'eu-west-1', clock, environment: {}, action: 'deploy', credentials }),
    requestHandler: requestHandler(simulator),
  }
  const once = clockedRetry({ clock, attempts: 1, random: Math.random })
  const codeDeploy = new CodeDeploy({
    client: new CodeDeployClient(settings),
    creating: new CodeDeployClient({ ...settings, retryStrategy: once }),
  })
  const ecs = new ECSClient(settings)
  const events: { at: number; event: CourseEvent }[] = []
  const remembered: unknown[] = []
  const cancellation = new AbortController()
  const ports = {
    ...{ region: 'eu-west-1', codeDeploy, clock, cancelled: cancellation.signal },
    definitions: new Ecs(ecs),
    ecs: new EcsServices(ecs),
    alarms: async () => new CloudWatch(new CloudWatchClient(settings)),
    targetGroups: async () => new Elb(new ElasticLoadBalancingV2Client(settings)),
    logs: async () => new CloudWatchLogs(new CloudWatchLogsClient(settings)),
    token: 'a'.repeat(64),
    runUrl: 'https://github.com/o/r/actions/runs/1/attempts/1',
    credentialsEnd: undefined,
    remember: (intent: unknown) => void remembered.push(intent),
    emit: (event: CourseEvent) => void events.push({ at: clock.now() - start - stepAt, event }),
  } satisfies DeploymentPorts & Record<string, unknown>
  return {
    ...{ clock, simulator, settings, codeDeploy, ports, events, remembered, cancellation },
    /** Every line that the job's log would show. */
    lines: () => events.flatMap(({ event }) => narrate(event)).map(({ prefix = '', text }) => `${prefix}${text}`),
    kinds: () => events.map(({ event }) => event.kind),
    /** Every deployment since the start of the world, oldest first, rollbacks left out. */
    deployments: () =>
      state.deployments
        .all()
        .toReversed()
        .slice(recalled)
        .filter(({ order }) => !order.rollsBack),
    /** What somebody else does to the service in the meantime. */
    elsewhere: {
      deploy(number: number, description = 'by hand') {
        const content = appSpec({ taskDefinition: revision(number), container: 'app', port: 8080 })
        const found = createDeployment(state, {
          ...{ applicationName: 'AppECS-prod-web', deploymentGroupName: 'DgpECS-prod-web', description },
          revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
        })
        return found.order.id
      },
      stop(autoRollbackEnabled: boolean) {
        state.deployments.all()[0]?.stop({ autoRollbackEnabled })
      },
    },
    /** Runs `work` once the step has lasted so many milliseconds. */
    at: (ms: number, work: () => void) => void clock.schedule(start + stepAt + ms, work),
    /** Milliseconds since the start of the step. */
    elapsed: () => clock.now() - start - stepAt,
    /** What the service truly runs. */
    async serving() {
      const found = await clock.drive(ports.ecs.service({ cluster: 'prod', service: 'web' }))
      return found.taskSets.find(({ status }) => status === 'PRIMARY')?.taskDefinition
    },
  }
}

/** The environment of a step with these inputs. */
export function environmentOf(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** Has the SDK load what it loads at its first call: virtual time would run on meanwhile. */
export async function warmUp(): Promise<void> {
  const { clock, codeDeploy, serving } = codeDeployWorld()
  await clock.drive(codeDeploy.deployments({ application: 'AppECS-prod-web', group: 'DgpECS-prod-web' }))
  await serving()
}
