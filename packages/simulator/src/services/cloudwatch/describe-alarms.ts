import type { DescribeAlarmsInput, DescribeAlarmsOutput, MetricAlarm } from '@aws-sdk/client-cloudwatch'
import { pageOf } from '../../paging.ts'
import { validationError } from '../../validation-error.ts'
import type { AlarmRecord } from './alarms.ts'
import { invalidCombination, invalidNextToken } from './errors.ts'
import { checkState } from './parameters.ts'

export function describeAlarms(all: readonly AlarmRecord[], input: DescribeAlarmsInput): DescribeAlarmsOutput {
  const { MaxRecords = 100, NextToken } = input
  const found = chosen(all, input)
  if (MaxRecords < 1 || MaxRecords > 100) throw validationError(`MaxRecords '${MaxRecords}' must be from 1 to 100`)
  const { items, next } = pageOf(found, {
    list: 'DescribeAlarms',
    size: MaxRecords,
    token: NextToken,
    keyOf: ({ name }) => name,
    invalidToken: invalidNextToken,
  })
  return {
    MetricAlarms: items.map(describe),
    CompositeAlarms: [],
    ...(next !== undefined && { NextToken: next }),
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
