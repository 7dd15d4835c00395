// Shorter ones are in any text by chance, and nobody's secret.
const shortestHidden = 4

/** A text of AWS without the values that it may quote from the request, also as JSON writes them. */
export function withoutValues(text: string, values: readonly string[]): string {
  const hidden = values
    .filter((value) => value.length >= shortestHidden)
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1)])
    // One may be a part of another, whose rest would stay.
    .sort((one, other) => other.length - one.length)
  return hidden.reduce((rest, value) => rest.replaceAll(value, '***'), text)
}
