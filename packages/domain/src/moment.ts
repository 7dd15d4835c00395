/** `2026-01-31 09:05:00 UTC`; epoch ms in. */
export function utc(ms: number): string {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' })
  return `${format.format(ms)} UTC`
}
