import type { DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs'
import { isJson, type Json } from '@ecs-actions/domain/json'
import { collectBody, HttpResponse } from '@smithy/core/protocols'

/** The reply as AWS wrote it: of what the SDK reads in it, every member is missing that its version does not know. */
export async function rawReply(client: ECSClient, command: DescribeTaskDefinitionCommand): Promise<Json> {
  let text = ''
  command.middlewareStack.add(
    (next) => async (args) => {
      const handled = await next(args)
      if (HttpResponse.isInstance(handled.response)) {
        const { response } = handled
        const bytes = await collectBody(response.body, client.config)
        response.body = bytes
        text = bytes.transformToString()
      }
      return handled
    },
    // Nearer to the wire than the SDK's own reader, which gets the bytes again.
    { step: 'deserialize', priority: 'low', name: 'rawReply' },
  )
  await client.send(command)
  const value: unknown = JSON.parse(text)
  return isJson(value) ? value : null
}
