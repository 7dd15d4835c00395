/** `command` is an echoed workflow command; `output` is everything that is no command at all. */
export type LogLineKind =
  | 'output'
  | 'command'
  | 'group'
  | 'endgroup'
  | 'debug'
  | 'notice'
  | 'warning'
  | 'error'
  | 'section'

/** One line of a step's log as GitHub would show it: its text is masked. */
export interface LogLine {
  readonly kind: LogLineKind
  readonly text: string
  /** The number of the step in its job, from 1. */
  readonly step: number
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly title: string | undefined
  readonly message: string
  /** file, line, endLine, col, endColumn …, as far as given. */
  readonly properties: Readonly<Record<string, string>>
}
