import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { blueGreen, revision } from './support/blue-green.ts'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'
import { deployRole, jobWithToken, productionRole, roles } from './support/roles.ts'

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:v1'
const migration = [{ after: 1_000, exit: { code: 0 } }]
const scenario: ScenarioInput = {
  ...{ ...blueGreen({ serving: 2, history: [1, 2] }), ...roles },
  images: [
    { image: 'app:v1', program: { kind: 'scripted' } },
    { image: 'app:v2', program: { kind: 'scripted', commands: [{ command: ['migrate'], steps: migration }] } },
    { image, scan: { findings: [] } },
  ],
  repositories: [{ name: 'app', scanOnPush: true }],
  logGroups: ['/ecs/app'],
}

/** The least that each action needs to call AWS. */
const steps: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deploy: { 'task-definition': revision(1), cluster: 'prod', service: 'web', 'dry-run': 'true' },
  'render-task-definition': { 'task-definition': 'td.json', 'container-name': 'app', image, register: 'true' },
  rollback: { cluster: 'prod', service: 'web', 'dry-run': 'true' },
  'run-migration': { 'task-definition': 'td.json', cluster: 'prod', subnets: 'subnet-1', command: '["migrate"]' },
  'scan-gate': { image },
}
const region = { 'aws-region': 'eu-west-1' }

const open = closedAfterEach<LocalAws>()

async function aws(more: ScenarioInput = {}): Promise<LocalAws> {
  const found = await localAws({ ...scenario, ...more }, 'virtual')
  open.push(found)
  return found
}

/** Who called the services, STS and GitHub aside. */
function callers({ requests }: LocalAws): (string | undefined)[] {
  const services = requests.filter(({ service }) => service !== 'sts' && service !== 'github')
  return [...new Set(services.map(({ caller }) => caller))]
}

describe.each(Object.entries(steps))('%s', (action, inputs) => {
  test('calls AWS as the role of its own, and as nobody else', async () => {
    const found = await aws()
    const own = { 'role-to-assume': deployRole, 'role-chain': productionRole, 'role-session-name': 'night-shift' }
    const run = await found.step(action, { inputs: { ...inputs, ...region, ...own }, ...jobWithToken(found) })
    expect(run).toMatchObject({ exitCode: 0, env: {} })
    expect(callers(found)).toEqual(['arn:aws:sts::210987654321:assumed-role/production/night-shift'])
    expect(found.requests.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity')).toHaveLength(1)
  })

  test('calls AWS with the credentials at hand when no role is named, if their account is allowed', async () => {
    const found = await aws()
    const allowed = { 'allowed-account-ids': '123456789012' }
    const run = await found.step(action, { inputs: { ...inputs, ...region, ...allowed } })
    expect(run.exitCode).toBe(0)
    expect(callers(found)).toEqual(['arn:aws:iam::123456789012:user/simulator'])
  })

  test('does nothing with the credentials of an account that is not allowed', async () => {
    const found = await aws()
    const run = await found.step(action, { inputs: { ...inputs, ...region, 'allowed-account-ids': '210987654321' } })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.at(-1)?.message).toContain(
      'allowed-account-ids: account 123456789012 of the credentials at hand is not among them (210987654321).',
    )
    expect(callers(found)).toEqual([])
  })

  test('tells every mistake about the role at once, and asks nobody', async () => {
    const found = await aws()
    const wrong = { 'role-to-assume': 'arn:aws-cn:iam::123456789012:role/x', 'role-external-id': 'shared' }
    const run = await found.step(action, { inputs: { ...inputs, ...region, ...wrong }, ...jobWithToken(found) })
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(/- role-to-assume: .*aws-cn.*\n- role-external-id: is for a role of/)
    expect(found.requests).toEqual([])
  })
})

test('a chain may begin with the credentials at hand, which are renewed as the session is', async () => {
  const found = await aws({
    roles: [
      {
        name: 'production',
        trustPolicy: { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' } },
      },
    ],
  })
  const inputs = { ...steps.deploy, ...region, 'role-chain': 'arn:aws:iam::123456789012:role/production' }
  const run = await found.step('deploy', { inputs })
  expect(run.exitCode).toBe(0)
  expect(callers(found)).toEqual(['arn:aws:sts::123456789012:assumed-role/production/ecs-actions'])
})

test('without any credentials, a step says what to give it', async () => {
  const found = await aws()
  const { AWS_ENDPOINT_URL = '' } = found.environment
  const environment = { AWS_ENDPOINT_URL, AWS_EC2_METADATA_DISABLED: 'true' }
  const run = await found.step('deploy', { inputs: { ...steps.deploy, ...region }, environment })
  expect(run.annotations.at(-1)?.message).toContain('Give this step role-to-assume')
})
