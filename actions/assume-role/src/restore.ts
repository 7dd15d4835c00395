import { errorText } from '@ecs-actions/domain/failure'
import { type Line, warning } from '@ecs-actions/domain/line'
import { earlierOf } from './earlier-values.ts'
import { clearance, restoration } from './restoration.ts'

export interface RestorePorts {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Absolute path of the folder of the main step. */
  readonly folder: string
  /** Whether the main step began to set variables. */
  readonly isExported: boolean
  /** What the main step remembered. */
  earlier(): Promise<string>
  exportVariable(name: string, value: string): void
  removeFolder(): Promise<void>
  emit(line: Line): void
}

/** Undoes what the main step has done for the steps after it, however it ended. Mishaps leave no credentials behind. */
export async function restore(ports: RestorePorts): Promise<void> {
  if (ports.isExported) for (const [name, value] of await undoing(ports)) ports.exportVariable(name, value)
  try {
    await ports.removeFolder()
  } catch (error) {
    ports.emit(warning(`${ports.folder} could not be removed, no secret can be read from it: ${errorText(error)}`))
  }
}

async function undoing({ earlier, environment, folder, emit }: RestorePorts): Promise<[string, string][]> {
  try {
    return restoration(earlierOf(await earlier()), environment)
  } catch (error) {
    emit(
      warning(
        `What the variables held before this step is not known any more (${errorText(error)}): the credentials are removed, and nothing is put back.`,
      ),
    )
    return clearance(folder, environment)
  }
}
