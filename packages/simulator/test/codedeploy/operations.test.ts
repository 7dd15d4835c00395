import { createHash } from 'node:crypto'
import {
  BatchGetApplicationsCommand,
  BatchGetDeploymentGroupsCommand,
  BatchGetDeploymentsCommand,
  BatchGetDeploymentTargetsCommand,
  CreateApplicationCommand,
  CreateDeploymentCommand,
  CreateDeploymentConfigCommand,
  CreateDeploymentGroupCommand,
  type CreateDeploymentGroupInput,
  type CreateDeploymentInput,
  DeleteApplicationCommand,
  DeleteDeploymentConfigCommand,
  DeleteDeploymentGroupCommand,
  DeploymentLimitExceededException,
  GetApplicationCommand,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
  GetDeploymentConfigCommand,
  GetDeploymentGroupCommand,
  GetDeploymentTargetCommand,
  ListApplicationRevisionsCommand,
  ListApplicationsCommand,
  ListDeploymentConfigsCommand,
  ListDeploymentGroupsCommand,
  ListDeploymentsCommand,
  ListDeploymentTargetsCommand,
  RegisterApplicationRevisionCommand,
  StopDeploymentCommand,
  UpdateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy'
import { describe, expect, test } from '@jest/globals'
import type { ScenarioInput } from '../../src/scenario/schema.ts'
import { clients, world } from '../support/world.ts'
import { blueGreenScenario } from './blue-green-scenario.ts'

const second = 1_000
const applicationName = 'AppECS-prod-web'
const deploymentGroupName = 'DgpECS-prod-web'
const named = { applicationName, deploymentGroupName }
const content = `
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2
        LoadBalancerInfo: { ContainerName: web, ContainerPort: 8080 }
`
const sha256 = createHash('sha256').update(content).digest('hex')
const revision = { revisionType: 'AppSpecContent', appSpecContent: { content } } as const

function blueGreen(input: ScenarioInput = blueGreenScenario()) {
  const { simulator, clock } = world(input)
  const { codeDeploy } = clients(simulator)
  clock.advanceTo(clock.now() + 120 * second)
  const create = async (changes: Partial<CreateDeploymentInput> = {}) => {
    const { deploymentId = '' } = await codeDeploy.send(new CreateDeploymentCommand({ ...named, revision, ...changes }))
    return deploymentId
  }
  const pass = (seconds: number) => clock.advanceTo(clock.now() + seconds * second)
  return { codeDeploy, create, pass }
}

function refusal(name: string, message?: string) {
  return expect.objectContaining({ name, ...(message !== undefined && { message: expect.stringContaining(message) }) })
}

describe('applications', () => {
  test('are created once, listed, read and deleted', async () => {
    const { codeDeploy } = blueGreen()

    const { applicationId } = await codeDeploy.send(
      new CreateApplicationCommand({ applicationName: 'other', computePlatform: 'ECS' }),
    )
    const again = codeDeploy.send(new CreateApplicationCommand({ applicationName: 'other', computePlatform: 'ECS' }))
    await expect(again).rejects.toEqual(refusal('ApplicationAlreadyExistsException'))
    const { applications } = await codeDeploy.send(new ListApplicationsCommand({}))
    const { application } = await codeDeploy.send(new GetApplicationCommand({ applicationName: 'other' }))
    const { applicationsInfo } = await codeDeploy.send(
      new BatchGetApplicationsCommand({ applicationNames: ['other', applicationName] }),
    )
    await codeDeploy.send(new DeleteApplicationCommand({ applicationName: 'other' }))
    const gone = codeDeploy.send(new GetApplicationCommand({ applicationName: 'other' }))

    expect(applications).toEqual([applicationName, 'other'])
    expect(application).toMatchObject({ applicationId, applicationName: 'other', computePlatform: 'ECS' })
    expect(applicationsInfo).toHaveLength(2)
    await expect(gone).rejects.toEqual(
      refusal('ApplicationDoesNotExistException', 'No application found for name: other'),
    )
  })

  test('of other compute platforms are refused', async () => {
    const { codeDeploy } = blueGreen()

    const lambda = codeDeploy.send(new CreateApplicationCommand({ applicationName: 'a', computePlatform: 'Lambda' }))

    await expect(lambda).rejects.toEqual(refusal('InvalidComputePlatformException'))
  })
})

describe('deployment configurations', () => {
  test('are those of AWS for ECS, and custom ones', async () => {
    const { codeDeploy } = blueGreen()
    const trafficRoutingConfig = {
      type: 'TimeBasedCanary',
      timeBasedCanary: { canaryPercentage: 25, canaryInterval: 2 },
    } as const

    await codeDeploy.send(
      new CreateDeploymentConfigCommand({
        deploymentConfigName: 'Quarter',
        computePlatform: 'ECS',
        trafficRoutingConfig,
      }),
    )
    const { deploymentConfigsList } = await codeDeploy.send(new ListDeploymentConfigsCommand({}))
    const { deploymentConfigInfo } = await codeDeploy.send(
      new GetDeploymentConfigCommand({ deploymentConfigName: 'Quarter' }),
    )

    expect(deploymentConfigsList).toEqual([
      'CodeDeployDefault.ECSAllAtOnce',
      'CodeDeployDefault.ECSCanary10Percent15Minutes',
      'CodeDeployDefault.ECSCanary10Percent5Minutes',
      'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
      'CodeDeployDefault.ECSLinear10PercentEvery3Minutes',
      'Quarter',
    ])
    expect(deploymentConfigInfo).toMatchObject({ computePlatform: 'ECS', trafficRoutingConfig })
  })

  test('are deleted unless they are in use or those of AWS', async () => {
    const [type, intervalMinutes] = ['TimeBasedLinear' as const, 1]
    const deploymentConfigs = ['Used', 'Free'].map((name) => ({ name, type, percentage: 50, intervalMinutes }))
    const { codeDeploy } = blueGreen(
      blueGreenScenario({ deploymentConfig: 'Used' }, { codeDeploy: { deploymentConfigs } }),
    )
    const remove = (deploymentConfigName: string) =>
      codeDeploy.send(new DeleteDeploymentConfigCommand({ deploymentConfigName }))

    await remove('Free')
    await remove('Free')
    const { deploymentConfigsList } = await codeDeploy.send(new ListDeploymentConfigsCommand({}))

    expect(deploymentConfigsList).not.toContain('Free')
    expect(deploymentConfigsList).toContain('Used')
    await expect(remove('Used')).rejects.toEqual(refusal('DeploymentConfigInUseException'))
    await expect(remove('CodeDeployDefault.ECSCanary10Percent5Minutes')).rejects.toEqual(
      refusal('InvalidOperationException'),
    )
  })

  test.each([
    { type: 'AllAtOnce', timeBasedLinear: { linearPercentage: 10, linearInterval: 1 } },
    { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage: 0, linearInterval: 1 } },
    { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage: 10, linearInterval: 321 } },
    { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage: 100, canaryInterval: 1 } },
    { type: 'TimeBasedCanary' },
  ] as const)('with a routing that is none are refused: %j', async (trafficRoutingConfig) => {
    const { codeDeploy } = blueGreen()

    const refused = codeDeploy.send(
      new CreateDeploymentConfigCommand({ deploymentConfigName: 'x', computePlatform: 'ECS', trafficRoutingConfig }),
    )

    await expect(refused).rejects.toEqual(refusal('InvalidTrafficRoutingConfigurationException'))
  })
})

