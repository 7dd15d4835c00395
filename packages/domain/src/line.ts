/** A line for the job's log; it may quote what came from outside. */
export interface Line {
  readonly level: 'info' | 'warning'
  readonly text: string
  /** Before every line of a text that is foreign as a whole. */
  readonly prefix?: string
}

export function info(text: string): Line {
  return { level: 'info', text }
}

export function warning(text: string): Line {
  return { level: 'warning', text }
}
