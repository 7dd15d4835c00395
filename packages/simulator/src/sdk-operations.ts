import * as monitoring from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as ecr from '@aws-sdk/client-ecr'
import * as ecs from '@aws-sdk/client-ecs'
import * as elasticloadbalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as sts from '@aws-sdk/client-sts'

// Looked up by what a client sent, which may be the name of a member that every object has.
const NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['codedeploy', operationsOf(codedeploy)],
  ['ecr', operationsOf(ecr)],
  ['ecs', operationsOf(ecs)],
  ['elasticloadbalancing', operationsOf(elasticloadbalancing)],
  ['github', new Set(['GetIdToken'])],
  ['iam', operationsOf(iam)],
  ['logs', operationsOf(logs)],
  ['monitoring', operationsOf(monitoring)],
  ['sts', operationsOf(sts)],
])

const TARGETS: ReadonlyMap<string, string> = new Map([
  ['AmazonEC2ContainerRegistry_V20150921', 'ecr'],
  ['AmazonEC2ContainerServiceV20141113', 'ecs'],
  ['CodeDeploy_20141006', 'codedeploy'],
  ['GraniteServiceVersion20100801', 'monitoring'],
  ['Logs_20140328', 'logs'],
])

/** The operations that AWS has in a service, simulated or not; of every service known here when none is named. */
export function operationNames(service?: string): ReadonlySet<string> {
  if (service !== undefined) return NAMES.get(service) ?? new Set()
  return new Set([...NAMES.values()].flatMap((names) => [...names]))
}

/** The service behind the prefix of an X-Amz-Target header. */
export function serviceOfTarget(target: string): string | undefined {
  return TARGETS.get(target)
}

/** An SDK package exports each operation's schema under its name and a `$`; the 9 marks operations. */
function operationsOf(sdk: object): Set<string> {
  const schemas = Object.entries(sdk).filter(([, value]) => Array.isArray(value) && value[0] === 9)
  return new Set(schemas.map(([name]) => name.replace(/\$$/, '')))
}