describe('deployment groups', () => {
  test('tell their last deployments and the revision that they should have', async () => {
    const { codeDeploy, create, pass } = blueGreen()
    const { deployments: [before] = [] } = await codeDeploy.send(new ListDeploymentsCommand(named))
    const id = await create()
    pass(60)

    const { deploymentGroupInfo } = await codeDeploy.send(new GetDeploymentGroupCommand(named))

    expect(deploymentGroupInfo).toMatchObject({
      computePlatform: 'ECS',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      ecsServices: [{ clusterName: 'prod', serviceName: 'web' }],
      lastSuccessfulDeployment: { deploymentId: before, status: 'Succeeded' },
      lastAttemptedDeployment: { deploymentId: id, status: 'InProgress' },
      targetRevision: { revisionType: 'AppSpecContent' },
    })
    expect(deploymentGroupInfo?.lastAttemptedDeployment).not.toHaveProperty('endTime')
  })

  test('are updated member by member, renamed, and deleted', async () => {
    const { codeDeploy } = blueGreen()

    await codeDeploy.send(
      new UpdateDeploymentGroupCommand({
        applicationName,
        currentDeploymentGroupName: deploymentGroupName,
        newDeploymentGroupName: 'renamed',
        deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
      }),
    )
    const { deploymentGroupsInfo: [group] = [], errorMessage } = await codeDeploy.send(
      new BatchGetDeploymentGroupsCommand({ applicationName, deploymentGroupNames: ['renamed', deploymentGroupName] }),
    )
    const listed = await codeDeploy.send(new ListDeploymentGroupsCommand({ applicationName }))
    await codeDeploy.send(new DeleteDeploymentGroupCommand({ applicationName, deploymentGroupName: 'renamed' }))
    const after = await codeDeploy.send(new ListDeploymentGroupsCommand({ applicationName }))

    expect(group).toMatchObject({
      deploymentGroupName: 'renamed',
      deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
      ecsServices: [{ clusterName: 'prod', serviceName: 'web' }],
    })
    expect(errorMessage).toContain(deploymentGroupName)
    expect(listed.deploymentGroups).toEqual(['renamed'])
    expect(after.deploymentGroups).toEqual([])
  })

  test('and their deployments tell both waits, also those that nobody has given', async () => {
    const { codeDeploy, create } = blueGreen()
    await codeDeploy.send(
      new UpdateDeploymentGroupCommand({
        applicationName,
        currentDeploymentGroupName: deploymentGroupName,
        blueGreenDeploymentConfiguration: { deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' } },
      }),
    )

    const { deploymentGroupInfo } = await codeDeploy.send(new GetDeploymentGroupCommand(named))
    const { deploymentInfo } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId: await create() }))

    const shown = {
      terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 0 },
      deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 0 },
    }
    expect(deploymentGroupInfo?.blueGreenDeploymentConfiguration).toEqual(shown)
    expect(deploymentInfo?.blueGreenDeploymentConfiguration).toEqual(shown)
  })

  const pair = (names: string[]) => ({ targetGroupPairInfoList: [{ targetGroups: names.map((name) => ({ name })) }] })

  test.each<{ error: string; change: Partial<CreateDeploymentGroupInput>; message?: string }>([
    { error: 'ECSServiceMappingLimitExceededException', change: {} },
    { error: 'DeploymentGroupAlreadyExistsException', change: { deploymentGroupName } },
    { error: 'RoleRequiredException', change: { serviceRoleArn: '' } },
    { error: 'InvalidRoleException', change: { serviceRoleArn: 'codedeploy' } },
    { error: 'InvalidDeploymentStyleException', change: { deploymentStyle: { deploymentType: 'IN_PLACE' } } },
    { error: 'InvalidECSServiceException', change: { ecsServices: [] } },
    { error: 'InvalidECSServiceException', change: { ecsServices: [{ clusterName: 'prod', serviceName: 'other' }] } },
    {
      error: 'InvalidECSServiceException',
      change: { ecsServices: [{ clusterName: 'prod', serviceName: 'rolling' }] },
      message: "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
    },
    { error: 'InvalidLoadBalancerInfoException', change: { loadBalancerInfo: {} } },
    {
      error: 'InvalidTargetGroupPairException',
      change: { loadBalancerInfo: pair(['blue', 'blue']) },
      message: 'Target group pair must have distinct target groups.',
    },
    { error: 'InvalidTargetGroupPairException', change: { loadBalancerInfo: pair(['blue', 'green']) } },
    {
      error: 'InvalidBlueGreenDeploymentConfigurationException',
      change: {
        blueGreenDeploymentConfiguration: {
          deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT', waitTimeInMinutes: 5 },
        },
      },
      message: "Deployment ready action cannot be set to 'CONTINUE_DEPLOYMENT' when timeout is specified",
    },
    {
      error: 'InvalidBlueGreenDeploymentConfigurationException',
      change: {
        blueGreenDeploymentConfiguration: {
          terminateBlueInstancesOnDeploymentSuccess: { action: 'TERMINATE', terminationWaitTimeInMinutes: 2_881 },
        },
      },
    },
    { error: 'InvalidAlarmConfigException', change: { alarmConfiguration: { enabled: true, alarms: [] } } },
    {
      error: 'InvalidAlarmConfigException',
      change: { alarmConfiguration: { enabled: true, alarms: [{ name: 'a' }, { name: 'a' }] } },
    },
    {
      error: 'InvalidAutoRollbackConfigException',
      change: { autoRollbackConfiguration: { enabled: true, events: [] } },
    },
    {
      error: 'DeploymentConfigDoesNotExistException',
      change: { deploymentConfigName: 'CodeDeployDefault.OneAtATime' },
    },
    { error: 'InvalidInputException', change: { autoScalingGroups: ['group'] } },
  ])('are refused with $error for %j', async ({ error, change, message }) => {
    const rolling = { name: 'rolling', cluster: 'prod', taskDefinition: 'web:1' }
    const scenario = blueGreenScenario()
    const { codeDeploy } = blueGreen({ ...scenario, services: [...(scenario.services ?? []), rolling] })
    const { deploymentGroupInfo = {} } = await codeDeploy.send(new GetDeploymentGroupCommand(named))
    const { serviceRoleArn, deploymentStyle, ecsServices, loadBalancerInfo, blueGreenDeploymentConfiguration } =
      deploymentGroupInfo

    const refused = codeDeploy.send(
      new CreateDeploymentGroupCommand({
        applicationName,
        deploymentGroupName: 'second',
        serviceRoleArn,
        deploymentStyle,
        ecsServices,
        loadBalancerInfo,
        blueGreenDeploymentConfiguration,
        ...change,
      }),
    )

    await expect(refused).rejects.toEqual(refusal(error, message))
  })
})

