import type { TargetGroup as TargetGroupDescription } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { ElbState } from '../state.ts'
import type { TargetGroup } from '../target-group/target-group.ts'

export function describeTargetGroup(group: TargetGroup, state: ElbState, time?: number): TargetGroupDescription {
  const { healthCheck } = group.settingsAt(time)
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: 'HTTP',
    Port: group.port,
    VpcId: group.vpcId,
    HealthCheckProtocol: 'HTTP',
    HealthCheckPort: healthCheck.port,
    HealthCheckEnabled: true,
    HealthCheckIntervalSeconds: healthCheck.intervalSeconds,
    HealthCheckTimeoutSeconds: healthCheck.timeoutSeconds,
    HealthyThresholdCount: healthCheck.healthyThreshold,
    UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
    HealthCheckPath: healthCheck.path,
    Matcher: { HttpCode: healthCheck.matcher },
    LoadBalancerArns: state.listeners.loadBalancersOf(group.arn, time),
    TargetType: 'ip',
    ProtocolVersion: 'HTTP1',
    IpAddressType: 'ipv4',
  }
}
