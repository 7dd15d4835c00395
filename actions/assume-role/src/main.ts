import { exportVariable, saveState, setSecret } from '@actions/core'
import { STSClient } from '@aws-sdk/client-sts'
import { clientSettings } from '@ecs-actions/aws/client-settings'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { Sts } from '@ecs-actions/aws/sts'
import { execute } from '@ecs-actions/github/action'
import { idToken } from '@ecs-actions/github/id-token'
import { print } from '@ecs-actions/github/log'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { action } from './inputs.ts'
import { run } from './run.ts'
import { warnings } from './warnings.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  await execute(action, environment, async (inputs) => {
    guardEndpoints(environment, inputs['allow-endpoint'] ?? [])
    for (const text of warnings(environment)) print({ level: 'warning', text })
    const settings = { region: inputs['aws-region'], clock, environment, action: 'assume-role' }
    const result = await run(inputs, {
      idToken: (audience) => idToken({ audience, environment, clock }),
      sts: (credentials) =>
        new Sts(new STSClient(clientSettings({ ...settings, ...(credentials ? { credentials } : {}) }))),
      mask: setSecret,
      exportVariable(name, value) {
        saveState('exported', 'true')
        exportVariable(name, value)
      },
    })
    const text = `Assumed ${inputs['role-to-assume']}; valid until ${result.outputs.expiration}`
    print({ level: 'info', text })
    return result
  })
}
