export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly accountId: string
  /** Everything after the account, e.g. `role/deployer` or `task/cluster/id`. */
  readonly resource: string
}

/** `arn:partition:service:region:account:resource`, or undefined when `text` is no ARN. */
export function parseArn(text: string): Arn | undefined {
  if (text.length > 2_048) return undefined
  const match = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12})?:(\S+)$/.exec(text)
  if (!match) return undefined
  const [, partition = '', service = '', region = '', accountId = '', resource = ''] = match
  return { partition, service, region, accountId, resource }
}

/** The last segment of a resource, e.g. the task id of a task ARN. */
export function lastSegment(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1)
}

/** `app:7` of the ARN of a task definition. */
export function shortDefinition(definitionArn: string): string {
  return definitionArn.slice(definitionArn.lastIndexOf('/') + 1)
}

interface Partition {
  readonly name: string
  /** Regions of the partition start with one of these. */
  readonly prefixes: readonly string[]
  readonly consoleHost: string | undefined
}

// The prefixes are those of the SDK's partitions.json; everything that matches none belongs to `aws`.
const partitions: readonly Partition[] = [
  { name: 'aws-cn', prefixes: ['cn-'], consoleHost: 'console.amazonaws.cn' },
  { name: 'aws-us-gov', prefixes: ['us-gov-'], consoleHost: 'console.amazonaws-us-gov.com' },
  { name: 'aws-iso-b', prefixes: ['us-isob-'], consoleHost: undefined },
  { name: 'aws-iso-e', prefixes: ['eu-isoe-'], consoleHost: undefined },
  { name: 'aws-iso-f', prefixes: ['us-isof-'], consoleHost: undefined },
  { name: 'aws-iso', prefixes: ['us-iso-'], consoleHost: undefined },
  { name: 'aws-eusc', prefixes: ['eusc-'], consoleHost: 'console.amazonaws-eusc.eu' },
]

export function partitionOf(region: string): string {
  return partitions.find(({ prefixes }) => prefixes.some((prefix) => region.startsWith(prefix)))?.name ?? 'aws'
}

/** The host of the web console for a region; undefined where no public one exists. */
export function consoleHost(region: string): string | undefined {
  // The region may come from a file: what is none must not become the host of a link.
  if (!/^[a-z]{2,6}(-[a-z]+)+-\d{1,2}$/.test(region)) return undefined
  const partition = partitions.find(({ name }) => name === partitionOf(region))
  if (partition) return partition.consoleHost && `${region}.${partition.consoleHost}`
  return `${region}.console.aws.amazon.com`
}
