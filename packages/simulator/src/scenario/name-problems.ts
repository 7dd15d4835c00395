/** A problem for each name that is in the list more than once. */
export function repeated(member: string, names: readonly string[]): string[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (first === index) return []
    return [`${member}[${index}]: ${name} is there already as ${member}[${first}]; remove one of them`]
  })
}

/** A problem for a name that is not among those that there are. */
export function unknown(
  path: string,
  { name, known, among }: { name: string; known: readonly string[]; among: string },
): string[] {
  if (known.includes(name)) return []
  const names = known.length > 0 ? `one of ${[...new Set(known)].join(', ')}` : 'none there'
  return [`${path}: ${JSON.stringify(name)} is not among ${among} (${names}); add it there or correct the name`]
}
