import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { regionOf } from '@ecs-actions/aws/region'
import { awsAccess } from '@ecs-actions/composition/aws-access'
import { execute } from '@ecs-actions/github/action'
import { cancellation } from '@ecs-actions/github/cancellation'
import { print } from '@ecs-actions/github/log'
import { readWorkspaceFile } from '@ecs-actions/github/workspace'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { narrate } from './events.ts'
import { action } from './inputs.ts'
import { renderOutputs, renderVerdict } from './report.ts'
import { run } from './run.ts'
import { renderSummary } from './summary.ts'

export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  const cancelled = cancellation()
  await execute(action, environment, async (inputs) => {
    const { settings } = awsAccess(inputs, { environment, clock, action: 'render-task-definition' })
    const ecs = async () => {
      const { ecsWithServices } = await import('@ecs-actions/aws/connect/ecs')
      return ecsWithServices({ ...settings, region: regionOf(inputs['aws-region'], environment) })
    }
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
      ecs,
      async registry() {
        const [{ definitions }, { registrable }] = await Promise.all([ecs(), import('@ecs-actions/aws/registration')])
        return {
          find: (name) => definitions.find(name),
          register: (definition) => definitions.register(definition),
          fitting: (definition) => registrable(definition, { onMisfit: 'drop' }),
        }
      },
      emit(event) {
        for (const line of narrate(event)) print(line)
      },
      ...{ clock, cancelled },
    })
    return { outputs: renderOutputs(report), summary: renderSummary(report), verdict: renderVerdict(report) }
  })
}
