import { isNativeError } from 'node:util/types'
import { errorCode, Failure } from '@ecs-actions/domain/failure'
import { isUnreadable, judgement } from '../failure-rules.ts'

/**
 * Why the SDK found no credentials. Its errors may be about a call of its own, or a file; thrown from another call, they
 * would be taken for that one's.
 * @param options.wereFound whether it found some before: then what gave them has trouble
 */
export function notFound(error: unknown, { wereFound }: { wereFound: boolean }): unknown {
  if (!isNativeError(error) || error instanceof Failure) return error
  if (error.name === 'CredentialsProviderError') return wereFound ? gone(error) : error
  const { code, remedy } = reason(error)
  return new Failure({
    ...{ code, remedy, cause: error },
    // What the SDK says of an answer that it cannot read may quote a part of it.
    message: `the credentials at hand cannot be had: ${isUnreadable(error) ? 'the answer cannot be read' : `${error.name}: ${error.message}`}`,
  })
}

/** @param ms how long the search took */
export function unanswered(ms: number): Failure {
  return new Failure({
    code: 'network',
    message: `what gives the credentials at hand does not answer for ${ms / 1_000} s.`,
    remedy: 'Look at it: a credential_process, where the profile has one, or the endpoint of the container.',
  })
}

function gone(error: Error): Failure {
  return new Failure({
    code: 'unavailable',
    message: `the credentials at hand, found before, are not found now: ${error.message}.`,
    remedy: 'Look at what gives them: the container or instance, the web identity or the profile.',
    cause: error,
  })
}

function reason(error: Error): Pick<Failure, 'code' | 'remedy'> {
  if (/^(ENOENT|ENOTDIR|EISDIR|EACCES|EPERM)$/.test(errorCode(error) ?? '')) {
    return { code: 'credentials', remedy: 'Correct what names the file, e.g. AWS_WEB_IDENTITY_TOKEN_FILE.' }
  }
  const judged = judgement(error, { action: 'sts:AssumeRole', subject: 'the credentials at hand' })
  if (judged.code !== 'access-denied') return judged
  const remedy =
    'They are those of a role, named by AWS_ROLE_ARN or by a profile: its trust policy must allow that it is assumed, and for a profile, the policy of its source too.'
  return { code: 'access-denied', remedy }
}
