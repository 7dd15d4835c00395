import type { CodeDeploy } from '@ecs-actions/aws/codedeploy'
import type { Ecs } from '@ecs-actions/aws/ecs'
import type { DeploymentPorts } from '@ecs-actions/operations/deployment/ports'

/** Everything outside that the use case needs. */
export interface DeployPorts extends DeploymentPorts {
  readonly codeDeploy: DeploymentPorts['codeDeploy'] & Pick<CodeDeploy, 'group' | 'routing' | 'deployments'>
  readonly definitions: Pick<Ecs, 'registerTaskDefinition' | 'describeTaskDefinition'>
  /** The text of a file in the workspace; undefined when `name` is no file there. */
  readSource(name: string): Promise<string | undefined>
  /** Of this process alone, at least 24 characters of [0-9a-f]. */
  readonly token: string
  readonly runUrl: string
  /** When the credentials end, ISO 8601; undefined when nobody says. */
  readonly credentialsEnd: string | undefined
}
