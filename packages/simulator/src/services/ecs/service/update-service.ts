import { isDeepStrictEqual } from 'node:util'
import type { UpdateServiceRequest } from '@aws-sdk/client-ecs'
import type { ClusterRecord } from '../cluster/clusters.ts'
import { invalidParameter, notSimulated } from '../errors.ts'
import type { Registered } from '../task-definition/task-definitions.ts'
import type { ManagedService } from './managed-service.ts'
import { RollingController } from './rolling-controller.ts'
import { checkSettings, checkSimulated } from './service-problems.ts'
import type { ServiceSettings } from './service-settings.ts'
import { checkAttached, checkSpec } from './spec-problems.ts'
import type { TargetGroups } from './target-groups.ts'
import type { TaskSpec } from './task-spec.ts'

interface UpdateContext {
  readonly cluster: ClusterRecord
  /** The task definition that the request names. */
  readonly registered: Registered | undefined
  readonly targetGroups: TargetGroups
}

/**
 * Changes the service as UpdateService does. A refused request changes nothing.
 * @throws InvalidParameterException, ClientException, PlatformUnknownException, UnsupportedFeatureException
 */
export function updateService(service: ManagedService, request: UpdateServiceRequest, context: UpdateContext): void {
  const { controller } = service
  const { registered, targetGroups } = context
  checkController(service, request)
  checkSimulated(request)
  const spec = changedSpec(controller.spec, { request, registered })
  const balanced = spec.loadBalancers.length > 0
  const settings = changedSettings(service.settings, { request, balanced })
  const { healthCheckGracePeriodSeconds } = request
  checkSettings({ ...settings, healthCheckGracePeriodSeconds }, { balanced })
  checkSpec(spec, { settings, ...context })
  if (request.loadBalancers) checkAttached(spec.loadBalancers, targetGroups)
  if (controller instanceof RollingController) roll(controller, { request, spec })
  service.configure(settings)
}

/** @throws InvalidParameterException when too many deployments are unfinished */
function roll(
  controller: RollingController,
  { request, spec }: { request: UpdateServiceRequest; spec: TaskSpec },
): void {
  if (request.forceNewDeployment || needsDeployment(controller.spec, spec)) {
    if (controller.crowded) throw invalidParameter('5 active deployments exist, unable to create new deployment.')
    controller.deploy(spec)
    return
  }
  controller.amend(spec)
}

/** The capacity is not among what needs one: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html */
function needsDeployment(before: TaskSpec, after: TaskSpec): boolean {
  return (
    before.registered.arn !== after.registered.arn ||
    before.platformVersion !== after.platformVersion ||
    !isDeepStrictEqual(before.networkConfiguration, after.networkConfiguration) ||
    !isDeepStrictEqual(before.loadBalancers, after.loadBalancers)
  )
}

function changedSettings(
  before: ServiceSettings,
  { request, balanced }: { request: UpdateServiceRequest; balanced: boolean },
): ServiceSettings {
  const { healthCheckGracePeriodSeconds: grace = before.healthCheckGracePeriodSeconds ?? 0 } = request
  return {
    ...before,
    desiredCount: request.desiredCount ?? before.desiredCount,
    deploymentConfiguration: { ...before.deploymentConfiguration, ...request.deploymentConfiguration },
    healthCheckGracePeriodSeconds: balanced ? grace : undefined,
    enableECSManagedTags: request.enableECSManagedTags ?? before.enableECSManagedTags,
    enableExecuteCommand: request.enableExecuteCommand ?? before.enableExecuteCommand,
    propagateTags: request.propagateTags ?? before.propagateTags,
    placementConstraints: request.placementConstraints ?? before.placementConstraints,
    placementStrategy: request.placementStrategy ?? before.placementStrategy,
    availabilityZoneRebalancing: request.availabilityZoneRebalancing ?? before.availabilityZoneRebalancing,
  }
}

function changedSpec(
  before: TaskSpec,
  { request, registered }: { request: UpdateServiceRequest; registered: Registered | undefined },
): TaskSpec {
  const { capacityProviderStrategy } = request
  const capacity = capacityProviderStrategy && {
    capacityProviderStrategy,
    // An empty list takes the service back to its launch type.
    launchType: capacityProviderStrategy.length > 0 ? undefined : (before.launchType ?? defaultLaunchType(before)),
  }
  return {
    ...before,
    ...capacity,
    registered: registered ?? before.registered,
    platformVersion: request.platformVersion ?? before.platformVersion,
    networkConfiguration: request.networkConfiguration ?? before.networkConfiguration,
    loadBalancers: request.loadBalancers ?? before.loadBalancers,
  }
}

function defaultLaunchType({ registered }: TaskSpec): 'FARGATE' | 'EC2' {
  return registered.definition.requiresCompatibilities?.includes('FARGATE') ? 'FARGATE' : 'EC2'
}

/** What only CodeDeploy may change on its services, as ECS names it. */
const refusals: Readonly<Partial<Record<keyof UpdateServiceRequest, string>>> = {
  taskDefinition: 'Unable to update task definition',
  networkConfiguration: 'Unable to update network parameters',
  platformVersion: 'Unable to update platform version',
  loadBalancers: 'Unable to update load balancers',
  capacityProviderStrategy: 'Unable to update capacity provider strategy',
  enableExecuteCommand: 'Unable to update execute command',
  forceNewDeployment: 'Cannot force a new deployment',
}

function checkController({ controller }: ManagedService, request: UpdateServiceRequest): void {
  const type = controller instanceof RollingController ? 'ECS' : 'CODE_DEPLOY'
  const asked = request.deploymentController?.type
  if (asked !== undefined && asked !== type) throw notSimulated('a change of the deployment controller')
  if (type === 'ECS') return
  for (const [member, refusal] of Object.entries(refusals)) {
    const given = Object.entries(request).some(
      ([name, value]) => name === member && value !== undefined && value !== false,
    )
    if (!given) continue
    throw invalidParameter(
      `${refusal} on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.`,
    )
  }
}
