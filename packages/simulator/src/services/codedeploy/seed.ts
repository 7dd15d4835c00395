import type { ScenarioCodeDeploy, ScenarioDeploymentGroup } from '../../scenario/codedeploy.ts'
import { ScenarioError } from '../../scenario/parse.ts'
import { ServiceError } from '../../service.ts'
import { controlledService } from './group/group-settings.ts'
import type { DeploymentGroup } from './group/groups.ts'
import { recallDeployment } from './recall-deployment.ts'
import { requestedSettings } from './seed-settings.ts'
import type { CodeDeployState } from './state.ts'
import type { ControlledServices } from './world.ts'

export interface SeedWorld {
  readonly services: ControlledServices
  /** Empty for a listener that is not there. */
  readonly listenerArn: (loadBalancer: string, port: number) => string
  /** @throws ServiceError unless ECS knows `family:revision` */
  readonly taskDefinitionArn: (name: string) => string
  readonly accountId: string
}

const hour = 3_600_000

/**
 * What is there when the simulated world starts.
 * @throws ScenarioError with everything that CodeDeploy would refuse
 */
export function seedCodeDeploy(state: CodeDeployState, scenario: ScenarioCodeDeploy, world: SeedWorld): void {
  const problems: string[] = []
  const attempt = (path: string, seed: () => void) => {
    try {
      seed()
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      problems.push(`codeDeploy.${path}: ${error.message}`)
    }
  }
  for (const [index, config] of scenario.deploymentConfigs.entries()) {
    attempt(`deploymentConfigs[${index}]`, () => seedConfig(state, config))
  }
  for (const [index, { name, deploymentGroups }] of scenario.applications.entries()) {
    attempt(`applications[${index}]`, () => state.applications.create(name))
    for (const [position, group] of deploymentGroups.entries()) {
      const path = `applications[${index}].deploymentGroups[${position}]`
      attempt(path, () => seedGroup(state, { applicationName: name, group, world }))
    }
  }
  if (problems.length > 0) throw new ScenarioError(problems)
}

function seedConfig(
  state: CodeDeployState,
  { name, type, percentage, intervalMinutes }: ScenarioCodeDeploy['deploymentConfigs'][number],
): void {
  const trafficRoutingConfig =
    type === 'TimeBasedCanary'
      ? { type, timeBasedCanary: { canaryPercentage: percentage, canaryInterval: intervalMinutes } }
      : { type, timeBasedLinear: { linearPercentage: percentage, linearInterval: intervalMinutes } }
  state.configs.create({ deploymentConfigName: name, computePlatform: 'ECS', trafficRoutingConfig })
}

function seedGroup(
  state: CodeDeployState,
  { applicationName, group, world }: { applicationName: string; group: ScenarioDeploymentGroup; world: SeedWorld },
): void {
  const requested = requestedSettings(group, world)
  const created = state.createGroup({ applicationName, name: group.name, requested })
  for (const [index, name] of group.history.entries()) {
    const at = state.clock.now() - (group.history.length - index) * hour
    recallDeployment(state, { group: created, content: appSpec(created, { name, world }), at })
  }
}

function appSpec({ settings }: DeploymentGroup, { name, world }: { name: string; world: SeedWorld }): string {
  const { containerName, containerPort } = controlledService(world.services, settings)
  return JSON.stringify({
    version: 0,
    Resources: [
      {
        TargetService: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: world.taskDefinitionArn(name),
            LoadBalancerInfo: { ContainerName: containerName, ContainerPort: containerPort },
          },
        },
      },
    ],
  })
}
