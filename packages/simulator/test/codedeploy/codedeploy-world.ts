import type {
  CreateDeploymentGroupInput,
  CreateDeploymentInput,
  DeploymentInfo,
  DeploymentStatus,
} from '@aws-sdk/client-codedeploy'
import { type Timing, timing } from '../../src/scenario/timing.ts'
import type { Deployment } from '../../src/services/codedeploy/deployment/deployment.ts'
import { describeDeployment } from '../../src/services/codedeploy/deployment/describe-deployment.ts'
import type { HookFunction } from '../../src/services/codedeploy/hooks/hook-function.ts'
import { createDeployment } from '../../src/services/codedeploy/operations/create-deployment.ts'
import { recallDeployment } from '../../src/services/codedeploy/recall-deployment.ts'
import { CodeDeployState } from '../../src/services/codedeploy/state.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'
import { TinyAlarms, TinyListeners } from './tiny-balancing.ts'
import { TinyService, taskDefinition } from './tiny-service.ts'

export const production = 'arn:listener/production'
export const testListener = 'arn:listener/test'
export const blue = 'arn:target-group/blue'
export const green = 'arn:target-group/green'
export const second = 1_000
export const minute = 60_000

/** Every phase without work lasts so long, in ms. */
const testTiming = {
  codeDeployCreated: 2 * second,
  codeDeployQueued: second,
  codeDeployEvent: second,
  codeDeployInstall: second,
  codeDeployTrafficSettling: 30 * second,
  codeDeployStop: 2 * second,
  codeDeployRollbackInfo: 10 * second,
} satisfies Partial<Timing>

const requested = {
  serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
  deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
  ecsServices: [{ clusterName: 'prod', serviceName: 'web' }],
  loadBalancerInfo: {
    targetGroupPairInfoList: [
      {
        targetGroups: [{ name: 'blue' }, { name: 'green' }],
        prodTrafficRoute: { listenerArns: [production] },
        testTrafficRoute: { listenerArns: [testListener] },
      },
    ],
  },
  blueGreenDeploymentConfiguration: {
    terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 5 },
    deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
  },
} satisfies Partial<CreateDeploymentGroupInput>

export interface CodeDeployWorldOptions {
  readonly group?: Partial<CreateDeploymentGroupInput>
  readonly timing?: Partial<Timing>
  readonly hooks?: readonly HookFunction[]
  /** Whether revision 1, which the service runs, was deployed by CodeDeploy. */
  readonly deployedBefore?: boolean
}

/** CodeDeploy on virtual time below the wire, with one group of a service that a test can break. */
export function codeDeployWorld(options: CodeDeployWorldOptions = {}) {
  const clock = new VirtualClock()
  const listeners = new TinyListeners({ targetGroups: ['blue', 'green'], listeners: [production, testListener] })
  const service = new TinyService({ clock, targetGroupArn: blue })
  const alarms = new TinyAlarms()
  const state = new CodeDeployState({
    clock,
    timing: timing({ ...testTiming, ...options.timing }),
    services: service,
    listeners,
    alarms,
    hookFunctions: options.hooks ?? [],
  })
  state.applications.create('app')
  const group = state.createGroup({
    applicationName: 'app',
    name: 'group',
    requested: { ...requested, ...options.group },
  })
  if (options.deployedBefore ?? true) recallDeployment(state, { group, content: appSpec(1), at: clock.now() - minute })

  const deploy = (revision: number, input: Partial<CreateDeploymentInput> = {}) =>
    deployContent(appSpec(revision), input)
  const deployContent = (content: string, input: Partial<CreateDeploymentInput> = {}) =>
    createDeployment(state, {
      applicationName: 'app',
      deploymentGroupName: 'group',
      revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
      ...input,
    })
  const pass = (ms: number) => clock.advanceTo(clock.now() + ms)
  /** Second by second, as long as it takes: three hours at most. */
  const passUntil = (reached: () => boolean) => {
    for (let waited = 0; !reached(); waited += second) {
      if (waited > 180 * minute) throw new Error('it did not happen within three hours')
      pass(second)
    }
  }
  const reach = (deployment: Deployment, status: DeploymentStatus) =>
    passUntil(() => deployment.current().status === status)
  const info = (deployment: Deployment): DeploymentInfo =>
    describeDeployment(deployment, { record: deployment.current(), withContent: false })
  const latest = (): Deployment => {
    const [deployment] = state.deployments.all()
    if (!deployment) throw new Error('there is no deployment')
    return deployment
  }
  const serving = () => service.taskSets().find(({ status }) => status === 'PRIMARY')?.taskDefinition
  return {
    clock,
    state,
    group,
    service,
    listeners,
    alarms,
    deploy,
    deployContent,
    pass,
    passUntil,
    reach,
    info,
    latest,
    serving,
  }
}

/** Statuses by lifecycle event. */
export function eventsOf(deployment: Deployment): Record<string, string | undefined> {
  const events = deployment.current().events
  return Object.fromEntries(events.map(({ lifecycleEventName = '', status }) => [lifecycleEventName, status]))
}

/** Statuses of the eight lifecycle events, in order. */
export function eventStatuses(deployment: Deployment): (string | undefined)[] {
  return deployment.current().events.map(({ status }) => status)
}

export interface AppSpecParts {
  readonly container?: string
  readonly hooks?: Readonly<Record<string, string>>
}

export function appSpec(revision: number, { container = 'web', hooks = {} }: AppSpecParts = {}): string {
  return JSON.stringify({
    version: 0,
    Resources: [
      {
        TargetService: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: taskDefinition(revision),
            LoadBalancerInfo: { ContainerName: container, ContainerPort: 8080 },
          },
        },
      },
    ],
    Hooks: Object.entries(hooks).map(([event, lambda]) => ({ [event]: lambda })),
  })
}
