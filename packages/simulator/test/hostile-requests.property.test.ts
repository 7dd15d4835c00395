import * as monitoring from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as ecr from '@aws-sdk/client-ecr'
import * as ecs from '@aws-sdk/client-ecs'
import { RegisterTaskDefinition$, RunTask$ } from '@aws-sdk/client-ecs'
import * as elasticloadbalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import * as iam from '@aws-sdk/client-iam'
import * as sts from '@aws-sdk/client-sts'
import { describe, expect, test } from '@jest/globals'
import { NormalizedSchema } from '@smithy/core/schema'
import type { StaticOperationSchema } from '@smithy/types'
import fc from 'fast-check'
import type { ScenarioInput } from '../src/scenario/schema.ts'
import { fargateDefinition, networkConfiguration } from './ecs/ecs-world.ts'
import { sendRaw, type WireOperation } from './support/raw-request.ts'
import { shaped, spoilt } from './support/shaped.ts'
import { START, world } from './support/world.ts'

const group = 'group'
const repositoryName = 'app'
const stream = { logGroupName: group, logStreamName: 'stream' }
const role = { RoleArn: 'arn:aws:iam::123456789012:role/deploy', RoleSessionName: 'session' }
const cluster = 'default'
const resourceArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/app:1'

const loadBalancing: ScenarioInput = {
  targetGroups: [{ name: 'blue' }, { name: 'green' }, { name: 'spare' }],
  loadBalancers: [
    {
      name: 'web',
      listeners: [
        {
          port: 80,
          targetGroups: [
            { name: 'blue', weight: 1 },
            { name: 'green', weight: 1 },
          ],
        },
      ],
    },
  ],
  alarms: [{ name: 'errors', transitions: [{ after: 5_000, state: 'ALARM' }] }],
}
const { elb } = world(loadBalancing).simulator
const [listener] = elb.listeners.all()
const { arn: ListenerArn, loadBalancerArn: LoadBalancerArn, defaultRuleArn: RuleArn } = Object(listener)
const [TargetGroupArn, OtherArn] = elb.targetGroups.all().map(({ arn }) => arn)
const Targets = [{ Id: '10.0.0.1', Port: 8080 }]
const actions = [
  {
    Type: 'forward',
    ForwardConfig: {
      TargetGroups: [
        { TargetGroupArn, Weight: 1 },
        { TargetGroupArn: OtherArn, Weight: 0 },
      ],
    },
  },
]
const healthCheck = {
  HealthCheckPath: '/',
  HealthCheckPort: '80',
  HealthCheckIntervalSeconds: 10,
  Matcher: { HttpCode: '200,301' },
}

const application = { applicationName: 'AppECS-default-shop' }
const deploymentGroup = { ...application, deploymentGroupName: 'DgpECS-default-shop' }
const appSpec = [
  'version: 0.0',
  'Resources:',
  '  - TargetService:',
  '      Type: AWS::ECS::Service',
  '      Properties:',
  '        TaskDefinition: arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:1',
  '        LoadBalancerInfo: { ContainerName: shop, ContainerPort: 80 }',
  'Hooks: [{ BeforeAllowTraffic: check }]',
].join('\n')
const revision = { revisionType: 'AppSpecContent', appSpecContent: { content: appSpec } }
const alarmConfiguration = { enabled: true, alarms: [{ name: 'errors' }] }
const [pastDeployment] = world(deploying()).simulator.codeDeploy.deployments.all()
const deployment = { deploymentId: pastDeployment?.order.id }

/** A service that CodeDeploy deploys to, and has deployed to. */
function deploying(): ScenarioInput {
  const containerDefinitions = [{ name: 'shop', image: 'app:1', portMappings: [{ containerPort: 80 }] }]
  return {
    ...loadBalancing,
    taskDefinitions: [fargateDefinition, { ...fargateDefinition, family: 'shop', containerDefinitions }],
    services: [
      { name: 'web', taskDefinition: 'app' },
      {
        name: 'shop',
        taskDefinition: 'shop',
        deploymentController: 'CODE_DEPLOY',
        loadBalancer: { targetGroup: 'blue', containerName: 'shop', containerPort: 80 },
      },
    ],
    codeDeploy: {
      applications: [
        {
          deploymentGroups: [
            {
              service: 'shop',
              targetGroups: ['blue', 'green'],
              productionListener: { loadBalancer: 'web', port: 80 },
              readyWaitMinutes: 1,
              history: ['shop:1'],
            },
          ],
        },
      ],
    },
  }
}

