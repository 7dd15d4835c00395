import type { ModifyTargetGroupInput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { validationError } from '../../../validation-error.ts'

import { only, within } from '../parameters.ts'
import { isMatcher } from '../target-group/matcher.ts'
import type { HealthCheck } from '../target-group/settings.ts'

type HealthCheckInput = Omit<ModifyTargetGroupInput, 'TargetGroupArn'>

/**
 * The health check with the members of a request put over it.
 * @throws ServiceError ValidationError
 */
export function changedHealthCheck(before: HealthCheck, input: HealthCheckInput): HealthCheck {
  only('HealthCheckProtocol', input.HealthCheckProtocol, 'HTTP')
  if (input.HealthCheckEnabled === false)
    throw validationError("Health check enabled must be true for target groups with target type 'ip'")
  if (input.Matcher?.GrpcCode !== undefined)
    throw validationError('Matcher.GrpcCode is not simulated: only HttpCode is')
  const after: HealthCheck = {
    path: input.HealthCheckPath ?? before.path,
    port: input.HealthCheckPort ?? before.port,
    intervalSeconds: input.HealthCheckIntervalSeconds ?? before.intervalSeconds,
    timeoutSeconds: input.HealthCheckTimeoutSeconds ?? before.timeoutSeconds,
    healthyThreshold: input.HealthyThresholdCount ?? before.healthyThreshold,
    unhealthyThreshold: input.UnhealthyThresholdCount ?? before.unhealthyThreshold,
    matcher: input.Matcher?.HttpCode ?? before.matcher,
  }
  check(after)
  return after
}

/** Printable ASCII, so that it can stand in the first line of a request. */
const path = /^\/[!-~]{0,1023}$/

function check(healthCheck: HealthCheck): void {
  const { intervalSeconds, timeoutSeconds, healthyThreshold, unhealthyThreshold, matcher, port } = healthCheck
  if (!path.test(healthCheck.path))
    throw validationError(`Health check path '${healthCheck.path}' must be a path that starts with /`)
  if (port !== 'traffic-port' && !isPort(port))
    throw validationError(`Health check port '${port}' must be 'traffic-port' or a port`)
  within('Health check interval', intervalSeconds, { least: 5, most: 300 })
  within('Health check timeout', timeoutSeconds, { least: 2, most: 120 })
  within('Healthy threshold', healthyThreshold, { least: 2, most: 10 })
  within('Unhealthy threshold', unhealthyThreshold, { least: 2, most: 10 })
  if (timeoutSeconds >= intervalSeconds) {
    throw validationError(
      `Health check timeout '${timeoutSeconds}' must be smaller than the interval '${intervalSeconds}'`,
    )
  }
  if (!isMatcher(matcher))
    throw validationError(`Health check matcher HTTP code '${matcher}' must be within '200-499' inclusive`)
}

function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535
}
