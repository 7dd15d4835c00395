import type { ChildProcess } from 'node:child_process'
import { Patience } from './patience.ts'
import { type Idle, isIdle, type Round, startVariable } from './protocol.ts'
import { Schedule } from './schedule.ts'

/** The clock that the parent and its children share. All times are epoch ms. */
export interface SharedClock {
  now(): number
  /** The moment of the next event, undefined when nothing is scheduled. */
  nextAt(): number | undefined
  /** Moves to `time`, running what is due on the way. */
  advanceTo(time: number): void
}

/** The requests that the server behind the children is answering at this moment. */
export interface Activity {
  readonly open: number
  /** Those of them whose answer waits for the clock to move. */
  readonly waitingOnClock: number
}

export interface VirtualTimeOptions {
  readonly clock: SharedClock
  readonly activity: () => Activity
  /** Where the preload lies, when it is not beside this module (a bundle). */
  readonly preload?: URL
}

/** Real milliseconds. */
const signalDelivery = 100

/**
 * Moves a clock that child processes share: to the next event, when nobody has anything left to do at this moment.
 * Nobody has when every child is idle and every request of theirs waits, at the server, for the clock.
 *
 * ```
 *   round: tell every child the time -> all idle? -> requests of the children = open = waitingOnClock?
 *     ^                                                   | yes                             | no
 *     +------- advance to min(clock, children, own) <-----+           ask again a little later
 * ```
 */
export class VirtualTime {
  readonly #clock: SharedClock
  readonly #activity: () => Activity
  readonly #preload: string
  readonly #children = new Set<ChildProcess>()
  readonly #bystanders = new Set<ChildProcess>()
  readonly #idle = new Map<ChildProcess, Idle>()
  readonly #schedule = new Schedule()
  #round = 0
  /** The moment that the children are being told of, before the clock moves there. */
  #announced: number | undefined
  readonly #patience = new Patience()
  #notBefore = 0

  constructor({ clock, activity, preload }: VirtualTimeOptions) {
    this.#clock = clock
    this.#activity = activity
    // The sources run as they are; a compiled copy has its preload compiled too.
    const beside = new URL(import.meta.url.endsWith('.ts') ? './preload.ts' : './preload.js', import.meta.url)
    this.#preload = (preload ?? beside).href
  }

  /** Epoch ms. */
  now(): number {
    return this.#clock.now()
  }

  /** Runs `run` once, `ms` from now on this clock. Returns the way to cancel it. */
  after(ms: number, run: () => void): () => void {
    const cancel = this.#schedule.add(this.#clock.now() + ms, run)
    this.#askAnew()
    return cancel
  }

  /** The flags with which a Node process must be started to live on this clock. */
  nodeFlags(): string[] {
    return ['--import', this.#preload]
  }

  /** The variables that such a process needs. Read them at the moment of the start, and attach the process at once. */
  environment(): Record<string, string> {
    return { [startVariable]: String(this.#clock.now()) }
  }

  /**
   * Takes a process that was just started into account. One without an IPC channel (a shell, a tool) lives in real
   * time; while it runs, the clock moves only when somebody waits for it with a request.
   */
  attach(child: ChildProcess): void {
    const group = child.channel ? this.#children : this.#bystanders
    group.add(child)
    const drop = () => {
      if (!group.delete(child)) return
      this.#idle.delete(child)
      // The server sees the connections of a dead process close a moment later.
      this.#notBefore = performance.now() + 5
      this.#askAnew()
    }
    child.once('exit', drop)
    child.once('error', drop)
    child.once('disconnect', drop)
    child.on('message', (message) => {
      if (isIdle(message)) this.#hear(child, message)
    })
    this.#askAnew()
  }

  /** Asks every child again before the clock moves: call it after doing something to one (a signal, a file). */
  disturb(): void {
    // A signal reaches a busy machine's process some time after it was sent, and nothing tells when.
    this.#notBefore = performance.now() + signalDelivery
    this.#askAnew()
  }

  #askAnew(): void {
    this.#patience.reset()
    this.#ask()
  }

  /** What the clock waits for, for people who look at a rehearsal that stands still. */
  describe(): string {
    const { open, waitingOnClock } = this.#activity()
    const requests = this.#idle.values().reduce((sum, idle) => sum + idle.openRequests, 0)
    return [
      `${this.#children.size} processes on the clock, ${this.#idle.size} of them idle with ${requests} open requests`,
      `${this.#bystanders.size} processes in real time`,
      `${open} requests open at the server, ${waitingOnClock} of them wait for the clock`,
      `next event: ${this.#nextAt() ?? 'none'}, now: ${this.#clock.now()}`,
    ].join('; ')
  }

  #ask(): void {
    this.#announced = undefined
    this.#send({ now: this.#clock.now(), fire: true })
    if (this.#children.size === 0 && this.#bystanders.size > 0) this.#later()
  }

  #send(moment: Pick<Round, 'now' | 'fire'>): void {
    this.#patience.stopWaiting()
    this.#round++
    this.#idle.clear()
    const round: Round = { virtualTime: 'round', round: this.#round, ...moment }
    for (const child of this.#children) {
      // A process that is ending no longer takes messages; its exit tells the rest.
      if (child.connected) child.send(round, () => {})
    }
  }

  #hear(child: ChildProcess, idle: Idle): void {
    if (idle.round !== this.#round || !this.#children.has(child)) return
    this.#idle.set(child, idle)
    if (this.#idle.size < this.#children.size) return
    if (this.#announced === undefined) this.#decide()
    else this.#move(this.#announced)
  }

  #decide(): void {
    const next = this.#nextAt()
    if (next === undefined || !this.#everybodyWaits()) {
      this.#later()
      return
    }
    this.#patience.reset()
    if (this.#children.size === 0 || !this.#somethingHappensAt(next)) {
      this.#move(next)
      return
    }
    this.#announced = next
    this.#send({ now: next, fire: false })
  }

  /** Whether the children can notice that it is `time` other than by being told. */
  #somethingHappensAt(time: number): boolean {
    return [this.#clock.nextAt(), this.#schedule.nextAt()].some((at) => at !== undefined && at <= time)
  }

  #move(time: number): void {
    this.#announced = undefined
    this.#clock.advanceTo(time)
    this.#schedule.runUntil(time)
    this.#ask()
  }

  #everybodyWaits(): boolean {
    if (performance.now() < this.#notBefore) return false
    const { open, waitingOnClock } = this.#activity()
    if (open !== waitingOnClock) return false
    const ours = this.#idle.values().reduce((sum, idle) => sum + idle.openRequests, 0)
    if (this.#bystanders.size === 0) return ours === open
    // A tool's requests cannot be counted from here: give it time to begin the next one.
    return open > 0 && ours <= open && this.#patience.attempts > 40
  }

  #nextAt(): number | undefined {
    let next = this.#clock.nextAt()
    const moments = this.#idle.values().map((idle) => idle.nextTimerAt ?? undefined)
    for (const at of [this.#schedule.nextAt(), ...moments]) {
      if (at !== undefined && (next === undefined || at < next)) next = at
    }
    return next
  }

  #later(): void {
    this.#patience.wait(() => {
      if (this.#children.size === 0) this.#decide()
      else this.#ask()
    })
  }
}
