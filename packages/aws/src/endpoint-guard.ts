import { Failure } from '@ecs-actions/domain/failure'

/**
 * An endpoint from the environment is obeyed only when it is this machine, or a host that the workflow names: tokens
 * and credentials must not go astray, and a rehearsal must never reach the real AWS by accident.
 * @throws Failure `invalid-input`
 */
export function guardEndpoints(
  environment: Readonly<Record<string, string | undefined>>,
  allowed: readonly string[],
): void {
  for (const [name, value] of Object.entries(environment)) {
    if (!/^AWS_ENDPOINT_URL(_[A-Z0-9_]+)?$/.test(name) || !value) continue
    const host = hostOf(value)
    if (host !== undefined && (isLoopback(host) || allowed.includes(host))) continue
    throw new Failure({
      code: 'invalid-input',
      message: `${name} sends AWS calls to "${value}", which is not this machine.`,
      remedy:
        host === undefined
          ? `Correct ${name}, or unset it.`
          : `If that is meant: allow-endpoint: ${host}. If not, unset ${name}.`,
    })
  }
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
