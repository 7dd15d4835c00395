import { lastSegment } from '../arn.ts'
import { isJsonObject } from '../json.ts'
import type { ContainerDefinition, TaskDefinition } from './task-definition.ts'

export type LogLocation =
  | {
      readonly container: string
      readonly kind: 'cloudwatch'
      readonly region: string
      readonly group: string
      readonly stream: string
    }
  | { readonly container: string; readonly kind: 'elsewhere'; readonly why: string }

/**
 * Where the awslogs driver puts each container's lines: stream `<prefix>/<container name>/<task id>`.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
 */
export function logLocations(definition: TaskDefinition, options: { taskArn: string; region: string }): LogLocation[] {
  return definition.containerDefinitions.map((container) => location(container, options))
}

function location(container: ContainerDefinition, options: { taskArn: string; region: string }): LogLocation {
  const elsewhere = (why: string): LogLocation => ({ container: container.name, kind: 'elsewhere', why })
  const { logConfiguration } = container
  if (!isJsonObject(logConfiguration)) return elsewhere('has no logConfiguration: its output is not kept')
  const { logDriver, options: driverOptions } = logConfiguration
  if (logDriver !== 'awslogs') return elsewhere(`logs through ${String(logDriver)}, not to CloudWatch Logs`)
  const settings = isJsonObject(driverOptions) ? driverOptions : {}
  const group = settings['awslogs-group']
  const prefix = settings['awslogs-stream-prefix']
  const region = settings['awslogs-region']
  if (typeof group !== 'string') return elsewhere('names no awslogs-group')
  // Without a prefix the stream is named after the container's runtime id, which only the instance's agent knows in time.
  if (typeof prefix !== 'string')
    return elsewhere('has no awslogs-stream-prefix, so the name of its log stream is not known')
  return {
    container: container.name,
    kind: 'cloudwatch',
    region: typeof region === 'string' ? region : options.region,
    group,
    stream: `${prefix}/${container.name}/${lastSegment(options.taskArn)}`,
  }
}
