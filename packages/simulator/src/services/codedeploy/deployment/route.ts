import type { TargetGroupPair } from '../group/target-group-pair.ts'
import type { Listeners } from '../world.ts'
import { DeploymentObstacle, type Problem } from './problem.ts'

interface NamedGroup {
  readonly name: string
  readonly arn: string
}

/** The two target groups of a deployment group and the listeners in front of them. */
export class Route {
  readonly pair: TargetGroupPair
  readonly #listeners: Listeners

  constructor({ pair, listeners }: { pair: TargetGroupPair; listeners: Listeners }) {
    this.pair = pair
    this.#listeners = listeners
  }

  /** What of it has been taken away since the deployment group was made. */
  problem(): Problem | undefined {
    const { targetGroups, productionListener, testListener } = this.pair
    const arns = [productionListener, ...(testListener === undefined ? [] : [testListener])]
    const missing = [
      ...targetGroups.filter((name) => this.#listeners.targetGroupArn(name) === undefined),
      ...arns.filter((arn) => !this.#listeners.exists(arn)),
    ]
    return missing.length === 0 ? undefined : elbProblem(`These do not exist: ${missing.join(', ')}`)
  }

  /** Why a task set cannot be the one that traffic moves away from; undefined for one behind the pair. */
  problemOf(targetGroupArn: string | undefined): Problem | undefined {
    if (this.#groups().some(({ arn }) => arn === targetGroupArn)) return undefined
    // The words of AWS, in which somebody's log breaks off at the listener.
    return elbProblem(`Primary taskset target group must be behind listener ${this.pair.productionListener}`)
  }

  nameOf(targetGroupArn: string | undefined): string | undefined {
    return this.#groups().find(({ arn }) => arn === targetGroupArn)?.name
  }

  /** The target group of the pair that is not this one. */
  otherThan(targetGroupArn: string | undefined): string | undefined {
    return this.#groups().find(({ arn }) => arn !== targetGroupArn)?.arn
  }

  /** @param percentage what the group gets of production traffic; the other one gets the rest */
  production(targetGroupArn: string, percentage: number): void {
    this.#forward(this.pair.productionListener, { targetGroupArn, percentage })
  }

  /** All test traffic goes to the group; without a test listener nothing happens. */
  test(targetGroupArn: string): void {
    const { testListener } = this.pair
    if (testListener !== undefined) this.#forward(testListener, { targetGroupArn, percentage: 100 })
  }

  /** @throws DeploymentObstacle when one of the target groups or listeners is gone */
  #forward(listener: string, { targetGroupArn, percentage }: { targetGroupArn: string; percentage: number }): void {
    const problem = this.problem()
    if (problem) throw new DeploymentObstacle(problem)
    const weights = this.#groups().map(({ arn }) => ({
      targetGroupArn: arn,
      weight: arn === targetGroupArn ? percentage : 100 - percentage,
    }))
    this.#listeners.forward(listener, weights)
  }

  #groups(): NamedGroup[] {
    return this.pair.targetGroups.flatMap((name) => {
      const arn = this.#listeners.targetGroupArn(name)
      return arn === undefined ? [] : [{ name, arn }]
    })
  }
}

function elbProblem(cause: string): Problem {
  return {
    code: 'ELASTIC_LOAD_BALANCING_INVALID',
    message: `The ELB could not be updated due to the following error: ${cause}`,
  }
}
