import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { type ClientOptions, clientSettings } from '../client-settings.ts'
import { CloudWatch } from '../cloudwatch.ts'

/** CloudWatch on an SDK client of its own; apart, so that only steps that need it load it. */
export function cloudWatch(options: ClientOptions): CloudWatch {
  return new CloudWatch(new CloudWatchClient(clientSettings(options)))
}
