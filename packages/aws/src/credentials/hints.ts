import { Failure } from '@ecs-actions/domain/failure'
import { errorName } from '../failures.ts'

/** What a new token may mend; a refusal of the new one too is meant. */
export function tokenHint(error: unknown): 'once' | undefined {
  return /^(InvalidIdentityToken|ExpiredToken)/.test(causeName(error)) ? 'once' : undefined
}

/** A key of a moment ago is not known everywhere at once: https://github.com/aws-actions/configure-aws-credentials/issues/1681 */
export function newKeyHint(error: unknown): 'again' | undefined {
  return /^InvalidClientTokenId/.test(causeName(error)) ? 'again' : undefined
}

function causeName(error: unknown): string {
  return error instanceof Failure ? errorName(error.cause) : ''
}
