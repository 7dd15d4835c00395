import { PrivateNetwork } from '../../src/network/private-network.ts'
import { scenario } from '../../src/scenario/parse.ts'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { seedLoadBalancing } from '../../src/services/elb/seed.ts'
import { ElbState } from '../../src/services/elb/state.ts'
import { VirtualClock } from '../../src/time/virtual-clock.ts'

type Input = Pick<ScenarioInput, 'targetGroups' | 'loadBalancers' | 'timing'>

/** A target group `blue` behind port 80 of the load balancer `web`; checks every 10 s, thresholds 3 and 2. */
export const onlyBlue: Input = {
  targetGroups: [
    {
      name: 'blue',
      healthCheck: {
        path: '/health',
        intervalSeconds: 10,
        timeoutSeconds: 5,
        healthyThreshold: 3,
        unhealthyThreshold: 2,
      },
      deregistrationDelaySeconds: 60,
    },
  ],
  loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
  timing: { targetRegistration: 4_000 },
}

/** Load balancing on virtual time. Targets answer 200 until told otherwise; null: nobody listens at the port. */
export function elbWorld(input: Input = onlyBlue) {
  const clock = new VirtualClock()
  const network = new PrivateNetwork()
  const seed = 'test'
  const { targetGroups, loadBalancers, timing } = scenario(input)
  const elb = new ElbState({ clock, network, region: 'eu-west-1', accountId: '123456789012', timing, seed })
  seedLoadBalancing(elb, { targetGroups, loadBalancers })
  const pass = (seconds: number) => clock.advanceTo(clock.now() + seconds * 1_000)
  const group = (name: string) => {
    const found = elb.targetGroups.named(name)
    if (!found) throw new Error(`there is no target group ${name}`)
    return found
  }
  const listener = (port: number) => {
    const found = elb.listeners.all().find((one) => one.port === port)
    if (!found) throw new Error(`nobody listens on ${port}`)
    return found
  }
  return { clock, network, elb, pass, group, listener, container: (address: string) => container(network, address) }
}

/** Something at a private address whose port 8080 answers with a status that can change. */
function container(network: PrivateNetwork, address: string) {
  const answers: { status: number | undefined } = { status: 200 }
  const leave = network.join(address, (port) =>
    port === 8080 ? { kind: 'scripted', status: () => answers.status } : undefined,
  )
  return { target: { address, port: 8080 }, answers, leave }
}
