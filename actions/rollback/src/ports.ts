import type { Ecr } from '@ecs-actions/aws/ecr'
import type { Ecs } from '@ecs-actions/aws/ecs'
import type { DeploymentHistory } from '@ecs-actions/operations/deployment/history'
import type { DeploymentPorts } from '@ecs-actions/operations/deployment/ports'
import type { DeploymentGroups } from '@ecs-actions/operations/deployment/surroundings'

/** Everything outside that the use case needs. */
export interface RollbackPorts extends DeploymentPorts {
  readonly codeDeploy: DeploymentPorts['codeDeploy'] & DeploymentGroups
  readonly history: DeploymentHistory
  readonly definitions: Pick<Ecs, 'registerTaskDefinition' | 'describeTaskDefinition'>
  /** The private registry of a region. Loaded when an image is in one. */
  images(region: string): Promise<Pick<Ecr, 'digest'>>
  /** Of this process alone, at least 24 characters of [0-9a-f]. */
  readonly token: string
  readonly runUrl: string
  /** When the credentials end, ISO 8601; undefined when nobody says. */
  readonly credentialsEnd: string | undefined
}
