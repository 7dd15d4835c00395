import { type DeploymentPlan, deploymentPlan } from '@ecs-actions/domain/deployment/plan'
import { type DeploymentPlace, surroundings } from '@ecs-actions/operations/deployment/surroundings'
import type { DeployInputs } from './inputs.ts'
import type { DeployPorts } from './ports.ts'
import { readSource, type Source } from './source.ts'

// A read of the service may be some seconds old.
const pause = 5_000

/**
 * What is going to be deployed, and how. That there is nothing to do is believed when a second look shows it too: an
 * older read would make the step green for a version that was just rolled back.
 * @throws Failure that lists everything that stands against it
 */
export async function planned(
  inputs: DeployInputs,
  ports: DeployPorts,
): Promise<{ readonly source: Source; readonly plan: DeploymentPlan }> {
  const look = () => surroundings(placeOf(inputs), ports)
  const [source, around] = await Promise.all([readSource(inputs['task-definition'], ports), look()])
  const request = requestOf(inputs, source)
  const plan = deploymentPlan(request, around)
  if (plan.kind === 'deploy') return { source, plan }
  await ports.clock.sleep(pause, ports.cancelled)
  return { source, plan: deploymentPlan(request, await look()) }
}

function placeOf(inputs: DeployInputs): DeploymentPlace {
  return {
    ...{ cluster: inputs.cluster, service: inputs.service },
    application: inputs['codedeploy-application'],
    group: inputs['codedeploy-deployment-group'],
    config: inputs['codedeploy-deployment-config'],
  }
}

function requestOf(inputs: DeployInputs, { definition, arn }: Source) {
  return {
    ...{ definition, definitionArn: arn },
    container: inputs['container-name'],
    port: inputs['container-port'],
    waitFor: inputs['wait-for'],
    waitMinutes: inputs['wait-minutes'],
    maxFailedTasks: inputs['max-failed-tasks'],
  }
}
