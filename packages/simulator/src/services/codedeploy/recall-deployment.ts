import type { Deployment } from './deployment/deployment.ts'
import type { DeploymentGroup } from './group/groups.ts'
import { revisionOf } from './revision/revision.ts'
import type { CodeDeployState } from './state.ts'

interface Recalled {
  readonly group: DeploymentGroup
  /** The AppSpec. */
  readonly content: string
  /** When it succeeded, epoch ms. */
  readonly at: number
}

/** Puts a successful deployment of the past on record; it changes nothing in ECS. */
export function recallDeployment(state: CodeDeployState, { group, content, at }: Recalled): Deployment {
  const revision = revisionOf({ revisionType: 'AppSpecContent', appSpecContent: { content } })
  const { rollbackEvents, alarms, configName } = group.settings
  const { autoRollbackConfiguration } = group.requested
  const config = state.configs.get(configName)
  state.revisions.use(group.applicationName, revision)
  return state.deployments.recall({ group, config, revision, autoRollbackConfiguration, rollbackEvents, alarms }, at)
}
