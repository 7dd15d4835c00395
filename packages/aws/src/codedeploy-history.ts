import {
  BatchGetDeploymentsCommand,
  type CodeDeployClient,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
  ListDeploymentsCommand,
} from '@aws-sdk/client-codedeploy'
import { taskDefinitionIn } from '@ecs-actions/domain/deployment/appspec'
import type { DeploymentSnapshot } from '@ecs-actions/domain/deployment/snapshot'
import { deploymentSnapshot } from './codedeploy-snapshots.ts'
import { calling, errorName, failureOfCall } from './failures.ts'

// BatchGetDeployments takes no more.
const batch = 25

/** What a deployment group of AWS CodeDeploy has done. Every method throws Failure. */
export class CodeDeployHistory {
  readonly #client: CodeDeployClient

  constructor(client: CodeDeployClient) {
    this.#client = client
  }

  /**
   * All deployments of the group, in no promised order.
   * @param options.since epoch ms of their creation
   */
  async pastDeployments(options: {
    application: string
    group: string
    since: number
  }): Promise<readonly DeploymentSnapshot[]> {
    const ids = await this.#ids(options)
    const found: DeploymentSnapshot[] = []
    for (let start = 0; start < ids.length; start += batch) {
      found.push(...(await this.#described(ids.slice(start, start + batch))))
    }
    return found
  }

  /**
   * The task definition that a revision deploys; undefined when CodeDeploy does not know it, or it names none.
   * @param options.sha256 of the AppSpec
   */
  async revisionDefinition(options: { application: string; sha256: string }): Promise<string | undefined> {
    const { application, sha256 } = options
    const command = new GetApplicationRevisionCommand({
      applicationName: application,
      revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256 } },
    })
    try {
      const { revision } = await this.#client.send(command)
      const content = revision?.appSpecContent?.content
      return content === undefined ? undefined : await taskDefinitionIn(content)
    } catch (error) {
      if (/^(RevisionDoesNotExist|InvalidRevision)/.test(errorName(error))) return undefined
      const subject = `revision ${sha256} of application ${application}`
      throw failureOfCall(error, { action: 'codedeploy:GetApplicationRevision', subject })
    }
  }

  async #ids(options: { application: string; group: string; since: number }): Promise<readonly string[]> {
    const { application, group, since } = options
    const call = { action: 'codedeploy:ListDeployments', subject: `group ${group} of application ${application}` }
    const ids: string[] = []
    let nextToken: string | undefined
    do {
      const command = new ListDeploymentsCommand({
        ...{ applicationName: application, deploymentGroupName: group },
        createTimeRange: { start: new Date(since) },
        ...(nextToken === undefined ? {} : { nextToken }),
      })
      const reply = await calling(call, () => this.#client.send(command))
      ids.push(...(reply.deployments ?? []))
      nextToken = reply.nextToken
    } while (nextToken !== undefined)
    return ids
  }

  async #described(ids: readonly string[]): Promise<readonly DeploymentSnapshot[]> {
    const call = { action: 'codedeploy:BatchGetDeployments', subject: `deployments ${ids.join(', ')}` }
    try {
      const reply = await this.#client.send(new BatchGetDeploymentsCommand({ deploymentIds: [...ids] }))
      return await Promise.all(
        (reply.deploymentsInfo ?? []).map((info) => deploymentSnapshot(info.deploymentId ?? '', info)),
      )
    } catch (error) {
      if (errorName(error) !== 'DeploymentDoesNotExistException') throw failureOfCall(error, call)
      // One that was just created is listed before every read shows it, and would hide all the others.
      const found = await Promise.all(ids.map((id) => this.#one(id)))
      return found.flatMap((past) => past ?? [])
    }
  }

  async #one(deploymentId: string): Promise<DeploymentSnapshot | undefined> {
    try {
      const { deploymentInfo } = await this.#client.send(new GetDeploymentCommand({ deploymentId }))
      return deploymentInfo && (await deploymentSnapshot(deploymentId, deploymentInfo))
    } catch (error) {
      if (errorName(error) === 'DeploymentDoesNotExistException') return undefined
      throw failureOfCall(error, { action: 'codedeploy:GetDeployment', subject: `deployment ${deploymentId}` })
    }
  }
}
