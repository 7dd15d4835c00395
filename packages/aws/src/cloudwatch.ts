import { type CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import type { AlarmSnapshot } from '@ecs-actions/domain/deployment/group'
import { calling } from './failures.ts'

/** Amazon CloudWatch, as far as the actions use it. Every method throws Failure. */
export class CloudWatch {
  readonly #client: CloudWatchClient

  constructor(client: CloudWatchClient) {
    this.#client = client
  }

  /** The alarms of these names that exist. */
  async alarms(names: readonly string[]): Promise<readonly AlarmSnapshot[]> {
    const call = { action: 'cloudwatch:DescribeAlarms', subject: `alarms ${names.join(', ')}` }
    const command = new DescribeAlarmsCommand({
      AlarmNames: [...names],
      // Without it only metric alarms are found.
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      MaxRecords: 100,
    })
    const { MetricAlarms = [], CompositeAlarms = [] } = await calling(call, () => this.#client.send(command))
    return [...MetricAlarms, ...CompositeAlarms].map(({ AlarmName = '', StateValue, StateReason }) => ({
      name: AlarmName,
      state: StateValue ?? 'unknown',
      reason: StateReason,
    }))
  }
}
