import type { AutoRollbackConfiguration, AutoRollbackEvent } from '@aws-sdk/client-codedeploy'
import { refused } from '../errors.ts'

const known: readonly string[] = [
  'DEPLOYMENT_FAILURE',
  'DEPLOYMENT_STOP_ON_ALARM',
  'DEPLOYMENT_STOP_ON_REQUEST',
] satisfies AutoRollbackEvent[]

/**
 * The events after which a deployment is rolled back.
 * @throws InvalidAutoRollbackConfigException
 */
export function rollbackEvents(configuration: AutoRollbackConfiguration | undefined): ReadonlySet<AutoRollbackEvent> {
  const { enabled = false, events = [] } = configuration ?? {}
  const wrong = events.find((event) => !known.includes(event))
  if (wrong !== undefined) throw invalid(`${wrong} is none of ${known.join(', ')}`)
  if (enabled && events.length === 0) throw invalid('it is enabled, but no event types are listed')
  return new Set(enabled ? events : [])
}

function invalid(cause: string) {
  return refused('InvalidAutoRollbackConfig', `The automatic rollback configuration is invalid: ${cause}`)
}
