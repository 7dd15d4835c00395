import { LineSplitter } from './line-splitter.ts'
import { type LogCommand, parseLogCommand } from './log-command.ts'
import type { Annotation, LogLine, LogLineKind } from './log-line.ts'
import type { Masks } from './masks.ts'

export interface StepLogOptions {
  /** The number of the step, from 1. */
  readonly step: number
  readonly masks: Masks
  /** Whether debug lines are shown. */
  readonly debug: boolean
  readonly onLine?: ((line: LogLine) => void) | undefined
}

const commandNames = [
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice'],
  ...['remove-matcher', 'save-state', 'set-env', 'set-output', 'stop-commands', 'warning'],
]

// The runner never echoes these (OmitEcho in ActionCommandManager.cs).
const neverEchoed = new Set(['add-mask', 'debug', 'error', 'notice', 'warning'])

const replacements: Readonly<Record<string, string>> = {
  'set-output': 'GITHUB_OUTPUT',
  'save-state': 'GITHUB_STATE',
  'set-env': 'GITHUB_ENV',
  'add-path': 'GITHUB_PATH',
}

/** A step's output on its way to the log: commands are obeyed, everything else is masked and kept. */
export class StepLog {
  readonly lines: LogLine[] = []
  readonly annotations: Annotation[] = []
  readonly #options: StepLogOptions
  readonly #splitters = { stdout: new LineSplitter(), stderr: new LineSplitter() }
  readonly #registered = new Set(commandNames)
  #echo: boolean
  #stopToken: string | undefined
  #commandFailed = false

  constructor(options: StepLogOptions) {
    this.#options = options
    this.#echo = options.debug
  }

  /** A command could not be obeyed, which fails the step whatever its exit code is. */
  get commandFailed(): boolean {
    return this.#commandFailed
  }

  write(stream: 'stdout' | 'stderr', chunk: Uint8Array): void {
    for (const line of this.#splitters[stream].push(chunk)) this.processLine(line)
  }

  /** Takes what is left of both streams after the process has gone. */
  end(): void {
    for (const splitter of Object.values(this.#splitters)) {
      for (const line of splitter.end()) this.processLine(line)
    }
  }

  processLine(line: string): void {
    const command = parseLogCommand(line, this.#registered)
    if (!command || !this.#obey(command, line)) this.show('output', line)
  }

  show(kind: LogLineKind, text: string): void {
    const line = { kind, text: this.#options.masks.mask(text), step: this.#options.step }
    this.lines.push(line)
    this.#options.onLine?.(line)
  }

  debug(text: string): void {
    if (this.#options.debug) this.show('debug', text)
  }

  /** Adds an annotation and its line. */
  annotate(level: Annotation['level'], message: string, properties: Readonly<Record<string, string>> = {}): void {
    const { masks } = this.#options
    const masked = new Map(Object.entries(properties).map(([key, value]) => [key, masks.mask(value)]))
    const title = masked.get('title')
    masked.delete('title')
    this.annotations.push({ level, title, message: masks.mask(message), properties: Object.fromEntries(masked) })
    this.show(level, message)
  }

  /** Reports something that fails the step although its process may have ended well. */
  fail(message: string): void {
    this.#commandFailed = true
    this.annotate('error', message)
  }

  /** False: the line is shown as it is. */
  #obey(command: LogCommand, line: string): boolean {
    if (this.#stopToken !== undefined) {
      // Nothing is obeyed while commands are stopped, not even add-mask: such a line is printed raw.
      if (command.name !== this.#stopToken) return false
      this.#registered.delete(this.#stopToken)
      this.#stopToken = undefined
      this.show('command', line)
      return true
    }
    if (this.#echo && !neverEchoed.has(command.name)) this.show('command', line)
    this.#execute(command, line)
    return true
  }

  #execute({ name, properties, data }: LogCommand, line: string): void {
    const deprecated = () =>
      this.annotate('warning', `The \`${name}\` command is deprecated and is ignored here: ${remedy(name)}`)
    const disabled = () => this.fail(`Unable to process command '${name}': it is disabled. ${remedy(name)}`)
    const matcher = () => this.debug(`The \`${name}\` command is ignored: a rehearsal has no problem matchers.`)
    const actions: Readonly<Record<string, () => void>> = {
      'add-mask': () => this.#addMask(data),
      'add-matcher': matcher,
      'add-path': disabled,
      debug: () => this.debug(data),
      echo: () => this.#setEcho(data),
      endgroup: () => this.show('endgroup', ''),
      error: () => this.annotate('error', data, properties),
      group: () => this.show('group', data),
      notice: () => this.annotate('notice', data, properties),
      'remove-matcher': matcher,
      'save-state': deprecated,
      'set-env': disabled,
      'set-output': deprecated,
      'stop-commands': () => this.#stop(data, line),
      warning: () => this.annotate('warning', data, properties),
    }
    actions[name]?.()
  }

  #stop(token: string, line: string): void {
    const name = token.toLowerCase()
    if (name === '' || name === 'pause-logging' || this.#registered.has(name)) {
      this.fail(`Unable to process command 'stop-commands': '${token}' cannot be the token that resumes commands.`)
      return
    }
    // The runner hides the token, so that what is printed meanwhile cannot learn it from the log.
    if (token.length > 6) this.#options.masks.add(token)
    if (!this.#echo) this.show('command', line)
    this.#stopToken = name
    this.#registered.add(name)
  }

  #addMask(value: string): void {
    if (value.trim() === '') {
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
      return
    }
    if (this.#echo) this.show('command', '::add-mask::***')
    this.#options.masks.add(value)
  }

  #setEcho(value: string): void {
    const setting = value.trim().toLowerCase()
    if (setting === 'on') this.#echo = true
    else if (setting === 'off') this.#echo = false
    else this.fail(`Unable to process command 'echo': its value must be 'on' or 'off', not '${value}'.`)
  }
}

function remedy(command: string): string {
  return `write to the file that ${replacements[command]} names.`
}
