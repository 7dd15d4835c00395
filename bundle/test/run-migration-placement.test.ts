import type { ScenarioInput } from '@ecs-actions/simulator'
import { describe, expect, test } from '@jest/globals'
import { blueGreen } from './support/blue-green.ts'
import { closedAfterEach } from './support/closed-after-each.ts'
import { type LocalAws, localAws } from './support/local-aws.ts'

const open = closedAfterEach<LocalAws>()

const images = ['app:v1', 'app:v2'].map((image) => ({
  image,
  program: { kind: 'scripted' as const, steps: [{ after: 1_000, exit: { code: 0 } }] },
}))
const clusters = [{ name: 'prod', capacityProviders: ['FARGATE', 'FARGATE_SPOT', 'workers'] }]
const executionRoleArn = 'arn:aws:iam::123456789012:role/execution'
const forFargate = {
  ...{ family: 'app', networkMode: 'awsvpc' as const, requiresCompatibilities: ['FARGATE' as const] },
  ...{ cpu: '256', memory: '512', executionRoleArn, containerDefinitions: [{ name: 'app', image: 'app:v2' }] },
}
const onInstances = { family: 'app', containerDefinitions: [{ name: 'app', image: 'app:v2', memory: 128 }] }

async function aws(input: ScenarioInput = {}): Promise<LocalAws> {
  const started = await localAws({ clusters, images, ...input }, 'virtual')
  open.push(started)
  return started
}

/** The migration of family app: all other tasks are those of services. */
function migration({ simulator }: LocalAws) {
  const tasks = simulator.ecs.tasks.visible(simulator.ecs.clusters.active('prod'), simulator.clock.now())
  return tasks.find(({ group }) => group === 'family:app')
}

function starts({ requests }: LocalAws): number {
  return requests.filter(({ operation }) => operation === 'RunTask').length
}

const noSubnets = { subnets: '' }
const succeeded = { exitCode: 0, outputs: { outcome: 'succeeded' } }

describe('a migration runs', () => {
  test.each<[string, object, Record<string, string>, object]>([
    ['on EC2', onInstances, noSubnets, { launchType: 'EC2' }],
    ['on Fargate', forFargate, {}, { launchType: 'FARGATE' }],
    [
      'on Fargate Spot, when the step asks for it',
      forFargate,
      { 'capacity-provider-strategy': 'FARGATE_SPOT' },
      { launchType: 'FARGATE', capacityProviderName: 'FARGATE_SPOT' },
    ],
    [
      'on a capacity provider of instances',
      onInstances,
      { ...noSubnets, 'capacity-provider-strategy': '[{"capacityProvider":"workers","weight":1}]' },
      { launchType: 'EC2', capacityProviderName: 'workers' },
    ],
  ])('%s', async (_, definition, inputs, placed) => {
    const started = await aws()
    await started.write('td.json', JSON.stringify(definition))
    expect(await started.migrate(inputs)).toMatchObject(succeeded)
    const { launchType, capacityProviderName } = migration(started) ?? {}
    expect({ launchType, capacityProviderName }).toEqual({ capacityProviderName: undefined, ...placed })
  })

  test('as a service does, on demand where that uses Spot, with its tags', async () => {
    const started = await aws({
      taskDefinitions: [{ ...forFargate, family: 'web' }],
      services: [
        {
          ...{ name: 'web', cluster: 'prod', taskDefinition: 'web:1', desiredCount: 0, subnets: ['subnet-web'] },
          ...{ tags: { team: 'web' }, capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] },
        },
      ],
    })
    const run = await started.migrate({ ...noSubnets, service: 'web', tags: 'release=7' })
    expect(run).toMatchObject({ ...succeeded, annotations: [] })
    expect(run.lines.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Service web uses FARGATE_SPOT; the task runs on FARGATE/),
    )
    const task = migration(started)
    expect(task).toMatchObject({ launchType: 'FARGATE' })
    expect(task).not.toHaveProperty('capacityProviderName')
    expect(subnetOf(task)).toBe('subnet-web')
    expect(task?.tags).toEqual(
      expect.arrayContaining([
        { key: 'team', value: 'web' },
        { key: 'release', value: '7' },
      ]),
    )
  })

  test('as a service does that CodeDeploy deploys', async () => {
    const scenario = blueGreen({ serving: 1, history: [1] })
    const started = await aws({ ...scenario, images })
    expect(await started.migrate({ ...noSubnets, service: 'web', 'security-groups': 'sg-own' })).toMatchObject(
      succeeded,
    )
    const task = migration(started)
    expect(task).toMatchObject({ launchType: 'FARGATE', platformVersion: '1.4.0' })
    expect(subnetOf(task)).toBe('subnet-0123456789abcdef0')
  })
})

