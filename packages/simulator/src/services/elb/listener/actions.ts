import type { WeightedGroup } from '../../codedeploy/world.ts'

/** What a listener or rule does with a request. */
export type ListenerAction =
  | { readonly kind: 'forward'; readonly groups: readonly WeightedGroup[] }
  | {
      readonly kind: 'fixed-response'
      readonly status: number
      readonly contentType: string
      readonly body: string
    }

/** Also those with weight 0: they are in use, and their targets are checked. */
export function groupsOf(action: ListenerAction): readonly string[] {
  return action.kind === 'forward' ? action.groups.map(({ targetGroupArn }) => targetGroupArn) : []
}