/** A request of each operation that would succeed, to be spoilt; operations without one get anything. */
const good: Readonly<Record<string, object>> = {
  AssumeRole: { ...role, Tags: [{ Key: 'a', Value: 'b' }] },
  AssumeRoleWithWebIdentity: { ...role, WebIdentityToken: 'e30.e30.e30' },
  BatchGetApplications: { applicationNames: [application.applicationName] },
  BatchGetDeploymentGroups: { ...application, deploymentGroupNames: [deploymentGroup.deploymentGroupName] },
  BatchGetDeploymentTargets: { ...deployment, targetIds: ['default:shop'] },
  BatchGetDeployments: { deploymentIds: [deployment.deploymentId] },
  BatchGetImage: { repositoryName, imageIds: [{ imageTag: '1' }] },
  ContinueDeployment: { ...deployment, deploymentWaitType: 'READY_WAIT' },
  CreateApplication: { applicationName: 'other', computePlatform: 'ECS' },
  CreateCluster: { clusterName: 'other', tags: [{ key: 'a', value: 'b' }] },
  CreateDeployment: {
    ...deploymentGroup,
    revision,
    description: 'a',
    autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    overrideAlarmConfiguration: alarmConfiguration,
  },
  CreateDeploymentConfig: {
    deploymentConfigName: 'other',
    computePlatform: 'ECS',
    trafficRoutingConfig: {
      type: 'TimeBasedLinear',
      timeBasedLinear: { linearPercentage: 20, linearInterval: 1 },
    },
  },
  CreateDeploymentGroup: {
    ...application,
    deploymentGroupName: 'other',
    serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    ecsServices: [{ clusterName: cluster, serviceName: 'shop' }],
    loadBalancerInfo: {
      targetGroupPairInfoList: [
        { targetGroups: [{ name: 'blue' }, { name: 'green' }], prodTrafficRoute: { listenerArns: [ListenerArn] } },
      ],
    },
    blueGreenDeploymentConfiguration: {},
    alarmConfiguration,
  },
  CreateListener: { LoadBalancerArn, Protocol: 'HTTP', Port: 81, DefaultActions: actions },
  CreateLoadBalancer: { Name: 'other', Subnets: ['subnet-1', 'subnet-2'], Scheme: 'internal' },
  CreateLogGroup: { logGroupName: 'other' },
  CreateLogStream: { logGroupName: group, logStreamName: 'other' },
  CreateRepository: { repositoryName: 'other' },
  CreateRule: {
    ListenerArn,
    Priority: 1,
    Actions: actions,
    Conditions: [
      { Field: 'path-pattern', Values: ['/a*'] },
      { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'a', Values: ['b'] } },
    ],
  },
  CreateTargetGroup: { Name: 'other', Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip', ...healthCheck },
  CreateService: {
    cluster,
    serviceName: 'other',
    taskDefinition: 'app',
    desiredCount: 1,
    launchType: 'FARGATE',
    networkConfiguration,
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      maximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    tags: [{ key: 'a', value: 'b' }],
  },
  DeleteAlarms: { AlarmNames: ['errors'] },
  DeleteApplication: application,
  DeleteDeploymentGroup: deploymentGroup,
  DeleteListener: { ListenerArn },
  DeleteLoadBalancer: { LoadBalancerArn },
  DeleteRule: { RuleArn },
  DeleteTargetGroup: { TargetGroupArn },
  DeregisterTargets: { TargetGroupArn, Targets },
  DescribeAlarms: { AlarmNamePrefix: 'e', StateValue: 'OK', MaxRecords: 1 },
  DescribeListeners: { LoadBalancerArn, PageSize: 1 },
  DescribeLoadBalancers: { Names: ['web'] },
  DescribeRules: { ListenerArn },
  DescribeTargetGroupAttributes: { TargetGroupArn },
  DescribeTargetGroups: { LoadBalancerArn },
  DescribeTargetHealth: { TargetGroupArn, Targets },
  ModifyListener: { ListenerArn, Port: 82, DefaultActions: actions },
  ModifyRule: { RuleArn, Actions: actions },
  ModifyTargetGroup: { TargetGroupArn, ...healthCheck },
  ModifyTargetGroupAttributes: {
    TargetGroupArn,
    Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '10' }],
  },
  PutMetricAlarm: {
    AlarmName: 'other',
    MetricName: 'Errors',
    Namespace: 'App',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    Dimensions: [{ Name: 'a', Value: 'b' }],
  },
  RegisterApplicationRevision: { ...application, revision, description: 'a' },
  RegisterTargets: { TargetGroupArn, Targets },
  SetAlarmState: { AlarmName: 'errors', StateValue: 'ALARM', StateReason: 'test', StateReasonData: '{}' },
  DeleteService: { cluster, service: 'web', force: true },
  DeleteTaskDefinitions: { taskDefinitions: ['app:1'] },
  DeregisterTaskDefinition: { taskDefinition: 'app:1' },
  DescribeClusters: { clusters: [cluster], include: ['TAGS', 'CONFIGURATIONS'] },
  DescribeImages: { repositoryName },
  DescribeLogStreams: { logGroupName: group, orderBy: 'LastEventTime' },
  DescribeServices: { cluster, services: ['web'] },
  DescribeTaskDefinition: { taskDefinition: 'app', include: ['TAGS'] },
  DescribeTasks: { cluster, tasks: ['0'.repeat(32)] },
  FilterLogEvents: { logGroupName: group, startTime: 1, endTime: 2, limit: 1 },
  GetApplication: application,
  GetApplicationRevision: { ...application, revision },
  GetDeployment: deployment,
  GetDeploymentConfig: { deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce' },
  GetDeploymentGroup: deploymentGroup,
  GetDeploymentTarget: { ...deployment, targetId: 'default:shop' },
  GetLogEvents: { ...stream, startTime: 1, endTime: 2, limit: 1, startFromHead: true },
  ListApplicationRevisions: { ...application, sortBy: 'registerTime', sortOrder: 'descending', deployed: 'ignore' },
  ListDeploymentGroups: application,
  ListDeploymentTargets: { ...deployment, targetFilters: { TargetStatus: ['Succeeded'] } },
  ListDeployments: { ...deploymentGroup, includeOnlyStatuses: ['Succeeded'], createTimeRange: { start: 1, end: 2e9 } },
  ListImages: { repositoryName },
  ListServices: { cluster, maxResults: 1, launchType: 'FARGATE' },
  ListTagsForResource: { resourceArn },
  ListTasks: { cluster, family: 'app' },
  PutLifecycleEventHookExecutionStatus: {
    ...deployment,
    lifecycleEventHookExecutionId: 'a',
    status: 'Succeeded',
  },
  PutImage: { repositoryName, imageManifest: '{}', imageTag: '2' },
  PutLogEvents: { ...stream, logEvents: [{ timestamp: START, message: 'hello' }] },
  PutRetentionPolicy: { logGroupName: group, retentionInDays: 1 },
  RegisterTaskDefinition: {
    ...fargateDefinition,
    tags: [{ key: 'a', value: 'b' }],
    volumes: [{ name: 'data' }],
    runtimePlatform: { cpuArchitecture: 'ARM64' },
    containerDefinitions: [
      {
        name: 'app',
        image: 'app:1',
        command: ['--version'],
        environment: [{ name: 'A', value: 'b' }],
        workingDirectory: '/',
        logConfiguration: {
          logDriver: 'awslogs',
          options: { 'awslogs-group': group, 'awslogs-region': 'eu-west-1', 'awslogs-stream-prefix': 'app' },
        },
      },
    ],
  },
  RunTask: {
    cluster,
    taskDefinition: 'app',
    launchType: 'FARGATE',
    networkConfiguration,
    overrides: { containerOverrides: [{ name: 'app', command: ['--help'], environment: [{ name: 'A', value: 'b' }] }] },
    tags: [{ key: 'a', value: 'b' }],
  },
  SimulatePrincipalPolicy: {
    PolicySourceArn: role.RoleArn,
    ActionNames: ['ecs:RunTask'],
    ResourceArns: ['*', resourceArn],
  },
  SkipWaitTimeForInstanceTermination: deployment,
  StopDeployment: { ...deployment, autoRollbackEnabled: true },
  StopTask: { cluster, task: '0'.repeat(32) },
  TagResource: { resourceArn, tags: [{ key: 'a', value: 'b' }] },
  UpdateDeploymentGroup: {
    ...application,
    currentDeploymentGroupName: deploymentGroup.deploymentGroupName,
    newDeploymentGroupName: 'other',
    alarmConfiguration,
  },
  UpdateService: { cluster, service: 'web', desiredCount: 2, taskDefinition: 'app', forceNewDeployment: true },
  UntagResource: { resourceArn, tagKeys: ['a'] },
}

