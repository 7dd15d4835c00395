import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CodeDeployClient, CreateDeploymentCommand, GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { runAction, VirtualTime } from '@ecs-actions/rehearsal'
import {
  createSimulator,
  requestHandler,
  type ScenarioInput,
  type Simulator,
  scenario,
  startServer,
  VirtualClock,
} from '@ecs-actions/simulator'

const minute = 60_000

const definition = (image: string) => ({
  family: 'web',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: 8080 }] }],
})

/** A service that CodeDeploy shifts by a tenth every six minutes: an hour from the start to the end of blue. */
const hourLong: ScenarioInput = {
  clusters: ['prod'],
  images: ['web:1', 'web:2'].map((image) => ({ image, program: { kind: 'scripted' } })),
  taskDefinitions: [definition('web:1'), definition('web:2')],
  targetGroups: [{ name: 'blue' }, { name: 'green' }],
  loadBalancers: [{ name: 'web', listeners: [{ port: 80, targetGroup: 'blue' }] }],
  services: [
    {
      ...{ name: 'web', cluster: 'prod', taskDefinition: 'web:1', desiredCount: 2 },
      deploymentController: 'CODE_DEPLOY',
      loadBalancer: { targetGroup: 'blue', containerName: 'web', containerPort: 8080 },
    },
  ],
  codeDeploy: {
    deploymentConfigs: [{ name: 'Slow', type: 'TimeBasedLinear', percentage: 10, intervalMinutes: 6 }],
    applications: [
      {
        deploymentGroups: [
          {
            ...{ service: 'web', cluster: 'prod', deploymentConfig: 'Slow', targetGroups: ['blue', 'green'] },
            productionListener: { loadBalancer: 'web', port: 80 },
            terminationWaitMinutes: 5,
          },
        ],
      },
    ],
  },
}

/** Milliseconds of wall time for such a deployment through the real SDK client, asked every 15 seconds. */
export async function sixtyMinutes(): Promise<number> {
  const clock = new VirtualClock()
  const simulator = createSimulator({ clock, scenario: scenario(hourLong) })
  clock.advanceTo(clock.now() + 2 * minute)
  const start = performance.now()
  const began = clock.now()
  await clock.drive(deployed(simulator))
  const wall = performance.now() - start
  await simulator.close()
  const took = (clock.now() - began) / minute
  if (took < 60) throw new Error(`the deployment took ${took} minutes only`)
  return wall
}

/** Milliseconds of wall time for the same through deploy, as a child process. */
export async function deployForAnHour(): Promise<number> {
  const clock = new VirtualClock()
  const simulator = createSimulator({ clock, scenario: scenario(hourLong) })
  clock.advanceTo(clock.now() + 2 * minute)
  const server = await startServer(simulator)
  const start = performance.now()
  const run = await runAction({
    action: join(dirname(import.meta.dirname), 'actions/deploy'),
    inputs: { 'task-definition': definitionArn, cluster: 'prod', service: 'web' },
    workspace: tmpdir(),
    environment: server.environment,
    time: new VirtualTime({ clock, activity: () => simulator.activity() }),
  })
  const wall = performance.now() - start
  await server.close()
  await simulator.close()
  if (run.outputs.outcome !== 'succeeded')
    throw new Error(`the deployment ended as ${run.outputs.outcome}: ${run.stdout}`)
  return wall
}

/** @throws unless it succeeds */
async function deployed(simulator: Simulator): Promise<void> {
  const { accessKeyId, secretAccessKey } = simulator.userCredentials
  const client = new CodeDeployClient({
    region: 'eu-west-1',
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: requestHandler(simulator),
  })
  const { deploymentId } = await client.send(
    new CreateDeploymentCommand({
      applicationName: 'AppECS-prod-web',
      deploymentGroupName: 'DgpECS-prod-web',
      revision: { revisionType: 'AppSpecContent', appSpecContent: { content: appSpec } },
    }),
  )
  for (;;) {
    const { deploymentInfo } = await client.send(new GetDeploymentCommand({ deploymentId }))
    const status = deploymentInfo?.status
    if (status === 'Succeeded') return
    if (status === 'Failed' || status === 'Stopped') throw new Error(`the deployment ended as ${status}`)
    await simulator.clock.sleep(15_000)
  }
}

const definitionArn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2'

const appSpec = JSON.stringify({
  version: 0.0,
  Resources: [
    {
      TargetService: {
        Type: 'AWS::ECS::Service',
        Properties: {
          TaskDefinition: definitionArn,
          LoadBalancerInfo: { ContainerName: 'web', ContainerPort: 8080 },
        },
      },
    },
  ],
})
