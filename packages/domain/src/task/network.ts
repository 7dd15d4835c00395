import type { Mistake } from '../failure.ts'
import type { TaskDefinition } from '../task-definition/task-definition.ts'
import { infrastructureOf, networkModeOf } from './infrastructure.ts'
import type { TaskCapacity, TaskNetwork } from './order.ts'
import type { ServiceTaskSettings } from './service-settings.ts'

interface NetworkFacts {
  readonly asked: {
    readonly subnets: readonly string[] | undefined
    readonly securityGroups: readonly string[] | undefined
    readonly assignPublicIp: boolean | undefined
  }
  /** Whether `capacity` is another than the service's. */
  readonly isElsewhere: boolean
  readonly capacity: TaskCapacity
  readonly definition: TaskDefinition
  readonly service: ServiceTaskSettings | undefined
}

interface DecidedNetwork {
  /** undefined unless the network mode is awsvpc. */
  readonly network: TaskNetwork | undefined
  readonly mistakes: readonly Mistake[]
}

// AwsVpcConfiguration: subnets, securityGroups.
const mostSubnets = 16
const mostSecurityGroups = 5

/** What is asked for, setting by setting, else what the service has. */
export function decidedNetwork(facts: NetworkFacts): DecidedNetwork {
  const mode = networkModeOf(facts.definition)
  if (mode !== 'awsvpc') return { network: undefined, mistakes: meaningless(facts.asked, mode) }
  const { asked, service } = facts
  const subnets = asked.subnets ?? service?.network?.subnets ?? []
  const securityGroups = asked.securityGroups ?? service?.network?.securityGroups ?? []
  const network = { subnets, securityGroups, assignPublicIp: publicIp(facts) }
  return { network, mistakes: [...amounts(network, service), ...publicIpMistakes(facts)] }
}

function amounts({ subnets, securityGroups }: TaskNetwork, service: ServiceTaskSettings | undefined): Mistake[] {
  const mistakes: Mistake[] = []
  if (subnets.length === 0) {
    const elsewhere = service
      ? `service ${service.name} has none to take over`
      : '"service" can be given instead, whose subnets the task takes over'
    mistakes.push({ at: 'subnets', message: `is required: the network mode is awsvpc, and ${elsewhere}` })
  }
  if (subnets.length > mostSubnets) {
    mistakes.push({ at: 'subnets', message: `has ${subnets.length} subnets; ECS takes ${mostSubnets}` })
  }
  if (securityGroups.length > mostSecurityGroups) {
    const message = `has ${securityGroups.length} security groups; ECS takes ${mostSecurityGroups}`
    mistakes.push({ at: 'security-groups', message })
  }
  return mistakes
}

/** Only a task on Fargate gets one: what the service has is no reason to ask for it where the task runs elsewhere. */
function publicIp({ asked, service, isElsewhere, capacity }: NetworkFacts): boolean {
  const isCopied = !isElsewhere || infrastructureOf(capacity) === 'FARGATE'
  return asked.assignPublicIp ?? (isCopied && service?.network?.assignPublicIp === true)
}

function publicIpMistakes({ asked, capacity }: NetworkFacts): Mistake[] {
  const infrastructure = infrastructureOf(capacity)
  if (asked.assignPublicIp !== true || (infrastructure !== 'EC2' && infrastructure !== 'EXTERNAL')) return []
  const message = `is for tasks on Fargate; this one runs on ${infrastructure}, where the subnet and the instance decide`
  return [{ at: 'assign-public-ip', message }]
}

function meaningless(asked: NetworkFacts['asked'], mode: string): Mistake[] {
  const settings = [
    { at: 'subnets', given: asked.subnets },
    { at: 'security-groups', given: asked.securityGroups },
    { at: 'assign-public-ip', given: asked.assignPublicIp },
  ]
  return settings
    .filter(({ given }) => given !== undefined)
    .map(({ at }) => ({ at, message: `has no meaning: the network mode is ${mode}, not awsvpc` }))
}
