import { failureOf, type Mistake } from '@ecs-actions/domain/failure'
import { isLoopback } from '@ecs-actions/domain/loopback'
import { configuredEndpoints } from './configured-endpoints.ts'
import { proxyMistakes } from './proxy.ts'

/**
 * An endpoint from the environment, or from AWS's configuration files, is obeyed only when it is this machine, or a host
 * that the workflow names: tokens and credentials must not go astray, and a rehearsal must never reach the real AWS by
 * accident. A proxy that cannot be used is no reason to go without.
 * @throws Failure `invalid-input`
 */
export function guardEndpoints(
  environment: Readonly<Record<string, string | undefined>>,
  allowed: readonly string[],
): void {
  const mistakes: Mistake[] = []
  for (const [name, value] of Object.entries(environment)) {
    if (!/^AWS_ENDPOINT_URL(_[A-Z0-9_]+)?$/.test(name) || !value) continue
    const message = problem(value, allowed)
    if (message !== undefined) mistakes.push({ at: name, message })
  }
  for (const { at, value } of configuredEndpoints(environment)) {
    const message = value === undefined ? unreadable : problem(value, allowed)
    if (message !== undefined) mistakes.push({ at, message })
  }
  mistakes.push(...proxyMistakes(environment))
  if (mistakes.length === 0) return
  throw failureOf(mistakes, {
    code: 'invalid-input',
    what: 'the way to AWS is not clear',
    remedy:
      'Correct or unset what is wrong. An endpoint that is meant is named in the workflow: allow-endpoint: <host>',
  })
}

const unreadable = 'is no file that can be looked through for endpoints (1 MiB at most)'

/** The URL itself is not repeated: it may hold a password. */
function problem(value: string, allowed: readonly string[]): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return 'is no http or https URL'
  if (isLoopback(url.hostname)) return undefined
  if (!allowed.includes(url.hostname)) return `sends AWS calls to ${url.hostname}, which is not this machine`
  return url.protocol === 'https:' ? undefined : `would send tokens to ${url.hostname} in clear: it must be https`
}
