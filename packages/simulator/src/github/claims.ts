import type { GitHubClaims, GitHubScenario } from '../scenario/github.ts'

/** Claims of a job's token besides those about the token itself (iss, aud, jti, exp, iat, nbf). */
export function jobClaims({ claims, immutableSubject }: GitHubScenario): Record<string, string> {
  const { repository, ref } = claims
  const [owner = '', name = ''] = repository.split('/')
  const workflowRef = `${repository}/.github/workflows/deploy.yml@${ref}`
  const sha = '1b2c3d4e5f60718293a4b5c6d7e8f90123456789'
  const derived = {
    actor: owner,
    actor_id: claims.repository_owner_id,
    base_ref: '',
    head_ref: '',
    job_workflow_ref: workflowRef,
    job_workflow_sha: sha,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository_owner: owner,
    repository_visibility: 'private',
    run_attempt: '1',
    run_id: '1000000001',
    run_number: '1',
    runner_environment: 'github-hosted',
    sha,
    workflow: 'deploy',
    workflow_ref: workflowRef,
    workflow_sha: sha,
  }
  const sub = claims.sub ?? subject(claims, { owner, name, immutable: immutableSubject })
  return { ...derived, ...present(claims), sub }
}

interface SubjectOptions {
  readonly owner: string
  readonly name: string
  readonly immutable: boolean
}

/** The default subject: an environment displaces the branch, so that it says nothing about the ref. */
function subject(claims: GitHubClaims, { owner, name, immutable }: SubjectOptions): string {
  const repository = immutable
    ? `${owner}@${claims.repository_owner_id}/${name}@${claims.repository_id}`
    : `${owner}/${name}`
  return `repo:${repository}:${context(claims)}`
}

function context({ environment, event_name, ref }: GitHubClaims): string {
  if (environment !== undefined) return `environment:${environment.replaceAll(':', '%3A')}`
  return event_name === 'pull_request' ? 'pull_request' : `ref:${ref}`
}

function present(claims: GitHubClaims): Record<string, string> {
  const entries: [string, string][] = []
  for (const [name, value] of Object.entries(claims)) {
    if (typeof value === 'string') entries.push([name, value])
  }
  return Object.fromEntries(entries)
}
