import { appSpec } from '@ecs-actions/domain/deployment/appspec'
import type { CleanUpPolicy } from '@ecs-actions/domain/deployment/clean-up'
import { deploymentDescription } from '@ecs-actions/domain/deployment/description'
import type { DeploymentPlan } from '@ecs-actions/domain/deployment/plan'
import type { WaitFor } from '@ecs-actions/domain/deployment/wait-budget'
import type { TaskDefinition } from '@ecs-actions/domain/task-definition/task-definition'
import { sha256 } from '../sha256.ts'
import { type Followed, followDeployment } from './follow.ts'
import type { DeploymentPorts } from './ports.ts'
import { startDeployment } from './start.ts'

/** A deployment about which everything is decided. */
export interface DecidedDeployment {
  readonly plan: DeploymentPlan
  /** ARN of the task definition, which is there. */
  readonly asked: string
  readonly definition: TaskDefinition
  /** How traffic moves; undefined for the group's own configuration. */
  readonly config: string | undefined
  /** Whether the alarms of the group have no say. */
  readonly overridesAlarms: boolean
  /** The reader's own words for its description. */
  readonly words: string | undefined
  /** In its description, and in no other's. */
  readonly marker: string
  readonly waitFor: WaitFor
  readonly onTimeout: CleanUpPolicy
  readonly onCancel: CleanUpPolicy
}

/**
 * Starts a deployment and follows it to what is waited for.
 * @throws Failure when it was not started, or nobody knows; see startDeployment
 */
export async function carryOut(
  decided: DecidedDeployment,
  ports: DeploymentPorts & { readonly runUrl: string },
): Promise<Followed> {
  const { plan, asked, definition, config, overridesAlarms, words, marker, waitFor, onTimeout, onCancel } = decided
  const { group, service, target } = plan
  const { region, runUrl } = ports
  const startedAt = ports.clock.now()
  const names = { application: group.application, group: group.name }
  const content = appSpec({ taskDefinition: asked, ...target })
  const intent = {
    ...{ region, ...names, cluster: service.cluster, service: service.name, marker, startedAt, onCancel },
  }
  const deploymentId = await startDeployment(
    {
      ...{ ...names, config, overridesAlarms, appSpec: content, sha256: sha256(content) },
      description: deploymentDescription({ words, runUrl, marker }),
      taskDefinition: asked,
    },
    intent,
    ports,
  )
  return followDeployment({
    ...{ deploymentId, plan, asked, definition, intent, waitFor, onTimeout, onCancel, startedAt, ports },
  })
}
