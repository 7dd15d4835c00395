import type { FinalizeRequestMiddleware, MetadataBearer, MiddlewareStack } from '@smithy/types'
import { isUnreadable } from './failure-rules.ts'
import { httpStatus } from './sdk-metadata.ts'

/**
 * Counts, while a command is sent, the attempts that nobody knows the effect of: they got no answer, or one that does not
 * say it. What was refused had none, and neither has what was never sent.
 */
export function unansweredAttempts<Input extends object, Output extends MetadataBearer>(command: {
  readonly middlewareStack: MiddlewareStack<Input, Output>
}): () => number {
  let count = 0
  const counting: FinalizeRequestMiddleware<Input, Output> = (next) => async (args) => {
    try {
      return await next(args)
    } catch (error) {
      if (!isRefusal(error)) count += 1
      throw error
    }
  }
  // Behind the SDK's retries and its signing: once for each request that goes out.
  command.middlewareStack.add(counting, { step: 'finalizeRequest', priority: 'low', name: 'countUnanswered' })
  return () => count
}

function isRefusal(error: unknown): boolean {
  const status = httpStatus(error) ?? 0
  return error instanceof Error && status >= 400 && status < 500 && !isUnreadable(error)
}
