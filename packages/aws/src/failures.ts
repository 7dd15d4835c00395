import { errorCode, Failure } from '@ecs-actions/domain/failure'
import { type AttemptedCall, isUnreadable, judgement } from './failure-rules.ts'
import { httpStatus } from './sdk-metadata.ts'
import { withoutValues } from './without-values.ts'

/** The error's wire code. Names are compared, never classes: a bundle may hold two copies of a class. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

/** Runs a call and turns what the SDK throws into a Failure with a remedy. */
export async function calling<T>(call: AttemptedCall, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw failureOfCall(error, call)
  }
}

/**
 * The Failure for an error of an AWS call, which is its cause; other things that are thrown pass through. The message has
 * none of the call's hidden values, the cause may.
 */
export function failureOfCall(error: unknown, call: AttemptedCall): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  const { code, remedy } = judgement(error, call)
  return new Failure({
    code,
    message: `${call.action} failed for ${call.subject}: ${withoutValues(words(error), call.hidden ?? [])}`,
    remedy,
    cause: error,
  })
}

function words(error: Error): string {
  const status = httpStatus(error)
  // A proxy or load balancer answers in HTML. What the SDK says of it may quote a part of the reply.
  if (isUnreadable(error)) return `the reply cannot be read${status === undefined ? '' : `: HTTP status ${status}`}`
  // The SDK calls a reset a time-out; the system's own code is what to search for.
  const code = errorCode(error)
  return code !== undefined && /^E[A-Z_]+$/.test(code) ? error.message : `${error.name}: ${error.message}`
}
