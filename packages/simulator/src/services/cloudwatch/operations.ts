import {
  ComparisonOperator as comparisonOperators,
  DeleteAlarms$,
  type DeleteAlarmsInput,
  DescribeAlarms$,
  type DescribeAlarmsInput,
  type DescribeAlarmsOutput,
  PutMetricAlarm$,
  type PutMetricAlarmInput,
  SetAlarmState$,
  type SetAlarmStateInput,
  Statistic as statistics,
} from '@aws-sdk/client-cloudwatch'
import { operation } from '../../operation.ts'
import { type Operation, ServiceError } from '../../service.ts'
import { required, validationError } from '../../validation-error.ts'
import type { MetricAlarms } from './alarms.ts'
import { describeAlarms } from './describe-alarms.ts'
import { resourceNotFound } from './errors.ts'
import { alarmName, checkChoice, checkState } from './parameters.ts'

export function cloudWatchOperations(alarms: MetricAlarms): Operation[] {
  return [
    operation<DescribeAlarmsInput, DescribeAlarmsOutput>(DescribeAlarms$, (input, { readAt }) =>
      describeAlarms(alarms.all(readAt), input),
    ),
    operation<PutMetricAlarmInput, object>(PutMetricAlarm$, ({ AlarmName, Tags, ...configuration }) => {
      checkConfiguration(configuration)
      alarms.put(alarmName(AlarmName), configuration)
      return {}
    }),
    operation<SetAlarmStateInput, object>(SetAlarmState$, (input) => {
      const { AlarmName, StateValue, StateReason, StateReasonData: reasonData } = input
      const name = alarmName(AlarmName)
      const state = required('stateValue', StateValue)
      checkState(state)
      const reason = required('stateReason', StateReason)
      if (reason.length > 1_023) throw validationError('StateReason must have at most 1023 characters')
      if (reasonData !== undefined) checkReasonData(reasonData)
      alarms.setState(name, { state, reason, ...(reasonData !== undefined && { reasonData }) })
      return {}
    }),
    operation<DeleteAlarmsInput, object>(DeleteAlarms$, ({ AlarmNames }) => {
      const names = required('alarmNames', AlarmNames)
      if (names.length > 100) throw validationError(`At most 100 AlarmNames can be given, not ${names.length}`)
      const missing = names.filter((name) => !alarms.find(name))
      // The others are deleted nevertheless.
      for (const name of names) alarms.delete(name)
      if (missing.length > 0) throw resourceNotFound(missing)
      return {}
    }),
  ]
}

type Configuration = Omit<PutMetricAlarmInput, 'AlarmName' | 'Tags'>

function checkConfiguration(configuration: Configuration): void {
  const { MetricName, Metrics, EvaluationCriteria, ComparisonOperator, EvaluationPeriods, Threshold } = configuration
  checkChoice('comparisonOperator', ComparisonOperator, Object.values(comparisonOperators))
  checkChoice('statistic', configuration.Statistic, Object.values(statistics))
  if (EvaluationCriteria) return
  if ((MetricName === undefined) === (Metrics === undefined)) {
    throw validationError('Exactly one of MetricName, Metrics and EvaluationCriteria must be specified')
  }
  required('comparisonOperator', ComparisonOperator)
  if (required('evaluationPeriods', EvaluationPeriods) < 1)
    throw validationError('EvaluationPeriods must be at least 1')
  if (Threshold === undefined && configuration.ThresholdMetricId === undefined) {
    throw validationError('Either Threshold or ThresholdMetricId must be specified')
  }
  if (MetricName === undefined) return
  required('namespace', configuration.Namespace)
  required('period', configuration.Period)
  if ((configuration.Statistic === undefined) === (configuration.ExtendedStatistic === undefined)) {
    throw validationError('Exactly one of Statistic and ExtendedStatistic must be specified')
  }
}

function checkReasonData(text: string): void {
  if (text.length > 4_000) throw validationError('StateReasonData must have at most 4000 characters')
  try {
    JSON.parse(text)
  } catch {
    throw new ServiceError('InvalidFormat', 'StateReasonData must be JSON')
  }
}
