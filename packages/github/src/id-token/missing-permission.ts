import { Failure } from '@ecs-actions/domain/failure'
import { foreignLine } from '@ecs-actions/domain/foreign-text'
import type { Environment } from '../inputs/read.ts'
import { type RestrictedPullRequest, restrictedPullRequest } from './pull-request.ts'

const mayNot = 'this job may not ask GitHub for an OIDC token'

/** Why the runner gave this job no address to ask for tokens, as far as its environment tells. */
export async function missingPermission(options: {
  readonly environment: Environment
  readonly jobWorkflow?: string | undefined
}): Promise<Failure> {
  const { environment, jobWorkflow } = options
  const pullRequest = await restrictedPullRequest(environment)
  if (pullRequest) return restricted(pullRequest)
  const called = jobWorkflow ? workflowFile(jobWorkflow) : undefined
  const caller = workflowFile(environment.GITHUB_WORKFLOW_REF ?? '')
  if (called && caller && jobWorkflow !== environment.GITHUB_WORKFLOW_REF) return notGranted(called, caller)
  return notAsked({ mayBeCalled: !called || !caller })
}

function restricted(pullRequest: RestrictedPullRequest): Failure {
  if (pullRequest.kind === 'fork') {
    const fork = pullRequest.repository === undefined ? '' : ` (${foreignLine(pullRequest.repository, 256)})`
    return failure(
      `${mayNot}: it runs for a pull request from a fork${fork}, and GitHub never gives these one.`,
      'Deploy from the branch after the pull request is merged, and leave this job out for forks: "if: github.event.pull_request.head.repo.full_name == github.repository". Do not use pull_request_target to get around it: code of strangers would come near your credentials.',
    )
  }
  return failure(
    `${mayNot}: it runs for a pull request of Dependabot, which GitHub treats like one from a fork.`,
    'Deploy from the branch after the pull request is merged, and leave this job out for Dependabot: "if: github.actor != \'dependabot[bot]\'". Permissions of the job could raise it, but then code that nobody has reviewed yet can have your roles.',
  )
}

function notGranted(called: WorkflowFile, caller: WorkflowFile): Failure {
  const uses = called.repository === caller.repository ? `./${called.path}` : `${called.repository}/${called.path}@…`
  return failure(
    `${mayNot}: its workflow ${called.path} is called by ${caller.path}, and has only the permissions that the calling job grants.`,
    [
      `In ${caller.path}, or what it calls in between, give the job that uses it the permission:`,
      `    uses: ${uses}`,
      '    permissions: { id-token: write, contents: read }',
      'Where the called job, or its workflow, sets permissions itself, id-token: write must be among them too.',
    ].join('\n'),
  )
}

function notAsked({ mayBeCalled }: { mayBeCalled: boolean }): Failure {
  return failure(
    `${mayNot}: it lacks the permission.`,
    [
      'Give it to the job, with whatever else the job needs: permissions that are not named are not granted.',
      '    permissions:',
      '      id-token: write',
      '      contents: read',
      ...(mayBeCalled ? ['In a called workflow, the job that calls it needs the same.'] : []),
    ].join('\n'),
  )
}

interface WorkflowFile {
  readonly repository: string
  /** In the repository, e.g. `.github/workflows/deploy.yml`. */
  readonly path: string
}

/** Of a reference such as `o/r/.github/workflows/deploy.yml@refs/heads/main`. */
function workflowFile(reference: string): WorkflowFile | undefined {
  const match = /^([^/@]+\/[^/@]+)\/([^@]+)@/.exec(foreignLine(reference))
  return match?.[1] && match[2] ? { repository: match[1], path: match[2] } : undefined
}

function failure(message: string, remedy: string): Failure {
  return new Failure({ code: 'credentials', message, remedy })
}
