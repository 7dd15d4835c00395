import type { JsonObject } from '../json.ts'
import { withoutSecrets } from '../secret-looking.ts'
import { normalised } from './normalised.ts'
import { redacted } from './redacted.ts'

const linesAtMost = 200
const charactersAtMost = 20_000
const longestLine = 500
// Lines that are the same before and after each change.
const context = 3

/**
 * The difference in content between two definitions as a unified diff, or undefined when there is none: as JSON in
 * normal form, so that neither the order of keys nor defaults show up.
 *
 * Whoever may describe the definition reads all of it, but the log of a job has other readers: values that look secret
 * are masked, also those of a command. Other values are shown, environment variables included.
 * @param options.names what the two sides are called
 * @returns at most 200 lines and 20,000 characters, and how many lines are left out
 */
export async function definitionDiff(options: {
  readonly before: JsonObject
  readonly after: JsonObject
  readonly names: { readonly before: string; readonly after: string }
}): Promise<string | undefined> {
  const [before, after] = [normalised(options.before), normalised(options.after)]
  if (pretty(before) === pretty(after)) return undefined
  const shown = redacted({ before, after })
  // Only those who have something to compare load it.
  const { structuredPatch } = await import('diff')
  const { names } = options
  const { skipped, texts } = changedPart(pretty(shown.before), pretty(shown.after))
  const { hunks } = structuredPatch(names.before, names.after, ...texts, undefined, undefined, { context })
  const lines = hunks.flatMap((hunk) => {
    const { oldStart, oldLines, newStart, newLines } = hunk
    return [`@@ -${oldStart + skipped},${oldLines} +${newStart + skipped},${newLines} @@`, ...hunk.lines]
  })
  // The values are masked; this is for the keys, before a line is cut in the midst of one.
  return limited([`--- ${names.before}`, `+++ ${names.after}`, ...lines].map(withoutSecrets)).join('\n')
}

/** What lies between the lines that both begin and end with, and a context of these: mostly a small part. */
function changedPart(before: string, after: string): { skipped: number; texts: [string, string] } {
  const [old, young] = [before.split('\n'), after.split('\n')]
  const shorter = Math.min(old.length, young.length)
  let start = 0
  while (start < shorter && old[start] === young[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end += 1
  const skipped = Math.max(0, start - context)
  const kept = Math.max(0, end - context)
  const part = (lines: readonly string[]) => `${lines.slice(skipped, lines.length - kept).join('\n')}\n`
  return { skipped, texts: [part(old), part(young)] }
}

function pretty(definition: JsonObject): string {
  return JSON.stringify(definition, null, 2)
}

function limited(lines: readonly string[]): string[] {
  const kept: string[] = []
  let characters = 0
  for (const line of lines) {
    const shown = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line
    characters += shown.length + 1
    if (kept.length >= linesAtMost || characters > charactersAtMost) break
    kept.push(shown)
  }
  const left = lines.length - kept.length
  return left === 0 ? kept : [...kept, `… ${left} more ${left === 1 ? 'line is' : 'lines are'} left out`]
}
