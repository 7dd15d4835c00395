import type { GenericRevisionInfo } from '@aws-sdk/client-codedeploy'
import type { Clock } from '../../../time/clock.ts'
import { refused } from '../errors.ts'
import type { Revision } from './revision.ts'

export interface RegisteredRevision {
  readonly revision: Revision
  readonly description: string | undefined
  /** Epoch ms, as the others. */
  readonly registeredAt: number
  readonly firstUsedAt: number | undefined
  readonly lastUsedAt: number | undefined
}

/** The revisions of each application, by digest. */
export class Revisions {
  readonly #clock: Clock
  readonly #byApplication = new Map<string, Map<string, RegisteredRevision>>()

  constructor({ clock }: { clock: Clock }) {
    this.#clock = clock
  }

  /** Registering a revision again changes its description. */
  register(application: string, { revision, description }: { revision: Revision; description?: string }): void {
    const registered = this.#of(application).get(revision.sha256)
    this.#of(application).set(revision.sha256, {
      revision,
      description: description ?? registered?.description,
      registeredAt: registered?.registeredAt ?? this.#clock.now(),
      firstUsedAt: registered?.firstUsedAt,
      lastUsedAt: registered?.lastUsedAt,
    })
  }

  /** Notes that the revision is deployed, and registers it where nobody has. */
  use(application: string, revision: Revision): void {
    this.register(application, { revision })
    const registered = this.get(application, revision.sha256)
    const now = this.#clock.now()
    const used = { firstUsedAt: registered.firstUsedAt ?? now, lastUsedAt: now }
    this.#of(application).set(revision.sha256, { ...registered, ...used })
  }

  /** @throws RevisionDoesNotExistException */
  get(application: string, sha256: string): RegisteredRevision {
    const registered = this.#of(application).get(sha256)
    if (!registered) {
      throw refused('RevisionDoesNotExist', `No revision with sha256 ${sha256} in application: ${application}`)
    }
    return registered
  }

  all(application: string): RegisteredRevision[] {
    return [...this.#of(application).values()]
  }

  forget(application: string): void {
    this.#byApplication.delete(application)
  }

  #of(application: string): Map<string, RegisteredRevision> {
    const revisions = this.#byApplication.get(application) ?? new Map<string, RegisteredRevision>()
    this.#byApplication.set(application, revisions)
    return revisions
  }
}

/** @param groups the deployment groups whose target revision it is */
export function describeRevision(registered: RegisteredRevision, groups: readonly string[]): GenericRevisionInfo {
  const { description, registeredAt, firstUsedAt, lastUsedAt } = registered
  return {
    ...(description !== undefined && { description }),
    deploymentGroups: [...groups],
    ...(firstUsedAt !== undefined && { firstUsedTime: new Date(firstUsedAt) }),
    ...(lastUsedAt !== undefined && { lastUsedTime: new Date(lastUsedAt) }),
    registerTime: new Date(registeredAt),
  }
}
