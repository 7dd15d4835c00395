import { text } from './kinds.ts'
import { defaulted, optional } from './spec.ts'

/** A name in CodeDeploy. */
export const groupName = text({ syntax: 'name', pattern: /^.{1,100}$/ })

/** Common to the actions that deploy a service through CodeDeploy. */
export const deploymentGroupInputs = {
  cluster: defaulted('Cluster of the service.', text({ syntax: 'name or ARN' }), 'default'),
  'codedeploy-application': optional(
    'Application of CodeDeploy; without it `AppECS-<cluster>-<service>`, as the console names it.',
    groupName,
  ),
  'codedeploy-deployment-group': optional(
    'Deployment group of CodeDeploy; without it `DgpECS-<cluster>-<service>`, as the console names it.',
    groupName,
  ),
}
