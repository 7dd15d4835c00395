import { join } from 'node:path'

/** The suite's own repository, whose actions a workflow may use. */
export interface Repository {
  /** The directory of its checkout. */
  readonly root: string
  /** owner/name */
  readonly name: string
}

export type Uses =
  | { readonly kind: 'action'; readonly directory: string }
  | { readonly kind: 'checkout' }
  | { readonly kind: 'download-artifact' }

/** What `uses:` means, undefined when the rehearsal does not know it. */
export function resolveUses(uses: string, repository: Repository): Uses | undefined {
  if (/^actions\/checkout@.+$/i.test(uses)) return { kind: 'checkout' }
  if (/^actions\/download-artifact@.+$/i.test(uses)) return { kind: 'download-artifact' }
  const own = /^(?:\.|\$)\/actions\/([\w-]+)\/?$/.exec(uses)?.[1] ?? remoteAction(uses, repository.name)
  return own === undefined ? undefined : { kind: 'action', directory: join(repository.root, 'actions', own) }
}

function remoteAction(uses: string, repository: string): string | undefined {
  const match = /^([\w.-]+\/[\w.-]+)\/actions\/([\w-]+)@[^@\s]+$/.exec(uses)
  return match?.[1]?.toLowerCase() === repository.toLowerCase() ? match[2] : undefined
}
