import type { Service } from '../../service.ts'
import { applicationOperations } from './operations/application-operations.ts'
import { configOperations } from './operations/config-operations.ts'
import { deploymentOperations } from './operations/deployment-operations.ts'
import { groupOperations } from './operations/group-operations.ts'
import { revisionOperations } from './operations/revision-operations.ts'
import { targetOperations } from './operations/target-operations.ts'
import { type CodeDeployOptions, CodeDeployState } from './state.ts'

/** AWS CodeDeploy for Amazon ECS: the service for the wire, and its state for tests and scenarios. */
export function codeDeployService(options: CodeDeployOptions): { service: Service; state: CodeDeployState } {
  const state = new CodeDeployState(options)
  const service: Service = {
    name: 'codedeploy',
    protocol: { kind: 'json', version: '1.1', target: 'CodeDeploy_20141006' },
    operations: [
      ...applicationOperations(state),
      ...groupOperations(state),
      ...configOperations(state),
      ...revisionOperations(state),
      ...deploymentOperations(state),
      ...targetOperations(state),
    ],
  }
  return { service, state }
}
