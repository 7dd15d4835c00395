import { type CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { errorName, failureOfCall } from './failures.ts'

export interface LogPage {
  readonly events: readonly { readonly timestamp: number; readonly message: string }[]
  /** Where the next page begins; equal to the token that was sent at the end of what there is so far. */
  readonly nextToken: string | undefined
}

// CloudWatch Logs would give up to 10,000: reply, parsed reply and lines of that many are tens of MiB at a time.
const eventsOfPage = 1_000

/** Amazon CloudWatch Logs, as far as the actions use it. */
export class CloudWatchLogs {
  readonly #client: CloudWatchLogsClient

  constructor(client: CloudWatchLogsClient) {
    this.#client = client
  }

  /**
   * A page of a stream, oldest first; undefined while the stream does not exist, as before its first line.
   * @throws Failure
   */
  async page(options: { group: string; stream: string; token: string | undefined }): Promise<LogPage | undefined> {
    const { group, stream, token } = options
    try {
      const reply = await this.#client.send(
        new GetLogEventsCommand({
          logGroupName: group,
          logStreamName: stream,
          // Without it the first page is the newest one, and its token leads nowhere but to the end.
          startFromHead: true,
          limit: eventsOfPage,
          ...(token === undefined ? {} : { nextToken: token }),
        }),
      )
      const events = (reply.events ?? []).map(({ timestamp = 0, message = '' }) => ({ timestamp, message }))
      return { events, nextToken: reply.nextForwardToken }
    } catch (error) {
      if (errorName(error) === 'ResourceNotFoundException') return undefined
      throw failureOfCall(error, { action: 'logs:GetLogEvents', subject: `log stream ${stream} of ${group}` })
    }
  }
}
