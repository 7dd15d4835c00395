import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { CloudWatchLogs } from '../cloudwatch-logs.ts'

/** CloudWatch Logs on an SDK client of its own; apart, so that only steps that need it load it. */
export function cloudWatchLogs(options: ClientOptions): CloudWatchLogs {
  return new CloudWatchLogs(new CloudWatchLogsClient(clientSettings(options)))
}
