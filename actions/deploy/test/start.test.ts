import { beforeAll, describe, expect, test } from '@jest/globals'
import { revision, stepAt, warmUp, world } from './world.ts'

beforeAll(warmUp)

describe('the start of a deployment', () => {
  test.each([
    ['that took effect, its answer lost', { fault: 'reset', when: 'after-effect' }],
    ['that took effect, answered by a proxy', { fault: 'html', when: 'after-effect' }],
    ['that took effect, and then an error', { fault: 'error', when: 'after-effect' }],
  ] as const)('%s is found by its mark, and not repeated', async (_, fault) => {
    const faults = [{ ...fault, operation: 'CreateDeployment', times: 1 }]
    const { deploy, deployments, lines, remembered } = world({ scenario: { faults } })
    const { outcome, outputs } = await deploy()
    expect(outcome).toBe('succeeded')
    expect(deployments().map(({ order }) => order.id)).toEqual([outputs['deployment-id']])
    expect(lines()).toContainEqual(expect.stringMatching(/^Deployment d-\w+ is the one of this step/))
    expect(remembered).toContainEqual(expect.objectContaining({ deploymentId: outputs['deployment-id'] }))
  })

  test('is found also when the listing is half a minute old', async () => {
    const faults = [
      { fault: 'reset' as const, when: 'after-effect' as const, operation: 'CreateDeployment', times: 1 },
      { fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 25_000 },
    ]
    const { deploy, deployments } = world({ scenario: { faults } })
    expect((await deploy()).outcome).toBe('succeeded')
    expect(deployments()).toHaveLength(1)
  })

  test('is recognised in the refusal of a second attempt, when no listing shows it', async () => {
    const faults = [
      { fault: 'reset' as const, when: 'after-effect' as const, operation: 'CreateDeployment', times: 1 },
      { fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 120_000 },
    ]
    const { deploy, deployments, kinds } = world({ scenario: { faults } })
    expect((await deploy()).outcome).toBe('succeeded')
    expect(deployments()).toHaveLength(1)
    expect(kinds()).toContain('adopted')
  })

  test('is recognised in a group whose own name looks like the id of a deployment', async () => {
    const faults = [
      { fault: 'reset' as const, when: 'after-effect' as const, operation: 'CreateDeployment', times: 1 },
      { fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 120_000 },
    ]
    const { deploy, kinds } = world({ scenario: { faults }, group: { name: 'd-PRODUCTION' } })
    const found = await deploy({
      'codedeploy-application': 'AppECS-prod-web',
      'codedeploy-deployment-group': 'd-PRODUCTION',
    })
    expect(found.outcome).toBe('succeeded')
    expect(kinds()).toContain('adopted')
  })

  test('that no read shows after a lost answer is never called somebody else’s', async () => {
    const faults = [
      { fault: 'reset' as const, when: 'after-effect' as const, operation: 'CreateDeployment', times: 1 },
      { fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 120_000 },
      { fault: 'stale-reads' as const, operation: 'GetDeployment', ms: 120_000 },
    ]
    const { deploy, deployments, remembered } = world({ scenario: { faults } })
    await expect(deploy()).rejects.toMatchObject({ code: 'start-unknown' })
    expect(deployments()).toHaveLength(1)
    expect(remembered.at(-1)).toMatchObject({ onCancel: 'roll-back' })
  })

  test('that never reached CodeDeploy is made again after half a minute of looking', async () => {
    const faults = [{ fault: 'reset' as const, operation: 'CreateDeployment', times: 1 }]
    const { deploy, deployments, events } = world({ scenario: { faults } })
    expect((await deploy()).outcome).toBe('succeeded')
    expect(deployments()).toHaveLength(1)
    expect(events.find(({ event }) => event.kind === 'created')?.at).toBe(30_000)
  })

  test('waits while CodeDeploy is throttled, and asks again', async () => {
    const faults = [{ fault: 'throttle' as const, operation: 'CreateDeployment', times: 3 }]
    const { deploy, deployments, events } = world({ scenario: { faults } })
    expect((await deploy()).outcome).toBe('succeeded')
    expect(deployments()).toHaveLength(1)
    expect(events.find(({ event }) => event.kind === 'created')?.at).toBe(2_000 + 4_000 + 8_000)
  })

  test('that is throttled for good leaves nothing for the post step', async () => {
    const faults = [{ fault: 'throttle' as const, operation: 'CreateDeployment' }]
    const { deploy, remembered } = world({ scenario: { faults } })
    await expect(deploy()).rejects.toMatchObject({ code: 'throttled' })
    expect(remembered.at(-1)).toBe('concluded')
  })

  test('whose answers are all lost is left to the post step', async () => {
    const faults = [{ fault: 'reset' as const, operation: 'CreateDeployment' }]
    const { deploy, remembered } = world({ scenario: { faults } })
    await expect(deploy()).rejects.toMatchObject({
      code: 'start-unknown',
      message: expect.stringContaining('Whether the deployment was started is not known.'),
      remedy: expect.stringContaining('aws deploy list-deployments --application-name AppECS-prod-web'),
    })
    expect(remembered).toEqual([
      {
        ...{ region: 'eu-west-1', application: 'AppECS-prod-web', group: 'DgpECS-prod-web', cluster: 'prod' },
        ...{ service: 'web', marker: `ecs-actions/${'a'.repeat(24)}`, startedAt: expect.any(Number) },
        onCancel: 'roll-back',
      },
    ])
  })

  test('whose answer is lost, and that may not be looked for, is left to the post step', async () => {
    const faults = [
      { fault: 'reset' as const, when: 'after-effect' as const, operation: 'CreateDeployment' },
      { fault: 'access-denied' as const, operation: 'ListDeployments', skip: 1 },
    ]
    const { deploy, remembered, deployments } = world({ scenario: { faults } })
    await expect(deploy()).rejects.toMatchObject({ code: 'start-unknown' })
    expect(deployments()).toHaveLength(1)
    expect(remembered.at(-1)).toMatchObject({ onCancel: 'roll-back' })
  })

  test('that is refused leaves nothing for the post step', async () => {
    const faults = [{ fault: 'access-denied' as const, operation: 'CreateDeployment' }]
    const { deploy, remembered } = world({ scenario: { faults } })
    await expect(deploy()).rejects.toThrow(/codedeploy:CreateDeployment failed/)
    expect(remembered.at(-1)).toBe('concluded')
  })

  test("beside somebody else's deployment that may not be read is refused, with its id", async () => {
    const faults = [
      { fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 60_000, until: stepAt + 1 },
      { fault: 'access-denied' as const, operation: 'GetDeployment' },
    ]
    const { deploy, elsewhere, remembered } = world({ scenario: { faults } })
    const theirs = elsewhere.deploy(2)
    await expect(deploy()).rejects.toMatchObject({
      code: 'deployment-active',
      message: expect.stringContaining(`has an active deployment, ${theirs}: nothing was started.`),
    })
    expect(remembered.at(-1)).toBe('concluded')
  })

  test("beside somebody else's deployment is refused, and theirs never taken for ours", async () => {
    // What ListDeployments shows is older than their deployment, so that the plan does not see it.
    const faults = [{ fault: 'stale-reads' as const, operation: 'ListDeployments', ms: 60_000, until: stepAt + 1 }]
    const { deploy, elsewhere, deployments, remembered } = world({ scenario: { faults } })
    const theirs = elsewhere.deploy(2)
    await expect(deploy()).rejects.toMatchObject({
      code: 'deployment-active',
      message: `group DgpECS-prod-web of application AppECS-prod-web has an active deployment, ${theirs} (Created, created by user, "by hand"): nothing was started.`,
    })
    expect(deployments()).toHaveLength(1)
    expect(remembered.at(-1)).toBe('concluded')
  })
})

