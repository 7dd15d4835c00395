import type { TaskSnapshot } from '@ecs-actions/domain/task/snapshot'
import {
  type LogLocation,
  type LogStreamLocation,
  logLocations,
  logRouters,
} from '@ecs-actions/domain/task-definition/log-location'
import { LogTail } from './log-tail.ts'
import type { Course } from './ports.ts'
import { readLog } from './read-log.ts'

/** What is left of the logs for the report. */
export interface LogsRead {
  readonly lastLines: readonly string[]
  readonly places: readonly LogLocation[]
}

const mostLines = 50
const mostRouterLines = 20

/** Prints the logs of all containers of one task. Nothing here throws: logs are no verdict. */
export class TaskLogs {
  readonly #course: Course
  readonly #routers: ReadonlySet<string>
  readonly #tail = new LogTail(mostLines)
  readonly #ended = new AbortController()
  readonly #seen = new Set<string>()
  readonly #readings: Promise<void>[] = []
  #lines = 0

  constructor(course: Course) {
    this.#course = course
    this.#routers = logRouters(course.definition)
  }

  /** Begins to read the logs that this look shows for the first time: without a stream prefix, not before a container exists. */
  saw(task: TaskSnapshot): void {
    for (const place of this.#places(task)) {
      const { container } = place
      if (place.kind === 'unnamed' || this.#seen.has(container) || this.#isRouter(container)) continue
      this.#seen.add(container)
      if (place.kind === 'cloudwatch') this.#readings.push(this.#follow(place))
      else this.#course.ports.emit({ kind: 'log-elsewhere', container, why: place.why })
    }
  }

  /** Prints what is still on its way once the task has ended; after a bad end also what its log router said last. */
  async drain(task: TaskSnapshot, { isGood }: { isGood: boolean }): Promise<LogsRead> {
    const { ports } = this.#course
    this.saw(task)
    this.#ended.abort()
    const places = this.#places(task)
    for (const { container, kind } of places) {
      if (kind !== 'unnamed' || this.#isRouter(container)) continue
      ports.emit({ kind: 'log-elsewhere', container, why: 'was not made, so it has no log' })
    }
    const routers = isGood || ports.cancelled.aborted ? [] : places.filter(({ container }) => this.#isRouter(container))
    const said = Promise.all(routers.map((place) => this.#lastOfRouter(place)))
    await Promise.all(this.#readings)
    if (this.#readings.length > 0) ports.emit({ kind: 'log-ended', lines: this.#lines })
    for (const { container, lines } of await said) {
      if (lines.length === 0) continue
      ports.emit({ kind: 'log-router', container })
      this.#print(container, lines)
    }
    return { lastLines: this.#tail.lines({ prefixed: places.length > 1 }), places }
  }

  #places(task: TaskSnapshot): LogLocation[] {
    const { definition, ports } = this.#course
    return logLocations(definition, { taskArn: task.arn, region: ports.region, containers: task.containers })
  }

  /** One that decides is followed like any other. */
  #isRouter(container: string): boolean {
    return container !== this.#course.container && this.#routers.has(container)
  }

  async #follow(place: LogStreamLocation): Promise<void> {
    const onLines = (lines: readonly string[]) => {
      this.#lines += lines.length
      this.#print(place.container, lines)
    }
    await this.#read(place, onLines)
  }

  async #lastOfRouter(place: LogLocation): Promise<{ container: string; lines: readonly string[] }> {
    const { container } = place
    const tail = new LogTail(mostRouterLines)
    if (place.kind === 'cloudwatch') await this.#read(place, (lines) => tail.add(container, lines))
    return { container, lines: tail.lines({ prefixed: false }) }
  }

  async #read(place: LogStreamLocation, onLines: (lines: readonly string[]) => void): Promise<void> {
    const { ports } = this.#course
    const why = await readLog(place, { ports, ended: this.#ended.signal, onLines })
    if (why !== undefined) ports.emit({ kind: 'log-incomplete', container: place.container, why })
  }

  #print(container: string, lines: readonly string[]): void {
    this.#tail.add(container, lines)
    this.#course.ports.emit({ kind: 'log', container, lines })
  }
}
