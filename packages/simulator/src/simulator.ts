import { tmpdir } from 'node:os'
import { type Activity, ActivityCounter } from './activity.ts'
import { Dispatcher } from './dispatch.ts'
import { FaultSchedule } from './faults/fault-schedule.ts'
import { Issuer } from './github/issuer.ts'
import { tokenEndpoint } from './github/token-endpoint.ts'
import { Identifiers } from './identifiers.ts'
import { CredentialStore, type Credentials } from './identity/credential-store.ts'
import type { ImageCatalog } from './image-catalog.ts'
import type { Log } from './log.ts'
import { PrivateNetwork } from './network/private-network.ts'
import { dispatchingRuntime } from './runtime/dispatching-runtime.ts'
import { processRuntime } from './runtime/process-runtime.ts'
import { scriptedRuntime } from './runtime/scripted-runtime.ts'
import type { Fault } from './scenario/faults.ts'
import type { Scenario } from './scenario/schema.ts'
import { MetricAlarms } from './services/cloudwatch/alarms.ts'
import { cloudWatchService } from './services/cloudwatch/index.ts'
import { seedAlarms } from './services/cloudwatch/seed.ts'
import { codeDeployService } from './services/codedeploy/index.ts'
import { seedCodeDeploy } from './services/codedeploy/seed.ts'
import type { CodeDeployState } from './services/codedeploy/state.ts'
import { ImageStore } from './services/ecr/image-store.ts'
import { ecrService } from './services/ecr/index.ts'
import { seedImages } from './services/ecr/seed.ts'
import { type EcsState, ecsService } from './services/ecs/index.ts'
import { seedServices } from './services/ecs/seed.ts'
import { controlledServices } from './services/ecs/service/controlled-services.ts'
import { elbService } from './services/elb/index.ts'
import { seedLoadBalancing } from './services/elb/seed.ts'
import { ElbState } from './services/elb/state.ts'
import { iamService } from './services/iam/index.ts'
import { logsService } from './services/logs/index.ts'
import type { LogGroups } from './services/logs/log-groups.ts'
import { stsService } from './services/sts/index.ts'
import { rolesOf } from './services/sts/roles.ts'
import type { Clock } from './time/clock.ts'
import { Traffic } from './traffic/traffic.ts'
import type { WireRequest, WireResponse } from './wire/message.ts'

export interface SimulatorOptions {
  readonly scenario: Scenario
  readonly clock: Clock
  /** Told of every request once it is answered. */
  readonly log?: Log
  /** What containers that are processes get of this machine where they name nothing themselves. */
  readonly processes?: { readonly path: string; readonly home: string }
}

export interface Simulator {
  readonly clock: Clock
  readonly scenario: Scenario
  /** Of a user with a long-term key, there from the start. */
  readonly userCredentials: Credentials
  readonly images: ImageCatalog
  readonly ecs: EcsState
  readonly logGroups: LogGroups
  readonly elb: ElbState
  readonly alarms: MetricAlarms
  readonly codeDeploy: CodeDeployState
  /** Who answers at the private addresses of tasks. */
  readonly network: PrivateNetwork
  /** Requests that went through listeners. */
  readonly traffic: Traffic
  /** GitHub's OIDC issuer, to make tokens that no job of the scenario would get. */
  readonly issuer: Issuer
  handle(request: WireRequest): Promise<WireResponse>
  activity(): Activity
  /** Adds a fault to those of the scenario; it counts only requests from now on. */
  inject(fault: Fault): void
  /** The environment variables with which AWS and GitHub clients find the simulator at this base URL. */
  environment(endpoint: string): Record<string, string>
  /** Ends every process that a container stands for. */
  close(): Promise<void>
}