function subnetOf(task: ReturnType<typeof migration>): string | undefined {
  const [network] = task?.attachments ?? []
  return network?.details?.find(({ name }) => name === 'subnetId')?.value
}

describe('nothing is started', () => {
  test('with overrides that are too large, and no value of them is shown', async () => {
    const started = await aws()
    const run = await started.migrate({ 'environment-variables': `TOKEN=${'hunter2'.repeat(1_200)}` })
    expect(run.exitCode).toBe(1)
    expect(run.annotations[0]?.message).toMatch(/make overrides of \d+ characters; ECS takes 8192/)
    expect(JSON.stringify([run.lines, run.annotations, run.summary, run.outputs])).not.toContain('hunter2')
    expect(starts(started)).toBe(0)
  })

  test('with inputs that cannot be read, and AWS is not asked', async () => {
    const started = await aws()
    const run = await started.migrate({
      ...{ 'launch-type': 'fargate', 'capacity-provider-strategy': 'FARGATE, workers', command: 'sh -c "hunter2' },
      ...{ 'run-task-subnets': 'subnet-1', cpu: 'a lot', 'platform-version': 'newest' },
    })
    // Before it, the runner itself warns of an input that action.yml does not have.
    const annotation = run.annotations.at(-1)
    for (const mistake of [
      /^6 inputs are wrong:$/m,
      /^- run-task-subnets: is refused: use subnets$/m,
      /^- launch-type: expected one of FARGATE, EC2, EXTERNAL, found "fargate"$/m,
      /^- capacity-provider-strategy: Fargate and other capacity providers cannot be mixed$/m,
      /^- platform-version: expected LATEST, or a version such as 1\.4\.0, found "newest"$/m,
      /^- command: has a " that is not closed$/m,
      /^- cpu: expected CPU units, or as in 1 vCPU, found "a lot"$/m,
    ]) {
      expect(annotation?.message).toMatch(mistake)
    }
    expect(annotation?.message).not.toContain('hunter2')
    expect(started.requests).toEqual([])
  })

  test('with inputs that do not fit, all of which are told', async () => {
    const started = await aws()
    const run = await started.migrate({
      ...{ ...noSubnets, 'launch-type': 'EC2', 'platform-version': '1.4.0', 'enable-execute-command': 'true' },
      ...{ tags: 'ecs-actions:run=mine' },
    })
    for (const name of ['subnets', 'platform-version', 'enable-execute-command', 'tags, "ecs-actions:run"']) {
      expect(run.annotations[0]?.message).toContain(`- ${name}: `)
    }
    expect(starts(started)).toBe(0)
  })

  test('for a service that is not there', async () => {
    const started = await aws()
    const run = await started.migrate({ service: 'wep' })
    expect(run.annotations[0]?.message).toContain('there is no service wep in cluster prod (MISSING)')
    expect(starts(started)).toBe(0)
  })
})

describe('a shell in the task', () => {
  const Statement = {
    ...{ Effect: 'Allow' as const, Action: 'sts:AssumeRole' },
    Principal: { Service: 'ecs-tasks.amazonaws.com' },
  }
  const trustPolicy = { Version: '2012-10-17' as const, Statement: [Statement] }
  const shell = { 'enable-execute-command': 'true', 'task-role-arn': 'arn:aws:iam::123456789012:role/migrator' }

  test.each<[string, string[], RegExp[]]>([
    ['is started without a word when its role allows it', ['ssmmessages:*'], []],
    ['is started with a warning that has the statement to add', [], [/"Action":\["ssmmessages:CreateControlChannel"/]],
  ])('%s', async (_, allows, warnings) => {
    const started = await aws({ roles: [{ name: 'migrator', trustPolicy, allows }] })
    const run = await started.migrate(shell)
    expect(run).toMatchObject(succeeded)
    expect(run.annotations.map(({ message }) => message)).toEqual(warnings.map((text) => expect.stringMatching(text)))
    expect(migration(started)?.enableExecuteCommand).toBe(true)
  })
})
