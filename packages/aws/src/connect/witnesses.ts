import type { ClientOptions } from '../client-settings.ts'
import type { CloudWatch } from '../cloudwatch.ts'
import type { CloudWatchLogs } from '../cloudwatch-logs.ts'
import type { Elb } from '../elb.ts'

/** What else is asked about a deployment. Each loads its part of the SDK when it is first needed. */
export interface Witnesses {
  alarms(): Promise<CloudWatch>
  targetGroups(): Promise<Elb>
  /** @param region of the log groups */
  logs(region: string): Promise<CloudWatchLogs>
}

export function witnesses(options: ClientOptions): Witnesses {
  return {
    alarms: async () => (await import('./cloudwatch.ts')).cloudWatch(options),
    targetGroups: async () => (await import('./elb.ts')).elb(options),
    logs: async (region) => (await import('./cloudwatch-logs.ts')).cloudWatchLogs({ ...options, region }),
  }
}
