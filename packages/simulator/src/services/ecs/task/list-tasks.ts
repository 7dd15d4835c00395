import type { ListTasksRequest, Task } from '@aws-sdk/client-ecs'
import { lastPart } from '../arns.ts'
import { checkChoice, invalidParameter } from '../errors.ts'

/**
 * The tasks that ListTasks names. STOPPED means the desired status: a task that still stops is among them.
 * @throws InvalidParameterException
 */
export function filteredTasks(tasks: readonly Task[], request: ListTasksRequest): Task[] {
  const { startedBy, family, serviceName, containerInstance, launchType, desiredStatus = 'RUNNING' } = request
  const others = Object.entries({
    family,
    serviceName,
    containerInstance,
    launchType,
    desiredStatus: request.desiredStatus,
  }).filter(([, value]) => value !== undefined)
  if (startedBy !== undefined && others.length > 0) {
    const names = others.map(([name]) => name).join(', ')
    throw invalidParameter(`startedBy must be the only filter; the request also has ${names}.`)
  }
  checkChoice('desiredStatus', desiredStatus, ['RUNNING', 'PENDING', 'STOPPED'])
  checkChoice('launchType', launchType, ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES'])
  return tasks.filter(
    (task) =>
      task.desiredStatus === desiredStatus &&
      (startedBy === undefined || task.startedBy === startedBy) &&
      (family === undefined || familyOf(task) === family) &&
      (serviceName === undefined || task.group === `service:${lastPart(serviceName)}`) &&
      (containerInstance === undefined || task.containerInstanceArn?.endsWith(containerInstance)) &&
      (launchType === undefined || task.launchType === launchType),
  )
}

function familyOf({ taskDefinitionArn = '' }: Task): string {
  return /\/([\w-]+):\d+$/.exec(taskDefinitionArn)?.[1] ?? ''
}
