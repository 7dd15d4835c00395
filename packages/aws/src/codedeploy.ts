import {
  type CodeDeployClient,
  CreateDeploymentCommand,
  type DeploymentStatus,
  GetDeploymentCommand,
  GetDeploymentConfigCommand,
  GetDeploymentGroupCommand,
  GetDeploymentTargetCommand,
  ListDeploymentsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import type { GroupSnapshot, TrafficRouting } from '@ecs-actions/domain/deployment/group'
import type { DeploymentProgress, DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import type { DeploymentOrder, DeploymentStart } from '@ecs-actions/domain/deployment/start'
import { Failure } from '@ecs-actions/domain/failure'
import { deploymentSnapshot, groupSnapshot, progressOf, trafficRouting } from './codedeploy-snapshots.ts'
import { calling, errorName, failureOfCall } from './failures.ts'
import { unansweredAttempts } from './unanswered.ts'

const unfinished: DeploymentStatus[] = ['Created', 'Queued', 'InProgress', 'Baking', 'Ready']

/** AWS CodeDeploy, as far as the actions use it. Every method throws Failure. */
export class CodeDeploy {
  readonly #client: CodeDeployClient
  readonly #creating: CodeDeployClient

  /**
   * @param options.creating makes one attempt only: CreateDeployment has no token that would make a repetition harmless
   */
  constructor(options: { client: CodeDeployClient; creating: CodeDeployClient }) {
    this.#client = options.client
    this.#creating = options.creating
  }

  /** undefined when there is no such application or group. */
  async group(name: { application: string; group: string }): Promise<GroupSnapshot | undefined> {
    const { application: applicationName, group: deploymentGroupName } = name
    const command = new GetDeploymentGroupCommand({ applicationName, deploymentGroupName })
    try {
      const { deploymentGroupInfo } = await this.#client.send(command)
      return deploymentGroupInfo && groupSnapshot(name, deploymentGroupInfo)
    } catch (error) {
      // A default name may be longer than names can be.
      if (
        /^(Application|DeploymentGroup)DoesNotExist|^Invalid(Application|DeploymentGroup)Name/.test(errorName(error))
      ) {
        return undefined
      }
      const subject = `group ${deploymentGroupName} of application ${applicationName}`
      throw failureOfCall(error, { action: 'codedeploy:GetDeploymentGroup', subject })
    }
  }

  /** How a deployment configuration moves traffic. */
  async routing(config: string): Promise<TrafficRouting> {
    const call = { action: 'codedeploy:GetDeploymentConfig', subject: `deployment configuration ${config}` }
    const command = new GetDeploymentConfigCommand({ deploymentConfigName: config })
    const { deploymentConfigInfo: info } = await calling(call, () => this.#client.send(command))
    if (info?.computePlatform === undefined || info.computePlatform === 'ECS') {
      return trafficRouting(info?.trafficRoutingConfig)
    }
    throw new Failure({
      code: 'invalid-input',
      message: `deployment configuration ${config} is for the compute platform ${info.computePlatform}, not ECS.`,
      remedy: 'Give codedeploy-deployment-config: CodeDeployDefault.ECSAllAtOnce, or another one for ECS.',
    })
  }

  /**
   * Ids of the group's deployments, in no promised order.
   * @param options.since epoch ms of their creation; without it only those that have not ended
   */
  async deployments(options: { application: string; group: string; since?: number }): Promise<readonly string[]> {
    const { application, group, since } = options
    const call = { action: 'codedeploy:ListDeployments', subject: `group ${group} of application ${application}` }
    const narrowing =
      since === undefined ? { includeOnlyStatuses: unfinished } : { createTimeRange: { start: new Date(since) } }
    const command = new ListDeploymentsCommand({
      ...{ applicationName: application, deploymentGroupName: group },
      ...narrowing,
    })
    const { deployments } = await calling(call, () => this.#client.send(command))
    return deployments ?? []
  }

  /** The deployment without its progress; undefined when CodeDeploy does not show it, as just after its start. */
  async deployment(deploymentId: string): Promise<DeploymentSnapshot | undefined> {
    try {
      const { deploymentInfo } = await this.#client.send(new GetDeploymentCommand({ deploymentId }))
      return deploymentInfo && (await deploymentSnapshot(deploymentId, deploymentInfo))
    } catch (error) {
      if (errorName(error) === 'DeploymentDoesNotExistException') return undefined
      throw failureOfCall(error, { action: 'codedeploy:GetDeployment', subject: `deployment ${deploymentId}` })
    }
  }

  /** How far a deployment has come on its service; undefined before it has begun there. */
  async progress(options: { deploymentId: string; target: string }): Promise<DeploymentProgress | undefined> {
    const { deploymentId, target } = options
    try {
      const command = new GetDeploymentTargetCommand({ deploymentId, targetId: target })
      const { deploymentTarget } = await this.#client.send(command)
      return deploymentTarget?.ecsTarget && progressOf(deploymentTarget.ecsTarget)
    } catch (error) {
      if (/^(DeploymentNotStarted|DeploymentTargetDoesNotExist|DeploymentDoesNotExist)/.test(errorName(error))) {
        return undefined
      }
      const subject = `target ${target} of deployment ${deploymentId}`
      throw failureOfCall(error, { action: 'codedeploy:GetDeploymentTarget', subject })
    }
  }

  /** Asks once. Throws only what is a refusal for good. */
  async createDeployment(order: DeploymentOrder): Promise<DeploymentStart> {
    const call = { action: 'codedeploy:CreateDeployment', subject: `group ${order.group} of ${order.application}` }
    // A runner's wrong clock is corrected after a refusal for the next attempt, which this client does not make.
    this.#creating.config.systemClockOffset = this.#client.config.systemClockOffset
    const command = new CreateDeploymentCommand(createInput(order))
    const unanswered = unansweredAttempts(command)
    try {
      const { deploymentId } = await this.#creating.send(command)
      if (deploymentId !== undefined) return { kind: 'created', deploymentId }
      return { kind: 'unknown', why: unnamed(order) }
    } catch (error) {
      const why = failureOfCall(error, call)
      if (!(why instanceof Failure)) throw why
      if (errorName(error) === 'DeploymentLimitExceededException') {
        // "The Deployment Group 'd-WEB1' already has an active Deployment 'd-0123456AB'": the group may look like one.
        return { kind: 'active', deploymentId: [...why.message.matchAll(/\bd-[A-Z0-9]{4,}\b/g)].at(-1)?.[0], why }
      }
      if (why.code === 'throttled') return { kind: 'throttled', why }
      if (unanswered() > 0) return { kind: 'unknown', why }
      throw why
    }
  }

  /** Asks CodeDeploy to stop a deployment, which goes on for some seconds; one that has ended already is no mistake. */
  async stopDeployment(options: { deploymentId: string; rollBack: boolean }): Promise<void> {
    const { deploymentId, rollBack } = options
    try {
      await this.#client.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: rollBack }))
    } catch (error) {
      if (errorName(error) === 'DeploymentAlreadyCompletedException') return
      throw failureOfCall(error, { action: 'codedeploy:StopDeployment', subject: `deployment ${deploymentId}` })
    }
  }
}

function createInput(order: DeploymentOrder): ConstructorParameters<typeof CreateDeploymentCommand>[0] {
  return {
    ...{ applicationName: order.application, deploymentGroupName: order.group, description: order.description },
    ...(order.config === undefined ? {} : { deploymentConfigName: order.config }),
    ...(order.overridesAlarms === true ? { overrideAlarmConfiguration: { enabled: false } } : {}),
    revision: { revisionType: 'AppSpecContent', appSpecContent: { content: order.appSpec, sha256: order.sha256 } },
  }
}

function unnamed({ group }: DeploymentOrder): Failure {
  return new Failure({
    code: 'aws-error',
    message: `CodeDeploy answered without the id of the deployment of group ${group}.`,
    remedy: 'Look at the deployments of the group before this step is run again.',
  })
}