describe('CreateDeployment', () => {
  test('answers an id that can be read at once', async () => {
    const { codeDeploy, create } = blueGreen()

    const deploymentId = await create({ description: 'run 1' })
    const { deploymentInfo } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId }))

    expect(deploymentId).toMatch(/^d-[A-Z0-9]{9}$/)
    expect(deploymentInfo).toMatchObject({
      ...named,
      deploymentId,
      status: 'Created',
      creator: 'user',
      description: 'run 1',
      computePlatform: 'ECS',
      revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256 } },
    })
  })

  test('is refused while another deployment is active, with the id in the text', async () => {
    const { create } = blueGreen()
    const first = await create()

    const again = create()

    await expect(again).rejects.toBeInstanceOf(DeploymentLimitExceededException)
    await expect(again).rejects.toThrow(
      `The Deployment Group 'DgpECS-prod-web' already has an active Deployment '${first}'`,
    )
  })

  test.each<{ error: string; change: Partial<CreateDeploymentInput>; message?: string }>([
    {
      error: 'RevisionRequiredException',
      change: { revision: undefined },
      message: 'RevisionLocation must be specified',
    },
    { error: 'InvalidRevisionException', change: { revision: { revisionType: 'AppSpecContent' } } },
    { error: 'InvalidRevisionException', change: { revision: { revisionType: 'S3', s3Location: { bucket: 'b' } } } },
    {
      error: 'InvalidRevisionException',
      change: { revision: { ...revision, appSpecContent: { content, sha256: '0'.repeat(64) } } },
    },
    { error: 'DescriptionTooLongException', change: { description: 'x'.repeat(257) } },
    { error: 'ApplicationDoesNotExistException', change: { applicationName: 'other' } },
    { error: 'DeploymentGroupNameRequiredException', change: { deploymentGroupName: undefined } },
    {
      error: 'DeploymentGroupDoesNotExistException',
      change: { deploymentGroupName: 'other' },
      message: 'No Deployment Group found for name: other',
    },
    { error: 'DeploymentConfigDoesNotExistException', change: { deploymentConfigName: 'other' } },
    { error: 'InvalidInputException', change: { deploymentMode: 'RESTART' } },
    { error: 'InvalidFileExistsBehaviorException', change: { fileExistsBehavior: 'OVERWRITE' } },
    { error: 'InvalidAlarmConfigException', change: { overrideAlarmConfiguration: { enabled: true } } },
  ])('is refused with $error', async ({ error, change, message }) => {
    await expect(blueGreen().create(change)).rejects.toEqual(refusal(error, message))
  })
})

