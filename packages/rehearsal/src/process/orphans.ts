/** Processes that steps left running in the background: like the runner, a job ends them when it is done. */
export class Orphans {
  readonly #groups: number[] = []

  /** To be called when the process that leads the group has ended. */
  note(group: number): void {
    // While a group has members its number is not given to another one.
    if (signal(group, 0)) this.#groups.push(group)
  }

  end(): void {
    for (const group of this.#groups.splice(0)) signal(group, 'SIGKILL')
  }
}

/** False when nobody is left in the group. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, name)
  } catch {
    return false
  }
}
