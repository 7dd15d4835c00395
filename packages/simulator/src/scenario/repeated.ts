/** A problem for each name that is in the list more than once. */
export function repeated(member: string, names: readonly string[]): string[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name)
    if (first === index) return []
    return [`${member}[${index}]: ${name} is there already as ${member}[${first}]; remove one of them`]
  })
}
