import {
  GetApplicationRevision$,
  type GetApplicationRevisionInput,
  type GetApplicationRevisionOutput,
  ListApplicationRevisions$,
  type ListApplicationRevisionsInput,
  type ListApplicationRevisionsOutput,
  RegisterApplicationRevision$,
  type RegisterApplicationRevisionInput,
} from '@aws-sdk/client-codedeploy'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import { pageOf } from '../paging.ts'
import { checkDescription } from '../parameters.ts'
import { listedRevisions } from '../revision/list-revisions.ts'
import { digestOf, locationOf, revisionOf } from '../revision/revision.ts'
import { describeRevision } from '../revision/revisions.ts'
import type { CodeDeployState } from '../state.ts'

export function revisionOperations(state: CodeDeployState): Operation[] {
  const { applications, groups, revisions, deployments } = state
  return [
    operation<RegisterApplicationRevisionInput, object>(RegisterApplicationRevision$, (input) => {
      const { description } = input
      const { name } = applications.get(input.applicationName)
      checkDescription(description)
      revisions.register(name, {
        revision: revisionOf(input.revision),
        ...(description !== undefined && { description }),
      })
      return {}
    }),
    operation<GetApplicationRevisionInput, GetApplicationRevisionOutput>(
      GetApplicationRevision$,
      (input, { readAt }) => {
        const { name } = applications.get(input.applicationName)
        const registered = revisions.get(name, digestOf(input.revision))
        return {
          applicationName: name,
          revision: locationOf(registered.revision, { withContent: true }),
          revisionInfo: describeRevision(registered, targets(name, readAt).get(registered.revision.sha256) ?? []),
        }
      },
    ),
    operation<ListApplicationRevisionsInput, ListApplicationRevisionsOutput>(
      ListApplicationRevisions$,
      (input, { readAt }) => {
        const { name } = applications.get(input.applicationName)
        const targeted = targets(name, readAt)
        const listed = listedRevisions(revisions.all(name), {
          request: input,
          isTarget: (sha256) => targeted.has(sha256),
        })
        const { items, ...more } = pageOf(listed.items, {
          ...listed,
          list: 'ListApplicationRevisions',
          nextToken: input.nextToken,
        })
        return { revisions: items.map(({ revision }) => locationOf(revision, { withContent: false })), ...more }
      },
    ),
  ]

  /** The groups whose target revision it is, by digest. */
  function targets(application: string, time: number): ReadonlyMap<string, readonly string[]> {
    const targeted = new Map<string, string[]>()
    for (const group of groups.of(application)) {
      const [target] = deployments.goodRevisions(group, time)
      if (target) targeted.set(target.sha256, [...(targeted.get(target.sha256) ?? []), group.name])
    }
    return targeted
  }
}
