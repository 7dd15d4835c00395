import type { Visit } from './visitors.ts'

/** What visitors saw during an act. */
export interface Traffic {
  readonly requests: number
  readonly failed: number
  /** Why, each reason once. */
  readonly failures: readonly string[]
  /** Answers by release, in the order in which the releases first answered. */
  readonly answers: ReadonlyMap<string, number>
  /** The releases of the last answers of the act. */
  readonly last: readonly string[]
}

// Enough to hold some of every visitor.
const lastAnswers = 24

export function trafficOf(visits: readonly Visit[]): Traffic {
  const answers = new Map<string, number>()
  for (const { release } of visits) if (release !== undefined) answers.set(release, (answers.get(release) ?? 0) + 1)
  const failures = visits.flatMap(({ failure }) => failure ?? [])
  const last = visits.slice(-lastAnswers).map(({ release }) => release ?? 'nobody')
  return {
    requests: visits.length,
    failed: failures.length,
    failures: [...new Set(failures)],
    answers,
    last: [...new Set(last)],
  }
}

/**
 * How traffic moved to a release, as visitors saw it: its share of the answers in per cent, each value as long as it
 * differs from the one before it by more than chance would.
 */
export function shiftOf(visits: readonly Visit[], release: string): number[] {
  const shares = sharesOf(visits, release)
  const shown: number[] = []
  for (const share of shares) {
    const before = shown.at(-1)
    if (before === undefined || Math.abs(share - before) >= 10 || (share % 100 === 0 && share !== before))
      shown.push(share)
  }
  return shown
}

// Answers to average over.
const window = 40

function sharesOf(visits: readonly Visit[], release: string): number[] {
  const answered = visits.filter((visit) => visit.release !== undefined)
  const shares: number[] = []
  for (let start = 0; start + window <= answered.length; start += window) {
    const own = answered.slice(start, start + window).filter((visit) => visit.release === release).length
    shares.push(Math.round((own / window) * 100))
  }
  return shares
}

/** As in `812 requests, 0 failed; answered by v1: 431, v2: 381`. */
export function trafficText({ requests, failed, failures, answers }: Traffic): string {
  const releases = [...answers].map(([release, count]) => `${release}: ${count}`).join(', ') || 'nobody'
  const why = failed === 0 ? '' : ` (${failures.join('; ')})`
  return `${requests} requests, ${failed} failed${why}; answered by ${releases}`
}
