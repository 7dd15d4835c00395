import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Every file below a folder: its text by its path, with slashes, sorted. */
export async function readTree(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = new Map<string, string>()
  for (const path of paths.sort()) files.set(relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8'))
  return files
}

/** How two trees differ, a line a file; empty when they are the same to the byte. */
export async function differences(committed: string, fresh: string): Promise<string[]> {
  const [old, current] = await Promise.all([readTree(committed), readTree(fresh)])
  const names = [...new Set([...old.keys(), ...current.keys()])].sort()
  return names.flatMap((name) => {
    if (old.get(name) === current.get(name)) return []
    if (!old.has(name)) return [`missing: ${name}`]
    return current.has(name) ? [`outdated: ${name}`] : [`left over: ${name}`]
  })
}
