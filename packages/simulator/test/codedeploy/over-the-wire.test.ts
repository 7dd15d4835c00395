import {
  CreateDeploymentCommand,
  type DeploymentInfo,
  GetDeploymentCommand,
  GetDeploymentTargetCommand,
  ListDeploymentsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { DescribeServicesCommand } from '@aws-sdk/client-ecs'
import { DescribeListenersCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { clients, world } from '../support/world.ts'
import { blueGreenScenario } from './blue-green-scenario.ts'

const second = 1_000
const minute = 60_000
const targetId = 'prod:web'

function arnOf(revision: number): string {
  return `arn:aws:ecs:eu-west-1:123456789012:task-definition/web:${revision}`
}

function appSpec(revision: number): string {
  return `
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: ${arnOf(revision)}
        LoadBalancerInfo: { ContainerName: web, ContainerPort: 8080 }
`
}

/** The blue/green scenario through the SDK clients, its service up and running. */
function blueGreen(input: ScenarioInput = blueGreenScenario()) {
  const { simulator, clock } = world(input)
  const { codeDeploy, ecs, elb } = clients(simulator)
  clock.advanceTo(clock.now() + 2 * minute)
  const create = async (revision: number) => {
    const { deploymentId = '' } = await codeDeploy.send(
      new CreateDeploymentCommand({
        applicationName: 'AppECS-prod-web',
        deploymentGroupName: 'DgpECS-prod-web',
        revision: { revisionType: 'AppSpecContent', appSpecContent: { content: appSpec(revision) } },
      }),
    )
    return deploymentId
  }
  const get = async (deploymentId: string): Promise<DeploymentInfo> => {
    const { deploymentInfo = {} } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId }))
    return deploymentInfo
  }
  const target = async (deploymentId: string) => {
    const { deploymentTarget } = await codeDeploy.send(new GetDeploymentTargetCommand({ deploymentId, targetId }))
    return deploymentTarget?.ecsTarget
  }
  /** Polls every 15 seconds. */
  const follow = async (deploymentId: string, until: (info: DeploymentInfo) => boolean) => {
    const seen: DeploymentInfo[] = []
    while (seen.length < 1_000) {
      const info = await get(deploymentId)
      seen.push(info)
      if (until(info)) return seen
      clock.advanceTo(clock.now() + 15 * second)
    }
    throw new Error(`the deployment has not come so far: ${JSON.stringify(seen.at(-1))}`)
  }
  const weights = async () => {
    const { Listeners = [] } = await elb.send(new DescribeListenersCommand({ LoadBalancerArn: balancer.arn }))
    const groups = Listeners.find(({ Port }) => Port === 80)?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups ?? []
    return Object.fromEntries(groups.map(({ TargetGroupArn = '', Weight }) => [TargetGroupArn.split('/')[1], Weight]))
  }
  const service = async () => {
    const { services = [] } = await ecs.send(new DescribeServicesCommand({ cluster: 'prod', services: ['web'] }))
    return services[0]
  }
  const balancer = simulator.elb.loadBalancers.named('web') ?? { arn: '' }
  return { simulator, clock, codeDeploy, create, get, target, follow, weights, service }
}

const isOver = ({ status }: DeploymentInfo) => ['Succeeded', 'Failed', 'Stopped'].includes(status ?? '')

