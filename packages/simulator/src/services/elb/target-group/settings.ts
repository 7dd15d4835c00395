export interface HealthCheck {
  readonly path: string
  /** `traffic-port`, the port of the target itself, or a number. */
  readonly port: string
  readonly intervalSeconds: number
  readonly timeoutSeconds: number
  readonly healthyThreshold: number
  readonly unhealthyThreshold: number
  readonly matcher: string
}

/** What can change in the life of a target group. */
export interface TargetGroupSettings {
  readonly healthCheck: HealthCheck
  readonly deregistrationDelaySeconds: number
}

/** AWS's defaults for a target group with the protocol HTTP. */
export const defaultHealthCheck: HealthCheck = {
  path: '/',
  port: 'traffic-port',
  intervalSeconds: 30,
  timeoutSeconds: 6,
  healthyThreshold: 5,
  unhealthyThreshold: 2,
  matcher: '200',
}

export const defaultDeregistrationDelaySeconds = 300
