import { failureText, taskFailures } from '@ecs-actions/domain/deployment/failed-tasks'
import type { TaskSetSnapshot } from '@ecs-actions/domain/deployment/service'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { isInstalled } from '@ecs-actions/domain/deployment/stages'
import { errorText, isPassing } from '@ecs-actions/domain/failure'
import type { DeploymentCourse } from './course.ts'

// Tasks that cannot start take half a minute each to fail.
const pause = 15_000

/**
 * A check to make at each look at a deployment whose new tasks are being started. CodeDeploy has no circuit breaker: it
 * would start tasks that cannot live for an hour.
 * @returns why to give the deployment up; undefined while there is hope
 */
export function failedTasksCheck(
  course: DeploymentCourse,
): (deployment: DeploymentSnapshot) => Promise<string | undefined> {
  const { plan, ports } = course
  let possible = plan.maxFailedTasks > 0
  let checkedAt = Number.NEGATIVE_INFINITY
  return async (deployment) => {
    const now = ports.clock.now()
    if (!possible || deployment.status !== 'running' || isInstalled(deployment) || now - checkedAt < pause) {
      return undefined
    }
    checkedAt = now
    try {
      return await hopelessness(course)
    } catch (error) {
      if (isPassing(error)) return undefined
      possible = false
      ports.emit({ kind: 'not-readable', what: 'Whether new tasks fail', why: errorText(error) })
      return undefined
    }
  }
}

async function hopelessness(course: DeploymentCourse): Promise<string | undefined> {
  const { plan, ports } = course
  const green = await newTaskSet(course)
  if (!green) return undefined
  const { cluster, name: service } = plan.service
  const failures = taskFailures(await ports.ecs.stoppedTasks({ cluster, service, taskSetId: green.id }))
  const count = failures.reduce((sum, failure) => sum + failure.count, 0)
  if (count < plan.maxFailedTasks || (await anyHealthy(green, course))) return undefined
  const [commonest] = failures
  const mostly = commonest ? ` (${failureText(commonest)})` : ''
  return `${count} tasks of the new version have failed and none is healthy${mostly}`
}

/** The task set that a deployment has made; undefined before it has. */
async function newTaskSet(course: DeploymentCourse): Promise<TaskSetSnapshot | undefined> {
  const { plan, ports, deploymentId } = course
  const { cluster, name: service } = plan.service
  const { taskSets } = await ports.ecs.service({ cluster, service })
  return taskSets.find(({ externalId }) => externalId === deploymentId)
}

/** Where that may not be read, the failed tasks alone decide. */
async function anyHealthy(green: TaskSetSnapshot, { ports }: DeploymentCourse): Promise<boolean> {
  try {
    const groups = await ports.targetGroups()
    const targets = await Promise.all(green.targetGroupArns.map((arn) => groups.targetHealth(arn)))
    return targets.flat().some(({ state }) => state === 'healthy')
  } catch (error) {
    return isPassing(error)
  }
}
