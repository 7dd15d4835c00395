import { ChangeEvent } from '../../../change-event.ts'
import type { Clock } from '../../../time/clock.ts'
import { Records } from '../../../time/records.ts'
import type { Listeners, WeightedGroup } from '../../codedeploy/world.ts'
import type { ElbArns } from '../arns.ts'
import { elbError } from '../errors.ts'
import type { ElbTargetGroups } from '../target-group/target-groups.ts'
import { groupsOf, type ListenerAction } from './actions.ts'
import type { ListenerRecord, RuleRecord } from './records.ts'

export type NewListener = Pick<ListenerRecord, 'loadBalancerArn' | 'port' | 'action' | 'localPort'>
export type NewRule = Pick<RuleRecord, 'listenerArn' | 'priority' | 'conditions' | 'action'>

/** The listeners of all load balancers, and their rules. */
export class ElbListeners implements Listeners {
  /** Of which listeners there are. */
  readonly changes: ChangeEvent
  readonly #arns: ElbArns
  readonly #targetGroups: ElbTargetGroups
  readonly #listeners: Records<ListenerRecord>
  readonly #rules: Records<RuleRecord>

  constructor(options: { clock: Clock; arns: ElbArns; targetGroups: ElbTargetGroups }) {
    const { clock, arns, targetGroups } = options
    this.changes = new ChangeEvent(clock)
    this.#arns = arns
    this.#targetGroups = targetGroups
    this.#listeners = new Records(clock)
    this.#rules = new Records(clock)
  }

  /** @throws ServiceError DuplicateListener when the load balancer listens on the port already */
  create(listener: NewListener): ListenerRecord {
    this.#checkPort(listener)
    const arn = this.#arns.listener(listener)
    const defaultRuleArn = this.#arns.rule({ listenerArn: arn, priority: 'default' })
    const created: ListenerRecord = { ...listener, arn, defaultRuleArn }
    this.#put(created)
    return created
  }

  /** @throws ServiceError ListenerNotFound, DuplicateListener */
  change(arn: string, changed: Partial<Pick<ListenerRecord, 'port' | 'action'>>): ListenerRecord {
    const before = this.get(arn)
    const after = { ...before, ...changed }
    if (after.port !== before.port) this.#checkPort(after)
    this.#put(after)
    return after
  }

  /** @throws ServiceError ListenerNotFound */
  delete(arn: string): void {
    this.get(arn)
    for (const rule of this.rulesOf(arn)) this.#rules.remove(rule.arn)
    this.#listeners.remove(arn)
    this.#listenersChanged()
  }

  /** @throws ServiceError PriorityInUse */
  createRule(rule: NewRule): RuleRecord {
    this.#checkPriority(rule)
    const created = { ...rule, arn: this.#arns.rule(rule) }
    this.#putRule(created)
    return created
  }

  /** @throws ServiceError RuleNotFound */
  changeRule(arn: string, changed: Partial<Pick<RuleRecord, 'action' | 'conditions'>>): RuleRecord {
    const after = { ...this.getRule(arn), ...changed }
    this.#putRule(after)
    return after
  }

  /** @throws ServiceError RuleNotFound */
  deleteRule(arn: string): void {
    this.getRule(arn)
    this.#rules.remove(arn)
    this.#useGroups()
  }

  find(arn: string, time?: number): ListenerRecord | undefined {
    return this.#listeners.find(arn, time)
  }

  /** @throws ServiceError ListenerNotFound */
  get(arn: string, time?: number): ListenerRecord {
    const listener = this.find(arn, time)
    if (!listener) throw elbError('ListenerNotFound', `Listeners '${arn}' not found`)
    return listener
  }

  all(time?: number): ListenerRecord[] {
    return this.#listeners.all(time)
  }

  of(loadBalancerArn: string, time?: number): ListenerRecord[] {
    return this.all(time).filter((listener) => listener.loadBalancerArn === loadBalancerArn)
  }

  /** @throws ServiceError RuleNotFound, also for a default rule */
  getRule(arn: string, time?: number): RuleRecord {
    const rule = this.#rules.find(arn, time)
    if (!rule) throw elbError('RuleNotFound', `Rules '${arn}' not found`)
    return rule
  }

  /** Without the default rule, by priority. */
  rulesOf(listenerArn: string, time?: number): RuleRecord[] {
    return this.#rules
      .all(time)
      .filter((rule) => rule.listenerArn === listenerArn)
      .toSorted((a, b) => a.priority - b.priority)
  }

  /** The listener whose default rule it is. */
  withDefaultRule(ruleArn: string, time?: number): ListenerRecord | undefined {
    return this.all(time).find(({ defaultRuleArn }) => defaultRuleArn === ruleArn)
  }

  /** Load balancers whose listeners or rules forward to the group. */
  loadBalancersOf(targetGroupArn: string, time?: number): string[] {
    const using = this.all(time).filter(({ arn, action }) =>
      [action, ...this.rulesOf(arn, time).map((rule) => rule.action)].some((one) =>
        groupsOf(one).includes(targetGroupArn),
      ),
    )
    return [...new Set(using.map(({ loadBalancerArn }) => loadBalancerArn))]
  }

  /** A listener's ARN, or a rule's. */
  exists(arn: string): boolean {
    return (
      this.find(arn) !== undefined || this.withDefaultRule(arn) !== undefined || this.#rules.find(arn) !== undefined
    )
  }

  targetGroupArn(name: string): string | undefined {
    return this.#targetGroups.named(name)?.arn
  }

  /** Also for a rule's ARN, whose action becomes the forward then. */
  forward(arn: string, groups: readonly WeightedGroup[]): void {
    const action: ListenerAction = { kind: 'forward', groups }
    const listener = this.find(arn) ?? this.withDefaultRule(arn)
    if (listener) this.change(listener.arn, { action })
    else this.changeRule(arn, { action })
  }

  #checkPort({ loadBalancerArn, port }: NewListener): void {
    if (this.of(loadBalancerArn).every((listener) => listener.port !== port)) return
    throw elbError(
      'DuplicateListener',
      `A listener already exists on this port for this load balancer '${loadBalancerArn}'`,
    )
  }

  #checkPriority({ listenerArn, priority }: NewRule): void {
    if (this.rulesOf(listenerArn).every((rule) => rule.priority !== priority)) return
    throw elbError('PriorityInUse', `Priority '${priority}' is currently in use`)
  }

  #put(listener: ListenerRecord): void {
    this.#listeners.put(listener.arn, listener)
    this.#listenersChanged()
  }

  #putRule(rule: RuleRecord): void {
    this.#rules.put(rule.arn, rule)
    this.#useGroups()
  }

  #listenersChanged(): void {
    this.#useGroups()
    this.changes.announce()
  }

  #useGroups(): void {
    const actions = [...this.all(), ...this.#rules.all()].map(({ action }) => action)
    this.#targetGroups.use(new Set(actions.flatMap(groupsOf)))
  }
}
