import type { GroupSnapshot, TrafficRouting } from './group.ts'

export type WaitFor = 'completed' | 'traffic-shifted' | 'none'

/** How long a deployment may take, in minutes, by what it waits for. */
export interface WaitBudget {
  readonly parts: readonly { readonly what: string; readonly minutes: number }[]
  readonly minutes: number
}

// CodeDeploy gives the new tasks an hour to become healthy.
const install = 60
// Starting, hooks that pass at once, draining, and the end of the old tasks.
const margin = 10

/**
 * The longest that a deployment takes when nothing is wrong with it.
 * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
 */
export function waitBudget(options: { group: GroupSnapshot; routing: TrafficRouting; waitFor: WaitFor }): WaitBudget {
  const { group, routing, waitFor } = options
  const termination = waitFor === 'completed' ? (group.terminationWaitMinutes ?? 0) : 0
  const parts = [
    { what: 'starting the new tasks', minutes: install },
    { what: 'waiting to be continued', minutes: group.readyWaitMinutes ?? 0 },
    { what: 'moving traffic', minutes: shiftMinutes(routing) },
    { what: 'keeping the old tasks', minutes: termination },
    { what: 'reserve', minutes: margin },
  ].filter(({ minutes }) => minutes > 0)
  return { parts, minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0) }
}

/** Minutes from the first step of the shift to the last. */
function shiftMinutes(routing: TrafficRouting): number {
  if (routing.type === 'all-at-once') return 0
  if (routing.type === 'canary') return routing.interval
  // The first step comes at once.
  return (Math.ceil(100 / routing.percent) - 1) * routing.interval
}

/** `10 % every 1 min`, for the log. */
export function routingText(routing: TrafficRouting): string {
  if (routing.type === 'all-at-once') return 'all traffic at once'
  const { percent, interval } = routing
  return routing.type === 'canary'
    ? `${percent} % of the traffic, and the rest ${interval} min later`
    : `${percent} % of the traffic every ${interval} min`
}
