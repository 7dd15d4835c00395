import { getState } from '@actions/core'
import { ecs } from '@ecs-actions/aws/connect/ecs'
import { awsAccess } from '@ecs-actions/composition/aws-access'
import { reportingFailure } from '@ecs-actions/github/action'
import { readInputs } from '@ecs-actions/github/inputs/read'
import { print } from '@ecs-actions/github/log'
import { runUrl } from '@ecs-actions/github/run-url'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { action } from './inputs.ts'
import { intentOf } from './intent.ts'
import { narrateLeftovers, notCleanedUp, stopLeftovers } from './post.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  await reportingFailure(`${action.name}: clean-up`, async () => {
    const intent = intentOf(getState('intent'))
    if (!intent) return
    const inputs = readInputs(action, environment)
    const access = awsAccess(inputs, { environment, clock, action: 'run-migration' })
    const settings = { ...access.settings, region: intent.region }
    try {
      const leftovers = await stopLeftovers(intent, { ecs: ecs(settings), clock, runUrl: runUrl(environment) })
      for (const entry of narrateLeftovers(intent, leftovers)) print(entry)
    } catch (error) {
      throw notCleanedUp(intent, error)
    }
  })
}
