import type { ScenarioListener, ScenarioLoadBalancer, ScenarioTargetGroup } from '../../scenario/load-balancers.ts'
import { defaultVpcId } from './default-vpc.ts'
import type { ElbState } from './state.ts'

interface Seed {
  readonly targetGroups: readonly ScenarioTargetGroup[]
  readonly loadBalancers: readonly ScenarioLoadBalancer[]
}

/** What is there when the simulated world starts. */
export function seedLoadBalancing(state: ElbState, { targetGroups, loadBalancers }: Seed): void {
  for (const { name, port, healthCheck, deregistrationDelaySeconds, draining } of targetGroups) {
    const settings = {
      healthCheck: { ...healthCheck, port: 'traffic-port' },
      deregistrationDelaySeconds,
    }
    state.targetGroups.create({ name, port, vpcId: defaultVpcId, draining, settings })
  }
  for (const { name, listeners } of loadBalancers) {
    const loadBalancerArn = state.loadBalancers.create({ name }).arn
    for (const listener of listeners) seedListener(state, loadBalancerArn, listener)
  }
}

function seedListener(state: ElbState, loadBalancerArn: string, listener: ScenarioListener): void {
  const { port, localPort, targetGroup, targetGroups = [] } = listener
  const named = targetGroup === undefined ? targetGroups : [{ name: targetGroup, weight: 1 }]
  const groups = named.flatMap(({ name, weight }) => {
    const targetGroupArn = state.targetGroups.named(name)?.arn
    return targetGroupArn === undefined ? [] : [{ targetGroupArn, weight }]
  })
  const action = { kind: 'forward', groups } as const
  state.listeners.create({ loadBalancerArn, port, action, ...(localPort !== undefined && { localPort }) })
}
