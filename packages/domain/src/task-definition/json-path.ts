// A key of a hostile document may be as long as the document.
const longestKey = 120

/** The path of a member, e.g. `containerDefinitions[0].dockerLabels["com.example.team"]`. */
export function memberPath(at: string, key: string): string {
  const shown = key.length > longestKey ? `${key.slice(0, longestKey)}…` : key
  if (!/^[\w-]+$/.test(shown)) return `${at}[${JSON.stringify(shown)}]`
  return at === '' ? shown : `${at}.${shown}`
}
