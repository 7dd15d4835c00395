/** What the job context says about the workflow file that defines the job. */
export type JobWorkflow = Readonly<
  Record<'workflow_ref' | 'workflow_sha' | 'workflow_repository' | 'workflow_file_path', string>
>

/** A commit that is none of the caller's. */
const calledCommit = '2'.padStart(40, '0')

/**
 * The workflow that was started; or the one that it calls, which differs for the job context only.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#job-context
 * @param options.called owner/repository/path@ref of the called workflow
 * @throws Error when `called` is not of that form
 */
export function jobWorkflow(options: {
  readonly github: Readonly<Record<string, string>>
  readonly called?: string | undefined
}): JobWorkflow {
  const { github, called } = options
  const name = called ?? github.workflow_ref ?? ''
  const [, repository, path, ref] = /^([^/@]+\/[^/@]+)\/([^@]+)@(.+)$/.exec(name) ?? []
  if (repository === undefined || path === undefined || ref === undefined) {
    throw new Error(`'${name}' names no workflow: write it as owner/repository/.github/workflows/file.yml@ref`)
  }
  const commit = /^[0-9a-f]{40}$/.test(ref) ? ref : calledCommit
  return {
    workflow_ref: name,
    workflow_sha: called === undefined ? (github.workflow_sha ?? '') : commit,
    workflow_repository: repository,
    workflow_file_path: path,
  }
}
