import type { Trouble } from './ask.ts'

const firstPause = 500
const longestPause = 10_000

/**
 * Milliseconds until the next request: exponential back-off with half of it as jitter, or as long as GitHub asks for.
 * @param options.now epoch ms
 */
export function pauseAfter(
  { retryAfter }: Trouble,
  { attempt, now, random }: { attempt: number; now: number; random: () => number },
): number {
  const backOff = Math.min(longestPause, firstPause * 2 ** (attempt - 1))
  return Math.max((backOff * (1 + random())) / 2, askedFor(retryAfter ?? '', now))
}

/** Milliseconds of a Retry-After, which is seconds or a date (RFC 9110 section 10.2.3); 0 for anything else. */
function askedFor(header: string, now: number): number {
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) return 0
  const date = Date.parse(header)
  return Number.isNaN(date) ? 0 : Math.max(0, date - now)
}