describe('reading deployments', () => {
  test('the AppSpec of a deployment is read through GetApplicationRevision', async () => {
    const { codeDeploy, create } = blueGreen()
    const { deploymentInfo } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId: await create() }))

    const found = await codeDeploy.send(
      new GetApplicationRevisionCommand({ applicationName, revision: deploymentInfo?.revision }),
    )

    expect(deploymentInfo?.revision?.appSpecContent?.content).toBeUndefined()
    expect(found.revision?.appSpecContent).toEqual({ content, sha256 })
    expect(found.revisionInfo?.lastUsedTime).toBeInstanceOf(Date)
  })

  test('a scenario can have it inline', async () => {
    const { codeDeploy, create } = blueGreen(blueGreenScenario({}, { codeDeploy: { revisionContent: 'inline' } }))

    const { deploymentInfo } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId: await create() }))

    expect(deploymentInfo?.revision?.appSpecContent).toEqual({ content, sha256 })
  })

  test('registered revisions are listed, used or not', async () => {
    const { codeDeploy } = blueGreen(blueGreenScenario({ history: [] }))
    await codeDeploy.send(new RegisterApplicationRevisionCommand({ applicationName, revision, description: 'next' }))

    const all = await codeDeploy.send(new ListApplicationRevisionsCommand({ applicationName }))
    const deployed = await codeDeploy.send(
      new ListApplicationRevisionsCommand({ applicationName, deployed: 'include' }),
    )
    const unknown = codeDeploy.send(
      new GetApplicationRevisionCommand({
        applicationName,
        revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256: '0'.repeat(64) } },
      }),
    )

    expect(all.revisions).toEqual([{ revisionType: 'AppSpecContent', appSpecContent: { sha256 } }])
    expect(deployed.revisions).toEqual([])
    await expect(unknown).rejects.toEqual(refusal('RevisionDoesNotExistException'))
  })

  test('an id that is none, and one that nobody has', async () => {
    const { codeDeploy } = blueGreen()

    const get = (deploymentId: string) => codeDeploy.send(new GetDeploymentCommand({ deploymentId }))

    await expect(get('d-1')).rejects.toEqual(refusal('InvalidDeploymentIdException'))
    await expect(get('d-AAAAAAAAA')).rejects.toEqual(refusal('DeploymentDoesNotExistException'))
  })

  test('BatchGetDeployments takes 25 ids, and leaves out those that nobody has', async () => {
    const { codeDeploy, create } = blueGreen()
    const id = await create()

    const { deploymentsInfo } = await codeDeploy.send(
      new BatchGetDeploymentsCommand({ deploymentIds: ['d-AAAAAAAAA', id] }),
    )
    const tooMany = codeDeploy.send(
      new BatchGetDeploymentsCommand({ deploymentIds: Array.from({ length: 26 }, () => id) }),
    )

    expect(deploymentsInfo).toMatchObject([{ deploymentId: id }])
    await expect(tooMany).rejects.toEqual(refusal('BatchLimitExceededException'))
  })

  test('ListDeployments wants an application and a group, or neither', async () => {
    const { codeDeploy } = blueGreen()

    const onlyApplication = codeDeploy.send(new ListDeploymentsCommand({ applicationName }))
    const onlyGroup = codeDeploy.send(new ListDeploymentsCommand({ deploymentGroupName }))
    const { deployments } = await codeDeploy.send(new ListDeploymentsCommand({}))

    await expect(onlyApplication).rejects.toEqual(refusal('DeploymentGroupNameRequiredException'))
    await expect(onlyGroup).rejects.toEqual(refusal('ApplicationNameRequiredException'))
    expect(deployments).toHaveLength(1)
  })

  test('ListDeployments filters by status and time', async () => {
    const { codeDeploy, create } = blueGreen()
    const id = await create()
    const list = async (filter: object) =>
      (await codeDeploy.send(new ListDeploymentsCommand({ ...named, ...filter }))).deployments

    const created = await list({ includeOnlyStatuses: ['Created'] })
    const failed = await list({ includeOnlyStatuses: ['Failed'] })
    const recent = await list({ createTimeRange: { start: new Date(Date.UTC(2026, 0, 1)) } })
    const older = await list({ createTimeRange: { end: new Date(Date.UTC(2026, 0, 1)) } })

    expect(created).toEqual([id])
    expect(failed).toEqual([])
    expect(recent).toEqual([id])
    expect(older).toHaveLength(1)
  })

  test('ListDeployments serves pages of 100, newest first, each deployment once', async () => {
    const history = Array.from({ length: 120 }, () => 'web:1')
    const { codeDeploy, create } = blueGreen(blueGreenScenario({ history }))

    const first = await codeDeploy.send(new ListDeploymentsCommand(named))
    const id = await create()
    const rest = await codeDeploy.send(new ListDeploymentsCommand({ ...named, nextToken: first.nextToken }))
    const foreign = codeDeploy.send(new ListApplicationsCommand({ nextToken: first.nextToken }))

    expect(first.deployments).toHaveLength(100)
    expect(rest.nextToken).toBeUndefined()
    expect(new Set([...(first.deployments ?? []), ...(rest.deployments ?? [])]).size).toBe(120)
    expect(rest.deployments).not.toContain(id)
    await expect(foreign).rejects.toEqual(refusal('InvalidNextTokenException'))
  })
})

