/** What the strategy context holds; the names are GitHub's. */
export type Strategy = Readonly<{ 'fail-fast': boolean } & Record<'job-index' | 'job-total' | 'max-parallel', number>>

/**
 * The strategy context of a job without a matrix; with an index, that of the last leg of a matrix.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#strategy-context
 * @param jobIndex of the leg, from 0
 * @throws RangeError when it is no index
 */
export function strategyContext(jobIndex = 0): Strategy {
  if (!Number.isSafeInteger(jobIndex) || jobIndex < 0) {
    throw new RangeError(`a job's index in its matrix is a whole number from 0, not ${jobIndex}`)
  }
  const total = jobIndex + 1
  return { 'fail-fast': true, 'job-index': jobIndex, 'job-total': total, 'max-parallel': total }
}
