import type { AlarmConfiguration } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'

/** Which alarms stop a deployment. */
export interface AlarmSettings {
  readonly names: readonly string[]
  /** Whether an alarm whose state cannot be learnt lets the deployment go on. */
  readonly ignorePollAlarmFailure: boolean
}

/** The model says 10, a newer page of quotas 50: the larger number refuses nothing that AWS takes. */
const mostAlarms = 50

/** @throws InvalidAlarmConfigException for each of the causes that its documentation lists, AlarmsLimitExceededException */
export function checkedAlarms(configuration: AlarmConfiguration | undefined): AlarmSettings {
  const { enabled = false, ignorePollAlarmFailure = false, alarms = [] } = configuration ?? {}
  const names = alarms.map(({ name = '' }) => name)
  const wrong = names.find((name) => name === '' || name.length > 255)
  if (wrong !== undefined) throw invalid(`an alarm's name must have 1 to 255 characters: '${wrong}'`)
  if (new Set(names).size < names.length) throw invalid('two alarms have the same name')
  if (enabled && names.length === 0) throw invalid('it is enabled, but the alarm list is empty')
  if (names.length > mostAlarms) {
    throw refused('AlarmsLimitExceeded', `A deployment group has at most ${mostAlarms} alarms, not ${names.length}`)
  }
  return { names: enabled ? names : [], ignorePollAlarmFailure }
}

function invalid(cause: string) {
  return refused('InvalidAlarmConfig', `The alarm configuration is invalid: ${cause}`)
}
