import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import type { ClientOptions } from '../client-settings.ts'
import { CloudWatch } from '../cloudwatch.ts'
import { connected } from './client.ts'

/** CloudWatch on an SDK client of its own; apart, so that only steps that need it load it. */
export function cloudWatch(options: ClientOptions): CloudWatch {
  return new CloudWatch(connected(CloudWatchClient, options))
}
