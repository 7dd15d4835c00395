export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/**
 * Takes every measurement in turn, round after round, so that a machine that slows down slows all of them.
 * @returns the values of each, in the order of `measurements`; the first round warms up and is not counted
 */
export async function interleaved(
  rounds: number,
  measurements: readonly (() => Promise<number>)[],
): Promise<number[][]> {
  const values = measurements.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, measure] of measurements.entries()) {
      const value = await measure()
      if (round > 0) values[index]?.push(value)
    }
  }
  return values
}