describe('through the SDK, with real services, listeners and alarms', () => {
  test('an all-at-once deployment to Succeeded: task sets and weights as AWS shows them', async () => {
    const { create, follow, target, weights, service } = blueGreen()
    const before = await weights()

    const id = await create(2)
    const seen = await follow(id, isOver)
    const described = await service()

    expect(before).toEqual({ blue: 100, green: 0 })
    expect([...new Set(seen.map(({ status }) => status))]).toEqual(['Created', 'InProgress', 'Succeeded'])
    expect(await weights()).toEqual({ blue: 0, green: 100 })
    expect(described).toMatchObject({ deployments: [] })
    expect(described?.taskSets?.find(({ status }) => status === 'PRIMARY')).toMatchObject({
      externalId: id,
      startedBy: 'CODE_DEPLOY',
      taskDefinition: arnOf(2),
      stabilityStatus: 'STEADY_STATE',
      runningCount: 2,
    })
    expect(await target(id)).toMatchObject({
      status: 'Succeeded',
      taskSetsInfo: expect.arrayContaining([
        expect.objectContaining({
          identifer: expect.stringMatching(/^ecs-svc\//),
          status: 'PRIMARY',
          trafficWeight: 100,
          targetGroup: { name: 'green' },
          taskSetLabel: 'Green',
        }),
      ]),
    })
  })

  test('a linear deployment of 60 minutes and more, polled every 15 seconds, to Succeeded', async () => {
    const config = { name: 'Slow', type: 'TimeBasedLinear', percentage: 10, intervalMinutes: 6 } as const
    const scenario = blueGreenScenario({ deploymentConfig: 'Slow' }, { codeDeploy: { deploymentConfigs: [config] } })
    const { create, follow, clock, target } = blueGreen(scenario)
    const start = clock.now()

    const id = await create(2)
    const seen = await follow(id, isOver)
    const minutes = (clock.now() - start) / minute

    expect(seen.at(-1)).toMatchObject({ status: 'Succeeded', deploymentOverview: { Succeeded: 1 } })
    // 140 s to the first shift, nine intervals, the termination wait.
    expect(minutes).toBeGreaterThan(2 + 9 * 6 + 5)
    expect(minutes).toBeLessThan(3 + 9 * 6 + 5)
    expect(seen.length).toBeGreaterThan(240)
    expect((await target(id))?.lifecycleEvents?.map(({ status }) => status)).toEqual(
      Array.from({ length: 8 }, () => 'Succeeded'),
    )
  })

  test('the first shift of a linear deployment comes after about 140 seconds, as somebody has seen it', async () => {
    const { create, clock, weights } = blueGreen(
      blueGreenScenario({ deploymentConfig: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' }),
    )
    const start = clock.now()

    await create(2)
    while ((await weights()).green === 0) clock.advanceTo(clock.now() + second)
    const seconds = (clock.now() - start) / second

    expect(seconds).toBeGreaterThan(120)
    expect(seconds).toBeLessThan(160)
  })

  test('StopDeployment with a rollback in the middle of a shift: back at 100 per cent within half a minute', async () => {
    const { create, clock, weights, codeDeploy, follow } = blueGreen(
      blueGreenScenario({ deploymentConfig: 'CodeDeployDefault.ECSCanary10Percent5Minutes' }),
    )
    const id = await create(2)
    while ((await weights()).green === 0) clock.advanceTo(clock.now() + second)

    await codeDeploy.send(new StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true }))
    const stopped = clock.now()
    while ((await weights()).green !== 0) clock.advanceTo(clock.now() + second)
    const seconds = (clock.now() - stopped) / second
    const [last] = (await follow(id, ({ rollbackInfo }) => rollbackInfo !== undefined)).slice(-1)
    const rollback = await follow(last?.rollbackInfo?.rollbackDeploymentId ?? '', isOver)

    expect(seconds).toBeLessThan(30)
    expect(last?.status).toBe('Stopped')
    expect(rollback.at(-1)).toMatchObject({ status: 'Succeeded', creator: 'codeDeployRollback' })
  })

  test.each([
    { what: 'exits again and again', revision: 3 },
    { what: 'fails its health checks', revision: 4 },
  ])('a version that $what costs an hour, and then the old one goes on', async ({ revision }) => {
    const { create, follow, clock, weights, service } = blueGreen(
      blueGreenScenario({ autoRollback: ['DEPLOYMENT_FAILURE'] }),
    )
    const start = clock.now()

    const [failed] = (await follow(await create(revision), isOver)).slice(-1)
    const minutes = (clock.now() - start) / minute
    clock.advanceTo(clock.now() + 10 * minute)
    const described = await service()

    expect(failed).toMatchObject({ status: 'Failed', errorInformation: { code: 'TIMEOUT' } })
    expect(Math.floor(minutes)).toBe(60)
    expect(await weights()).toEqual({ blue: 100, green: 0 })
    expect(described?.taskSets?.map(({ taskDefinition }) => taskDefinition)).toEqual([arnOf(1)])
  })

  test('an alarm that turns red stops the deployment', async () => {
    const { create, follow, simulator, clock } = blueGreen(
      blueGreenScenario(
        { alarms: ['errors'], deploymentConfig: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' },
        { alarms: [{ name: 'errors' }] },
      ),
    )
    const id = await create(2)
    clock.advanceTo(clock.now() + 4 * minute)

    simulator.alarms.setState('errors', { state: 'ALARM', reason: 'test' })
    const [last] = (await follow(id, isOver)).slice(-1)

    expect(last).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
  })

  test('a deployment ended with KEEP_ALIVE leaves the old task set running', async () => {
    const { create, follow, service, clock } = blueGreen(blueGreenScenario({ terminationWaitMinutes: 'never' }))

    await follow(await create(2), isOver)
    clock.advanceTo(clock.now() + 10 * minute)
    const described = await service()

    expect(described?.taskSets?.map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE'])
    expect(described?.runningCount).toBe(4)
  })

  test('a stale read shows the status of a moment ago', async () => {
    const { create, get, simulator, clock } = blueGreen()
    const id = await create(2)
    clock.advanceTo(clock.now() + 6 * second)

    simulator.inject({
      fault: 'stale-reads',
      service: 'codedeploy',
      ms: 5_000,
      from: 0,
      skip: 0,
      times: 1,
      seed: 1,
    })
    const stale = await get(id)
    const fresh = await get(id)

    expect([stale.status, fresh.status]).toEqual(['Created', 'InProgress'])
  })

  test('the history of the scenario is there', async () => {
    const { codeDeploy, get } = blueGreen(blueGreenScenario({ history: ['web:1', 'web:2', 'web:1'] }))

    const { deployments = [] } = await codeDeploy.send(
      new ListDeploymentsCommand({
        applicationName: 'AppECS-prod-web',
        deploymentGroupName: 'DgpECS-prod-web',
        includeOnlyStatuses: ['Succeeded'],
      }),
    )
    const infos = await Promise.all(deployments.map(get))

    expect(infos.map(({ createTime }) => createTime?.toISOString())).toEqual([
      '2025-12-31T23:00:00.000Z',
      '2025-12-31T22:00:00.000Z',
      '2025-12-31T21:00:00.000Z',
    ])
  })
})
