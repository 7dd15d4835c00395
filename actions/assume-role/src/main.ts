import { dirname, join } from 'node:path'
import { exportVariable, saveState, setSecret } from '@actions/core'
import { mint } from '@ecs-actions/aws/credentials/mint'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { mintPorts } from '@ecs-actions/composition/mint-ports'
import { execute } from '@ecs-actions/github/action'
import { print } from '@ecs-actions/github/log'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { earlierText } from './earlier-values.ts'
import { action } from './inputs.ts'
import { run } from './run.ts'
import { seal } from './seal-client.ts'
import { newFolder, StepFolder } from './step-folder-client.ts'
import { warnings } from './warnings.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  await execute(action, environment, async (inputs) => {
    guardEndpoints(environment, inputs['allow-endpoint'] ?? [])
    for (const text of warnings(inputs, environment)) print({ level: 'warning', text })
    const around = { environment, clock, action: 'assume-role' }
    const jobWorkflow = inputs['job-workflow-ref']
    const ports = mintPorts({ ...around, region: inputs['aws-region'], jobWorkflow })
    const folder = new StepFolder(newFolder(environment))
    return run(inputs, {
      ...{ environment, clock, random: ports.random, sts: ports.sts, mask: setSecret },
      folder: folder.path,
      processCommand: [process.execPath, join(dirname(process.argv[1] ?? ''), 'credential-process.js')],
      mint: (session) => mint(session, ports, 'patient'),
      async remember(earlier) {
        const { box, key } = await seal(earlierText(earlier))
        setSecret(key)
        saveState('folder', folder.path)
        saveState('key', key)
        await folder.make()
        await folder.write('earlier', box)
      },
      writeFile: (name, text) => folder.write(name, text),
      exportVariable(name, value) {
        saveState('exported', 'true')
        exportVariable(name, value)
      },
    })
  })
}
