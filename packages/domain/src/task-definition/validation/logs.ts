import type { Json } from '../../json.ts'
import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { listed } from './quote.ts'
import { entries, isGiven, mapping, text } from './reading.ts'

/** Whether a task of the definition serves on, or does its work once and ends. */
export type Purpose = 'service' | 'one-off'

// LogConfiguration, logDriver.
const fargateDrivers = ['awslogs', 'splunk', 'awsfirelens']

/** Where the output of containers goes, and what the log drivers need (LogConfiguration). */
export function* logFindings(definition: Definition, purpose: Purpose): Generator<Finding> {
  for (const container of definition.containers) {
    const at = `${container.at}.logConfiguration`
    const { logConfiguration } = container.value
    if (!isGiven(logConfiguration)) {
      yield finding(
        'no-log-configuration',
        at,
        `is missing: on Fargate the output of ${container.label} is lost, elsewhere it stays on the instance.`,
      )
      continue
    }
    yield* driverFindings(logConfiguration, { at, isForFargate: definition.isForFargate })
    if (purpose === 'one-off') yield* modeFindings(container, at)
  }
}

function* driverFindings(
  configuration: Json | undefined,
  { at, isForFargate }: { at: string; isForFargate: boolean },
): Generator<Finding> {
  const { logDriver, options, secretOptions } = mapping(configuration)
  const driver = text(logDriver)
  if (isForFargate && driver !== undefined && !fargateDrivers.includes(driver)) {
    yield finding('fargate-log-driver', `${at}.logDriver`, `is not for Fargate, which has ${listed(fargateDrivers)}.`)
  }
  const given = mapping(options)
  if (driver === 'awslogs') {
    const needed = ['awslogs-group', 'awslogs-region', ...(isForFargate ? ['awslogs-stream-prefix'] : [])]
    const missing = needed.filter((option) => !isSet(given[option]))
    if (missing.length > 0) {
      yield finding('awslogs-options', `${at}.options`, `lacks ${listed(missing)}, which the log driver awslogs needs.`)
    }
    if (isGiven(given['awslogs-datetime-format']) && isGiven(given['awslogs-multiline-pattern'])) {
      const said = 'has both awslogs-datetime-format and awslogs-multiline-pattern; the latter is ignored.'
      yield finding('awslogs-patterns', `${at}.options`, said)
    }
  }
  if (driver !== 'splunk') return
  const secrets = new Set(entries(secretOptions, at).map(({ value }) => value.name))
  const missing = ['splunk-url', 'splunk-token'].filter((option) => !isSet(given[option]) && !secrets.has(option))
  if (missing.length === 0) return
  yield finding('splunk-options', `${at}.options`, `lacks ${listed(missing)}, which the log driver splunk needs.`)
}

function* modeFindings({ value, label }: Container, at: string): Generator<Finding> {
  const { logDriver, options } = mapping(value.logConfiguration)
  const mode = mapping(options).mode
  if (mode === 'blocking') return
  // Other drivers write where the lines are kept, whatever their mode.
  if (mode !== 'non-blocking' && logDriver !== 'awslogs') return
  const why =
    mode === 'non-blocking'
      ? 'is "non-blocking"'
      : 'is missing, which has meant "non-blocking" since June 2025 unless the account is set otherwise'
  const said = `${why}: lines of ${label} are dropped when they come faster than they are sent. Set "mode": "blocking" where the output of a task that runs once matters.`
  yield finding('non-blocking-logs', `${at}.options.mode`, said)
}

function isSet(value: Json | undefined): boolean {
  return isGiven(value) && value !== ''
}
