import { deploymentUrl } from '@ecs-actions/domain/console-links'
import { defaultNames, type GroupName } from '@ecs-actions/domain/deployment/default-names'
import {
  type AlarmSnapshot,
  allAtOnce,
  type GroupSnapshot,
  type TrafficRouting,
} from '@ecs-actions/domain/deployment/group'
import { type DeploymentSurroundings, serviceMistakes } from '@ecs-actions/domain/deployment/plan'
import type { ServiceSnapshot } from '@ecs-actions/domain/deployment/service'
import { Failure, failureOf } from '@ecs-actions/domain/failure'
import type { DeploymentPorts } from './ports.ts'

/** CodeDeploy, for what a deployment starts from. */
export interface DeploymentGroups {
  /** undefined when there is no such application or group. */
  group(name: GroupName): Promise<GroupSnapshot | undefined>
  /** How a deployment configuration moves traffic. */
  routing(config: string): Promise<TrafficRouting>
  /** Ids of the deployments that have not ended. */
  deployments(name: GroupName): Promise<readonly string[]>
}

interface SurroundingsPorts extends Pick<DeploymentPorts, 'region' | 'ecs' | 'alarms'> {
  readonly codeDeploy: DeploymentGroups
}

/** Where a deployment goes, as the inputs of a step name it. */
export interface DeploymentPlace {
  readonly cluster: string
  readonly service: string
  /** The names that the console gives, unless told. */
  readonly application: string | undefined
  readonly group: string | undefined
  /** The group's own deployment configuration, unless told. */
  readonly config: string | undefined
}

/**
 * Everything that AWS shows of a service, its group and what goes on there.
 * @throws Failure `not-found` when there is no such service or group
 */
export async function surroundings(place: DeploymentPlace, ports: SurroundingsPorts): Promise<DeploymentSurroundings> {
  const { cluster, service: name } = place
  const service = await ports.ecs.service({ cluster, service: name })
  const group = await findGroup(place, service, ports)
  const config = place.config ?? group.config
  const [routing, alarms, active] = await Promise.all([
    config === undefined || config === allAtOnce ? { type: 'all-at-once' as const } : ports.codeDeploy.routing(config),
    alarmsOf(group, ports),
    ports.codeDeploy.deployments({ application: group.application, group: group.name }),
  ])
  const { region } = ports
  return {
    ...{ service, group, routing, alarms },
    active: active.map((id) => ({ id, url: deploymentUrl({ region, deploymentId: id }) })),
  }
}

async function findGroup(
  place: DeploymentPlace,
  service: ServiceSnapshot,
  ports: SurroundingsPorts,
): Promise<GroupSnapshot> {
  const tried: GroupName[] = []
  for (const standard of defaultNames({ cluster: service.cluster, service: service.name })) {
    const name = { application: place.application ?? standard.application, group: place.group ?? standard.group }
    tried.push(name)
    const found = await ports.codeDeploy.group(name)
    if (found) return found
  }
  const list = tried.map(({ application, group }) => `group ${group} of application ${application}`).join(', ')
  const at = 'codedeploy-application and codedeploy-deployment-group'
  throw failureOf([...serviceMistakes(service), { at, message: `CodeDeploy knows no ${list}` }], {
    code: 'not-found',
    what: `${service.name} in cluster ${service.cluster} has no deployment group`,
    remedy: 'Give both as they are called in CodeDeploy.',
  })
}

/** Undefined when the alarms may not be read: CodeDeploy itself looks at them anyway. */
async function alarmsOf(group: GroupSnapshot, ports: SurroundingsPorts): Promise<readonly AlarmSnapshot[] | undefined> {
  if (group.alarms.length === 0) return []
  try {
    return await (await ports.alarms()).alarms(group.alarms)
  } catch (error) {
    if (error instanceof Failure && error.code === 'access-denied') return undefined
    throw error
  }
}
