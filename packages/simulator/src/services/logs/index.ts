import type { Service } from '../../service.ts'
import type { Clock } from '../../time/clock.ts'
import { LogGroups } from './log-groups.ts'
import { LogSink } from './log-sink.ts'
import { logsOperations } from './operations.ts'

export interface LogsOptions {
  readonly clock: Clock
  readonly accountId: string
  readonly region: string
  /** `logVisibility`: ms between the arrival of an event and the first read that sees it. */
  readonly timing: { readonly logVisibility: number }
  /** `aws` unless told. */
  readonly partition?: string
  /** GetLogEvents serves an empty page before each page that has events. */
  readonly emptyPages?: boolean
}

/** CloudWatch Logs: the service for the wire, its state for tests and scenarios, the sink for containers. */
export function logsService(options: LogsOptions): { service: Service; groups: LogGroups; sink: LogSink } {
  const { clock, accountId, region, timing, partition = 'aws', emptyPages = false } = options
  const groups = new LogGroups({
    clock,
    arnPrefix: `arn:${partition}:logs:${region}:${accountId}`,
    visibility: timing.logVisibility,
  })
  const service: Service = {
    name: 'logs',
    protocol: { kind: 'json', version: '1.1', target: 'Logs_20140328' },
    operations: logsOperations(groups, { clock, emptyPages }),
  }
  return { service, groups, sink: new LogSink(groups, () => clock.now()) }
}
