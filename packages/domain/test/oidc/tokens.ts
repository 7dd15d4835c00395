/** A token that says this; its signature is nobody's. */
export function tokenOf(payload: unknown): string {
  return ['{"alg":"RS256","typ":"JWT"}', JSON.stringify(payload), 'signature-of-nobody'].map(encoded).join('.')
}

export function encoded(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** What GitHub says of a job of o/r on its branch main, besides what is given. */
export function jobClaims(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.amazonaws.com',
    sub: 'repo:o/r:ref:refs/heads/main',
    repository: 'o/r',
    repository_id: '74',
    repository_owner_id: '65',
    ref: 'refs/heads/main',
    job_workflow_ref: 'o/r/.github/workflows/deploy.yml@refs/heads/main',
    event_name: 'push',
    actor: 'octocat',
    exp: 1_767_225_900,
    ...more,
  }
}

export const role = 'arn:aws:iam::123456789012:role/deploy'
