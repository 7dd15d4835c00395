/**
 * What to say when the credentials will not outlive the wait for something; undefined when they do, or nobody knows.
 * @param options.expiration ISO 8601, as assume-role exports it
 * @param options.now epoch ms
 * @param options.what that is waited for, e.g. `a deployment`
 */
export function expiryWarning(options: {
  expiration: string | undefined
  waitMinutes: number
  now: number
  what: string
}): string | undefined {
  const { expiration, waitMinutes, now, what } = options
  const end = Date.parse(expiration ?? '')
  if (Number.isNaN(end) || end >= now + waitMinutes * 60_000) return undefined
  const left = Math.max(0, Math.floor((end - now) / 60_000))
  return `The credentials expire at ${expiration}, in ${left} min, and the step may wait ${waitMinutes} min: ${what} that takes longer than they last cannot be seen to its end, nor stopped. Give assume-role a longer role-duration-seconds, or lower wait-minutes.`
}
