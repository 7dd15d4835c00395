import { Failure } from '@ecs-actions/domain/failure'
import type { Answer, Trouble } from './ask.ts'

const again = 'Run the job again; https://www.githubstatus.com tells whether GitHub has trouble.'

/** The Failure for trouble that did not pass in time. */
export function troubled(trouble: Trouble, { host, attempts }: { host: string; attempts: number }): Failure {
  const { code, seen, cause } = trouble
  const count = attempts === 1 ? '' : ` in ${attempts} attempts`
  const last = attempts === 1 ? seen : `last: ${seen}`
  return new Failure({
    code,
    message: `${host} gave no OIDC token${count} (${last}).`,
    remedy: code === 'unavailable' ? again : `Check the network of the runner, HTTPS_PROXY and NO_PROXY. ${again}`,
    cause,
  })
}

/** The Failure for an answer that no later try would change. */
export function refused(answer: Extract<Answer, { kind: 'refused' }>, host: string): Failure {
  return new Failure({
    code: 'credentials',
    message: `${host} gave no OIDC token (${answer.seen}).`,
    remedy: remedyFor(answer),
  })
}

function remedyFor({ status, code }: { status?: number; code?: string }): string {
  if (code === 'ERR_PROXY_INVALID_CONFIG') return 'HTTPS_PROXY or HTTP_PROXY is no valid URL: correct it.'
  if (code === 'ERR_PROXY_TUNNEL') {
    return 'Correct user and password in HTTPS_PROXY, have the proxy allow this host, or name the host in NO_PROXY.'
  }
  if (code !== undefined) {
    return 'The certificate of GitHub or of the proxy is not trusted: name its authority in NODE_EXTRA_CA_CERTS.'
  }
  if (status === 401) {
    return 'The request token of the job has ended: GitHub lets a job ask for OIDC tokens for about six hours. Split a job that takes longer.'
  }
  if (status === 403) {
    return 'GitHub lets this job have no OIDC token: check its permission id-token: write, and what the organisation allows.'
  }
  return 'Check the audience, and that ACTIONS_ID_TOKEN_REQUEST_URL is what the runner has set.'
}
