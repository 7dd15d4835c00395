import { action } from '@ecs-actions/deploy/inputs'
import type { DeployPorts } from '@ecs-actions/deploy/ports'
import { deployOutputs, deploySummary } from '@ecs-actions/deploy/result'
import { run } from '@ecs-actions/deploy/run'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { definitionsOf } from '../../../packages/operations/test/definitions-of.ts'
import {
  codeDeployWorld,
  environmentOf,
  revision,
  taskDefinition,
  type WorldOptions,
} from '../../../packages/operations/test/deployment/codedeploy-world.ts'

export {
  minute,
  revision,
  stepAt,
  type WorldOptions,
  warmUp,
} from '../../../packages/operations/test/deployment/codedeploy-world.ts'

/** A whole world on virtual time: the use case, the real SDK clients, and the simulator behind them. */
export function world(options: WorldOptions = {}) {
  const found = codeDeployWorld(options)
  const ports: DeployPorts = {
    ...found.ports,
    definitions: definitionsOf(found.settings, found.clock),
    readSource: async (name) => (name === 'td.json' ? JSON.stringify(taskDefinition('app:v2')) : undefined),
  }
  return {
    ...found,
    ports,
    async deploy(given: Record<string, string> = {}) {
      const all = { 'task-definition': revision(2), cluster: 'prod', service: 'web', ...given }
      const result = await found.clock.drive(run(readInputs(action, environmentOf(all)), ports))
      const report = result.kind === 'report' ? result.report : undefined
      return {
        report,
        outcome: report?.outcome.kind,
        explanation: report?.outcome.explanation,
        failure: report?.failure,
        outputs: deployOutputs(result, 'eu-west-1'),
        summary: deploySummary(result, 'eu-west-1'),
      }
    },
  }
}
