import { setFlagsFromString } from 'node:v8'
import type { ClientOptions } from '@ecs-actions/aws/client-settings'
import type { CloudWatchLogs } from '@ecs-actions/aws/cloudwatch-logs'
import { cloudWatchLogs } from '@ecs-actions/aws/connect/cloudwatch-logs'
import { printed } from '@ecs-actions/github/log'

/** CloudWatch Logs for a task that may say much in little time. */
export function logsClient(settings: ClientOptions): Pick<CloudWatchLogs, 'page'> {
  // Else V8 enlarges its space for new objects as long as there is much to read: 100,000 lines took 160 MiB, not 120.
  setFlagsFromString('--semi-space-growth-factor=1')
  const source = cloudWatchLogs(settings)
  return {
    async page(wanted) {
      // No more is read than was printed: what a slow reader has not taken is in our memory.
      await printed()
      return source.page(wanted)
    },
  }
}
