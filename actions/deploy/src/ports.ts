import type { CodeDeploy } from '@ecs-actions/aws/codedeploy'
import type { EcsDefinitions } from '@ecs-actions/aws/ecs-definitions'
import type { DeploymentPorts } from '@ecs-actions/operations/deployment/ports'
import type { DefinitionRegistry } from '@ecs-actions/operations/register-definition'

/** Everything outside that the use case needs. */
export interface DeployPorts extends DeploymentPorts {
  readonly codeDeploy: DeploymentPorts['codeDeploy'] & Pick<CodeDeploy, 'group' | 'routing' | 'deployments'>
  readonly definitions: DefinitionRegistry & Pick<EcsDefinitions, 'describe'>
  /** The text of a file in the workspace; undefined when `name` is no file there. */
  readSource(name: string): Promise<string | undefined>
  /** Of this process alone, at least 24 characters of [0-9a-f]. */
  readonly token: string
  readonly runUrl: string
  /** When the credentials end, ISO 8601; undefined when nobody says. */
  readonly credentialsEnd: string | undefined
}
