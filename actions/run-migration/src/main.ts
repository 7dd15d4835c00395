import { randomBytes } from 'node:crypto'
import { saveState } from '@actions/core'
import { ECSClient } from '@aws-sdk/client-ecs'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { Ecs } from '@ecs-actions/aws/ecs'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { regionOf } from '@ecs-actions/aws/region'
import { execute } from '@ecs-actions/github/action'
import { cancellation } from '@ecs-actions/github/cancellation'
import { print } from '@ecs-actions/github/log'
import { runUrl } from '@ecs-actions/github/run-url'
import { readWorkspaceFile } from '@ecs-actions/github/workspace'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { expiryWarning } from './expiry-warning.ts'
import { action } from './inputs.ts'
import { narrate } from './narrate.ts'
import { migrationOutputs } from './report.ts'
import { run } from './run.ts'
import { migrationSummary } from './summary.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const cancelled = cancellation()
  await execute(action, environment, async (inputs) => {
    guardEndpoints(environment, inputs['allow-endpoint'] ?? [])
    const region = regionOf(inputs['aws-region'], environment)
    const settings = { region, clock, environment, action: 'run-migration' }
    const warning = expiryWarning(environment.AWS_CREDENTIAL_EXPIRATION, inputs['wait-minutes'], clock.now())
    if (warning !== undefined) print({ level: 'warning', text: warning })
    const report = await run(inputs, {
      ecs: new Ecs(new ECSClient(clientSettings(settings))),
      async logs(logRegion) {
        const { cloudWatchLogs } = await import('./logs-client.ts')
        return cloudWatchLogs({ ...settings, region: logRegion })
      },
      readSource: (name) => readWorkspaceFile(name, environment),
      token: randomBytes(32).toString('hex'),
      remember: (intent) => saveState('intent', intent),
      emit(event) {
        for (const entry of narrate(event)) print(entry)
      },
      ...{ region, clock, cancelled, runUrl: runUrl(environment) },
    })
    return {
      outputs: migrationOutputs(report),
      summary: migrationSummary(report),
      ...(report.failure ? { failure: report.failure } : {}),
    }
  })
}
