import type { AlarmSettings } from '../group/alarm-settings.ts'
import type { Alarms } from '../world.ts'
import type { Problem } from './problem.ts'

interface GuardOptions {
  readonly alarms: Alarms
  readonly settings: AlarmSettings
  /**
   * An automatic rollback goes on although the alarm that caused it is still red; only one that turns red while it
   * runs stops it.
   */
  readonly forgivesRed: boolean
  /** Called at most once. */
  readonly tripped: (problem: Problem) => void
}

/** Watches a deployment's alarms from its Install on. */
export class AlarmGuard {
  readonly #options: GuardOptions
  readonly #forgiven: Set<string>
  #unsubscribe: () => void = () => {}

  constructor(options: GuardOptions) {
    this.#options = options
    this.#forgiven = new Set(options.forgivesRed ? this.#red() : [])
  }

  arm(): void {
    this.#unsubscribe = this.#options.alarms.onChange(() => this.#check())
    this.#check()
  }

  disarm(): void {
    this.#unsubscribe()
  }

  #check(): void {
    const red = this.#red()
    for (const name of this.#forgiven) if (!red.includes(name)) this.#forgiven.delete(name)
    const problem = alarmProblem(red.filter((name) => !this.#forgiven.has(name))) ?? this.#unknownProblem()
    if (!problem) return
    this.disarm()
    this.#options.tripped(problem)
  }

  #red(): string[] {
    const { alarms, settings } = this.#options
    return settings.names.filter((name) => alarms.state(name) === 'ALARM')
  }

  #unknownProblem(): Problem | undefined {
    const { alarms, settings } = this.#options
    if (settings.ignorePollAlarmFailure) return undefined
    const unknown = settings.names.filter((name) => alarms.state(name) === undefined)
    if (unknown.length === 0) return undefined
    return {
      code: 'CODEDEPLOY_RESOURCE_CANNOT_BE_FOUND',
      message: `The status of alarms could not be retrieved from Amazon CloudWatch, and the affected deployments have been stopped. Alarms: ${unknown.join(', ')}`,
    }
  }
}

function alarmProblem(red: readonly string[]): Problem | undefined {
  if (red.length === 0) return undefined
  return {
    code: 'ALARM_ACTIVE',
    message: `One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: ${red.join(', ')}`,
  }
}
