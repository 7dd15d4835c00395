import { isDeepStrictEqual } from 'node:util'
import type { CreateServiceRequest, Failure, Service, Tag, UpdateServiceRequest } from '@aws-sdk/client-ecs'
import { Identifiers } from '../../../identifiers.ts'
import { ServiceError } from '../../../service.ts'
import { type EcsArns, lastPart } from '../arns.ts'
import type { ClusterRecord } from '../cluster/clusters.ts'
import { invalidParameter, serviceNotFound } from '../errors.ts'
import type { Tasks } from '../task/tasks.ts'
import type { TaskWorld } from '../task/world.ts'
import type { Registered } from '../task-definition/task-definitions.ts'
import { newService } from './create-service.ts'
import { ManagedService } from './managed-service.ts'
import { ServiceEvents } from './service-events.ts'
import type { TargetGroups } from './target-groups.ts'
import { TaskSetController } from './task-set-controller.ts'
import { updateService } from './update-service.ts'

interface ServicesOptions {
  readonly world: TaskWorld
  readonly arns: EcsArns
  readonly tasks: Tasks
  readonly targetGroups: TargetGroups
  readonly seed: string
}

interface Created {
  readonly service: ManagedService
  readonly request: CreateServiceRequest
}

/** The services of one account and region, also those that are gone: DescribeServices shows them as INACTIVE. */
export class Services {
  readonly targetGroups: TargetGroups
  readonly #options: ServicesOptions
  readonly #ids: Identifiers
  readonly #services = new Map<string, Created>()

  constructor(options: ServicesOptions) {
    this.#options = options
    this.targetGroups = options.targetGroups
    this.#ids = new Identifiers(`${options.seed}/services`)
  }

  /**
   * The same request with the same client token gives the service that is there.
   * @throws InvalidParameterException, ClientException, PlatformUnknownException, UnsupportedFeatureException
   */
  create(
    request: CreateServiceRequest,
    { cluster, registered, createdBy }: { cluster: ClusterRecord; registered: Registered; createdBy: string },
  ): ManagedService {
    const { world, arns, tasks, targetGroups } = this.#options
    const order = newService(request, { cluster, registered, targetGroups })
    const name = request.serviceName ?? ''
    const arn = arns.service({ cluster: cluster.name, name })
    const present = this.#services.get(arn)
    if (present?.service.status === 'DRAINING') {
      throw invalidParameter('Unable to Start a service that is still Draining.')
    }
    if (present?.service.status === 'ACTIVE') return repeated(present, request)
    const ids = new Identifiers(this.#ids.hex(64))
    const events = new ServiceEvents({ clock: world.clock, ids })
    const { clock, timing } = world
    const context = { name, arn, cluster, clock, timing, arns, ids, tasks, targetGroups, events }
    const service = new ManagedService({ ...order, createdBy, context })
    this.#services.set(arn, { service, request })
    return service
  }

  /** @throws ServiceNotFoundException, ServiceNotActiveException, and as `updateService` does */
  update(
    request: UpdateServiceRequest,
    { cluster, registered }: { cluster: ClusterRecord; registered: Registered | undefined },
  ): ManagedService {
    const service = this.get(request.service, cluster)
    if (service.status !== 'ACTIVE') throw new ServiceError('ServiceNotActiveException', 'Service was not ACTIVE.')
    updateService(service, request, { cluster, registered, targetGroups: this.targetGroups })
    return service
  }

  /** @throws ServiceNotFoundException, InvalidParameterException */
  delete(
    reference: string | undefined,
    { cluster, force }: { cluster: ClusterRecord; force: boolean },
  ): ManagedService {
    const service = this.get(reference, cluster)
    if (service.status === 'INACTIVE') throw serviceNotFound()
    if (service.status === 'DRAINING') return service
    if (!force && service.settings.desiredCount > 0) {
      throw invalidParameter('The service cannot be stopped while it is scaled above 0.')
    }
    if (!force && service.controller instanceof TaskSetController) {
      throw invalidParameter('The service cannot be stopped while deployments are active.')
    }
    service.drain()
    return service
  }

  /**
   * As it is now, whatever reads see.
   * @throws ServiceNotFoundException
   */
  get(reference: string | undefined, cluster: ClusterRecord): ManagedService {
    if (!reference) throw invalidParameter('Service can not be blank.')
    const service = this.find(reference, cluster)
    if (!service) throw serviceNotFound()
    return service
  }

  /** @param reference name or ARN */
  find(reference: string, cluster: ClusterRecord): ManagedService | undefined {
    const arn = this.#options.arns.service({ cluster: cluster.name, name: lastPart(reference) })
    return reference.startsWith('arn:') && reference !== arn ? undefined : this.#services.get(arn)?.service
  }

  /** As a read at `time` sees it. */
  describe(reference: string, { cluster, time }: { cluster: ClusterRecord; time: number }): Service | undefined {
    return this.find(reference, cluster)?.describe(time)
  }

  missing(reference: string, cluster: ClusterRecord): Failure {
    const arn = this.#options.arns.service({ cluster: cluster.name, name: reference })
    return { arn: reference.startsWith('arn:') ? reference : arn, reason: 'MISSING' }
  }

  /** Those that are not INACTIVE, as a read at `time` sees them. */
  visible(cluster: ClusterRecord, time: number): Service[] {
    return [...this.#services.values()]
      .filter(({ service }) => service.clusterArn === cluster.arn)
      .flatMap(({ service }) => service.describe(time) ?? [])
      .filter(({ status }) => status !== 'INACTIVE')
  }

  tag(arn: string, tags: readonly Tag[]): void {
    this.#services.get(arn)?.service.tag(tags)
  }

  /** By ARN, as a read at `time` sees it. */
  byArn(arn: string, time: number): Service | undefined {
    return this.#services.get(arn)?.service.describe(time)
  }
}

function repeated({ service, request: earlier }: Created, request: CreateServiceRequest): ManagedService {
  if (request.clientToken !== undefined && isDeepStrictEqual(earlier, request)) return service
  throw invalidParameter('Creation of service was not idempotent.')
}
