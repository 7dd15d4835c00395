import { shortened } from '../secret-looking.ts'

/** The path of a member, e.g. `containerDefinitions[0].dockerLabels["com.example.team"]`. Keys are hostile, too. */
export function memberPath(at: string, key: string): string {
  const name = shortened(key)
  if (!/^[\w-]+$/.test(name)) return `${at}[${JSON.stringify(name)}]`
  return at === '' ? name : `${at}.${name}`
}
