import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { blueGreen, revision } from './support/blue-green.ts'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'
import { deployRole, jobWithToken, productionRole, roles } from './support/roles.ts'

const minute = 60_000
const inputs = {
  ...{ 'task-definition': revision(2), cluster: 'prod', service: 'web', 'aws-region': 'eu-west-1' },
  'role-to-assume': deployRole,
}

/** Deploys with roles whose sessions last an hour, and stays until the old tasks are gone. */
async function deploy(aws: LocalAws, more: Record<string, string> = {}) {
  const start = aws.simulator.clock.now()
  const run = await aws.step('deploy', { inputs: { ...inputs, ...more }, ...jobWithToken(aws) })
  const called = (operation: string) => aws.requests.filter((request) => request.operation === operation)
  return { run, lasted: aws.simulator.clock.now() - start, called }
}

/** Calls that went wrong. That a deployment has no targets yet is an answer. */
function failures({ requests }: LocalAws): string[] {
  return requests.flatMap(({ operation, result }) => {
    if (result.kind === 'reset') return [`${operation} reset`]
    return result.status < 400 || result.error === 'DeploymentNotStartedException'
      ? []
      : [`${operation} ${result.error}`]
  })
}

const open = closedAfterEach<LocalAws>()

async function awsWith(terminationWaitMinutes: number, more: ScenarioInput = {}): Promise<LocalAws> {
  const service = blueGreen({ serving: 1, history: [1], terminationWaitMinutes, autoRollback: ['DEPLOYMENT_FAILURE'] })
  const found = await localAws({ ...service, ...roles, ...more }, 'virtual')
  open.push(found)
  return found
}

describe('a wait of three hours with sessions of one hour', () => {
  test('renews the session three times, with a new token each, and no call fails', async () => {
    const found = await awsWith(180)
    const { run, lasted, called } = await deploy(found)
    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { outcome: 'succeeded' } })
    expect(lasted).toBeGreaterThan(180 * minute)
    expect(called('AssumeRoleWithWebIdentity')).toHaveLength(4)
    expect(called('GetIdToken')).toHaveLength(4)
    expect(failures(found)).toEqual([])
    const callers = new Set(
      found.requests.filter(({ service }) => service === 'codedeploy').map(({ caller }) => caller),
    )
    expect([...callers]).toEqual(['arn:aws:sts::123456789012:assumed-role/deploy/ecs-actions'])

    // Each token and session is masked before anything of it could be printed, and nothing is handed on.
    expect(run.masks).toHaveLength(4 * 4)
    const left = JSON.stringify([run.outputs, run.state, run.env, run.summary])
    for (const secret of run.masks) {
      const lines = run.stdout.split('\n').filter((line) => line.includes(secret))
      expect(lines).toEqual([`::add-mask::${secret}`])
      expect(left).not.toContain(secret)
    }
  })

  test('renews a chain of roles just so, although its sessions may last no longer', async () => {
    const found = await awsWith(180)
    const { run, called } = await deploy(found, { 'role-chain': productionRole })
    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { outcome: 'succeeded' } })
    expect(called('AssumeRole')).toHaveLength(4)
    expect(called('GetIdToken')).toHaveLength(4)
    expect(failures(found)).toEqual([])
  })
})

describe('a renewal', () => {
  test('that four minutes without STS and GitHub delay costs nothing', async () => {
    const outage = { from: 54.5 * minute, until: 58.5 * minute, status: 503 }
    const faults: ScenarioInput['faults'] = [
      { fault: 'error', service: 'sts', ...outage },
      { fault: 'error', service: 'github', ...outage, from: 56.5 * minute },
    ]
    const usual = await deploy(await awsWith(70))
    const found = await awsWith(70, { faults })
    const { run, lasted, called } = await deploy(found)
    expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The credentials could not be renewed for now, and still last: /),
    ])
    expect(called('GetIdToken').length).toBeGreaterThan(10)
    expect(Math.abs(lasted - usual.lasted)).toBeLessThan(20_000)
    expect(failures(found).filter((call) => !/^(AssumeRole|GetIdToken)/.test(call))).toEqual([])
  })

  test('is forced when a service says that the credentials have expired', async () => {
    const faults: ScenarioInput['faults'] = [{ fault: 'expired-token', service: 'codedeploy', from: minute, times: 1 }]
    const found = await awsWith(5, { faults })
    const { run, called } = await deploy(found)
    expect(run).toMatchObject({ exitCode: 0, annotations: [], outputs: { outcome: 'succeeded' } })
    expect(called('AssumeRoleWithWebIdentity')).toHaveLength(2)
  })

  test('is what the post step of a step that was killed works with, too', async () => {
    const found = await awsWith(5)
    const job = jobWithToken(found)
    const onStart = (process: { kill(signal: 'SIGKILL'): unknown }) =>
      void found.time?.after(minute, () => process.kill('SIGKILL'))
    const run = await found.step('deploy', { inputs, ...job, onStart })
    const post = await found.step('deploy', { phase: 'post', state: run.state, inputs, ...job })
    expect(post.annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Rollback d-\w+ is Succeeded/),
    )
  })
})

test('a renewal in the midst of hostile log lines exposes nothing', async () => {
  const hostile = ['::stop-commands::halt', '##[stop-commands]halt', '::add-mask::x', 'line\r::stop-commands::halt']
  const lines = Array.from({ length: 120 }, (_, index) => `${hostile[index % hostile.length]} ${index}`)
  const steps = [
    { after: 54 * minute, line: { text: 'the renewal comes' } },
    ...lines.map((text) => ({ after: 1_000, line: { text } })),
    { after: 1_000, exit: { code: 0 } },
  ]
  const found = await localAws(
    { images: [{ image: 'app:v2', program: { kind: 'scripted', steps } }], ...roles },
    'virtual',
  )
  open.push(found)
  const role = { 'role-to-assume': deployRole, 'aws-region': 'eu-west-1', 'wait-minutes': '70' }
  const run = await found.migrate(role, jobWithToken(found))
  expect(run).toMatchObject({ exitCode: 0, outputs: { outcome: 'succeeded' } })
  const output = run.stdout.split(/[\r\n]+/)
  const isCommand = (line: string) => /^\s*::(?!add-mask::)|##\[/.test(line)
  expect(output.filter(isCommand)).toEqual([])
  const second = output.findLastIndex((line) => line.startsWith('::add-mask::'))
  expect(output.findIndex((line) => line.includes('the renewal comes'))).toBeLessThan(second)
  expect(output.findLastIndex((line) => line.includes('stop-commands'))).toBeGreaterThan(second)
  expect(run.masks).toHaveLength(2 * 4)
  for (const secret of run.masks) {
    expect(output.filter((line) => line.includes(secret))).toEqual([`::add-mask::${secret}`])
  }
})
