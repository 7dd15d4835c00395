import { getState } from '@actions/core'
import { codeDeploy } from '@ecs-actions/aws/connect/codedeploy'
import { awsAccess } from '@ecs-actions/composition/aws-access'
import { intentOf } from '@ecs-actions/domain/deployment/intent'
import { reportingFailure } from '@ecs-actions/github/action'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { print } from '@ecs-actions/github/log'
import { resolveLeftover } from '@ecs-actions/operations/deployment/leftovers'
import { narrateLeftover, notCleanedUp } from '@ecs-actions/operations/deployment/narrate-leftover'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { action } from './inputs.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  await reportingFailure(`${action.name}: clean-up`, async () => {
    const intent = intentOf(getState('intent'))
    if (!intent) return
    const inputs = readInputs(action, environment)
    const access = awsAccess(inputs, { environment, clock, action: 'deploy' })
    const settings = { ...access.settings, region: intent.region }
    try {
      const leftover = await resolveLeftover(intent, { codeDeploy: codeDeploy(settings), clock })
      for (const entry of narrateLeftover(intent, leftover)) print(entry)
    } catch (error) {
      throw notCleanedUp(intent, error)
    }
  })
}
