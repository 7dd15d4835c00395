import type { Target } from '../../../network/target.ts'
import { Records } from '../../../time/records.ts'
import type { TargetGroups, TargetState } from '../../ecs/service/target-groups.ts'
import type { ElbArns } from '../arns.ts'
import { elbError } from '../errors.ts'
import { type NewTargetGroup, TargetGroup, type TargetGroupWorld } from './target-group.ts'

/** The target groups of one account and region. */
export class ElbTargetGroups implements TargetGroups {
  readonly #world: TargetGroupWorld
  readonly #arns: ElbArns
  readonly #records: Records<TargetGroup>

  constructor(options: { world: TargetGroupWorld; arns: ElbArns }) {
    this.#world = options.world
    this.#arns = options.arns
    this.#records = new Records(options.world.clock)
  }

  /** @throws ServiceError DuplicateTargetGroupName */
  create(group: NewTargetGroup): TargetGroup {
    if (this.named(group.name)) {
      throw elbError('DuplicateTargetGroupName', `A target group with the same name '${group.name}' exists`)
    }
    const arn = this.#arns.targetGroup(group.name)
    const created = new TargetGroup({ ...group, arn }, this.#world)
    this.#records.put(arn, created)
    return created
  }

  /** @throws ServiceError ResourceInUse while a listener or rule forwards to it */
  delete(arn: string): void {
    const group = this.find(arn)
    // Deleting what is not there succeeds.
    if (!group) return
    if (group.inUse) {
      throw elbError('ResourceInUse', `Target group '${arn}' is currently in use by a listener or a rule`)
    }
    for (const { target } of group.targets()) group.deregister(target)
    this.#records.remove(arn)
  }

  find(arn: string, time?: number): TargetGroup | undefined {
    return this.#records.find(arn, time)
  }

  named(name: string, time?: number): TargetGroup | undefined {
    return this.all(time).find((group) => group.name === name)
  }

  /** @throws ServiceError TargetGroupNotFound */
  get(arn: string, time?: number): TargetGroup {
    const group = this.find(arn, time)
    if (!group) throw elbError('TargetGroupNotFound', `Target groups '${arn}' not found`)
    return group
  }

  all(time?: number): TargetGroup[] {
    return this.#records.all(time)
  }

  /** @param arns of the groups that listeners and rules forward to */
  use(arns: ReadonlySet<string>): void {
    for (const group of this.all()) group.use(arns.has(group.arn))
  }

  exists(targetGroupArn: string): boolean {
    return this.find(targetGroupArn) !== undefined
  }

  attached(targetGroupArn: string): boolean {
    return this.find(targetGroupArn)?.inUse ?? false
  }

  register(targetGroupArn: string, target: Target): void {
    this.get(targetGroupArn).register(target)
  }

  deregister(targetGroupArn: string, target: Target): void {
    this.find(targetGroupArn)?.deregister(target)
  }

  health(targetGroupArn: string, target: Target): TargetState | undefined {
    return this.find(targetGroupArn)?.health(target)?.state
  }

  onChange(targetGroupArn: string, changed: () => void): () => void {
    return this.get(targetGroupArn).changes.subscribe(changed)
  }
}
