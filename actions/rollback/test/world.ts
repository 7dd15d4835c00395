import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { ECRClient } from '@aws-sdk/client-ecr'
import { DeregisterTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs'
import { CodeDeployHistory } from '@ecs-actions/aws/codedeploy-history'
import { Ecr } from '@ecs-actions/aws/ecr'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { action } from '@ecs-actions/rollback/inputs'
import type { RollbackPorts } from '@ecs-actions/rollback/ports'
import { rollbackOutputs } from '@ecs-actions/rollback/result'
import { run } from '@ecs-actions/rollback/run'
import { rollbackSummary } from '@ecs-actions/rollback/summary'
import {
  codeDeployWorld,
  environmentOf,
  minute,
  revision,
  type WorldOptions,
} from '../../../packages/operations/test/deployment/codedeploy-world.ts'

export {
  minute,
  revision,
  stepAt,
  type WorldOptions,
} from '../../../packages/operations/test/deployment/codedeploy-world.ts'

/** A whole world on virtual time: the use case, the real SDK clients, and the simulator behind them. */
export function world(options: WorldOptions = {}) {
  const found = codeDeployWorld(options)
  const { clock, settings, simulator, elsewhere } = found
  const ecs = new ECSClient(settings)
  const ports: RollbackPorts = {
    ...found.ports,
    history: new CodeDeployHistory(new CodeDeployClient(settings)),
    images: async () => new Ecr(new ECRClient(settings)),
  }
  return {
    ...found,
    ports,
    pass: (minutes: number) => clock.drive(clock.sleep(minutes * minute)),
    /** What the deployments of the group are now, oldest first: ids, states, and whether each is a rollback. */
    all: () =>
      simulator.codeDeploy.deployments
        .all()
        .toReversed()
        .map((deployment) => ({
          id: deployment.order.id,
          status: deployment.current().status,
          isRollback: deployment.order.rollsBack !== undefined,
        })),
    /** Somebody deploys a revision, and the deployment comes to its end, termination wait and all. */
    async deployed(number: number) {
      const id = elsewhere.deploy(number)
      await clock.drive(clock.sleep(15 * minute))
      return id
    },
    deregister: (number: number) =>
      clock.drive(ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: revision(number) }))),
    async rollback(given: Record<string, string> = {}) {
      const all = { cluster: 'prod', service: 'web', ...given }
      const result = await clock.drive(run(readInputs(action, environmentOf(all)), ports))
      const { end, decision } = result
      return {
        ...{ result, end, decision, outcome: end?.outcome.kind, explanation: end?.outcome.explanation },
        failure: end?.failure,
        outputs: rollbackOutputs(result, 'eu-west-1'),
        summary: rollbackSummary(result, 'eu-west-1'),
      }
    },
  }
}

/** Revision 2 was deployed after revision 1, and all is quiet. */
export async function afterDeployment(options: WorldOptions = {}) {
  const found = world(options)
  await found.deployed(2)
  return found
}

/** Has the SDK load what it loads at its first call: virtual time would run on meanwhile. */
export async function warmUp(): Promise<void> {
  const { rollback } = world({ group: { history: ['app:2', 'app:1'] } })
  await rollback({ 'dry-run': 'true' })
}
