import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { regionOf } from '@ecs-actions/aws/region'
import { execute } from '@ecs-actions/github/action'
import { print } from '@ecs-actions/github/log'
import { readWorkspaceFile } from '@ecs-actions/github/workspace'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { action } from './inputs.ts'
import { renderOutputs } from './report.ts'
import { run } from './run.ts'
import { renderSummary } from './summary.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  await execute(action, environment, async (inputs) => {
    guardEndpoints(environment, inputs['allow-endpoint'] ?? [])
    const settings = { clock, environment, action: 'render-task-definition' }
    const report = await run(inputs, {
      readSource: (name) => readWorkspaceFile(name, environment),
      async writeResult(name, text) {
        const folder = await mkdtemp(join(environment.RUNNER_TEMP ?? tmpdir(), 'task-definition-'))
        const path = join(folder, name)
        await writeFile(path, text, { flag: 'wx', mode: 0o600 })
        return path
      },
      async ecr({ region }) {
        const { ecr } = await import('@ecs-actions/aws/connect/ecr')
        return ecr({ ...settings, region })
      },
      async ecs() {
        const { ecs } = await import('@ecs-actions/aws/connect/ecs')
        return ecs({ ...settings, region: regionOf(inputs['aws-region'], environment) })
      },
    })
    print({ level: 'info', text: `Rendered ${report.file}` })
    return { outputs: renderOutputs(report), summary: renderSummary(report) }
  })
}
