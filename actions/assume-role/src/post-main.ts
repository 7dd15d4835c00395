import { exportVariable, getState } from '@actions/core'
import { reportingFailure } from '@ecs-actions/github/action'
import { action } from './inputs.ts'
import { credentialVariables } from './run.ts'

/** A runner cannot unset a variable; AWS's tools take an empty one for none. */
export async function main(): Promise<void> {
  await reportingFailure(`${action.name}: clean-up`, async () => {
    if (getState('exported') !== 'true') return
    for (const name of credentialVariables) exportVariable(name, '')
  })
}