describe('before anything is changed', () => {
  test("somebody else's active deployment is named, with its page", async () => {
    const { deploy, elsewhere, remembered } = world()
    const theirs = elsewhere.deploy(3)
    await expect(deploy()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(new RegExp(`has an active deployment, ${theirs}: .*/deployments/${theirs}`)),
    })
    expect(remembered).toEqual([])
  })

  test('an alarm that is red is told', async () => {
    const { deploy, deployments } = world({
      scenario: { alarms: [{ name: 'errors', state: 'ALARM' }] },
      group: { alarms: ['errors'] },
    })
    await expect(deploy()).rejects.toThrow(/alarm errors: is in ALARM: CodeDeploy would stop the deployment at once/)
    expect(deployments()).toEqual([])
  })

  test('alarms that may not be read are no reason to stop', async () => {
    const { deploy, lines } = world({
      scenario: {
        alarms: [{ name: 'errors' }],
        faults: [{ fault: 'access-denied', operation: 'DescribeAlarms' }],
      },
      group: { alarms: ['errors'] },
    })
    expect((await deploy()).outcome).toBe('succeeded')
    expect(lines()).toContain('Whether the alarms of the group are red could not be read.')
  })

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a group of another name',
      { 'codedeploy-deployment-group': 'x' },
      /CodeDeploy knows no group x of application AppECS-prod-web/,
    ],
    ['a service that is not there', { service: 'api' }, /there is no service api in cluster prod \(MISSING\)/],
    ['a cluster that is not there', { cluster: 'x' }, /Cluster not found/],
    [
      'a configuration that is not there',
      { 'codedeploy-deployment-config': 'x' },
      /codedeploy:GetDeploymentConfig failed/,
    ],
    ['a file that is not there', { 'task-definition': 'x.json' }, /there is no file "x.json" in the workspace/],
    ['a family', { 'task-definition': 'app' }, /no ARN of a task definition with its revision/],
    ['a revision that is not there', { 'task-definition': revision(9) }, /ecs:DescribeTaskDefinition failed/],
    ['a port that is not mapped', { 'container-name': 'app', 'container-port': '1' }, /maps no port 1; it maps 8080/],
  ])('%s is refused', async (_, given, message) => {
    const { deploy, deployments, remembered } = world()
    await expect(deploy(given)).rejects.toThrow(message)
    expect(deployments()).toEqual([])
    expect(remembered).toEqual([])
  })

  test.each([
    ['wait-for-service-stability', 'use wait-for'],
    ['run-task', 'use the run-migration action'],
    ['codedeploy-appspec', 'the AppSpec is generated'],
    ['environment', 'name the environment in the job'],
  ])('the input %s is refused by name', async (name, instead) => {
    const { deploy } = world()
    await expect(deploy({ [name]: 'x' })).rejects.toThrow(`${name}: is`)
    await expect(deploy({ [name]: 'x' })).rejects.toThrow(instead)
  })
})
