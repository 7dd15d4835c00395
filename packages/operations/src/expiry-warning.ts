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
  const waitEnd = now + waitMinutes * 60_000
  if (Number.isNaN(end) || end >= waitEnd) return undefined
  const left = Math.max(0, Math.floor((end - now) / 60_000))
  return `The credentials in the environment expire at ${iso(end)}, in ${left} min, and the step may wait until ${iso(waitEnd)}, ${waitMinutes} min: ${what} that takes longer than they last cannot be seen to its end, nor stopped. Give this step role-to-assume: then its credentials are renewed as long as it runs.`
}

function iso(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
