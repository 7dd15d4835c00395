import type { Target } from '../network/target.ts'
import type { ListenerAction } from '../services/elb/listener/actions.ts'
import { holds, type RoutedRequest } from '../services/elb/listener/conditions.ts'
import type { ElbState } from '../services/elb/state.ts'
import { WeightedRoundRobin } from './weighted-round-robin.ts'

export type Route =
  | { readonly kind: 'target'; readonly targetGroupArn: string; readonly target: Target }
  /** The group that was chosen by weight has no target, or no group has a weight. */
  | { readonly kind: 'no-target'; readonly targetGroupArn: string | undefined }
  | Extract<ListenerAction, { kind: 'fixed-response' }>

/**
 * Where a listener sends each request: the first rule whose conditions hold, then a target group by weight, then its
 * targets in turn. A group without targets is not skipped, as in AWS: its share of the requests fails.
 */
export class Router {
  readonly #elb: ElbState
  readonly #groupChoices = new Map<string, WeightedRoundRobin>()
  readonly #turns = new Map<string, number>()
  /** Where a connection of a client clings to, through a group whose draining is broken on purpose. */
  readonly #clinging = new WeakMap<object, Extract<Route, { kind: 'target' }>>()

  constructor(elb: ElbState) {
    this.#elb = elb
  }

  /**
   * @param request.connection the client's, the same for all requests that come over it
   * @throws ServiceError ListenerNotFound
   */
  route(listenerArn: string, request: RoutedRequest & { readonly connection: object }): Route {
    const clingsTo = this.#clinging.get(request.connection)
    if (clingsTo) return clingsTo
    const { arn, action } = this.#rule(listenerArn, request)
    if (action.kind === 'fixed-response') return action
    const choice = this.#groupChoices.get(arn) ?? new WeightedRoundRobin()
    this.#groupChoices.set(arn, choice)
    const targetGroupArn = choice.next(
      action.groups.map((group) => ({ key: group.targetGroupArn, weight: group.weight })),
    )
    const target = targetGroupArn === undefined ? undefined : this.#target(targetGroupArn)
    if (targetGroupArn === undefined || !target) return { kind: 'no-target', targetGroupArn }
    const route = { kind: 'target', targetGroupArn, target } as const
    if (!this.#elb.targetGroups.find(targetGroupArn)?.draining) this.#clinging.set(request.connection, route)
    return route
  }

  #rule(listenerArn: string, request: RoutedRequest): { readonly arn: string; readonly action: ListenerAction } {
    const listener = this.#elb.listeners.get(listenerArn)
    const rules = this.#elb.listeners.rulesOf(listenerArn)
    return rules.find(({ conditions }) => conditions.every((condition) => holds(condition, request))) ?? listener
  }

  #target(targetGroupArn: string): Target | undefined {
    const receivers = this.#elb.targetGroups.find(targetGroupArn)?.receivers() ?? []
    const turn = this.#turns.get(targetGroupArn) ?? 0
    this.#turns.set(targetGroupArn, turn + 1)
    return receivers[turn % receivers.length]
  }
}