describe('targets', () => {
  test('are not there in the first seconds', async () => {
    const { codeDeploy, create, pass } = blueGreen()
    const deploymentId = await create()

    const list = () => codeDeploy.send(new ListDeploymentTargetsCommand({ deploymentId }))
    await expect(list()).rejects.toEqual(refusal('DeploymentNotStartedException'))
    pass(5)

    expect((await list()).targetIds).toEqual(['prod:web'])
  })

  test('one for each deployment, with all eight lifecycle events and both task sets', async () => {
    const { codeDeploy, create, pass } = blueGreen()
    const deploymentId = await create()
    pass(20)

    const { deploymentTarget } = await codeDeploy.send(
      new GetDeploymentTargetCommand({ deploymentId, targetId: 'prod:web' }),
    )
    const { deploymentTargets } = await codeDeploy.send(
      new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds: ['prod:web'] }),
    )

    expect(deploymentTargets).toEqual([deploymentTarget])
    expect(deploymentTarget).toMatchObject({
      deploymentTargetType: 'ECSTarget',
      ecsTarget: {
        deploymentId,
        targetArn: 'arn:aws:ecs:eu-west-1:123456789012:service/prod/web',
        status: 'InProgress',
        taskSetsInfo: [
          {
            status: 'PRIMARY',
            trafficWeight: 100,
            taskSetLabel: 'Blue',
            targetGroup: { name: 'blue' },
            runningCount: 2,
          },
          {
            status: 'ACTIVE',
            trafficWeight: 0,
            taskSetLabel: 'Green',
            targetGroup: { name: 'green' },
            desiredCount: 2,
          },
        ],
      },
    })
    expect(deploymentTarget?.ecsTarget?.lifecycleEvents?.map(({ lifecycleEventName }) => lifecycleEventName)).toEqual([
      'BeforeInstall',
      'Install',
      'AfterInstall',
      'AllowTestTraffic',
      'AfterAllowTestTraffic',
      'BeforeAllowTraffic',
      'AllowTraffic',
      'AfterAllowTraffic',
    ])
  })

  test('another one, none, and too many are refused', async () => {
    const { codeDeploy, create, pass } = blueGreen()
    const deploymentId = await create()
    pass(20)
    const batch = (targetIds: string[]) =>
      codeDeploy.send(new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds }))

    await expect(batch(['prod:other'])).rejects.toEqual(refusal('DeploymentTargetDoesNotExistException'))
    await expect(batch([])).rejects.toEqual(refusal('DeploymentTargetIdRequiredException'))
    await expect(batch(['prod:web', 'prod:web'])).rejects.toEqual(refusal('DeploymentTargetListSizeExceededException'))
  })

  test('are filtered by status', async () => {
    const { codeDeploy, create, pass } = blueGreen()
    const deploymentId = await create()
    pass(20)
    const list = async (targetFilters: object) =>
      (await codeDeploy.send(new ListDeploymentTargetsCommand({ deploymentId, targetFilters }))).targetIds

    expect(await list({ TargetStatus: ['InProgress'] })).toEqual(['prod:web'])
    expect(await list({ TargetStatus: ['Failed'] })).toEqual([])
    await expect(list({ ServerInstanceLabel: ['Blue'] })).rejects.toEqual(refusal('InvalidTargetFilterNameException'))
  })
})

test('StopDeployment answers Pending with a message', async () => {
  const { codeDeploy, create } = blueGreen()
  const deploymentId = await create()

  const answer = await codeDeploy.send(new StopDeploymentCommand({ deploymentId }))

  expect(answer).toMatchObject({ status: 'Pending', statusMessage: expect.any(String) })
})
