import { readFile } from 'node:fs/promises'
import { mint } from '@ecs-actions/aws/credentials/mint'
import { guardEndpoints } from '@ecs-actions/aws/endpoint-guard'
import { mintPorts } from '@ecs-actions/composition/mint-ports'
import { Failure } from '@ecs-actions/domain/failure'
import { foreignLines } from '@ecs-actions/domain/foreign-text'
import { systemClock as clock } from '@ecs-actions/operations/system-clock'
import { credentialProcess } from './credential-process.ts'

/** The process of the profile that assume-role leaves. Its stdout is the tool's: nothing but credentials goes there. */
export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const credentials = await credentialProcess(process.argv[2], {
      environment,
      readFile: (path) => readFile(path, 'utf8'),
      async mint({ session, region, allowedEndpoints, jobWorkflow }) {
        guardEndpoints(environment, allowedEndpoints)
        // A mask is a line on stdout. The tool alone knows what becomes of the credentials.
        const unmasked = { mask: () => {} }
        const around = { environment, clock, action: 'assume-role', ...unmasked }
        return (await mint(session, mintPorts({ ...around, region, jobWorkflow }), 'patient')).credentials
      },
    })
    process.stdout.write(`${credentials}\n`)
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${foreignLines(describe(error)).join('\n')}\n`)
  }
}

function describe(error: unknown): string {
  if (error instanceof Failure) return `ecs-actions assume-role: ${error.message}\n${error.remedy}`
  return `ecs-actions assume-role has a defect, please report it.\n${error instanceof Error ? error.stack : String(error)}`
}
