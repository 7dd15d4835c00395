import type { DeploymentPlan } from '@ecs-actions/domain/deployment/plan'
import { routingText } from '@ecs-actions/domain/deployment/wait-budget'
import type { Source } from './source.ts'

/** What is going to be done, for the log. */
export function planLines(plan: DeploymentPlan, { arn, definition }: Source): string[] {
  const { service, group, target, before, routing, waitMinutes } = plan
  const what = arn === undefined ? `${definition.family} as the file has it` : short(arn)
  const now = before === undefined ? 'nothing' : short(before.taskDefinition)
  return [
    `Deploys ${what} to service ${service.name} in cluster ${service.cluster}, which runs ${now}`,
    `Traffic goes to ${target.container}:${target.port}; ${routingText(routing)} (group ${group.name} of application ${group.application})`,
    `Waits at most ${waitMinutes} min`,
  ]
}

function short(definitionArn: string): string {
  return definitionArn.slice(definitionArn.lastIndexOf('/') + 1)
}
