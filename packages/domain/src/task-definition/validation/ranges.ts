import { isJsonArray, type Json } from '../../json.ts'
import type { Container, Definition } from './definition.ts'
import { type Finding, finding } from './finding.ts'
import { quote } from './quote.ts'
import { entries, mapping, number, texts } from './reading.ts'
import type { Rule } from './rules.ts'

interface Range {
  readonly from: number
  readonly to: number
}

// HealthCheck: seconds, except retries.
const healthCheck = {
  interval: { from: 5, to: 300 },
  timeout: { from: 2, to: 60 },
  retries: { from: 1, to: 10 },
  startPeriod: { from: 0, to: 300 },
}
// ContainerRestartPolicy: seconds.
const restartPolicy = { restartAttemptPeriod: { from: 60, to: 1800 } }
// LinuxParameters: MiB and per cent.
const linuxParameters = { maxSwap: { from: 0, to: Infinity }, swappiness: { from: 0, to: 100 } }
// ContainerDefinition, startTimeout and stopTimeout: "The valid values for Fargate are 2-120 seconds."
const timeouts = { startTimeout: { from: 2, to: 120 }, stopTimeout: { from: 2, to: 120 } }
// EphemeralStorage: GiB.
const storage = { sizeInGiB: { from: 21, to: 200 } }
// ContainerRestartPolicy: ignoredExitCodes.
const mostExitCodes = 50

/** Numbers that AWS takes within bounds only, and health checks. */
export function* rangeFindings({ value, containers, isForFargate }: Definition): Generator<Finding> {
  yield* outside('ephemeral-storage', { of: value.ephemeralStorage, at: 'ephemeralStorage', ranges: storage })
  for (const container of containers) {
    yield* containerFindings(container)
    if (isForFargate) yield* outside('fargate-timeout', { of: container.value, at: container.at, ranges: timeouts })
  }
}

function* containerFindings({ at, value }: Container): Generator<Finding> {
  yield* healthCheckFindings(value.healthCheck, `${at}.healthCheck`)
  yield* outside('restart-policy', { of: value.restartPolicy, at: `${at}.restartPolicy`, ranges: restartPolicy })
  const { ignoredExitCodes } = mapping(value.restartPolicy)
  if (isJsonArray(ignoredExitCodes) && ignoredExitCodes.length > mostExitCodes) {
    const said = `has ${ignoredExitCodes.length} exit codes; AWS takes ${mostExitCodes}.`
    yield finding('restart-policy', `${at}.restartPolicy.ignoredExitCodes`, said)
  }
  yield* outside('linux-parameters', {
    of: value.linuxParameters,
    at: `${at}.linuxParameters`,
    ranges: linuxParameters,
  })
  for (const limit of entries(value.ulimits, `${at}.ulimits`)) {
    const [soft, hard] = [number(limit.value.softLimit), number(limit.value.hardLimit)]
    if (soft === undefined || hard === undefined || soft <= hard || hard < 0) continue
    yield finding('ulimit', `${limit.at}.softLimit`, `is ${soft}, above the hardLimit of ${hard}.`)
  }
}

function* healthCheckFindings(check: Json | undefined, at: string): Generator<Finding> {
  const { command } = mapping(check)
  if (isJsonArray(command) && command.length === 0) {
    yield finding('health-check', `${at}.command`, 'is empty; expected ["CMD-SHELL", "…"] or ["CMD", "…", …].')
  }
  const [first] = texts(command, `${at}.command`)
  if (first && !['CMD', 'CMD-SHELL', 'NONE'].includes(first.value)) {
    yield finding(
      'health-check-command',
      first.at,
      `is ${quote(first.value)}; a check begins with "CMD" or "CMD-SHELL".`,
    )
  }
  yield* outside('health-check', { of: check, at, ranges: healthCheck })
}

function* outside(
  rule: Rule,
  { of, at, ranges }: { of: Json | undefined; at: string; ranges: Readonly<Record<string, Range>> },
): Generator<Finding> {
  const settings = mapping(of)
  for (const [member, { from, to }] of Object.entries(ranges)) {
    const value = number(settings[member])
    if (value === undefined || (value >= from && value <= to)) continue
    const range = to === Infinity ? `${from} or more` : `${from} to ${to}`
    yield finding(rule, `${at}.${member}`, `is ${value}; AWS takes ${range}.`)
  }
}
