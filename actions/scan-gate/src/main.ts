import { awsAccess } from '@ecs-actions/composition/aws-access'
import { execute } from '@ecs-actions/github/action'
import { cancellation } from '@ecs-actions/github/cancellation'
import { print } from '@ecs-actions/github/log'
import { expiryWarning } from '@ecs-actions/operations/expiry-warning'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { action } from './inputs.ts'
import { narrate } from './narrate.ts'
import { gateLine, gateOutputs, gateWarnings } from './report.ts'
import { readTrivyReport } from './report-file-client.ts'
import { run } from './run.ts'
import { gateSummary } from './summary.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const cancelled = cancellation()
  await execute(action, environment, async (inputs) => {
    const { settings, credentialsEnd } = awsAccess(inputs, { environment, clock, action: 'scan-gate' })
    const wait = { waitMinutes: inputs['wait-minutes'], now: clock.now(), what: 'a scan' }
    const warning = expiryWarning({ expiration: credentialsEnd, ...wait })
    if (warning !== undefined) print({ level: 'warning', text: warning })
    const report = await run(inputs, {
      async ecr({ region }) {
        const { ecrScans } = await import('@ecs-actions/aws/connect/ecr-scans')
        return ecrScans({ ...settings, region })
      },
      readReport: (name) => readTrivyReport(name, environment),
      ...{ clock, cancelled },
      emit: (event) => print(narrate(event)),
    })
    print({ level: 'info', text: gateLine(report) })
    for (const text of gateWarnings(report)) print({ level: 'warning', text })
    return {
      outputs: gateOutputs(report),
      summary: gateSummary(report),
      ...(report.failure ? { failure: report.failure } : {}),
    }
  })
}
