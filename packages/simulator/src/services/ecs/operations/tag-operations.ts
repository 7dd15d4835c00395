import {
  ListTagsForResource$,
  type ListTagsForResourceRequest,
  type ListTagsForResourceResponse,
  TagResource$,
  type TagResourceRequest,
  UntagResource$,
  type UntagResourceRequest,
} from '@aws-sdk/client-ecs'
import { operation } from '../../../operation.ts'
import type { Operation } from '../../../service.ts'
import type { EcsState } from '../state.ts'

export function tagOperations({ tags, clock }: EcsState): Operation[] {
  return [
    operation<TagResourceRequest, object>(TagResource$, (input) => {
      tags.put(input.resourceArn, { tags: input.tags, now: clock.now() })
      return {}
    }),
    operation<UntagResourceRequest, object>(UntagResource$, (input) => {
      tags.remove(input.resourceArn, { keys: input.tagKeys, now: clock.now() })
      return {}
    }),
    operation<ListTagsForResourceRequest, ListTagsForResourceResponse>(ListTagsForResource$, (input, { readAt }) => ({
      tags: tags.of(input.resourceArn, readAt),
    })),
  ]
}
