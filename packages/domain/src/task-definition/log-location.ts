import { lastSegment } from '../arn.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { ContainerSnapshot } from '../task/snapshot.ts'
import { logRoute } from './log-route.ts'
import type { ContainerDefinition, TaskDefinition } from './task-definition.ts'

/** A container's stream in CloudWatch Logs. */
export interface LogStreamLocation {
  readonly container: string
  readonly kind: 'cloudwatch'
  readonly region: string
  readonly group: string
  readonly stream: string
}

export type LogLocation =
  | LogStreamLocation
  /** In CloudWatch Logs, in a stream whose name is not known until the container was made. */
  | { readonly container: string; readonly kind: 'unnamed' }
  | { readonly container: string; readonly kind: 'elsewhere'; readonly why: string }

interface LogOwner {
  readonly taskArn: string
  readonly region: string
  /** As DescribeTasks shows them; what they are named by their runtime is needed for streams without a prefix. */
  readonly containers?: readonly ContainerSnapshot[]
}

/**
 * Where the awslogs driver puts each container's lines: stream `<prefix>/<container name>/<task id>`, or the runtime id
 * of the container where there is no prefix (never on Fargate, which demands one).
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
 */
export function logLocations(definition: TaskDefinition, owner: LogOwner): LogLocation[] {
  return definition.containerDefinitions.map((container) => location(container, owner))
}

function location({ name, logConfiguration }: ContainerDefinition, owner: LogOwner): LogLocation {
  const elsewhere = (why: string): LogLocation => ({ container: name, kind: 'elsewhere', why })
  if (!isJsonObject(logConfiguration)) return elsewhere('has no logConfiguration: its output is not kept')
  const { logDriver, options } = logConfiguration
  const settings = isJsonObject(options) ? options : {}
  if (logDriver !== 'awslogs') return elsewhere(logRoute(logDriver, settings))
  const group = settings['awslogs-group']
  if (typeof group !== 'string') return elsewhere('names no awslogs-group')
  const stream = streamName(settings['awslogs-stream-prefix'], { container: name, owner })
  if (stream === undefined) return { container: name, kind: 'unnamed' }
  const region = settings['awslogs-region']
  return {
    container: name,
    kind: 'cloudwatch',
    region: typeof region === 'string' ? region : owner.region,
    group,
    stream,
  }
}

function streamName(prefix: Json | undefined, { container, owner }: { container: string; owner: LogOwner }) {
  if (typeof prefix === 'string' && prefix !== '') return `${prefix}/${container}/${lastSegment(owner.taskArn)}`
  return owner.containers?.find(({ name }) => name === container)?.runtimeId
}

/** The containers of FireLens, which send on what the others print; what they print themselves is about that. */
export function logRouters(definition: TaskDefinition): ReadonlySet<string> {
  const routers = definition.containerDefinitions.filter((container) => isJsonObject(container.firelensConfiguration))
  return new Set(routers.map(({ name }) => name))
}
