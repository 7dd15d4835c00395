/**
 * Imports that ncc could not resolve: it leaves `eval("require")("name")` in their place and succeeds, so that the
 * action would fail on the user's runner.
 */
export function unresolvedImports(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  for (const [file, text] of files) {
    if (!file.endsWith('.js')) continue
    for (const [, name] of text.matchAll(/eval\("require"\)\(["']([^"']+)["']\)/g)) found.push(`${name} in ${file}`)
  }
  return found
}
