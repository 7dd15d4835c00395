import type { DeploymentWaitType } from '@aws-sdk/client-codedeploy'
import { type StageResult, succeeded } from './problem.ts'
import type { Stage } from './stages.ts'
import { begin } from './work.ts'

interface ProgressListener {
  readonly entered: (stage: Stage) => void
  readonly succeeded: (stage: Stage) => void
  /** All stages have succeeded, or one of them has not. */
  readonly ended: (result: StageResult) => void
}

/** Goes through the stages of a deployment. */
export class Progress {
  readonly #stages: readonly Stage[]
  readonly #listener: ProgressListener
  #stage: Stage | undefined
  #halted = false
  #abandon: () => void = () => {}

  constructor(stages: readonly Stage[], listener: ProgressListener) {
    this.#stages = stages
    this.#listener = listener
  }

  /** The stage that is under way. */
  get stage(): Stage | undefined {
    return this.#stage
  }

  start(): void {
    this.#enter(0)
  }

  /** Stays in the stage that is under way for good. */
  halt(): void {
    this.#halted = true
    this.#abandon()
  }

  /** Cuts a wait short; false when it is not what is under way. */
  continue(wait: DeploymentWaitType): boolean {
    const stage = this.#stage
    if (this.#halted || stage?.wait !== wait) return false
    this.#abandon()
    this.#ended(stage, succeeded)
    return true
  }

  #enter(index: number): void {
    const stage = this.#stages[index]
    this.#stage = stage
    if (!stage) {
      this.#listener.ended(succeeded)
      return
    }
    this.#listener.entered(stage)
    if (this.#halted) return
    const abandon = begin(stage.work, (result) => this.#ended(stage, result))
    // A work that ended at once has left another stage behind.
    if (this.#stage === stage) this.#abandon = abandon
  }

  #ended(stage: Stage, result: StageResult): void {
    if (result.kind !== 'succeeded') {
      this.#halted = true
      this.#listener.ended(result)
      return
    }
    this.#listener.succeeded(stage)
    this.#enter(this.#stages.indexOf(stage) + 1)
  }
}
