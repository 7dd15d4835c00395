import type {
  CreateServiceRequest,
  NetworkConfiguration,
  RegisterTaskDefinitionRequest,
  Service,
  Task,
  UpdateServiceRequest,
} from '@aws-sdk/client-ecs'
import { PrivateNetwork } from '../../src/network/private-network.ts'
import { scriptedRuntime } from '../../src/runtime/scripted-runtime.ts'
import type { ScriptStep } from '../../src/runtime/task-runtime.ts'
import { scenario } from '../../src/scenario/parse.ts'
import { type Timing, timing } from '../../src/scenario/timing.ts'
import { ecsService } from '../../src/services/ecs/index.ts'
import { controlledServices } from '../../src/services/ecs/service/controlled-services.ts'
import { seedLoadBalancing } from '../../src/services/elb/seed.ts'
import { ElbState } from '../../src/services/elb/state.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

/** A start takes 3 s, an end 3 s more than the container needs, and the scheduler acts a second after a change. */
const testTiming: Timing = timing({
  taskVisibility: 0,
  provisioning: 1_000,
  pending: 1_000,
  activating: 1_000,
  deactivating: 1_000,
  stopping: 1_000,
  deprovisioning: 1_000,
  targetRegistration: 1_000,
  serviceScheduling: 1_000,
  serviceTaskSettling: 10_000,
  serviceRestartDelay: 60_000,
})

export interface ServiceWorldOptions {
  readonly timing?: Partial<Timing>
  /** What images do, by reference; app:1 and app:2 run until they are stopped. */
  readonly programs?: Readonly<Record<string, readonly ScriptStep[]>>
}

const home = { accountId: '123456789012', region: 'eu-west-1' }
const caller = { accountId: home.accountId, arn: 'arn:aws:iam::123456789012:user/tester', userId: 'AIDATESTER' }

/** ECS and Elastic Load Balancing on virtual time, below the wire; target groups blue and green behind port 80. */
export function serviceWorld(options: ServiceWorldOptions = {}) {
  const clock = new VirtualClock()
  const network = new PrivateNetwork()
  const times = { ...testTiming, ...options.timing }
  const elb = new ElbState({ clock, network, ...home, timing: times, seed: 'test' })
  seedLoadBalancing(elb, balancing)
  const programs: Record<string, readonly ScriptStep[]> = { 'app:1': [], 'app:2': [], ...options.programs }
  const { service, state } = ecsService({
    clock,
    ...home,
    timing: times,
    images: {
      find: (image) => {
        const steps = programs[image]
        const digest = `sha256:${'d'.repeat(64)}`
        return steps && { digest, program: { kind: 'scripted', steps }, pullError: undefined }
      },
    },
    runtime: scriptedRuntime({ clock }),
    logs: { hasGroup: () => true, createGroup: () => {}, put: () => {} },
    network,
    targetGroups: elb.targetGroups,
  })
  state.clusters.create({})
  const arnOf = (group: 'blue' | 'green') => elb.targetGroups.named(group)?.arn ?? ''

  const call = (name: string, input: object, readAt: number = clock.now()): Promise<object> => {
    const operation = service.operations.find(({ schema }) => schema[2] === name)
    if (!operation) throw new Error(`the service has no operation ${name}`)
    return operation.handle(input, { requestId: '', caller, readAt })
  }
  const register = (image: string, changes: Partial<RegisterTaskDefinitionRequest> = {}) =>
    state.taskDefinitions.register({ ...definition(image), ...changes }, caller.arn)
  const cluster = () => state.clusters.active(undefined)
  const create = (request: Partial<CreateServiceRequest> = {}) => {
    const asked = { ...serviceRequest, ...request }
    const registered = state.taskDefinitions.runnable(asked.taskDefinition)
    return state.services.create(asked, { cluster: cluster(), registered, createdBy: caller.arn })
  }
  const update = (request: Partial<UpdateServiceRequest>) => {
    const { taskDefinition } = request
    const registered = taskDefinition === undefined ? undefined : state.taskDefinitions.runnable(taskDefinition)
    return state.services.update({ service: 'web', ...request }, { cluster: cluster(), registered })
  }
  const shown = (time: number = clock.now()): Service => {
    const found = state.services.describe('web', { cluster: cluster(), time })
    if (!found) throw new Error(`no read at ${time} sees the service`)
    return found
  }
  return {
    clock,
    state,
    elb,
    network,
    call,
    register,
    create,
    update,
    shown,
    arnOf,
    behind: (group: 'blue' | 'green') => [{ targetGroupArn: arnOf(group), containerName: 'app', containerPort: 8080 }],
    /** What the image does from its next start on. */
    publish: (image: string, steps: readonly ScriptStep[]) => {
      programs[image] = steps
    },
    codedeploy: controlledServices(state),
    pass: (seconds: number) => clock.advanceTo(clock.now() + seconds * 1_000),
    /** Oldest first, without the service's name. */
    events: () => (shown().events ?? []).map(({ message = '' }) => message.replace('(service web) ', '')).toReversed(),
    /** All tasks that reads see, in the order of their creation. */
    tasks: (): Task[] => state.tasks.visible(cluster(), clock.now()),
    targets: (group: 'blue' | 'green') =>
      (elb.targetGroups.named(group)?.targets() ?? []).flatMap(({ target }) => {
        const state = elb.targetGroups.health(arnOf(group), target)
        return state === undefined ? [] : [state]
      }),
  }
}

export type ServiceWorld = ReturnType<typeof serviceWorld>

const balancing = scenario({
  targetGroups: ['blue', 'green'].map((name) => ({
    name,
    healthCheck: { intervalSeconds: 5, timeoutSeconds: 2, healthyThreshold: 2, unhealthyThreshold: 2 },
    deregistrationDelaySeconds: 20,
  })),
  loadBalancers: [
    {
      name: 'web',
      listeners: [
        {
          port: 80,
          targetGroups: [
            { name: 'blue', weight: 100 },
            { name: 'green', weight: 0 },
          ],
        },
      ],
    },
  ],
})

export const networkConfiguration: NetworkConfiguration = {
  awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'DISABLED' },
}

export const serviceRequest: CreateServiceRequest = {
  serviceName: 'web',
  taskDefinition: 'app',
  desiredCount: 2,
  launchType: 'FARGATE',
  networkConfiguration,
}

export function definition(image: string): RegisterTaskDefinitionRequest {
  return {
    family: 'app',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'app', image, portMappings: [{ containerPort: 8080 }] }],
  }
}
