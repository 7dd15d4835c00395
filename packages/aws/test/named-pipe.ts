import { execFileSync } from 'node:child_process'

/** Whoever opens it to read waits until somebody writes. */
export function namedPipe(path: string): string {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path])
  return path
}
