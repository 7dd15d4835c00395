/** The candidate that differs from `word` by at most a quarter of its letters; undefined when none comes near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined
  let best: { readonly candidate: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(candidate.length / 4))
    // No word is nearer than by as many letters as one of the two is longer.
    if (Math.abs(candidate.length - word.length) > limit) continue
    const found = distance(plain(word), plain(candidate))
    if (found <= limit && found < (best?.distance ?? Infinity)) best = { candidate, distance: found }
  }
  return best?.candidate
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('_', '-')
}

/** Levenshtein's edit distance, in which two neighbours that have changed places count once. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const substitution = (row[j] ?? 0) + (letter === other ? 0 : 1)
      const swapped = letter === b[j - 1] && other === a[i - 1]
      const swap = swapped ? (before[j - 1] ?? 0) + 1 : substitution
      next.push(Math.min(substitution, swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
