import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import type { ContainerPhase } from './task-container.ts'

interface Dependency {
  readonly phase: ContainerPhase
  readonly exitCode: number | undefined
}

export type Readiness = { readonly kind: 'ready' | 'wait' } | { readonly kind: 'never'; readonly reason: string }

/** Whether a container may start, as far as the containers that it depends on are. */
export function readiness(
  { dependsOn = [] }: ContainerDefinition,
  find: (name: string) => Dependency | undefined,
): Readiness {
  let waits = false
  for (const { containerName = '', condition } of dependsOn) {
    const dependency = find(containerName)
    if (condition === 'SUCCESS' && dependency?.phase === 'ended' && dependency.exitCode !== 0) {
      return {
        kind: 'never',
        reason: `TaskDependencyError: dependency on container ${containerName} with condition SUCCESS cannot be resolved: it exited with code ${String(dependency.exitCode)}`,
      }
    }
    const needed = condition === 'COMPLETE' || condition === 'SUCCESS' ? ['ended'] : ['running', 'ended']
    if (!dependency || !needed.includes(dependency.phase)) waits = true
  }
  return { kind: waits ? 'wait' : 'ready' }
}
