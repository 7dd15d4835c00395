/** Whether a target group's matcher (`200`, `200-299`, `200,301`) takes the status of an answer for health. */
export function matches(matcher: string, status: number): boolean {
  return rangesOf(matcher)?.some(([first, last]) => first <= status && status <= last) ?? false
}

/** Whether it is a matcher that an Application Load Balancer takes: codes from 200 to 499. */
export function isMatcher(text: string): boolean {
  const ranges = rangesOf(text)
  return ranges?.every(([first, last]) => 200 <= first && first <= last && last <= 499) ?? false
}

function rangesOf(matcher: string): [first: number, last: number][] | undefined {
  const parts = matcher.split(',').map((part) => /^(\d{3})(?:-(\d{3}))?$/.exec(part))
  const ranges: [number, number][] = []
  for (const part of parts) {
    if (!part) return undefined
    ranges.push([Number(part[1]), Number(part[2] ?? part[1])])
  }
  return ranges
}