const sdks = { codedeploy, ecs, ecr, iam, logs, sts, elasticloadbalancing, monitoring }

interface Target extends WireOperation {
  readonly input: NormalizedSchema
}

function operationsOf(service: WireOperation['service']): Target[] {
  return Object.values<unknown>(sdks[service])
    .filter(isOperation)
    .map(([, , name, , input]) => ({ service, name, input: NormalizedSchema.of(input) }))
}

/** The 9 marks operations among the schemas that an SDK package exports. */
function isOperation(value: unknown): value is StaticOperationSchema {
  return Array.isArray(value) && value[0] === 9
}

/** A world in which most operations find something to work on. */
function inhabited() {
  const inside = world({
    ...deploying(),
    images: [
      { image: 'app:1', program: { kind: 'process', entryPoint: ['node', '--version'], workingDirectory: '/' } },
      { image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1' },
    ],
    logGroups: [group],
    roles: [
      {
        name: 'deploy',
        trustPolicy: {
          Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['sts:AssumeRole', 'sts:TagSession'] }],
        },
      },
    ],
  })
  inside.simulator.logGroups.group(group).createStream('stream', inside.clock.now())
  return inside
}

async function simulated(): Promise<Target[]> {
  const { simulator } = inhabited()
  const all = (
    ['codedeploy', 'ecs', 'ecr', 'iam', 'logs', 'sts', 'elasticloadbalancing', 'monitoring'] as const
  ).flatMap(operationsOf)
  const answers = await Promise.all(all.map((target) => sendRaw(simulator, { ...target, input: {} })))
  return all.filter((_, index) => !['UnknownOperationException', 'InvalidAction'].includes(answers[index]?.error ?? ''))
}

