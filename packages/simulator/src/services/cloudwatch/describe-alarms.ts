import type { DescribeAlarmsInput, DescribeAlarmsOutput, MetricAlarm } from '@aws-sdk/client-cloudwatch'
import type { AlarmRecord } from './alarms.ts'
import { invalidCombination, invalidNextToken, validationError } from './errors.ts'
import { checkState } from './parameters.ts'

export function describeAlarms(all: readonly AlarmRecord[], input: DescribeAlarmsInput): DescribeAlarmsOutput {
  const found = chosen(all, input).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const { MaxRecords = 100, NextToken } = input
  if (MaxRecords < 1 || MaxRecords > 100) throw validationError(`MaxRecords '${MaxRecords}' must be from 1 to 100`)
  const after = NextToken === undefined ? undefined : parse(NextToken)
  const rest = found.filter(({ name }) => after === undefined || name > after)
  const page = rest.slice(0, MaxRecords)
  const last = page.at(-1)
  return {
    MetricAlarms: page.map(describe),
    CompositeAlarms: [],
    ...(last && page.length < rest.length && { NextToken: token(last.name) }),
  }
}

function chosen(all: readonly AlarmRecord[], input: DescribeAlarmsInput): readonly AlarmRecord[] {
  const { AlarmNames: names, AlarmNamePrefix: prefix, AlarmTypes: types, StateValue: state, ActionPrefix } = input
  if (names && prefix !== undefined) {
    throw invalidCombination('AlarmNames and AlarmNamePrefix cannot be specified at the same time')
  }
  if (names && names.length > 100) throw validationError(`At most 100 AlarmNames can be given, not ${names.length}`)
  checkState(state)
  // There are no composite alarms, so no alarm has a parent or a child.
  if (input.ChildrenOfAlarmName !== undefined || input.ParentsOfAlarmName !== undefined) return []
  if (types && !types.includes('MetricAlarm')) return []
  return all
    .filter(({ name }) => (names && names.length > 0 ? names.includes(name) : name.startsWith(prefix ?? '')))
    .filter((alarm) => state === undefined || alarm.state === state)
    .filter(
      ({ configuration }) =>
        ActionPrefix === undefined || actionsOf(configuration).some((arn) => arn.startsWith(ActionPrefix)),
    )
}

function actionsOf({
  OKActions = [],
  AlarmActions = [],
  InsufficientDataActions = [],
}: AlarmRecord['configuration']): string[] {
  return [...OKActions, ...AlarmActions, ...InsufficientDataActions]
}

function describe(alarm: AlarmRecord): MetricAlarm {
  const { name, arn, configuration, configuredAt, state, reason, reasonData, reportedAt, transitionedAt } = alarm
  return {
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: [],
    InsufficientDataActions: [],
    Dimensions: [],
    ...configuration,
    AlarmName: name,
    AlarmArn: arn,
    AlarmConfigurationUpdatedTimestamp: new Date(configuredAt),
    StateValue: state,
    StateReason: reason,
    ...(reasonData !== undefined && { StateReasonData: reasonData }),
    StateUpdatedTimestamp: new Date(reportedAt),
    StateTransitionedTimestamp: new Date(transitionedAt),
  }
}

const prefix = 'after '

function token(name: string): string {
  return Buffer.from(prefix + name).toString('base64url')
}

function parse(nextToken: string): string {
  const text = Buffer.from(nextToken, 'base64url').toString()
  if (!text.startsWith(prefix)) throw invalidNextToken()
  return text.slice(prefix.length)
}
