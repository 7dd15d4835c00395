import { randomBytes } from 'node:crypto'
import { saveState } from '@actions/core'
import { codeDeploy, codeDeployHistory } from '@ecs-actions/aws/connect/codedeploy'
import { ecsWithServices } from '@ecs-actions/aws/connect/ecs'
import { witnesses } from '@ecs-actions/aws/connect/witnesses'
import { regionOf } from '@ecs-actions/aws/region'
import { awsAccess } from '@ecs-actions/composition/aws-access'
import { narrate } from '@ecs-actions/domain/deployment/narrate'
import { execute } from '@ecs-actions/github/action'
import { cancellation } from '@ecs-actions/github/cancellation'
import { print } from '@ecs-actions/github/log'
import { runUrl } from '@ecs-actions/github/run-url'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { action } from './inputs.ts'
import { rollbackOutputs, rollbackVerdict } from './result.ts'
import { run } from './run.ts'
import { rollbackSummary } from './summary.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const cancelled = cancellation()
  await execute(action, environment, async (inputs) => {
    const access = awsAccess(inputs, { environment, clock, action: 'rollback' })
    const region = regionOf(inputs['aws-region'], environment)
    const settings = { ...access.settings, region }
    const ecs = ecsWithServices(settings)
    const result = await run(inputs, {
      codeDeploy: codeDeploy(settings),
      history: codeDeployHistory(settings),
      definitions: ecs.tasks,
      ecs: ecs.services,
      async images(registryRegion) {
        const { ecr } = await import('@ecs-actions/aws/connect/ecr')
        return ecr({ ...settings, region: registryRegion })
      },
      ...witnesses(settings),
      token: randomBytes(32).toString('hex'),
      remember: (intent) => saveState('intent', intent),
      emit(event) {
        for (const line of narrate(event)) print(line)
      },
      credentialsEnd: access.credentialsEnd,
      ...{ region, clock, cancelled, runUrl: runUrl(environment) },
    })
    const failure = result.end?.failure
    return {
      outputs: rollbackOutputs(result, region),
      summary: rollbackSummary(result, region),
      verdict: rollbackVerdict(result),
      ...(failure ? { failure } : {}),
    }
  })
}
