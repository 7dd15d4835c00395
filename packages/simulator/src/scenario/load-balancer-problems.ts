import { repeated } from './name-problems.ts'
import type { Scenario } from './schema.ts'

type LoadBalancing = Pick<Scenario, 'targetGroups' | 'loadBalancers'>

/** Mistakes that show only when target groups, load balancers and listeners are seen together. */
export function loadBalancerProblems({ targetGroups, loadBalancers }: LoadBalancing): string[] {
  const names = targetGroups.map(({ name }) => name)
  const localPorts = loadBalancers.flatMap(({ listeners }, balancer) =>
    listeners.flatMap(({ localPort }, listener) =>
      localPort === undefined ? [] : [{ localPort, path: `loadBalancers[${balancer}].listeners[${listener}]` }],
    ),
  )
  return [
    ...repeated('targetGroups', names),
    ...repeated(
      'loadBalancers',
      loadBalancers.map(({ name }) => name),
    ),
    ...targetGroups.flatMap(timeoutProblems),
    ...loadBalancers.flatMap(({ listeners }, index) =>
      listenerProblems(listeners, { path: `loadBalancers[${index}]`, names }),
    ),
    ...localPorts.flatMap(({ localPort, path }, index) => {
      const first = localPorts.find((other) => other.localPort === localPort)
      if (!first || localPorts.indexOf(first) === index) return []
      return [`${path}.localPort: ${localPort} serves ${first.path} already; give each listener its own, or none`]
    }),
    ...sharingProblems({ targetGroups, loadBalancers }),
  ]
}

/** As AWS has it. */
function sharingProblems({ targetGroups, loadBalancers }: LoadBalancing): string[] {
  return targetGroups.flatMap(({ name }) => {
    const behind = loadBalancers.filter(({ listeners }) =>
      listeners.some((listener) => namesOf(listener).includes(name)),
    )
    if (behind.length < 2) return []
    const balancers = behind.map((balancer) => balancer.name).join(' and ')
    return [`targetGroups: ${name} is behind ${balancers}; a target group serves one load balancer`]
  })
}

function namesOf({ targetGroup, targetGroups = [] }: ListenerOf): string[] {
  return [...(targetGroup === undefined ? [] : [targetGroup]), ...targetGroups.map(({ name }) => name)]
}

function timeoutProblems({ healthCheck }: LoadBalancing['targetGroups'][number], index: number): string[] {
  const { intervalSeconds, timeoutSeconds } = healthCheck
  if (timeoutSeconds < intervalSeconds) return []
  return [
    `targetGroups[${index}].healthCheck.timeoutSeconds: ${timeoutSeconds} is not smaller than the interval (${intervalSeconds})`,
  ]
}

type ListenerOf = LoadBalancing['loadBalancers'][number]['listeners'][number]

function listenerProblems(
  listeners: readonly ListenerOf[],
  { path, names }: { path: string; names: readonly string[] },
): string[] {
  const ports = repeated(
    `${path}.listeners`,
    listeners.map(({ port }) => `port ${port}`),
  )
  return [
    ...ports,
    ...listeners.flatMap((listener, index) =>
      forwardProblems(listener, { path: `${path}.listeners[${index}]`, names }),
    ),
  ]
}

function forwardProblems(
  { targetGroup, targetGroups }: ListenerOf,
  { path, names }: { path: string; names: readonly string[] },
): string[] {
  if ((targetGroup === undefined) === (targetGroups === undefined)) {
    return [`${path}: needs either targetGroup or targetGroups, to know where its requests go`]
  }
  const groups = targetGroups?.map(({ name }) => name) ?? []
  const named = [
    ...(targetGroup === undefined ? [] : [{ name: targetGroup, at: `${path}.targetGroup` }]),
    ...groups.map((name, index) => ({ name, at: `${path}.targetGroups[${index}].name` })),
  ]
  const known = names.length > 0 ? `one of ${names.join(', ')}` : 'a name from targetGroups, which is empty'
  return [
    ...repeated(`${path}.targetGroups`, groups),
    ...named.flatMap(({ name, at }) =>
      names.includes(name) ? [] : [`${at}: there is no target group ${JSON.stringify(name)}; give ${known}`],
    ),
  ]
}
