import type { CleanUpPolicy } from './clean-up.ts'

/** What a step remembers of the deployment it is about to start, for the post step of a job that was killed. */
export interface DeploymentIntent {
  readonly region: string
  readonly application: string
  readonly group: string
  readonly cluster: string
  readonly service: string
  /** In the deployment's description, and in no other's. */
  readonly marker: string
  /** Epoch ms. */
  readonly startedAt: number
  readonly onCancel: CleanUpPolicy
  /** Once it is known. */
  readonly deploymentId?: string
}

/** The intent as it was saved; undefined when nothing was asked for, or the step came to its own end. */
export function intentOf(state: string): DeploymentIntent | undefined {
  if (state === '' || state === 'concluded') return undefined
  const value: unknown = JSON.parse(state)
  if (isIntent(value)) return value
  throw new Error(`the saved state is not what this action writes: ${state}`)
}

const texts = ['region', 'application', 'group', 'cluster', 'service', 'marker'] as const
const policies: readonly unknown[] = ['roll-back', 'stop', 'leave'] satisfies CleanUpPolicy[]

function isIntent(value: unknown): value is DeploymentIntent {
  if (typeof value !== 'object' || value === null) return false
  const members = new Map<string, unknown>(Object.entries(value))
  if (!texts.every((name) => typeof members.get(name) === 'string')) return false
  const id = members.get('deploymentId')
  if (id !== undefined && typeof id !== 'string') return false
  return typeof members.get('startedAt') === 'number' && policies.includes(members.get('onCancel'))
}
