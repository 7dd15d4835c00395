import type { ActionRun } from '@ecs-actions/rehearsal'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type RoleJob, roleJob } from './support/role-job.ts'
import { assumeStep, observe, runSteps } from './support/role-workflow.ts'
import { productionRole } from './support/roles.ts'

const open = closedAfterEach<RoleJob>()

async function newJob(input: ScenarioInput = {}): Promise<RoleJob> {
  const job = await roleJob(input)
  open.push(job)
  return job
}

const old = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_REGION: 'us-east-1',
}
const mask = (secret: string) => `::add-mask::${secret}`
const firstLineWith = (text: string, run: ActionRun) => run.stdout.split('\n').find((line) => line.includes(text))
const messages = (run: ActionRun) => run.annotations.map(({ message }) => message).join('\n')

describe('the bundle of assume-role', () => {
  test('leaves credentials for the steps that follow, and none after the job', async () => {
    const { main, post } = await newJob()
    const run = await main()
    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'aws-account-id': '123456789012' } })
    expect(run.outputs.expiration).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/)
    expect(run.env).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/) })
    const after = await post(run)
    expect(after).toMatchObject({ exitCode: 0, annotations: [] })
    expect(after.env).toEqual({
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_SESSION_TOKEN: '',
      AWS_CREDENTIAL_EXPIRATION: '',
      AWS_REGION: '',
      AWS_DEFAULT_REGION: '',
    })
  })

  test.each<[string, Record<string, string>]>([
    ['environment variables', {}],
    ['outputs', { 'output-credentials': 'true', 'output-env-credentials': 'false' }],
    ['a profile', { 'credential-process': 'true' }],
  ])('masks the token and every credential before anything that holds one is written, for %s', async (_, inputs) => {
    const { main, secrets } = await newJob()
    const run = await main({ 'role-chain': productionRole, ...inputs })
    expect(run.exitCode).toBe(0)
    expect(secrets).toHaveLength(7)
    for (const secret of [...secrets, run.state.key ?? '']) expect(firstLineWith(secret, run)).toBe(mask(secret))
  })

  test('masks the credentials that it replaces, too', async () => {
    const { main } = await newJob()
    const run = await main({}, { environment: old })
    for (const secret of [old.AWS_ACCESS_KEY_ID, old.AWS_SECRET_ACCESS_KEY]) {
      expect(firstLineWith(secret, run)).toBe(mask(secret))
    }
  })

  test('a wrong trust policy is told in under two seconds', async () => {
    const github = { claims: { repository: 'o/r', environment: 'staging' } }
    const { main, requests } = await newJob({ github })
    const start = performance.now()
    const run = await main()
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(run.exitCode).toBe(1)
    expect(requests.filter(({ service }) => service === 'sts')).toHaveLength(1)
    for (const part of [
      'its trust policy does not match the token',
      'sub: repo:o/r:environment:staging',
      'aud: sts.amazonaws.com',
      'repository_id: 74',
      'job_workflow_ref: o/r/.github/workflows/deploy.yml@refs/heads/main',
      '"token.actions.githubusercontent.com:sub": [',
      '"repo:o/r:environment:staging"',
      '"repo:o@65/r@74:environment:staging"',
    ]) {
      expect(messages(run)).toContain(part)
    }
    expect(run.env).toEqual({})
  })
})

describe('a job that may not ask for a token', () => {
  const unable = { mayAsk: false }

  test('is told which permission it lacks', async () => {
    const { main, post } = await newJob()
    const run = await main({}, unable)
    expect(messages(run)).toContain('id-token: write')
    expect((await post(run)).env).toEqual({})
  })

  test('since it runs for a pull request from a fork is told so', async () => {
    const { main } = await newJob()
    const fork = { repo: { id: 2, full_name: 'stranger/app' } }
    const payload = { pull_request: { head: fork, base: { repo: { id: 1, full_name: 'acme/app' } } } }
    const run = await main({}, { ...unable, event: { name: 'pull_request', payload } })
    expect(messages(run)).toContain('a pull request from a fork (stranger/app)')
  })

  test('since its caller did not grant it is told where to do so', async () => {
    const { main } = await newJob()
    const jobWorkflow = 'acme/shared/.github/workflows/deploy.yml@refs/heads/main'
    const run = await main({}, { ...unable, jobWorkflow })
    expect(messages(run)).toContain('its workflow .github/workflows/deploy.yml is called by')
    expect(messages(run)).toContain('uses: acme/shared/.github/workflows/deploy.yml@…')
  })
})

