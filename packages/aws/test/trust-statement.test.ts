import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { claimsOf } from '@ecs-actions/domain/oidc/claims'
import { refusedToken } from '@ecs-actions/domain/oidc/refusal'
import { createSimulator, requestHandler, type ScenarioInput, scenario, VirtualClock } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

const role = 'arn:aws:iam::123456789012:role/deploy'
const audience = 'sts.amazonaws.com'
const refused = 'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity'

/** What a job is for the trust policy of a role. */
interface Job {
  readonly owner: string
  readonly name: string
  readonly ownerId: string
  readonly id: string
  readonly immutable: boolean
  readonly ref: string
  readonly event: string
  readonly environment: string | undefined
}

function claimsOfJob({ owner, name, ownerId, id, ref, event, environment }: Job) {
  return {
    ...{ repository: `${owner}/${name}`, repository_id: id, repository_owner_id: ownerId, ref, event_name: event },
    ...(environment === undefined ? {} : { environment }),
  }
}

function subjectOfJob({ owner, name, ownerId, id, immutable, ref, event, environment }: Job): string {
  const repository = immutable ? `${owner}@${ownerId}/${name}@${id}` : `${owner}/${name}`
  const branch = event === 'pull_request' ? event : `ref:${ref}`
  return `repo:${repository}:${environment === undefined ? branch : `environment:${environment.replaceAll(':', '%3A')}`}`
}

type Statement = NonNullable<ScenarioInput['roles']>[number]['trustPolicy']['Statement']

/** An account whose role has this statement in its trust policy, and the job that asks for it. */
function account(statement: Statement, job: Job) {
  const clock = new VirtualClock()
  const github = { audiences: [audience, 'somebody-else'], immutableSubject: job.immutable, claims: claimsOfJob(job) }
  const roles = [{ name: 'deploy', trustPolicy: { Version: '2012-10-17' as const, Statement: statement } }]
  const simulator = createSimulator({ scenario: scenario({ roles, github }), clock })
  const { issuer, userCredentials: credentials } = simulator
  const handler = requestHandler(simulator)
  const sts = new STSClient({ region: 'eu-west-1', credentials, requestHandler: handler, maxAttempts: 1 })
  const now = Math.floor(clock.now() / 1_000)
  return {
    token: (aud: string) => issuer.issue(aud),
    tokenOf(other: Job) {
      const standard = { iss: issuer.url, aud: audience, iat: now, exp: now + 300 }
      return issuer.signed({ ...standard, ...claimsOfJob(other), sub: subjectOfJob(other) })
    },
    /** What STS said, `let in` when it gave credentials. */
    async assume(token: string): Promise<string> {
      const request = { RoleArn: role, RoleSessionName: 'me', WebIdentityToken: token }
      try {
        const { Credentials } = await sts.send(new AssumeRoleWithWebIdentityCommand(request))
        return Credentials?.SessionToken ? 'let in' : 'no credentials'
      } catch (error) {
        return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
      }
    },
  }
}

/** The account after somebody has pasted the statement of the refusal into the trust policy. */
async function mended(job: Job) {
  const principal = { Federated: 'arn:aws:iam::123456789012:oidc-provider/somebody-else' }
  const before = account({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRoleWithWebIdentity' }, job)
  const token = before.token(audience)
  expect(claimsOf(token)?.sub).toBe(subjectOfJob(job))
  const words = await before.assume(token)
  expect(words).toBe(refused)
  const { remedy } = refusedToken({ role, token, words })
  return account(JSON.parse(remedy.slice(remedy.indexOf('{'), remedy.indexOf('\n}') + 2)), job)
}

// What means something in a policy, a pattern, a subject or JSON, beside plain letters; no brace, since the simulator
// does not know the variables of policies.
const anyText = fc.string({ unit: fc.constantFrom(...'ab:/-_.#$*?"\\ ü\u202e🚀'), minLength: 1, maxLength: 12 })
const anyWord = fc.stringMatching(/^[\w.-]{1,12}$/)
const anyJob: fc.Arbitrary<Job> = fc.record({
  ...{
    owner: anyWord,
    name: anyWord,
    ownerId: fc.nat().map(String),
    id: fc.nat().map(String),
    immutable: fc.boolean(),
  },
  ref: fc.oneof(
    anyText.map((name) => `refs/heads/${name}`),
    anyText.map((name) => `refs/tags/${name}`),
  ),
  event: fc.constantFrom('push', 'pull_request'),
  environment: fc.option(anyText, { nil: undefined }),
})

/** Jobs that are not this one, by what they are. */
function others(job: Job): Record<string, Job> {
  const id = `${job.id}1`
  const { environment = '' } = job
  return {
    'another repository of the owner': { ...job, name: `${job.name}x`, id },
    'a repository of the same name': { ...job, owner: `${job.owner}x`, ownerId: `${job.ownerId}1`, id },
    'a repository that got the name later, with ids in its subject': { ...job, id, immutable: true },
    'a repository that got the name later, without': { ...job, id, immutable: false },
    'another environment': { ...job, environment: `another${environment}` },
    'an environment whose name begins the same': { ...job, environment: `${environment}x` },
    'any environment': { ...job, environment: environment === '*' ? '**' : '*' },
    ...(job.environment === undefined ? othersOnBranches(job) : {}),
  }
}

/** An environment hides the branch, so that these are others only without one. */
function othersOnBranches(job: Job): Record<string, Job> {
  if (job.event === 'pull_request') return { 'a push': { ...job, event: 'push' } }
  return {
    'another branch': { ...job, ref: 'refs/heads/another' },
    'a branch whose name begins the same': { ...job, ref: `${job.ref}x` },
    'a pull request': { ...job, event: 'pull_request' },
  }
}

describe('the statement in the refusal of a token, put into the trust policy', () => {
  test('lets in this job, whichever way its subject is spelled, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(anyJob, async (job) => {
        const { token, tokenOf, assume } = await mended(job)
        expect(await assume(token(audience))).toBe('let in')
        expect(await assume(tokenOf({ ...job, immutable: !job.immutable }))).toBe('let in')
        for (const [what, other] of Object.entries(others(job))) {
          expect([what, await assume(tokenOf(other))]).toEqual([what, refused])
        }
        expect(await assume(token('somebody-else'))).toBe(refused)
      }),
      { numRuns: 30 },
    )
  })
})
