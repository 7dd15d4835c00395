import type { Mistake } from '@ecs-actions/domain/failure'

/**
 * Proxies of the environment that Node cannot use: it would ignore some of them silently, and go without. Their values
 * are not told, since they may hold a password.
 */
export function proxyMistakes(environment: Readonly<Record<string, string | undefined>>): Mistake[] {
  const mistakes: Mistake[] = []
  for (const at of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
    const message = environment[at] ? problem(environment[at]) : undefined
    if (message !== undefined) mistakes.push({ at, message })
  }
  return mistakes
}

function problem(value: string): string | undefined {
  // Node looks for the beginning just so: no blank before it, no capital letter.
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) {
    return 'is no http or https URL such as http://proxy.example:3128'
  }
  const { username, password } = new URL(value)
  return isEncoded(`${username}:${password}`)
    ? undefined
    : 'has a user or password with a % that begins no escape: write % as %25'
}

function isEncoded(text: string): boolean {
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}