describe('the post step', () => {
  test('brings back what was there, and removes what the step wrote', async () => {
    const { main, post, files } = await newJob()
    const run = await main({ 'credential-process': 'true' }, { environment: old })
    expect(run.env).toMatchObject({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_REGION: 'eu-west-1' })
    const after = await post(run, { environment: old })
    expect(after).toMatchObject({ exitCode: 0, annotations: [] })
    expect(after.env).toMatchObject(old)
    expect([...(await files()).keys()].filter((path) => path.includes('assume-role-'))).toEqual([])
  })

  test('leaves everything as it was after a main that was killed before it exported anything', async () => {
    const { main, post, files, arrival } = await newJob({
      faults: [{ fault: 'hang', service: 'sts', operation: 'GetCallerIdentity' }],
    })
    const asked = arrival('GetCallerIdentity')
    const run = await main(
      {},
      {
        environment: old,
        onStart: ({ kill }) => void asked.then(() => kill('SIGKILL')),
      },
    )
    expect(run).toMatchObject({ signal: 'SIGKILL', env: {} })
    expect([...(await files()).keys()].filter((path) => path.endsWith('/earlier'))).toHaveLength(1)
    const after = await post(run, { environment: old })
    expect(after).toMatchObject({ exitCode: 0, annotations: [], env: {} })
    expect([...(await files()).keys()].filter((path) => path.includes('assume-role-'))).toEqual([])
  })

  test('brings back what was there after a main that failed with some of it exported', async () => {
    const { main, post } = await newJob()
    const run = await main({}, { environment: old })
    const [first = ''] = Object.keys(run.env)
    const half = { ...run, env: { [first]: run.env[first] ?? '' } }
    expect((await post(half, { environment: old })).env).toMatchObject(old)
  })

  test('leaves no credentials, and warns, when what it needs is gone', async () => {
    const { main, post } = await newJob()
    const run = await main({}, { environment: old })
    const after = await post({ ...run, state: { ...run.state, key: '' } }, { environment: old })
    expect(after.env).toMatchObject({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '' })
    expect(after).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] })
  })
})

describe('steps within each other', () => {
  test('each leave what they found, to later steps and to the post steps between theirs', async () => {
    const job = await newJob()
    const inner = assumeStep({ 'role-chain': productionRole })
    const profile = assumeStep({ 'credential-process': 'true' })
    const result = await runSteps(job, [observe, assumeStep(), observe, inner, observe, profile, observe], old)
    expect(result.conclusion).toBe('success')
    const [none, one, two, three, ...posts] = result.steps
      .filter(({ uses }) => uses === observe.uses)
      .map(({ outputs }) => Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== '')))
    expect(none).toEqual(old)
    const keys = [none, one, two].map((found) => found?.AWS_ACCESS_KEY_ID)
    expect(new Set(keys).size).toBe(3)
    expect(three).not.toHaveProperty('AWS_ACCESS_KEY_ID')
    expect(three).toHaveProperty('AWS_CONFIG_FILE')
    const { home } = job.folders
    // A runner cannot unset a variable: after the profile, the paths are what they are without one.
    const paths = {
      AWS_CONFIG_FILE: `${home}/.aws/config`,
      AWS_SHARED_CREDENTIALS_FILE: `${home}/.aws/credentials`,
    }
    expect(posts).toEqual([three, { ...two, ...paths }, { ...one, ...paths }, { ...none, ...paths }])
  })
})
