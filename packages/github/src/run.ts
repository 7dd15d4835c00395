import type { Environment } from './inputs/read.ts'

/** Which run of which workflow this step belongs to. */
export interface Run {
  readonly url: string
}

export function currentRun(environment: Environment): Run {
  const value = (name: string) => environment[name] ?? ''
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com'
  const attempt = `runs/${value('GITHUB_RUN_ID')}/attempts/${value('GITHUB_RUN_ATTEMPT')}`
  return { url: `${server}/${value('GITHUB_REPOSITORY')}/actions/${attempt}` }
}
