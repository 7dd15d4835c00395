import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type RoleJob, roleJob } from './support/role-job.ts'
import { assumeStep, runSteps } from './support/role-workflow.ts'
import { productionRole } from './support/roles.ts'

const open = closedAfterEach<RoleJob>()

interface Invocation {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** A job after assume-role, and the way in which tools start the process of its profile. */
async function withProfile(input: ScenarioInput = {}, inputs: Record<string, string> = {}) {
  const job = await roleJob(input)
  open.push(job)
  const run = await job.main({ 'credential-process': 'true', ...inputs })
  expect(run.exitCode).toBe(0)
  const config = await readFile(run.env.AWS_CONFIG_FILE ?? '', 'utf8')
  const line = /^credential_process = (.*)$/m.exec(config)?.[1] ?? ''
  const [command = '', ...words] = [...line.matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '')
  const variables = {
    ...{ ...job.environment, ...run.env },
    ...{ ACTIONS_ID_TOKEN_REQUEST_URL: job.idToken.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.idToken.token },
  }
  const invoke = (environment: Record<string, string> = variables, args = words) =>
    new Promise<Invocation>((resolve) => {
      execFile(command, args, { env: environment }, (error, stdout, stderr) => {
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      })
    })
  return { job, run, invoke, variables, words }
}

describe('the credential process', () => {
  test('prints credentials of the role as JSON, and nothing else anywhere', async () => {
    const { job, invoke } = await withProfile({}, { 'role-chain': productionRole })
    const { exitCode, stdout, stderr } = await invoke()
    const [key, secret, token] = job.secrets.slice(-3)
    expect(JSON.parse(stdout)).toEqual({
      ...{ Version: 1, AccessKeyId: key, SecretAccessKey: secret, SessionToken: token },
      Expiration: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect([exitCode, stderr]).toEqual([0, ''])
  })

  test('asks for a new token each time', async () => {
    const { job, invoke } = await withProfile()
    const keys = [await invoke(), await invoke()].map(({ stdout }) => JSON.parse(stdout).AccessKeyId)
    expect(new Set(keys).size).toBe(2)
    expect(job.requests.filter(({ operation }) => operation === 'GetIdToken')).toHaveLength(3)
  })

  test('that may not have the role any more says so with the claims, and prints no credentials', async () => {
    const { invoke } = await withProfile({
      faults: [{ fault: 'access-denied', service: 'sts', operation: 'AssumeRoleWithWebIdentity', skip: 1 }],
    })
    const { exitCode, stdout, stderr } = await invoke()
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('sub: repo:o/r:environment:production')
    expect(stderr).not.toMatch(/eyJ|at .*\.js:\d/)
  })

  test('without the variables for tokens says which are missing', async () => {
    const { invoke, variables } = await withProfile()
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: _token, ...rest } = variables
    const { exitCode, stdout, stderr } = await invoke(rest)
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN')
    expect(stderr).toContain('sudo --preserve-env')
  })

  test('sends nothing to an endpoint that is not this machine', async () => {
    const { invoke, variables } = await withProfile()
    const { exitCode, stderr } = await invoke({ ...variables, AWS_ENDPOINT_URL_STS: 'https://attacker.example' })
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('sends AWS calls to attacker.example')])
  })

  test('after the job says that its settings are gone', async () => {
    const { job, run, invoke } = await withProfile()
    await job.post(run)
    const { exitCode, stdout, stderr } = await invoke()
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/settings of the session cannot be read: .*settings\.json \(ENOENT\)/)
  })

  test('without or with damaged settings says so', async () => {
    const { invoke, variables, words } = await withProfile()
    expect((await invoke(variables, words.slice(0, 1))).stderr).toContain('no file with the settings')
    await writeFile(words[1] ?? '', '{}')
    expect((await invoke()).stderr).toContain('are damaged')
  })
})

test('a step with an SDK of AWS gets credentials of the role, new ones each time, with and without AWS_PROFILE', async () => {
  const job = await roleJob()
  open.push(job)
  const sdk = createRequire(import.meta.url).resolve('@aws-sdk/client-sts')
  const script = join(job.folders.workspace, 'who.cjs')
  await writeFile(
    script,
    `const { STSClient, GetCallerIdentityCommand } = require(${JSON.stringify(sdk)})
    const client = new STSClient({})
    client.send(new GetCallerIdentityCommand({})).then(async ({ Arn }) => {
      const { accessKeyId } = await client.config.credentials()
      require('node:fs').appendFileSync(process.env.GITHUB_OUTPUT, 'arn=' + Arn + '\\nkey=' + accessKeyId + '\\n')
    })`,
  )
  const who = { run: `"$NODE" "${script}"` }
  const unnamed = { ...who, env: { AWS_PROFILE: '' } }
  const result = await runSteps(job, [assumeStep({ 'credential-process': 'true' }), who, who, unnamed], {
    ...{ NODE: process.execPath, AWS_PROFILE: 'work', AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' },
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  })
  const steps = result.steps.filter(({ run }) => run !== undefined)
  expect(steps.map(({ outputs }) => outputs.arn)).toEqual(
    Array(3).fill('arn:aws:sts::123456789012:assumed-role/deploy/ecs-actions'),
  )
  expect(new Set(steps.map(({ outputs }) => outputs.key)).size).toBe(3)
})
