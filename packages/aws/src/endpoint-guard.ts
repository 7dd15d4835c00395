import { failureOf, type Mistake } from '@ecs-actions/domain/failure'

/**
 * An endpoint from the environment is obeyed only when it is this machine, or a host that the workflow names: tokens
 * and credentials must not go astray, and a rehearsal must never reach the real AWS by accident.
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
  if (mistakes.length === 0) return
  throw failureOf(mistakes, {
    code: 'invalid-input',
    what: 'an endpoint of the environment is refused',
    remedy: 'Unset it, or name its host when that is meant: allow-endpoint: <host>',
  })
}

/** The URL itself is not repeated: it may hold a password. */
function problem(value: string, allowed: readonly string[]): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return 'is no http or https URL'
  if (isLoopback(url.hostname)) return undefined
  if (!allowed.includes(url.hostname)) return `sends AWS calls to ${url.hostname}, which is not this machine`
  return url.protocol === 'https:' ? undefined : `would send tokens to ${url.hostname} in clear: it must be https`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