/** A local AWS, ready to take requests. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { scenario, clock, log = () => {}, processes = defaultProcesses() } = options
  const { region, accountId, github, timing, secrets, emptyLogPages } = scenario
  const identifiers = new Identifiers(scenario.seed)
  const credentials = new CredentialStore(identifiers)
  const user = `arn:aws:iam::${accountId}:user/simulator`
  const userCredentials = credentials.createUser({
    accountId,
    arn: user,
    userId: `AIDA${identifiers.base32(17)}`,
  })
  const issuer = new Issuer({ github, clock, identifiers })
  const endpoint = tokenEndpoint({
    ...{ issuer, clock, requestToken: identifiers.hex(64) },
    requestTokenMinutes: github.requestTokenMinutes,
  })
  const images = new ImageStore()
  seedImages(images, { images: scenario.images, now: clock.now() })
  const logs = logsService({ clock, accountId, region, timing, emptyPages: emptyLogPages })
  for (const name of scenario.logGroups) logs.groups.create(name)
  const containers = processRuntime(processes)
  const runtime = dispatchingRuntime({ scripted: scriptedRuntime({ clock }), process: containers })
  const { seed } = scenario
  const network = new PrivateNetwork()
  const elb = new ElbState({ clock, network, region, accountId, timing, seed })
  seedLoadBalancing(elb, scenario)
  const alarms = new MetricAlarms({ clock, arnPrefix: `arn:aws:cloudwatch:${region}:${accountId}` })
  seedAlarms(alarms, { planned: scenario.alarms, clock })
  const ecs = ecsService({
    clock,
    accountId,
    region,
    timing,
    images,
    runtime,
    logs: logs.sink,
    network,
    targetGroups: elb.targetGroups,
    secrets,
    seed,
  })
  for (const refusal of scenario.capacity) ecs.state.tasks.capacity.refuse(refusal)
  for (const planned of scenario.interruptions) ecs.state.tasks.interruptions.plan(planned)
  seedServices(ecs.state, {
    clusters: scenario.clusters,
    taskDefinitions: scenario.taskDefinitions,
    services: scenario.services,
    targetGroupArn: (name) => elb.targetGroups.named(name)?.arn,
    createdBy: user,
  })
  const controlled = controlledServices(ecs.state)
  const codeDeploy = codeDeployService({
    clock,
    timing,
    services: controlled,
    listeners: elb.listeners,
    alarms,
    hookFunctions: scenario.codeDeploy.hooks,
    revisionContent: scenario.codeDeploy.revisionContent,
    seed,
  })
  seedCodeDeploy(codeDeploy.state, scenario.codeDeploy, {
    services: controlled,
    listenerArn: (loadBalancer, port) => {
      const balancer = elb.loadBalancers.named(loadBalancer)
      const listeners = balancer ? elb.listeners.of(balancer.arn) : []
      return listeners.find((listener) => listener.port === port)?.arn ?? ''
    },
    taskDefinitionArn: (name) => ecs.state.taskDefinitions.describe(name, clock.now()).arn,
    accountId,
  })
  const roles = rolesOf(scenario, identifiers)
  const { credentialsKnownAfter } = timing
  const iam = iamService(new Map([[user, ['*']], ...roles.map(({ arn, allows }) => [arn, allows] as const)]))
  const sts = stsService({ clock, credentials, issuer, roles, audiences: github.audiences, credentialsKnownAfter })
  const { repositories = [] } = scenario
  const ecr = ecrService({ clock, region, accountId, store: images, timing, repositories })
  const activity = new ActivityCounter(clock)
  const faults = new FaultSchedule(scenario.faults)
  const services = [
    sts,
    iam,
    ecr,
    ecs.service,
    logs.service,
    elbService(elb),
    cloudWatchService(alarms),
    codeDeploy.service,
  ]
  const world = { services, github: endpoint, clock, region, credentials, faults, activity, identifiers, log }
  const dispatcher = new Dispatcher(world)
  return {
    clock,
    scenario,
    userCredentials,
    images,
    ecs: ecs.state,
    logGroups: logs.groups,
    elb,
    alarms,
    codeDeploy: codeDeploy.state,
    network,
    traffic: new Traffic(clock),
    issuer,
    handle: (request) => dispatcher.handle(request),
    activity: () => activity.current(),
    inject: (fault) => faults.add(fault),
    environment: (base) => ({
      AWS_ENDPOINT_URL: base,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: userCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: userCredentials.secretAccessKey,
      ...endpoint.environment(base),
    }),
    close: () => containers.close(),
  }
}

/** A home that is not the user's: their AWS configuration is none of a container's business. */
function defaultProcesses() {
  return { path: process.env.PATH ?? '', home: tmpdir() }
}
