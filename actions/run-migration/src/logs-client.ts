import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { type ClientOptions, clientSettings } from '@ecs-actions/aws/client-settings'
import { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'

/** Apart from main, which loads it once a task runs: until then every millisecond of loading is a later start. */
export function cloudWatchLogs(options: ClientOptions): CloudWatchLogs {
  return new CloudWatchLogs(new CloudWatchLogsClient(clientSettings(options)))
}
