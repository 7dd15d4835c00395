import type { TaskSnapshot } from './snapshot.ts'

/** Whether the deciding container was seen to end before all other essential ones, or after one of them. */
export type EndOrder = 'decider-first' | 'other-first'

/** What one look tells of it: the end of a container shows as its exit code. undefined where it tells nothing. */
export function endOrder(
  { containers }: TaskSnapshot,
  { container, essential }: { readonly container: string; readonly essential: readonly string[] },
): EndOrder | undefined {
  const hasEnded = (name: string) => containers.find((each) => each.name === name)?.exitCode !== undefined
  const others = essential.filter((name) => name !== container)
  if (others.length === 0 || hasEnded(container) === others.some(hasEnded)) return undefined
  return hasEnded(container) ? 'decider-first' : 'other-first'
}
