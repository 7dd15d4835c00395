import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import { StartFailure } from '../../../runtime/task-runtime.ts'
import { AwsLogsDriver } from './aws-logs-driver.ts'
import type { TaskWorld } from './world.ts'

/** What takes a container's lines; undefined when they go nowhere that is simulated. */
export function logDriver(
  container: ContainerDefinition,
  options: { world: TaskWorld; taskId: string; runtimeId: string; onFargate: boolean },
): AwsLogsDriver | undefined {
  const { world, taskId, runtimeId, onFargate } = options
  const { logDriver: name, options: settings = {} } = container.logConfiguration ?? {}
  const group = settings['awslogs-group']
  if (name !== 'awslogs' || group === undefined) return undefined
  const prefix = settings['awslogs-stream-prefix']
  const stream = prefix ? `${prefix}/${container.name}/${taskId}` : runtimeId
  if (!world.logs.hasGroup(group)) {
    if (settings['awslogs-create-group'] !== 'true') throw noStream(missingGroup, onFargate)
    if (!/^[.\-_/#A-Za-z0-9]{1,512}$/.test(group)) throw noStream(invalidName(group, 'logGroupName'), onFargate)
    world.logs.createGroup(group)
  }
  if (!/^[^:*]{1,512}$/.test(stream)) throw noStream(invalidName(stream, 'logStreamName'), onFargate)
  return new AwsLogsDriver({
    clock: world.clock,
    sink: world.logs,
    group,
    stream,
    flushEvery: world.timing.logFlush,
  })
}

const missingGroup = 'ResourceNotFoundException: The specified log group does not exist.'

function invalidName(value: string, member: string): string {
  return `InvalidParameterException: 1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint`
}

function noStream(error: string, onFargate: boolean): StartFailure {
  const cause = `failed to create Cloudwatch log stream: ${error}`
  return new StartFailure(
    onFargate
      ? `ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: ${cause} : exit status 1`
      : `CannotStartContainerError: Error response from daemon: failed to initialize logging driver: ${cause}`,
  )
}