function requestOf({ service, name, input }: Target) {
  const example = good[name]
  const anything = { weight: 1, arbitrary: shaped(input) }
  const inputs = example ? fc.oneof(anything, { weight: 3, arbitrary: spoilt(input, example) }) : shaped(input)
  return inputs.map((value) => ({ service, name, input: value }))
}

describe('whatever has the shape of a request', () => {
  test('is answered by success or by an error that blames the request, and the world goes on', async () => {
    const targets = await simulated()
    const requests = fc.oneof(...targets.map(requestOf))
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 1, maxLength: 8 }), async (sent) => {
        const { simulator, clock, log } = inhabited()
        for (const request of sent) {
          const answer = await sendRaw(simulator, request)
          if (answer.status >= 500) throw new Error(log.at(-1)?.notes.join('\n'))
          clock.advanceTo(clock.now() + 20_000)
        }
        await simulator.close()
      }),
      { interruptAfterTimeLimit: 2_000, numRuns: 10_000 },
    )
    expect(targets.length).toBeGreaterThan(30)
  })

  test('a task of any definition that is registered comes to an end or runs, and can be read', async () => {
    const definitions = spoilt(NormalizedSchema.of(RegisterTaskDefinition$[4]), good.RegisterTaskDefinition)
    const runs = spoilt(NormalizedSchema.of(RunTask$[4]), good.RunTask)
    await fc.assert(
      fc.asyncProperty(definitions, runs, async (definition, run) => {
        const { simulator, clock, log } = inhabited()
        const send = async (name: string, input: unknown) => {
          const answer = await sendRaw(simulator, { service: 'ecs', name, input })
          if (answer.status >= 500) throw new Error(log.at(-1)?.notes.join('\n'))
          return answer
        }
        await send('RegisterTaskDefinition', definition)
        await send('RunTask', run)
        clock.advanceTo(clock.now() + 60_000)
        for (const desiredStatus of ['RUNNING', 'STOPPED']) {
          const { body } = await send('ListTasks', { desiredStatus })
          const { taskArns = [] } = JSON.parse(body)
          if (taskArns.length > 0) expect((await send('DescribeTasks', { tasks: taskArns })).status).toBe(200)
        }
        await simulator.close()
      }),
      { interruptAfterTimeLimit: 2_000, numRuns: 10_000 },
    )
  })
})
