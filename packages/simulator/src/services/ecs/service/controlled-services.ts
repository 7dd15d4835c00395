import { ServiceError } from '../../../service.ts'
import type { ControlledService, ControlledServices, TaskSetOrder } from '../../codedeploy/world.ts'
import type { ClusterRecord, Clusters } from '../cluster/clusters.ts'
import type { TaskDefinitions } from '../task-definition/task-definitions.ts'
import type { ManagedService } from './managed-service.ts'
import type { Services } from './services.ts'
import { checkSpec } from './spec-problems.ts'
import type { ManagedTaskSet } from './task-set.ts'
import { TaskSetController } from './task-set-controller.ts'
import type { TaskSpec } from './task-spec.ts'

interface Parts {
  readonly clusters: Clusters
  readonly services: Services
  readonly taskDefinitions: TaskDefinitions
}

/** The services of ECS as CodeDeploy works with them: as they are now, whatever reads see. */
export function controlledServices(parts: Parts): ControlledServices {
  return {
    find(clusterName, serviceName) {
      const cluster = parts.clusters.find(clusterName)
      if (cluster?.status !== 'ACTIVE') return undefined
      const service = parts.services.find(serviceName, cluster)
      if (service?.status !== 'ACTIVE') return undefined
      const { controller } = service
      if (!(controller instanceof TaskSetController)) return 'other-controller'
      return controlledService({ ...parts, cluster, service, controller })
    },
  }
}

interface Found extends Parts {
  readonly cluster: ClusterRecord
  readonly service: ManagedService
  readonly controller: TaskSetController
}

function controlledService({ service, controller, cluster, taskDefinitions, services }: Found): ControlledService {
  const { containerName = '', containerPort = 0 } = controller.spec.loadBalancers[0] ?? {}
  return {
    clusterName: cluster.name,
    serviceName: service.name,
    serviceArn: service.arn,
    containerName,
    containerPort,
    taskSets: () => controller.taskSets(),
    createTaskSet: (order) => {
      if (service.status !== 'ACTIVE') throw new ServiceError('ServiceNotActiveException', 'Service was not ACTIVE.')
      const registered = taskDefinitions.runnable(order.taskDefinition)
      const spec = { ...orderedSpec(order, controller.spec), registered }
      checkSpec(spec, { settings: service.settings, cluster, targetGroups: services.targetGroups })
      return controller.create({ spec, externalId: order.externalId })
    },
    setPrimary: (id) => controller.setPrimary(taskSetOf(controller, id)),
    deleteTaskSet: (id) => controller.delete(taskSetOf(controller, id)),
    onChange: (changed) => service.changes.subscribe(changed),
  }
}

function orderedSpec(order: TaskSetOrder, primary: TaskSpec): Omit<TaskSpec, 'registered'> {
  const { targetGroupArn, containerName, containerPort, capacityProviderStrategy } = order
  return {
    ...primary,
    ...(capacityProviderStrategy ? { capacityProviderStrategy, launchType: undefined } : {}),
    platformVersion: order.platformVersion ?? primary.platformVersion,
    networkConfiguration: order.networkConfiguration ?? primary.networkConfiguration,
    loadBalancers: [{ targetGroupArn, containerName, containerPort }],
  }
}

function taskSetOf(controller: TaskSetController, id: string): ManagedTaskSet {
  const taskSet = controller.find(id)
  if (!taskSet) throw new ServiceError('TaskSetNotFoundException', `The specified task set ${id} was not found.`)
  return taskSet
}
