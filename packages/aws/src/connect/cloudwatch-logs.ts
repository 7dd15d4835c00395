import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import type { ClientOptions } from '../client-settings.ts'
import { CloudWatchLogs } from '../cloudwatch-logs.ts'
import { connected } from './client.ts'

/** CloudWatch Logs on an SDK client of its own; apart, so that only steps that need it load it. */
export function cloudWatchLogs(options: ClientOptions): CloudWatchLogs {
  return new CloudWatchLogs(connected(CloudWatchLogsClient, options))
}
