import { exportVariable, getState } from '@actions/core'
import { reportingFailure } from '@ecs-actions/github/action'
import { print } from '@ecs-actions/github/log'
import { action } from './inputs.ts'
import { restore } from './restore.ts'
import { unseal } from './seal-client.ts'
import { StepFolder } from './step-folder-client.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  await reportingFailure(`${action.name}: clean-up`, async () => {
    const path = getState('folder')
    if (path === '') return
    const folder = new StepFolder(path)
    await restore({
      ...{ environment, folder: path, isExported: getState('exported') === 'true' },
      earlier: async () => unseal({ box: await folder.read('earlier'), key: getState('key') }),
      exportVariable,
      removeFolder: () => folder.remove(),
      emit: print,
    })
  })
}
