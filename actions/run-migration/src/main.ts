import { randomBytes } from 'node:crypto'
import { saveState } from '@actions/core'
import { ecsWithServices } from '@ecs-actions/aws/connect/ecs'
import { regionOf } from '@ecs-actions/aws/region'
import { awsAccess } from '@ecs-actions/composition/aws-access'
import { execute } from '@ecs-actions/github/action'
import { cancellation } from '@ecs-actions/github/cancellation'
import { print } from '@ecs-actions/github/log'
import { runIdentity } from '@ecs-actions/github/run-identity'
import { readWorkspaceFile } from '@ecs-actions/github/workspace'
import { expiryWarning } from '@ecs-actions/operations/expiry-warning'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { action } from './inputs.ts'
import { narrate } from './narrate.ts'
import { migrationOutputs } from './report.ts'
import { run } from './run.ts'
import { migrationSummary } from './summary.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const cancelled = cancellation()
  await execute(action, environment, async (inputs) => {
    const access = awsAccess(inputs, { environment, clock, action: 'run-migration' })
    const region = regionOf(inputs['aws-region'], environment)
    const settings = { ...access.settings, region }
    const warning = expiryWarning({
      ...{ expiration: access.credentialsEnd, waitMinutes: inputs['wait-minutes'] },
      ...{ now: clock.now(), what: 'a task' },
    })
    if (warning !== undefined) print({ level: 'warning', text: warning })
    const { tasks, services, definitions } = ecsWithServices(settings)
    const report = await run(inputs, {
      ...{ ecs: tasks, services, definitions },
      async iam() {
        const { iam } = await import('@ecs-actions/aws/connect/iam')
        return iam(settings)
      },
      async logs(logRegion) {
        const { logsClient } = await import('./logs-client.ts')
        return logsClient({ ...settings, region: logRegion })
      },
      readSource: (name) => readWorkspaceFile(name, environment),
      start: randomBytes(16).toString('hex'),
      remember: (intent) => saveState('intent', intent),
      emit(event) {
        for (const entry of narrate(event)) print(entry)
      },
      ...{ region, clock, cancelled, identity: runIdentity(environment, inputs['job-index']) },
    })
    return {
      outputs: migrationOutputs(report),
      summary: migrationSummary(report),
      ...(report.failure ? { failure: report.failure } : {}),
    }
  })
}
