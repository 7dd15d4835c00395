import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '@ecs-actions/domain/failure'
import { idToken } from '@ecs-actions/github/id-token'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { impatientClock } from './impatient-clock.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function refusal(environment: Readonly<Record<string, string>>, jobWorkflow?: string): Promise<Failure> {
  const options = { audience: 'a', environment, clock: impatientClock(), jobWorkflow }
  const error: unknown = await idToken(options).catch((thrown: unknown) => thrown)
  if (error instanceof Failure) return error
  throw new Error(`no Failure: ${error}`)
}

/** The refusal of a run for an event with this payload. */
async function onEvent(payload: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Promise<Failure> {
  const path = join(folder, 'event.json')
  await writeFile(path, payload)
  return refusal({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path, ...more })
}

function pullRequest(head: unknown, base: unknown = { id: 1, full_name: 'o/r' }): string {
  return JSON.stringify({ pull_request: { head: { repo: head }, base: { repo: base } } })
}

const lacking = 'this job may not ask GitHub for an OIDC token: it lacks the permission.'
const permission = `Give it to the job, with whatever else the job needs: permissions that are not named are not granted.
    permissions:
      id-token: write
      contents: read`
const fork = (name: string) =>
  `this job may not ask GitHub for an OIDC token: it runs for a pull request from a fork${name}, and GitHub never gives these one.`

describe('a job without an address for tokens', () => {
  test.each([
    ['neither', {}],
    ['the token only', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }],
    ['the address only', { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }],
  ])('lacks the permission: it has %s', async (_, environment) => {
    expect(await refusal(environment)).toMatchObject({
      code: 'credentials',
      message: lacking,
      remedy: `${permission}\nIn a called workflow, the job that calls it needs the same.`,
    })
  })

  test('is told nothing of callers when it is known to have none', async () => {
    const workflow = 'o/r/.github/workflows/deploy.yml@refs/heads/main'
    expect(await refusal({ GITHUB_WORKFLOW_REF: workflow }, workflow)).toMatchObject({
      message: lacking,
      remedy: permission,
    })
  })

  test.each(['', 'deploy', 'o/r', '@'])('is not taken for a called one on the word of %j', async (jobWorkflow) => {
    const environment = { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/release.yml@refs/heads/main' }
    expect(await refusal(environment, jobWorkflow)).toMatchObject({
      message: lacking,
      remedy: expect.stringContaining('In a called workflow'),
    })
  })
})

describe('a job of a called workflow without an address for tokens', () => {
  const environment = { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/release.yml@refs/heads/main' }

  test('is told what its caller must grant, and where', async () => {
    expect(await refusal(environment, 'o/shared/.github/workflows/deploy.yml@refs/tags/v1')).toMatchObject({
      code: 'credentials',
      message:
        'this job may not ask GitHub for an OIDC token: its workflow .github/workflows/deploy.yml is called by .github/workflows/release.yml, and has only the permissions that the calling job grants.',
      remedy: `In .github/workflows/release.yml, or what it calls in between, give the job that uses it the permission:
    uses: o/shared/.github/workflows/deploy.yml@…
    permissions: { id-token: write, contents: read }
Where the called job, or its workflow, sets permissions itself, id-token: write must be among them too.`,
    })
  })

  test('may be in the repository of its caller', async () => {
    const { remedy } = await refusal(environment, 'o/r/.github/workflows/deploy.yml@refs/heads/main')
    expect(remedy.split('\n')[1]).toBe('    uses: ./.github/workflows/deploy.yml')
  })
})

describe('a pull request', () => {
  test('from a fork never gets a token', async () => {
    expect(await onEvent(pullRequest({ id: 2, full_name: 'stranger/r' }))).toMatchObject({
      code: 'credentials',
      message: fork(' (stranger/r)'),
      remedy:
        'Deploy from the branch after the pull request is merged, and leave this job out for forks: "if: github.event.pull_request.head.repo.full_name == github.repository". Do not use pull_request_target to get around it: code of strangers would come near your credentials.',
    })
  })

  test.each<[string, string, string]>([
    ['whose repository is gone', pullRequest(null), ''],
    ['that is told by its name alone', pullRequest({ full_name: 'x/r' }), ' (x/r)'],
    ['that is told by its id alone', pullRequest({ id: 2 }), ''],
    [
      'of the repository of the event',
      JSON.stringify({ repository: { id: 1 }, pull_request: { head: { repo: { id: 2 } } } }),
      '',
    ],
    ['with a name that is none', pullRequest({ id: 2, full_name: 'x\n::error::y' }), ' (x ⏎  : :error::y)'],
  ])('is from a fork %s', async (_, payload, name) => {
    expect((await onEvent(payload)).message).toBe(fork(name))
  })

  test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    'is one in every event about it: %s',
    async (event) => {
      const payload = pullRequest({ id: 2 })
      expect((await onEvent(payload, { GITHUB_EVENT_NAME: event })).message).toBe(fork(''))
    },
  )

  test('from a fork lacks the permission like any other job when the event is pull_request_target', async () => {
    const payload = pullRequest({ id: 2, full_name: 'stranger/r' })
    expect((await onEvent(payload, { GITHUB_EVENT_NAME: 'pull_request_target' })).message).toBe(lacking)
  })

  test.each([
    ['its id', pullRequest({ id: 1, full_name: 'renamed/r' })],
    ['its name', pullRequest({ full_name: 'O/R' })],
    ['nothing', '{}'],
  ])('from the repository itself, going by %s, lacks the permission', async (_, payload) => {
    expect((await onEvent(payload)).message).toBe(lacking)
  })

  test('of Dependabot is treated like one from a fork', async () => {
    const payload = pullRequest({ id: 1, full_name: 'o/r' })
    expect(await onEvent(payload, { GITHUB_ACTOR: 'dependabot[bot]' })).toMatchObject({
      code: 'credentials',
      message:
        'this job may not ask GitHub for an OIDC token: it runs for a pull request of Dependabot, which GitHub treats like one from a fork.',
      remedy:
        'Deploy from the branch after the pull request is merged, and leave this job out for Dependabot: "if: github.actor != \'dependabot[bot]\'". Permissions of the job could raise it, but then code that nobody has reviewed yet can have your roles.',
    })
    expect((await onEvent('', { GITHUB_ACTOR: 'dependabot[bot]' })).message).toContain('Dependabot')
  })
})

describe('an event that cannot be read', () => {
  test.each([
    ['is missing', '/nowhere/event.json'],
    ['is a folder', tmpdir()],
    ['is a device', '/dev/zero'],
    ['has no name', ''],
  ])('leaves the usual words when its file %s', async (_, path) => {
    const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path }
    expect((await refusal(environment)).message).toBe(lacking)
  })

  test('leaves the usual words when nobody writes into its pipe', async () => {
    const path = join(folder, 'pipe')
    execFileSync('sh', ['-c', 'mkfifo "$0"', path])
    const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path }
    expect((await refusal(environment)).message).toBe(lacking)
  })

  test('leaves the usual words when it is larger than any of GitHub', async () => {
    const payload = pullRequest({ id: 2 })
    expect((await onEvent(payload + ' '.repeat(26_214_400))).message).toBe(lacking)
    expect((await onEvent(payload + ' '.repeat(100_000))).message).toBe(fork(''))
  })

  test('leaves the usual words, or those for forks, whatever is in it', async () => {
    const repository = fc.oneof(
      fc.constant(null),
      fc.json().map((text) => JSON.parse(text)),
      fc.record({ id: fc.nat(2) }),
    )
    const text = fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.tuple(repository, repository).map(([head, base]) => pullRequest(head, base)),
      fc.json().map((inner) => `{"pull_request":${inner},"repository":${inner}}`),
    )
    await fc.assert(
      fc.asyncProperty(text, async (payload) => {
        const { message } = await onEvent(payload)
        expect(message === lacking || message.startsWith(fork('').slice(0, 80))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
