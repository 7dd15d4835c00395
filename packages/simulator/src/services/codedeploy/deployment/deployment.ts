import type {
  DeploymentStatus,
  DeploymentWaitType,
  Diagnostics,
  RollbackInfo,
  StopDeploymentOutput,
} from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'
import { AlarmGuard } from './alarm-guard.ts'
import type { DeploymentWorld } from './deployment-world.ts'
import { type Ending, stoppedByRequest } from './ending.ts'
import type { Environment } from './environment.ts'
import type { DeploymentOrder } from './order.ts'
import { prepare } from './prepare.ts'
import type { Problem, StageResult } from './problem.ts'
import { Progress } from './progress.ts'
import { type DeploymentRecord, isOver } from './record.ts'
import { RecordBook } from './record-book.ts'
import { type Stage, stages } from './stages.ts'

interface DeploymentOptions {
  readonly order: DeploymentOrder
  /** What is known of it at first; a record of one that is over makes a deployment of the past. */
  readonly first: DeploymentRecord
  readonly world: DeploymentWorld
  /** Why the deployment cannot start any more, e.g. as its group is gone. */
  readonly unwanted: () => Problem | undefined
  /** Called once, when it is over. */
  readonly over: (deployment: Deployment) => void
}

/**
 * The life of one deployment:
 *
 *   Created → Queued → InProgress ⇄ Ready
 *      |         |         |          |
 *      |         |         +----------+--→ Succeeded, Failed, Stopped
 *      +---------+-----------------------→ Failed, Stopped
 *
 * What happens in progress is in stages.ts.
 */
export class Deployment {
  readonly order: DeploymentOrder
  readonly #book: RecordBook
  readonly #options: DeploymentOptions
  readonly #guard: AlarmGuard
  #environment: Environment | undefined
  #progress: Progress | undefined
  #stopping = false
  #ending: Ending = { event: undefined }
  #cancelTimer: () => void = () => {}
  #unsubscribe: () => void = () => {}

  constructor(options: DeploymentOptions) {
    this.#options = options
    const { order, world, first } = options
    this.order = order
    this.#book = new RecordBook({ clock: world.clock, first })
    this.#guard = new AlarmGuard({
      alarms: world.alarms,
      settings: order.alarms,
      forgivesRed: order.rollsBack !== undefined,
      tripped: (problem) => this.#stop(problem, { event: 'DEPLOYMENT_STOP_ON_ALARM' }),
    })
    if (!isOver(first)) this.#after(world.timing.codeDeployCreated, () => this.#enqueue())
  }

  current(): DeploymentRecord {
    return this.#book.current
  }

  /** As a read at `time` (epoch ms) sees it; undefined before it was created. */
  at(time: number): DeploymentRecord | undefined {
    return this.#book.history.at(time)
  }

  /** undefined until the deployment is in progress. */
  get environment(): Environment | undefined {
    return this.#environment
  }

  get ending(): Ending {
    return this.#ending
  }

  /** @throws DeploymentAlreadyCompletedException */
  stop({ autoRollbackEnabled }: { autoRollbackEnabled: boolean | undefined }): StopDeploymentOutput {
    this.#checkOpen()
    this.#stop(stoppedByRequest, { event: 'DEPLOYMENT_STOP_ON_REQUEST', rollback: autoRollbackEnabled })
    return { status: 'Pending', statusMessage: 'The deployment is being stopped.' }
  }

  /**
   * Cuts a wait short.
   * @throws DeploymentAlreadyCompletedException, DeploymentIsNotInReadyStateException, InvalidDeploymentStatusException
   */
  continue(wait: DeploymentWaitType): void {
    this.#checkOpen()
    if (this.#progress?.continue(wait)) return
    if (wait === 'READY_WAIT') {
      throw refused('DeploymentIsNotInReadyState', `The deployment ${this.order.id} is not in the Ready state`)
    }
    throw refused(
      'InvalidDeploymentStatus',
      `The deployment ${this.order.id} does not wait for the termination of its original task set`,
    )
  }

  linkRollback(rollbackInfo: RollbackInfo): void {
    this.#book.update({ rollbackInfo })
  }

  #checkOpen(): void {
    if (!isOver(this.#book.current)) return
    throw refused('DeploymentAlreadyCompleted', `Deployment ${this.order.id} is already in a completed state`)
  }

  #enqueue(): void {
    const { codeDeployQueued } = this.#options.world.timing
    if (codeDeployQueued > 0) this.#book.update({ status: 'Queued' })
    this.#after(codeDeployQueued, () => this.#start())
  }

  #start(): void {
    const { order, world, unwanted } = this.#options
    const reason = unwanted()
    if (reason) {
      this.#end('Failed', reason)
      return
    }
    this.#book.start()
    const prepared = prepare(order, world)
    if ('code' in prepared) {
      this.#book.begin('BeforeInstall')
      this.#after(world.timing.codeDeployEvent, () => this.#fail(prepared))
      return
    }
    this.#follow(prepared.environment)
    const tell = (diagnostics: Diagnostics) => this.#tell(diagnostics)
    const moved = () => this.#book.show(prepared.environment.taskSets())
    this.#progress = new Progress(stages({ order, world, ...prepared, tell, moved }), {
      entered: (stage) => this.#entered(stage),
      succeeded: ({ event }) => event && this.#book.succeed(event),
      ended: (result) => this.#progressEnded(result),
    })
    this.#progress.start()
  }

  #follow(environment: Environment): void {
    const show = () => this.#book.show(environment.taskSets())
    this.#environment = environment
    this.#unsubscribe = environment.service.onChange(show)
    show()
  }

  #entered({ event, wait }: Stage): void {
    this.#book.update({ status: wait === 'READY_WAIT' ? 'Ready' : 'InProgress' })
    if (event) this.#book.begin(event)
    if (event === 'Install') this.#guard.arm()
  }

  #tell(diagnostics: Diagnostics): void {
    const event = this.#progress?.stage?.event
    if (event) this.#book.tell(event, diagnostics)
  }

  #progressEnded(result: StageResult): void {
    if (result.kind === 'succeeded') this.#end('Succeeded')
    else if (result.kind === 'failed') this.#fail(result.problem)
    else this.#end('Stopped', result.problem)
  }

  #fail(problem: Problem): void {
    this.#ending = { event: 'DEPLOYMENT_FAILURE' }
    this.#end('Failed', problem)
  }

  /** Nothing moves any more; a moment later the deployment is Stopped. The first reason counts. */
  #stop(problem: Problem, ending: Ending): void {
    if (this.#stopping || isOver(this.#book.current)) return
    this.#stopping = true
    this.#progress?.halt()
    this.#ending = ending
    this.#after(this.#options.world.timing.codeDeployStop, () => this.#end('Stopped', problem))
  }

  #end(status: DeploymentStatus, problem?: Problem): void {
    this.#guard.disarm()
    if (this.#environment) this.#book.show(this.#environment.taskSets())
    this.#book.end(status, problem)
    this.#unsubscribe()
    this.#options.over(this)
  }

  #after(ms: number, run: () => void): void {
    this.#cancelTimer()
    const { clock } = this.#options.world
    this.#cancelTimer = clock.schedule(clock.now() + ms, run)
  }
}
