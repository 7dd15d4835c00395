import { Failure } from '../failure.ts'
import type { PlacementRefusal } from './start.ts'

interface Rule {
  readonly applies: RegExp
  /** Whether the next attempt may find what this one did not. */
  readonly mayPass: boolean
  readonly remedy: string
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
const rules: readonly Rule[] = [
  {
    applies: /^RESOURCE:ENI/,
    mayPass: true,
    remedy: 'No instance has a network interface left: add instances, or switch on ENI trunking.',
  },
  {
    applies: /^RESOURCE:/,
    mayPass: true,
    remedy: 'No instance of the cluster has this much left: add instances, or lower cpu and memory of the task.',
  },
  {
    applies: /^AGENT/,
    mayPass: true,
    remedy: 'The ECS agent of the instance is not connected: look at the instance.',
  },
  {
    applies: /^\S*(Throttl|TooManyRequests)/,
    mayPass: true,
    remedy: 'AWS kept refusing for too many calls: start fewer tasks at once.',
  },
  {
    applies: /limit on the number of/i,
    mayPass: true,
    remedy:
      "The account's quota of Fargate is used up: wait for other tasks to end, or ask for more in Service Quotas.",
  },
  {
    applies: /too many .*PROVISIONING/i,
    mayPass: true,
    remedy: 'The capacity provider is still busy with tasks that wait for it: look at its Auto Scaling group.',
  },
  {
    applies: /capacity/i,
    mayPass: true,
    remedy: 'AWS has no room there at the moment: name subnets in other zones, or another capacity provider.',
  },
  {
    applies: /^(ATTRIBUTE|LOCATION|MemberOf)/,
    mayPass: false,
    remedy:
      'No instance of the cluster has what the task definition asks for: compare requiresAttributes, placement constraints and zones.',
  },
  {
    applies: /^(MISSING|INACTIVE)/,
    mayPass: false,
    remedy: 'The cluster has no such instance, or is INACTIVE: check its name.',
  },
]

const otherwise: Rule = { applies: /(?:)/, mayPass: false, remedy: 'The reason is in the words of ECS.' }

/** Whether a later start may find room, going by every reason that ECS gave. */
export function mayFindRoom(refusals: readonly PlacementRefusal[]): boolean {
  return refusals.length > 0 && refusals.every((refusal) => ruleOf(refusal).mayPass)
}

/** Why no task was placed, in one line; foreign text. */
export function refusalText(refusals: readonly PlacementRefusal[]): string {
  return (
    refusals.map(({ reason, detail }) => [reason, detail].filter(Boolean).join(' ')).join('; ') || 'it gave no reason'
  )
}

/**
 * The failure of a start that ECS answered without placing a task.
 * @param options.isRetried whether it was tried again as long as it may be
 */
export function notPlaced(
  refusals: readonly PlacementRefusal[],
  { cluster, isRetried }: { cluster: string; isRetried: boolean },
): Failure {
  const remedies = [...new Set(refusals.map((refusal) => ruleOf(refusal).remedy))]
  const again = isRetried
    ? 'It was tried again as long as wait-minutes let it.'
    : 'With retry-on-capacity: true the step keeps trying until wait-minutes are over.'
  return new Failure({
    code: 'not-started',
    message: `ECS placed no task in cluster ${cluster}: ${refusalText(refusals)}.`,
    remedy: ['Nothing was started.', ...remedies, ...(mayFindRoom(refusals) ? [again] : [])].join(' '),
  })
}

function ruleOf({ reason }: PlacementRefusal): Rule {
  return rules.find(({ applies }) => applies.test(reason)) ?? otherwise
}
