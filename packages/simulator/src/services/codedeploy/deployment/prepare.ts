import { type AppSpec, readAppSpec } from '../app-spec/app-spec.ts'
import { AppSpecProblem } from '../app-spec/members.ts'
import type { ControlledService } from '../world.ts'
import type { DeploymentWorld } from './deployment-world.ts'
import { Environment, targetGroupOf } from './environment.ts'
import type { DeploymentOrder } from './order.ts'
import type { Problem } from './problem.ts'
import { Route } from './route.ts'

export interface Prepared {
  readonly appSpec: AppSpec
  readonly environment: Environment
}

/** Everything that a deployment needs before it does anything, or why it cannot begin. */
export function prepare(order: DeploymentOrder, world: DeploymentWorld): Prepared | Problem {
  const { pair, clusterName, serviceName } = order.group.settings
  const service = world.services.find(clusterName, serviceName)
  if (service === undefined || service === 'other-controller') {
    return {
      code: 'INVALID_ECS_SERVICE',
      message: `The ECS service ${serviceName} in the cluster ${clusterName} does not exist or is not controlled by CODE_DEPLOY.`,
    }
  }
  const route = new Route({ pair, listeners: world.listeners })
  const missing = route.problem()
  if (missing) return missing
  const environment = order.rollsBack ? rollbackEnvironment(order, { service, route }) : ahead({ service, route })
  if (!(environment instanceof Environment)) return environment
  const appSpec = appSpecOf(order)
  return 'code' in appSpec ? appSpec : { appSpec, environment }
}

interface Place {
  readonly service: ControlledService
  readonly route: Route
}

function ahead({ service, route }: Place): Environment | Problem {
  const primary = service.taskSets().find(({ status }) => status === 'PRIMARY')
  if (primary?.id === undefined) {
    return { code: 'INVALID_ECS_SERVICE', message: `The ECS service ${service.serviceName} has no PRIMARY task set.` }
  }
  return route.problemOf(targetGroupOf(primary)) ?? new Environment({ service, route, original: primary.id })
}

/** Back to the task set that was there before, as long as it is; otherwise to a new one. */
function rollbackEnvironment({ rollsBack }: DeploymentOrder, place: Place): Environment | Problem {
  const [before, after] = [rollsBack?.environment.original(), rollsBack?.environment.replacement()]
  if (before?.id === undefined || after?.id === undefined) return ahead(place)
  const percentage = 100 - (rollsBack?.environment.percentage ?? 0)
  return new Environment({ ...place, original: after.id, replacement: before.id, percentage })
}

function appSpecOf({ revision }: DeploymentOrder): AppSpec | Problem {
  try {
    return readAppSpec(revision.content)
  } catch (error) {
    if (!(error instanceof AppSpecProblem)) throw error
    return {
      code: 'INVALID_REVISION',
      message: `The deployment failed because the AppSpec file that specifies the deployment configuration is missing or has an invalid configuration. ${error.message}`,
    }
  }
}
