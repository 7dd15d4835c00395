import { randomInt } from 'node:crypto'
import { basename } from 'node:path'

/** What set the run off, and where. Everything has a default. */
export interface EventOptions {
  /** Default: workflow_dispatch. */
  readonly name: string
  /** The inputs of workflow_dispatch or workflow_call, as text. */
  readonly inputs: Readonly<Record<string, string>>
  /** Default: refs/heads/main. */
  readonly ref: string
  /** Default: 40 zeros and a one. */
  readonly sha: string
  /** The repository whose workflow runs, owner/name. */
  readonly repository: string
  readonly actor: string
  readonly runId: string
  readonly runNumber: string
  readonly runAttempt: string
  readonly serverUrl: string
  readonly apiUrl: string
  /** Members of the event's payload (github.event), over those that follow from the rest. */
  readonly payload: Readonly<Record<string, unknown>>
}

export function completeEvent(given: Partial<EventOptions>): EventOptions {
  return {
    name: 'workflow_dispatch',
    inputs: {},
    ref: 'refs/heads/main',
    sha: '1'.padStart(40, '0'),
    repository: 'acme/app',
    actor: 'octocat',
    runId: String(randomInt(1_000_000_000, 100_000_000_000)),
    runNumber: '1',
    runAttempt: '1',
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    payload: {},
    ...given,
  }
}

/** The payload of the event, as in the file that GITHUB_EVENT_PATH names. */
export function eventPayload(event: EventOptions): Record<string, unknown> {
  const [owner = '', name = ''] = event.repository.split('/')
  return {
    ref: event.ref,
    inputs: event.inputs,
    repository: { name, full_name: event.repository, owner: { login: owner }, default_branch: 'main' },
    sender: { login: event.actor },
    ...event.payload,
  }
}

export interface GithubContextOptions {
  readonly event: EventOptions
  readonly eventPath: string
  readonly workspace: string
  readonly job: string
  /** The workflow's file and its name. */
  readonly workflow: { readonly file: string; readonly name: string }
  readonly token: string
}

/** The members of the github context that are text. */
export function githubContext(options: GithubContextOptions): Record<string, string> {
  const { event } = options
  const pullRequest = member(event.payload, 'pull_request')
  const workflowPath = `.github/workflows/${basename(options.workflow.file)}`
  return {
    actor: event.actor,
    actor_id: '1',
    api_url: event.apiUrl,
    base_ref: text(member(member(pullRequest, 'base'), 'ref')),
    event_name: event.name,
    event_path: options.eventPath,
    graphql_url: `${event.apiUrl}/graphql`,
    head_ref: text(member(member(pullRequest, 'head'), 'ref')),
    job: options.job,
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: 'false',
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: event.repository,
    repository_id: '1',
    repository_owner: event.repository.split('/')[0] ?? '',
    repository_owner_id: '1',
    retention_days: '90',
    run_attempt: event.runAttempt,
    run_id: event.runId,
    run_number: event.runNumber,
    server_url: event.serverUrl,
    sha: event.sha,
    token: options.token,
    triggering_actor: event.actor,
    workflow: options.workflow.name,
    workflow_ref: `${event.repository}/${workflowPath}@${event.ref}`,
    workflow_sha: event.sha,
    workspace: options.workspace,
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** GITHUB_* for the members of the context that the runner hands to processes (GitHubContext.cs): not the token. */
export function githubVariables(context: Readonly<Record<string, string>>): Record<string, string> {
  const handedOver = Object.entries(context).filter(([name]) => name !== 'token')
  return Object.fromEntries(handedOver.map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]))
}
