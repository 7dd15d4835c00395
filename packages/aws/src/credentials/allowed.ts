import { Failure } from '@ecs-actions/domain/failure'

/** @throws Failure `refused` for an account that is not among `allowed-account-ids`; without a list all are allowed */
export function requireAllowed(
  { what, accountId }: { what: string; accountId: string },
  allowed: readonly string[] | undefined,
): void {
  if (!allowed || allowed.includes(accountId)) return
  throw new Failure({
    code: 'refused',
    message: `allowed-account-ids: account ${accountId} of ${what} is not among them (${allowed.join(', ')}).`,
    remedy: 'Use credentials of an allowed account, or add this one when it is meant.',
  })
}
