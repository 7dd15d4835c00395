import type { Environment } from './inputs/read.ts'

/** The page of this attempt of the workflow run. */
export function runUrl(environment: Environment): string {
  const value = (name: string) => environment[name] ?? ''
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com'
  const attempt = `runs/${value('GITHUB_RUN_ID')}/attempts/${value('GITHUB_RUN_ATTEMPT')}`
  return `${server}/${value('GITHUB_REPOSITORY')}/actions/${attempt}`
}
