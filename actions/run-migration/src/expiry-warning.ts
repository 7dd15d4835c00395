/**
 * What to say when the credentials will not outlive the wait; undefined when they do, or nobody knows.
 * @param expiration ISO 8601, as assume-role exports it
 * @param now epoch ms
 */
export function expiryWarning(expiration: string | undefined, waitMinutes: number, now: number): string | undefined {
  const end = Date.parse(expiration ?? '')
  if (Number.isNaN(end) || end >= now + waitMinutes * 60_000) return undefined
  const left = Math.max(0, Math.floor((end - now) / 60_000))
  return `The credentials expire at ${expiration}, in ${left} min, and wait-minutes is ${waitMinutes}: a task that takes longer than they last cannot be seen to its end, nor stopped. Give assume-role a longer role-duration-seconds, or lower wait-minutes.`
}
